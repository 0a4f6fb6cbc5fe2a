package process_test

import (
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

var (
	east     = process.Place{Unit: data.Unit{ID: "dong", Name: "Chi đoàn ấp Đông", Level: data.Branch, HoldsPeople: true}, Home: "xa"}
	west     = process.Place{Unit: data.Unit{ID: "tay", Name: "Chi đoàn ấp Tây", Level: data.Branch, HoldsPeople: true}, Home: "xa"}
	commune  = process.Place{Unit: data.Unit{ID: "xa2", Name: "Đoàn xã Hai", Level: data.Grassroots}, Home: "xa2"}
	far      = process.Place{Unit: data.Unit{ID: "ap2", Name: "Chi đoàn ấp Hai", Level: data.Branch, HoldsPeople: true}, Home: "xa2"}
	closing  = process.Place{Unit: data.Unit{ID: "cu", Name: "Chi đoàn cũ", Level: data.Branch, HoldsPeople: true}, Home: "xa", Ends: "2022-12-31"}
	rulebook = data.Rulebook{{Rule: data.ResidenceMonths, Value: 6, Source: "HD 01"}}
)

// leaving is a move from east of somebody who has paid up.
func leaving(to process.Place, alter ...func(*process.Move)) *process.Move {
	m := &process.Move{Name: "Trần Văn An", From: east, To: to, Rules: rulebook,
		Stays: []data.Membership{{ID: "m", UnitID: "dong", From: "2020-03-26", Counts: true}},
		Transfer: data.Transfer{Kind: data.TransferProvince, FromUnitID: "dong", ToUnitID: to.Unit.ID, LetterDate: "2022-05-10",
			FeesPaidTo: "2022-04", State: data.TransferPending}}
	for _, f := range alter {
		f(m)
	}
	return m
}

// lined puts findings into one line: "!to_unit_id: …" blocks.
func lined(findings []process.Finding) string {
	var lines []string
	for _, f := range findings {
		mark := ""
		if f.Blocks {
			mark = "!"
		}
		lines = append(lines, mark+f.Field+": "+f.Text)
	}
	return strings.Join(lines, "\n")
}

// wantSaid fails unless exactly one finding is there that begins so, or none for "".
func wantSaid(t *testing.T, name string, findings []process.Finding, want string) {
	t.Helper()
	got := lined(findings)
	if want == "" && got != "" || want != "" && (len(findings) != 1 || !strings.HasPrefix(got, want)) {
		t.Errorf("%s: got %q, want %q", name, got, want)
	}
	for _, f := range findings {
		if f.Blocks && !strings.Contains(f.Text, "Hãy ") {
			t.Errorf("%s: %q does not say what to do", name, f.Text)
		}
	}
}

func TestIntroductionIsJudged(t *testing.T) {
	set := func(f func(*data.Transfer)) func(*process.Move) { return func(m *process.Move) { f(&m.Transfer) } }
	waiting := data.Transfer{RecordHead: data.RecordHead{ID: "khac"}, Kind: data.TransferProvince, State: data.TransferPending, LetterDate: "2022-04-01", ToUnitID: "xa3"}
	beside := data.Transfer{RecordHead: data.RecordHead{ID: "cu"}, Kind: data.TransferTemporary, State: data.TransferReceived, LetterDate: "2022-02-01", ToUnitID: "xa2"}
	temporary := set(func(r *data.Transfer) { r.Kind, r.ExpectedTo = data.TransferTemporary, "2022-08-31" })
	for name, c := range map[string]struct {
		move *process.Move
		want string
	}{
		"within":             {leaving(west), ""},
		"elsewhere":          {leaving(commune), ""},
		"outside":            {leaving(process.Place{}, set(func(r *data.Transfer) { r.ToPlace = "Đoàn phường 5, TP.HCM" })), ""},
		"no branch":          {leaving(west, func(m *process.Move) { m.Stays[0].To = "2021-01-01" }), "!: Trần Văn An hiện không sinh hoạt"},
		"only beside":        {leaving(west, func(m *process.Move) { m.Stays[0].Counts = false }), "!: Trần Văn An hiện không sinh hoạt"},
		"nowhere":            {leaving(process.Place{}), "!to_unit_id: Chưa có nơi đến"},
		"two places":         {leaving(west, set(func(r *data.Transfer) { r.ToPlace = "X" })), "!to_place: Nơi đến vừa"},
		"same branch":        {leaving(east), "!to_unit_id: Trần Văn An đang ở đúng chi đoàn này"},
		"not there":          {leaving(process.Place{}, set(func(r *data.Transfer) { r.ToUnitID = "mat" })), "!to_unit_id: Đơn vị đến không hoạt động vào ngày 10/05/2022"},
		"ends":               {leaving(closing), "!to_unit_id: “Chi đoàn cũ” kết thúc hoạt động từ ngày 31/12/2022"},
		"received in no chi": {leaving(commune, set(func(r *data.Transfer) { r.ReceivedOn = "2022-05-12" })), "to_unit_id: “Đoàn xã Hai” không phải là chi đoàn"},
		"no day":             {leaving(west, set(func(r *data.Transfer) { r.LetterDate = "" })), "!letter_date: Chưa có ngày giới thiệu"},
		"before the stay":    {leaving(west, set(func(r *data.Transfer) { r.LetterDate, r.FeesPaidTo = "2020-03-25", "2020-03" })), "!letter_date: Trần Văn An mới sinh hoạt ở chi đoàn hiện nay từ ngày 26/03/2020"},
		"on its first day":   {leaving(west, set(func(r *data.Transfer) { r.LetterDate = "2020-03-26" })), ""},
		"received early":     {leaving(west, set(func(r *data.Transfer) { r.ReceivedOn = "2022-05-09" })), "!received_on: Ngày tiếp nhận 09/05/2022 trước ngày giới thiệu 10/05/2022"},
		"already on the way": {leaving(west, func(m *process.Move) { m.Others = []data.Transfer{waiting} }), "!: Trần Văn An đã được giới thiệu đi ngày 01/04/2022"},
		"beside meanwhile":   {leaving(commune, temporary, func(m *process.Move) { m.Others = []data.Transfer{waiting} }), ""},
		"beside twice":       {leaving(commune, temporary, func(m *process.Move) { m.Others = []data.Transfer{beside} }), "!to_unit_id: Trần Văn An đã được giới thiệu đến đúng đơn vị này ngày 01/02/2022 (tạm thời)"},
		"fee not said":       {leaving(west, set(func(r *data.Transfer) { r.FeesPaidTo = "" })), "fees_paid_to: Trần Văn An chưa được ghi"},
		"fee by the book":    {leaving(west, set(func(r *data.Transfer) { r.FeesPaidTo = "" }), func(m *process.Move) { m.FeesTo = "2022-05" }), ""},
		"fee behind":         {leaving(west, set(func(r *data.Transfer) { r.FeesPaidTo = "2022-03" })), "fees_paid_to: Trần Văn An mới đóng đoàn phí hết tháng 03/2022, còn thiếu đến tháng 04/2022"},
		"fee not in book":    {leaving(west, func(m *process.Move) { m.FeesTo = "2022-03" }), "fees_paid_to: Sổ thu đoàn phí mới ghi Trần Văn An đóng đến tháng 03/2022, giấy ghi hết tháng 04/2022"},
		"fee of January":     {leaving(west, set(func(r *data.Transfer) { r.LetterDate, r.FeesPaidTo = "2022-01-31", "2021-12" })), ""},
		"fee, only a year":   {leaving(west, set(func(r *data.Transfer) { r.LetterDate, r.FeesPaidTo = "2022", "2020-12" })), ""},
		"temporary":          {leaving(commune, temporary, set(func(r *data.Transfer) { r.FeesPaidTo = "" })), ""},
		"temporary, no end":  {leaving(commune, temporary, set(func(r *data.Transfer) { r.ExpectedTo = "" })), "expected_to: Chưa có ngày hết hạn"},
		"temporary, early":   {leaving(commune, temporary, set(func(r *data.Transfer) { r.ExpectedTo = "2022-05-09" })), "!expected_to: Ngày hết hạn 09/05/2022"},
	} {
		wantSaid(t, name, c.move.Judge(), c.want)
	}
}

func TestResidenceIsPermanentOrLong(t *testing.T) {
	move := func(kind string, from, until vntext.Date) *process.Move {
		return leaving(far, func(m *process.Move) {
			m.Transfer.Kind, m.Transfer.Residence, m.Transfer.ResidingFrom, m.Transfer.ExpectedTo = data.TransferResidence, kind, from, until
		})
	}
	for name, c := range map[string]struct {
		move *process.Move
		want string
	}{
		"permanent":         {move(data.ResidesPermanently, "", ""), ""},
		"not said":          {move("", "", ""), "residence: Chưa rõ Trần Văn An thường trú"},
		"since when":        {move(data.ResidesTemporarily, "", ""), "residence: Chưa rõ"},
		"six months":        {move(data.ResidesTemporarily, "2021-11-10", ""), ""},
		"a day less":        {move(data.ResidesTemporarily, "2021-11-11", ""), "residing_from: Trần Văn An tạm trú từ 11/11/2021 đến 10/05/2022, chưa đủ 6 tháng"},
		"long enough later": {move(data.ResidesTemporarily, "2022-05-01", "2022-11-01"), ""},
	} {
		wantSaid(t, name, c.move.Judge(), c.want)
	}
	strict := move("", "", "")
	strict.Rules = data.Rulebook{{Rule: data.ResidenceMonths, Value: 6, Strict: true, Source: "HD 01"}}
	if f := strict.Judge(); len(f) != 1 || !f[0].Blocks || f[0].Source != "HD 01" {
		t.Errorf("a strict rule gives %+v", f)
	}
	strict.Rules = nil
	wantSaid(t, "no rule", strict.Judge(), "")
}

func TestReceptionIsJudged(t *testing.T) {
	receive := func(to process.Place, on vntext.Date, alter ...func(*process.Move)) *process.Move {
		return leaving(to, append([]func(*process.Move){func(m *process.Move) { m.Transfer.ReceivedOn = on }}, alter...)...)
	}
	for name, c := range map[string]struct {
		move *process.Move
		want string
	}{
		"in its branch":    {receive(far, "2022-05-20"), ""},
		"not yet a branch": {receive(commune, "2022-05-20"), "to_unit_id: “Đoàn xã Hai” không phải là chi đoàn"},
		"somewhere else":   {receive(west, "2022-05-20"), "to_unit_id: Giấy giới thiệu Trần Văn An đến “Đoàn xã Hai”, nhưng nơi tiếp nhận là “Chi đoàn ấp Tây”"},
		"no day":           {receive(far, ""), "!received_on: Chưa có ngày tiếp nhận"},
		"too early":        {receive(far, "2022-05-09"), "!received_on: Ngày tiếp nhận 09/05/2022 trước"},
		"done":             {receive(far, "2022-05-20", func(m *process.Move) { m.Transfer.State = data.TransferCancelled }), "!: Giấy giới thiệu của Trần Văn An đã hủy"},
		"left meanwhile":   {receive(far, "2022-05-20", func(m *process.Move) { m.Stays[0].To = "2022-05-15" }), "!: Trần Văn An hiện không sinh hoạt"},
		"outside":          {receive(process.Place{}, "2022-05-20", func(m *process.Move) { m.Transfer.ToPlace, m.Stays = "Đoàn phường 5", nil }), ""},
		"outside, back here since": {receive(process.Place{}, "2022-05-20", func(m *process.Move) {
			m.Transfer.ToPlace, m.Stays[0].From = "Đoàn phường 5", "2022-06-01"
		}), ""},
	} {
		wantSaid(t, name, c.move.JudgeReception(commune), c.want)
	}
}

func TestArrivalAndEndAreJudged(t *testing.T) {
	arrive := func(alter ...func(*process.Move)) []process.Finding {
		m := leaving(east, append([]func(*process.Move){func(m *process.Move) {
			m.Stays, m.Transfer.FromPlace, m.Transfer.ReceivedOn = nil, "Đoàn xã Ba", "2022-05-12"
		}}, alter...)...)
		return m.JudgeArrival()
	}
	wantSaid(t, "new", arrive(), "")
	wantSaid(t, "from where", arrive(func(m *process.Move) { m.Transfer.FromPlace = "" }), "from_place: Chưa ghi")
	wantSaid(t, "no day", arrive(func(m *process.Move) { m.Transfer.ReceivedOn = "" }), "!received_on: Chưa có ngày tiếp nhận")
	wantSaid(t, "no unit", arrive(func(m *process.Move) { m.Transfer.ToUnitID = "" }), "!to_unit_id: Chưa có chi đoàn")
	wantSaid(t, "still here", arrive(func(m *process.Move) { m.Stays = []data.Membership{{UnitID: "tay", Counts: true}} }), "!: Trần Văn An đang sinh hoạt ở một chi đoàn")
	wantSaid(t, "not gone yet", arrive(func(m *process.Move) { m.Stays = []data.Membership{{UnitID: "tay", To: "2022-05-13", Counts: true}} }),
		"!received_on: Trần Văn An còn được tính ở chi đoàn cũ đến ngày 13/05/2022")
	wantSaid(t, "beside, still here", arrive(func(m *process.Move) {
		m.Transfer.Kind, m.Transfer.Residence, m.Stays = data.TransferResidence, data.ResidesPermanently, []data.Membership{{UnitID: "tay", Counts: true}}
	}), "")

	end := leaving(commune, func(m *process.Move) {
		m.Transfer.Kind, m.Transfer.State, m.Transfer.ReceivedOn, m.Transfer.EndedOn = data.TransferTemporary, data.TransferReceived, "2022-05-12", "2022-08-31"
	})
	wantSaid(t, "end", end.JudgeEnd(), "")
	end.Transfer.EndedOn = "2022-05-11"
	wantSaid(t, "early end", end.JudgeEnd(), "!ended_on: Ngày kết thúc 11/05/2022 trước ngày bắt đầu 12/05/2022")
	end.Transfer.EndedOn = ""
	wantSaid(t, "no end", end.JudgeEnd(), "!ended_on: Chưa có ngày kết thúc")
	end.Transfer.Kind, end.Transfer.EndedOn = data.TransferProvince, "2022-08-31"
	wantSaid(t, "main stay", end.JudgeEnd(), "!: Trần Văn An không có sinh hoạt tạm thời")
}

func TestKindOfMoveAndSettledMonths(t *testing.T) {
	if got := []string{process.KindOfMove(east, west), process.KindOfMove(east, far), process.KindOfMove(east, process.Place{})}; !slices.Equal(got,
		[]string{data.TransferWithin, data.TransferProvince, data.TransferProvince}) {
		t.Errorf("got %q", got)
	}
	paid := 2000
	fees := []data.Fee{{Year: 2021, Months: [12]*int{11: &paid}}, {Year: 2022, Months: [12]*int{0: &paid, 2: &paid}, Exempt: [12]bool{4: true}}}
	if got := process.SettledTo(fees); got != "2022-05" {
		t.Errorf("settled to %s", got)
	}
	if got := process.SettledTo(nil); got != "" {
		t.Errorf("nothing is settled to %s", got)
	}
}
