package store_test

import (
	"fmt"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// movers is a district with two Đoàn cơ sở: A with two branches, B with one.
type movers struct {
	*testing.T
	f                *store.File
	a, a1, a2, b, b1 data.Unit
	an, binh         data.ID // in a1
}

func withMovers(t *testing.T) *movers {
	m := &movers{T: t, f: create(t)}
	m.a = addUnit(t, m.f, "Đoàn xã A", data.Grassroots, "")
	m.a1, m.a2 = addUnit(t, m.f, "Chi đoàn A1", data.Branch, m.a.ID), addUnit(t, m.f, "Chi đoàn A2", data.Branch, m.a.ID)
	m.b = addUnit(t, m.f, "Đoàn xã B", data.Grassroots, "")
	m.b1 = addUnit(t, m.f, "Chi đoàn B1", data.Branch, m.b.ID)
	m.an, m.binh = addMember(t, m.f, "Trần Văn An", m.a1.ID, "2020-03-26"), addMember(t, m.f, "Lê Thị Bình", m.a1.ID, "2021-01-01")
	return m
}

// to is a transfer of somebody with a letter; alter fills the rest.
func to(person, unit data.ID, day vntext.Date, alter ...func(*data.Transfer)) data.Transfer {
	r := data.Transfer{RecordHead: data.RecordHead{PersonID: person}, ToUnitID: unit, LetterNumber: "05-GT", LetterDate: day, FeesPaidTo: "2022-04"}
	for _, f := range alter {
		f(&r)
	}
	return r
}

func (m *movers) introduce(list ...data.Transfer) []data.Transfer {
	m.Helper()
	return must(m.f.BeginTransfers(ctx, list))(m.T)
}

// stays are the stays of a person in one line: "Chi đoàn A1 2020-03-26 Theo danh sách – 2022-05-10 Chuyển đi; …", those
// that do not count in brackets.
func (m *movers) stays(person data.ID) string {
	m.Helper()
	var lines []string
	for _, s := range must(m.f.Person(ctx, person))(m.T).Memberships {
		line := strings.TrimSpace(fmt.Sprintf("%s %s %s – %s %s", s.UnitName, s.From, s.Began, s.To, s.Ended))
		if !s.Counts {
			line = "(" + line + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "; ")
}

func (m *movers) records(person data.ID) []data.Transfer {
	m.Helper()
	return must(store.RecordsOf(ctx, m.f, &data.Transfers, person))(m.T)
}

// heads are the head counts of the district, A, A1, A2, B and B1 on a day.
func (m *movers) heads(day vntext.Date) string {
	m.Helper()
	var counts []string
	for _, n := range must(m.f.Units(ctx, day))(m.T) {
		counts = append(counts, fmt.Sprint(n.Members))
	}
	return strings.Join(counts, " ")
}

func (m *movers) wantStays(person data.ID, want string) {
	m.Helper()
	if got := m.stays(person); got != want {
		m.Errorf("got  %s\nwant %s", got, want)
	}
}

const anBefore = "Chi đoàn A1 2020-03-26 Theo danh sách –"

func TestMoveWithinTheUnitTakesEffectAtOnce(t *testing.T) {
	m := withMovers(t)
	written := m.introduce(to(m.an, m.a2.ID, "2022-05-10"))
	m.wantStays(m.an, "Chi đoàn A1 2020-03-26 Theo danh sách – 2022-05-10 Chuyển đi; Chi đoàn A2 2022-05-10 Chuyển đến –")
	if r := m.records(m.an); len(r) != 1 || r[0] != written[0] || r[0].Kind != data.TransferWithin || r[0].State != data.TransferReceived ||
		r[0].ReceivedOn != "2022-05-10" || r[0].FromUnitID != m.a1.ID || r[0].LeftID == "" || r[0].ArrivedID == "" {
		t.Errorf("recorded %+v", r)
	}
	if flow := must(m.f.HeadFlow(ctx, m.a.ID, "2022-01-01", "2022-12-31"))(t); flow.Start != 2 || flow.End != 2 || len(flow.In)+len(flow.Out) != 0 {
		t.Errorf("a move inside does not cancel: %+v", flow)
	}
	if c := lastChange(t, m.f); c.Title != "Giới thiệu sinh hoạt: Trần Văn An" {
		t.Errorf("the log says %q", c.Title)
	}
	must(m.f.Undo(ctx, fmt.Sprint(lastChange(t, m.f).Number)))(t)
	m.wantStays(m.an, anBefore)
	if r := m.records(m.an); len(r) != 0 {
		t.Errorf("undo left %+v", r)
	}
}

func TestMoveToAnotherUnitWaitsUntilItIsReceived(t *testing.T) {
	m := withMovers(t)
	list := m.introduce(to(m.an, m.b.ID, "2022-05-10"), to(m.binh, m.b.ID, "2022-05-10"))
	if c := lastChange(t, m.f); c.Title != "Giới thiệu sinh hoạt đến Đoàn xã B: 2 đoàn viên" {
		t.Errorf("the log says %q", c.Title)
	}
	m.wantStays(m.an, anBefore)
	if got := m.heads("2022-05-19"); got != "2 2 2 0 0 0" {
		t.Errorf("heads %s", got)
	}
	rows := must(m.f.PendingTransfers(ctx, "", "2022-05-19"))(t)
	if len(rows) != 2 || rows[0].Person.FullName != "Trần Văn An" || rows[0].From != "Chi đoàn A1, Đoàn xã A" || rows[0].To != "Đoàn xã B" ||
		rows[0].Age != 9 || rows[0].Overdue || !rows[0].Leaves || !rows[0].Arrives {
		t.Errorf("waiting %+v", rows)
	}
	wantCode(t, m.f.TransferAll(ctx, []data.ID{m.an}, m.a2.ID, "2022-05-20"), data.Conflict)

	check(t, m.f.ReceiveTransfers(ctx, []store.Reception{{list[0].ID, m.b1.ID, "2022-05-20"}}))
	m.wantStays(m.an, "Chi đoàn A1 2020-03-26 Theo danh sách – 2022-05-20 Chuyển đi; Chi đoàn B1 2022-05-20 Chuyển đến –")
	if got := m.heads("2022-05-19") + " | " + m.heads("2022-05-20"); got != "2 2 2 0 0 0 | 2 1 1 0 1 1" {
		t.Errorf("heads %s", got)
	}
	wantCode(t, m.f.ReceiveTransfers(ctx, []store.Reception{{list[0].ID, m.b1.ID, "2022-05-21"}}), data.Conflict)
	out := must(m.f.HeadFlow(ctx, m.a.ID, "2022-01-01", "2022-12-31"))(t)
	in := must(m.f.HeadFlow(ctx, m.b.ID, "2022-01-01", "2022-12-31"))(t)
	both := must(m.f.HeadFlow(ctx, m.f.Ours(), "2022-01-01", "2022-12-31"))(t)
	if len(out.Out) != 1 || out.Out[0].Reason != data.EndedTransfer || len(in.In) != 1 || in.In[0].Reason != data.BeganTransfer || len(both.In)+len(both.Out) != 0 {
		t.Errorf("flows %+v, %+v, %+v", out, in, both)
	}
	if got := must(m.f.PendingTransfers(ctx, m.b.ID, "2022-05-20"))(t); len(got) != 1 || got[0].PersonID != m.binh {
		t.Errorf("still waiting %+v", got)
	}
	if got := must(m.f.PendingTransfers(ctx, m.b.ID, "2022-05-19"))(t); len(got) != 2 {
		t.Errorf("on the day before %d waited", len(got))
	}
	must(m.f.Undo(ctx, fmt.Sprint(lastChange(t, m.f).Number)))(t)
	m.wantStays(m.an, anBefore)
	if r := m.records(m.an); len(r) != 1 || r[0] != list[0] {
		t.Errorf("undo left %+v", r)
	}
}

func TestReturnedAndCancelledLettersLeaveEverythingAsItWas(t *testing.T) {
	m := withMovers(t)
	outside := func(r *data.Transfer) { r.ToPlace = "Đoàn phường Năm" }
	for name, letter := range map[string]data.Transfer{"in the file": to(m.an, m.b.ID, "2022-05-10"), "outside": to(m.an, "", "2022-05-10", outside)} {
		for state, withdraw := range map[string]func(ids []data.ID) error{
			data.TransferReturned:  func(ids []data.ID) error { return m.f.ReturnTransfers(ctx, ids, "sai nơi đến") },
			data.TransferCancelled: func(ids []data.ID) error { return m.f.CancelTransfers(ctx, ids, "sai nơi đến") },
		} {
			id := m.introduce(letter)[0].ID
			check(t, withdraw([]data.ID{id}))
			m.wantStays(m.an, anBefore)
			all := m.records(m.an)
			if r := all[len(all)-1]; r.State != state || r.Note != "sai nơi đến" || r.LeftID != "" {
				t.Errorf("%s, %s: recorded %+v", name, state, r)
			}
			wantCode(t, withdraw([]data.ID{id}), data.Conflict)
			if got := must(m.f.PendingTransfers(ctx, "", ""))(t); len(got) != 0 {
				t.Errorf("%s, %s: still waiting %+v", name, state, got)
			}
		}
	}
}

func TestMoveOutOfTheFileEndsTheStayAndIsReceivedLater(t *testing.T) {
	m := withMovers(t)
	check(t, m.f.SaveRules(ctx, []data.Rule{{Rule: data.ReceptionDays, Value: 30}}))
	letter := m.introduce(to(m.an, "", "2022-05-10", func(r *data.Transfer) {
		r.Kind, r.ToPlace = data.TransferOutside, "Đoàn phường Năm, TP. Cần Thơ"
	}))[0]
	m.wantStays(m.an, "Chi đoàn A1 2020-03-26 Theo danh sách – 2022-05-10 Chuyển đi")
	for day, want := range map[vntext.Date]string{"2022-05-09": "0 0", "2022-06-09": "1 0", "2022-06-10": "1 1"} {
		waiting, overdue, err := m.f.CountPending(ctx, m.a.ID, day)
		if got := fmt.Sprint(waiting, " ", overdue); err != nil || got != want {
			t.Errorf("on %s %s, want %s (%v)", day, got, want, err)
		}
	}
	wantCode(t, m.f.ReceiveTransfers(ctx, []store.Reception{{letter.ID, "", "2022-05-09"}}), data.Invalid)
	check(t, m.f.ReceiveTransfers(ctx, []store.Reception{{letter.ID, "", "2022-06-15"}}))
	m.wantStays(m.an, "Chi đoàn A1 2020-03-26 Theo danh sách – 2022-05-10 Chuyển đi")
	if waiting, _, _ := m.f.CountPending(ctx, "", "2022-06-15"); waiting != 0 {
		t.Errorf("%d wait", waiting)
	}
}

func TestWhoCountsElsewhereSinceIsNotTakenBack(t *testing.T) {
	m := withMovers(t)
	letter := m.introduce(to(m.an, "", "2022-05-10", func(r *data.Transfer) { r.ToPlace = "Đoàn phường Năm" }))[0]
	check(t, m.f.SaveMembership(ctx, data.Membership{PersonID: m.an, UnitID: m.b1.ID, From: "2022-07-01", Began: data.BeganTransfer, Counts: true}))
	wantCode(t, m.f.ReturnTransfers(ctx, []data.ID{letter.ID}, ""), data.Conflict)
	if r := m.records(m.an); r[0].State != data.TransferPending {
		t.Errorf("the refused change left %+v", r)
	}
}

func TestArrivalFromOutside(t *testing.T) {
	m := withMovers(t)
	from := func(r *data.Transfer) { r.FromPlace, r.ReceivedOn = "Đoàn xã Ba, tỉnh Hậu Giang", "2022-05-12" }
	chau := must(m.f.Arrive(ctx, data.NewPerson{Person: data.Person{FullName: "Danh Châu"}, Membership: data.Membership{Position: "Phó Bí thư"}}, to("", m.a2.ID, "2022-05-10", from)))(t)
	m.wantStays(chau, "Chi đoàn A2 2022-05-12 Chuyển đến –")
	page := must(m.f.Person(ctx, chau))(t)
	if r := m.records(chau); page.Memberships[0].Position != "Phó Bí thư" || len(r) != 1 || r[0].Kind != data.TransferProvince || r[0].State != data.TransferReceived ||
		r[0].ArrivedID != page.Memberships[0].ID || r[0].FromPlace != "Đoàn xã Ba, tỉnh Hậu Giang" {
		t.Errorf("recorded %+v", r)
	}
	_, err := m.f.Arrive(ctx, data.NewPerson{Person: data.Person{ID: m.an}}, to("", m.a2.ID, "2022-05-10", from))
	wantCode(t, err, data.Conflict)
	check(t, m.f.EndMembership(ctx, m.an, "2022-03-01", data.EndedTransfer))
	must(m.f.Arrive(ctx, data.NewPerson{Person: data.Person{ID: m.an}}, to("", m.a2.ID, "2022-05-10", from)))(t)
	m.wantStays(m.an, "Chi đoàn A1 2020-03-26 Theo danh sách – 2022-03-01 Chuyển đi; Chi đoàn A2 2022-05-12 Chuyển đến –")
	_, err = m.f.Arrive(ctx, data.NewPerson{Person: data.Person{FullName: "Ai Đó"}}, to("", "khong-co", "2022-05-10", from))
	wantCode(t, err, data.NotFound)
}

func TestStaysBesideTheMainOneCountNowhere(t *testing.T) {
	for _, kind := range []string{data.TransferTemporary, data.TransferResidence} {
		m := withMovers(t)
		beside := func(r *data.Transfer) {
			r.Kind, r.ExpectedTo, r.Residence = kind, "2022-12-31", data.ResidesPermanently
		}
		before := m.heads("2022-11-15")
		list := m.introduce(to(m.an, m.a2.ID, "2022-05-10", beside), to(m.binh, m.b.ID, "2022-05-10", beside))
		if list[0].State != data.TransferReceived || list[1].State != data.TransferPending {
			t.Fatalf("%s: %+v", kind, list)
		}
		check(t, m.f.ReceiveTransfers(ctx, []store.Reception{{list[1].ID, m.b1.ID, "2022-05-15"}}))
		began := map[string]string{data.TransferTemporary: "Sinh hoạt tạm thời", data.TransferResidence: "Sinh hoạt nơi cư trú"}[kind]
		m.wantStays(m.an, anBefore+"; (Chi đoàn A2 2022-05-10 "+began+" –)")
		m.wantStays(m.binh, "Chi đoàn A1 2021-01-01 Theo danh sách –; (Chi đoàn B1 2022-05-15 "+began+" –)")
		if got := m.heads("2022-11-15"); got != before {
			t.Errorf("%s changes the head counts from %s to %s", kind, before, got)
		}
		query := store.TransferQuery{Unit: m.b.ID, Into: true, Kinds: []string{kind}, GoingOn: true}
		if rows := must(m.f.Transfers(ctx, query))(t); len(rows) != 1 || rows[0].PersonID != m.binh || rows[0].To != "Chi đoàn B1, Đoàn xã B" {
			t.Errorf("%s: going on in B: %+v", kind, rows)
		}
		wantCode(t, m.f.FinishTransfers(ctx, []data.ID{list[1].ID}, "2022-05-14"), data.Invalid)
		check(t, m.f.FinishTransfers(ctx, []data.ID{list[1].ID}, "2022-09-01"))
		m.wantStays(m.binh, "Chi đoàn A1 2021-01-01 Theo danh sách –; (Chi đoàn B1 2022-05-15 "+began+" – 2022-09-01 Kết thúc sinh hoạt)")
		if rows := must(m.f.Transfers(ctx, query))(t); len(rows) != 0 {
			t.Errorf("%s: still going on in B: %+v", kind, rows)
		}
		query.Last = "2022-08-31"
		if rows := must(m.f.Transfers(ctx, query))(t); len(rows) != 1 {
			t.Errorf("%s: %d went on in B on the last day", kind, len(rows))
		}
		wantCode(t, m.f.FinishTransfers(ctx, []data.ID{list[1].ID}, "2022-09-02"), data.Conflict)
	}
}

func TestDraftsSayWhatStandsAgainst(t *testing.T) {
	m := withMovers(t)
	last := lastChange(t, m.f).Number
	drafts := must(m.f.DraftTransfers(ctx, []data.Transfer{to(m.an, m.a2.ID, "2022-05-10"), to(m.binh, m.a1.ID, "2022-05-10")}))(t)
	if d := drafts[0]; d.Name != "Trần Văn An" || d.Kind != data.TransferWithin || d.FromUnitID != m.a1.ID || len(d.Findings) != 0 {
		t.Errorf("draft %+v", d)
	}
	if d := drafts[1]; len(d.Findings) != 1 || !d.Findings[0].Blocks {
		t.Errorf("draft %+v", d)
	}
	letter := m.introduce(to(m.an, m.b.ID, "2022-05-10"))[0]
	if d := must(m.f.DraftReceptions(ctx, []store.Reception{{letter.ID, m.a2.ID, "2022-05-20"}}))(t)[0]; d.ToUnitID != m.a2.ID || len(d.Findings) != 1 || d.Findings[0].Blocks {
		t.Errorf("draft of a reception %+v", d)
	}
	if d := must(m.f.DraftArrival(ctx, "Danh Châu", data.Transfer{ToUnitID: m.a2.ID, ReceivedOn: "2022-05-20"}))(t); d.Name != "Danh Châu" || len(d.Findings) != 1 || d.Findings[0].Field != "from_place" {
		t.Errorf("draft of an arrival %+v", d)
	}
	if got := lastChange(t, m.f).Number; got != last+1 {
		t.Errorf("drafts wrote up to change %d", got)
	}
	_, err := m.f.BeginTransfers(ctx, []data.Transfer{to(m.binh, m.b.ID, "2022-05-10"), to(m.binh, m.a2.ID, "2022-05-10")})
	wantCode(t, err, data.Invalid)
	wantCode(t, m.f.ReceiveTransfers(ctx, []store.Reception{{"khong-co", m.b1.ID, "2022-05-20"}}), data.NotFound)
}
