package intake_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/intake"
)

var fullHeader = []any{"STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Mã đoàn viên", "Điện thoại", "Quê quán", "Chức vụ", "Chi đoàn"}

// one judges a list of one row against some members.
func one(t *testing.T, mode intake.Mode, row []any, members ...data.Member) intake.Decision {
	t.Helper()
	plan := judge(t, draftOf(t, page("DS", fullHeader, append([]any{1}, row...))), newRegister(members...), intake.Options{Mode: mode})
	if len(plan.Decisions) != 1 {
		t.Fatalf("%d decisions", len(plan.Decisions))
	}
	return plan.Decisions[0]
}

func TestWhoIsTheSamePerson(t *testing.T) {
	withID := func(m *data.Member) { m.CitizenID = "095204001234" }
	withCode := func(m *data.Member) { m.MemberCode = "04100000" }
	withPhone := func(m *data.Member) { m.Phone = "0909000111" }
	inSchool := func(m *data.Member) { m.Membership.UnitID, m.UnitName = school.ID, school.Name }
	const here = "Chi đoàn ấp Vĩnh Đông"
	for _, c := range []struct {
		name    string
		row     []any
		known   data.Member
		verdict intake.Verdict
		score   int
		why     string
	}{
		{"equal citizen number and name", []any{"Nguyễn Văn An", "15/03/2004", "095204001234"}, member("m", "Nguyễn Văn An", "2004-03-15", withID), intake.Unchanged, 0, ""},
		{"equal citizen number, a middle name left out", []any{"Nguyễn An", "15/03/2004", "095204001234"}, member("m", "Nguyễn Văn An", "2004-03-15", withID), intake.Unchanged, 0, ""},
		{"equal citizen number, another name", []any{"Trần Quốc Bảo", "15/03/2004", "095204001234"}, member("m", "Nguyễn Văn An", "2004-03-15", withID), intake.Suspect, 70, "trùng số CCCD nhưng khác họ tên"},
		{"equal member code and name", []any{"Nguyễn Văn An", "", "", "04100000"}, member("m", "Nguyễn Văn An", "", withCode), intake.Unchanged, 0, ""},
		{"equal member code, another name", []any{"Trần Quốc Bảo", "", "", "04100000"}, member("m", "Nguyễn Văn An", "", withCode), intake.Suspect, 60, "trùng mã đoàn viên nhưng khác họ tên"},
		{"equal name and birth date alone", []any{"NGUYỄN VĂN AN", "15/03/2004"}, member("m", "Nguyễn Văn An", "2004-03-15", nil), intake.Suspect, 85, "trùng họ tên, trùng ngày sinh"},
		{"equal name and birth date, said before in the same place", []any{"NGUYỄN VĂN AN", "15/03/2004", "", "", "", "", "", here}, member("m", "Nguyễn Văn An", "2004-03-15", nil), intake.Unchanged, 0, ""},
		{"equal name, birth date and telephone", []any{"Nguyễn Văn An", "15/03/2004", "", "", "0909000111"}, member("m", "Nguyễn Văn An", "2004-03-15", withPhone), intake.Unchanged, 0, ""},
		{"equal name, birth date and home town, the tone written elsewhere", []any{"Lê Thị Thuý", "15/03/2004", "", "", "", "xã Hòa An"}, member("m", "Lê Thị Thúy", "2004-03-15", func(m *data.Member) { m.Hometown = "xã Hoà An" }), intake.Unchanged, 0, ""},
		{"equal name, birth and telephone, number only in the list", []any{"Nguyễn Văn An", "15/03/2004", "095204001234", "", "0909000111"}, member("m", "Nguyễn Văn An", "2004-03-15", withPhone), intake.Updated, 0, ""},
		{"equal name, birth and telephone, but another number", []any{"Nguyễn Văn An", "15/03/2004", "095204998877", "", "0909000111"}, member("m", "Nguyễn Văn An", "2004-03-15", func(m *data.Member) { withID(m); withPhone(m) }), intake.Suspect, 65, "trùng họ tên, trùng ngày sinh, trùng số điện thoại, khác số CCCD hoặc mã đoàn viên"},
		{"equal name and birth, a digit of the number mistyped", []any{"Nguyễn Văn An", "15/03/2004", "095204001284"}, member("m", "Nguyễn Văn An", "2004-03-15", withID), intake.Suspect, 99, "trùng họ tên, trùng ngày sinh, số CCCD lệch một chữ số"},
		{"equal name and birth, but another number", []any{"Nguyễn Văn An", "15/03/2004", "095204009999", "", "", "", "", here}, member("m", "Nguyễn Văn An", "2004-03-15", withID), intake.Suspect, 55, "trùng họ tên, trùng ngày sinh, cùng chi đoàn, khác số CCCD hoặc mã đoàn viên"},
		{"equal name and birth in another Đoàn cơ sở", []any{"Nguyễn Văn An", "15/03/2004"}, member("m", "Nguyễn Văn An", "2004-03-15", inSchool), intake.Suspect, 85, "trùng họ tên, trùng ngày sinh"},
		{"equal name, only the year known", []any{"Nguyễn Văn An", "2004"}, member("m", "Nguyễn Văn An", "2004-03-15", nil), intake.Suspect, 65, "trùng họ tên, trùng năm sinh"},
		{"name without marks, equal birth", []any{"Nguyen Van An", "15/03/2004"}, member("m", "Nguyễn Văn An", "2004-03-15", nil), intake.Suspect, 75, "trùng họ tên không dấu, trùng ngày sinh"},
		{"day and month changed places", []any{"Nguyễn Văn An", "05/03/2004"}, member("m", "Nguyễn Văn An", "2004-05-03", nil), intake.Suspect, 70, "trùng họ tên, ngày và tháng sinh đổi chỗ"},
		{"namesakes of one year with their own numbers", []any{"Nguyễn Văn An", "20/11/2004", "095204009999"}, member("m", "Nguyễn Văn An", "2004-03-15", withID), intake.New, 0, ""},
		{"namesakes of another year", []any{"Nguyễn Văn An", "15/03/2005"}, member("m", "Nguyễn Văn An", "2004-03-15", nil), intake.New, 0, ""},
		{"somebody else", []any{"Lê Thị Bé", "15/03/2004"}, member("m", "Nguyễn Văn An", "2004-03-15", nil), intake.New, 0, ""},
		{"somebody who has moved away", []any{"Nguyễn Văn An", "15/03/2004", "095204001234"},
			member("m", "Nguyễn Văn An", "2004-03-15", func(m *data.Member) { withID(m); m.Status = data.EndedTransfer }), intake.Suspect, 95, "trùng số CCCD, nhưng sổ ghi “Chuyển đi”"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := one(t, intake.Fill, c.row, c.known)
			if d.Verdict != c.verdict {
				t.Fatalf("%s (%+v), want %s", d.Verdict, d.Like, c.verdict)
			}
			if c.verdict != intake.Suspect {
				return
			}
			if d.Like.Score != c.score || d.Like.Why != c.why || d.Like.Person != "m" || !strings.HasPrefix(d.Like.With, c.known.FullName) {
				t.Errorf("%+v, want %d because %q", d.Like, c.score, c.why)
			}
		})
	}
}

func atHome(m *data.Member) { m.Hometown = "xã Hưng Phú" }

func TestTwoNamesakesInTheRegisterAreForTheOfficer(t *testing.T) {
	d := one(t, intake.Fill, []any{"Nguyễn Văn An", "15/03/2004", "", "", "", "xã Hưng Phú"}, member("a", "Nguyễn Văn An", "2004-03-15", atHome), member("b", "Nguyễn Văn An", "2004-03-15", atHome))
	if d.Verdict != intake.Suspect || d.Like.Why != "trùng họ tên, ngày sinh và quê quán với nhiều người trong sổ" || d.Like.Person != "a" {
		t.Errorf("%s %+v", d.Verdict, d.Like)
	}
	if len(d.Others) != 1 || d.Others[0].Person != "b" {
		t.Errorf("others %+v, want b", d.Others)
	}
}

func TestModesDecideWhichFactsChange(t *testing.T) {
	row := []any{"Nguyễn Văn An", "15/03/2004", "095204001234", "", "0909000111", "xã Hưng Phú", "Bí thư chi đoàn", "Chi đoàn ấp Vĩnh Đông"}
	known := member("m", "Nguyễn Văn An", "2004", func(m *data.Member) {
		m.CitizenID, m.Hometown, m.Email = "095204001234", "xã Vĩnh Thanh", "an@example.vn"
	})
	phone, position := intake.FactChange{Key: "phone", New: "0909000111"}, intake.FactChange{Key: "position", New: "Bí thư chi đoàn"}
	birth, home := intake.FactChange{Key: "birth", Old: "2004", New: "2004-03-15"}, intake.FactChange{Key: "hometown", Old: "xã Vĩnh Thanh", New: "xã Hưng Phú"}
	for _, c := range []struct {
		mode          intake.Mode
		verdict       intake.Verdict
		changes, kept []intake.FactChange
	}{
		{intake.Fill, intake.Updated, []intake.FactChange{birth, phone, position}, []intake.FactChange{home}},
		{intake.Update, intake.Updated, []intake.FactChange{birth, phone, home, position}, nil},
		{intake.Skip, intake.Unchanged, nil, []intake.FactChange{birth, phone, home, position}},
	} {
		d := one(t, c.mode, row, known)
		if d.Verdict != c.verdict || !reflect.DeepEqual(d.Changes, c.changes) || !reflect.DeepEqual(d.Kept, c.kept) {
			t.Errorf("%s: %s changes %+v keeps %+v, want %s %+v %+v", c.mode, d.Verdict, d.Changes, d.Kept, c.verdict, c.changes, c.kept)
		}
	}
}

func TestABlankOrALessExactDateOverwritesNothing(t *testing.T) {
	known := member("m", "Nguyễn Văn An", "2004-03-15", func(m *data.Member) {
		m.CitizenID, m.Phone, m.Membership.Position = "095204001234", "0909000111", "Đoàn viên"
	})
	if d := one(t, intake.Update, []any{"Nguyễn Văn An", "2004", "095204001234"}, known); d.Verdict != intake.Unchanged || len(d.Changes) > 0 {
		t.Errorf("%s %+v", d.Verdict, d.Changes)
	}
}

func TestWhatIsWritten(t *testing.T) {
	known := member("m", "Lê Thị Bé", "2003-02-01", atHome)
	list := page("DS", fullHeader,
		[]any{1, "Nguyễn Văn An", "15/03/2004", nil, nil, nil, nil, "BT", "Chi đoàn ấp Nhà Lầu"},
		[]any{2, "Lê Thị Bé", "01/02/2003", nil, nil, "0909000111", "xã Hưng Phú", "Phó Bí thư", "ấp Vĩnh Đông"},
		[]any{3, "Trần Văn Cường", "31/02/2003"}, []any{4, "Phạm Thị Dung", "07/08/2004"}, []any{5, "Đỗ Văn Ý", "05/05/2004", nil, nil, nil, nil, nil, "CHI DOAN AP NHA LAU"})
	plan := judge(t, draftOf(t, list), newRegister(known), intake.Options{})
	change := plan.Change()
	if change.Title != "Nhập khẩu danh-sach.xlsx: 3 mới, 1 cập nhật" {
		t.Errorf("title %q", change.Title)
	}
	if len(change.Units) != 1 || change.Units[0].Name != "Chi đoàn ấp Nhà Lầu" || change.Units[0].Parent != commune.ID || change.Units[0].Level != data.Branch || change.Units[0].ID == "" {
		t.Fatalf("units %+v, want only the branch that is not there", change.Units)
	}
	an, dung, y := change.People[0], change.People[1], change.People[2]
	if an.Membership.UnitID != change.Units[0].ID || y.Membership.UnitID != change.Units[0].ID || dung.Membership.UnitID != commune.ID {
		t.Errorf("placed in %s, %s, %s: An and Ý belong in the new branch, Dung in the commune", an.Membership.UnitID, y.Membership.UnitID, dung.Membership.UnitID)
	}
	want := data.Membership{ID: an.Membership.ID, PersonID: an.Person.ID, UnitID: change.Units[0].ID, Began: data.BeganListed, Counts: true, Position: "Bí thư"}
	if an.Membership != want || an.Person.ID == "" || an.Membership.ID == "" || an.Person.FullName != "Nguyễn Văn An" {
		t.Errorf("%+v, want %+v", an.Membership, want)
	}
	if u := change.Updates[0]; len(change.Updates) != 1 || u.PersonID != "m" || !reflect.DeepEqual(u.Facts, map[string]string{"phone": "0909000111"}) || u.MembershipID != "stay-m" || *u.Position != "Phó Bí thư" {
		t.Errorf("updates %+v", change.Updates)
	}
	if again := plan.Change(); again.People[0].Person.ID != an.Person.ID {
		t.Error("a second call made other identities")
	}
	if c := plan.Counts(); c != (intake.Counts{Rows: 5, New: 3, Updated: 1, Errors: 1}) {
		t.Errorf("%+v", c)
	}
	wantBad := []intake.Refusal{{Sheet: "DS", Row: 4, Column: "C", Value: "31/02/2003", Message: plan.Refusals()[0].Message}}
	if !reflect.DeepEqual(plan.Refusals(), wantBad) || !strings.Contains(wantBad[0].Message, "31/02/2003") {
		t.Errorf("%+v", plan.Refusals())
	}
	if bad := plan.BadRows(); len(bad) != 1 || bad[0].Row != 4 || !strings.HasPrefix(bad[0].Message, "Cột C (Ngày sinh): ") {
		t.Errorf("%+v", bad)
	}
}

func TestAListOfABranchGoesIntoThatBranch(t *testing.T) {
	list := page("DS", fullHeader, []any{1, "Nguyễn Văn An", "15/03/2004", nil, nil, nil, nil, nil, "Chi đoàn ấp Nhà Lầu"})
	change := judge(t, draftOf(t, list), newRegister(), intake.Options{Unit: hamlet}).Change()
	if len(change.Units) != 0 || change.People[0].Membership.UnitID != hamlet.ID {
		t.Errorf("%+v", change)
	}
}

func TestABranchNameThatStandsTwiceSendsTheRowBack(t *testing.T) {
	reg := newRegister()
	reg.units = append(reg.units, data.UnitNode{Unit: data.Unit{ID: "a2", Name: "Chi đoàn ấp Vĩnh Đông", Level: data.Branch, Parent: school.ID}})
	list := page("DS", fullHeader, []any{1, "Nguyễn Văn An", "15/03/2004", nil, nil, nil, nil, nil, "Chi đoàn ấp Vĩnh Đông"})
	d := judge(t, draftOf(t, list), reg, intake.Options{Unit: district}).Decisions[0]
	if d.Verdict != intake.Bad || len(d.Findings()) != 1 || d.Findings()[0].Code != "branch_ambiguous" {
		t.Errorf("%s %+v", d.Verdict, d.Findings())
	}
	if d := judge(t, draftOf(t, list), reg, intake.Options{Unit: commune}).Decisions[0]; d.Verdict != intake.New || d.Unit != hamlet.ID {
		t.Errorf("under the commune: %s in %s", d.Verdict, d.Unit)
	}
}

func TestWhoIsKeptKnowsWhichOfTwoBranchesOfOneNameIsTheirs(t *testing.T) {
	branches := [2]data.Unit{{ID: "x1", Name: "Chi đoàn ấp 1", Level: data.Branch, Parent: commune.ID}, {ID: "t1", Name: "Chi đoàn ấp 1", Level: data.Branch, Parent: school.ID}}
	in := func(b data.Unit) func(*data.Member) {
		return func(m *data.Member) { m.Membership.UnitID, m.UnitName = b.ID, b.Name }
	}
	reg := newRegister(member("a", "Nguyễn Văn An", "2004-03-15", in(branches[0])), member("b", "Trần Thị Bé", "2003-02-01", in(branches[1])))
	for _, b := range branches {
		reg.units = append(reg.units, data.UnitNode{Unit: b})
	}
	const name = "Chi đoàn ấp 1"
	list := page("DS", fullHeader, []any{1, "Nguyễn Văn An", "15/03/2004", nil, nil, nil, nil, nil, name}, []any{2, "Trần Thị Bé", "01/02/2003", nil, nil, nil, nil, nil, name},
		[]any{3, "Lê Văn Tư", "05/05/2005", nil, nil, nil, nil, nil, name})
	for unit, want := range map[*data.Unit]intake.Counts{&district: {Rows: 3, Unchanged: 2, Errors: 1}, &commune: {Rows: 3, Unchanged: 1, New: 1, Suspects: 1}} {
		plan := judge(t, draftOf(t, list), reg, intake.Options{Unit: *unit})
		if c := plan.Counts(); c != want {
			t.Errorf("under %s: %+v, want %+v", unit.Name, c, want)
		}
		if unit != &district {
			continue
		}
		for i, b := range branches {
			if d := plan.Decisions[i]; d.Unit != b.ID || len(d.Findings()) > 0 {
				t.Errorf("%s in %s: %+v", d.Row.Person.FullName, d.Unit, d.Findings())
			}
		}
		if f := plan.Decisions[2].Findings(); len(f) != 1 || f[0].Code != "branch_ambiguous" {
			t.Errorf("the new one: %+v", f)
		}
	}
}

func TestAKnownPersonInAnotherBranchStaysThere(t *testing.T) {
	d := one(t, intake.Update, []any{"Nguyễn Văn An", "15/03/2004", "", "", "", "xã Hưng Phú", "", "Chi đoàn ấp Nhà Lầu"}, member("m", "Nguyễn Văn An", "2004-03-15", atHome))
	if d.Verdict != intake.Unchanged || len(d.Notes) != 1 || d.Notes[0].Code != "other_branch" || d.Unit != hamlet.ID {
		t.Errorf("%s %+v", d.Verdict, d.Notes)
	}
}

func TestAUnitThatDoesNotExistIsRefused(t *testing.T) {
	_, err := intake.Judge(context.Background(), draftOf(t, page("DS", fullHeader)), newRegister(), intake.Options{Unit: data.Unit{ID: "?"}})
	if data.CodeOf(err) != data.NotFound {
		t.Errorf("%v", err)
	}
}

func TestModesByName(t *testing.T) {
	for name, want := range map[string]intake.Mode{"": intake.Fill, "fill": intake.Fill, "update": intake.Update, "skip": intake.Skip} {
		if got, err := intake.ParseMode(name); err != nil || got != want || name != "" && got.String() != name || got.Label() == "" {
			t.Errorf("%q is %v, %v", name, got, err)
		}
	}
	if _, err := intake.ParseMode("xóa"); data.CodeOf(err) != data.Invalid {
		t.Errorf("%v", err)
	}
}
