package intake_test

import (
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/intake"
)

// answered judges a list against members with answers to its rows, which begin in row 2.
func answered(t *testing.T, reg *register, mode intake.Mode, answers map[int]intake.Answer, rows ...[]any) *intake.Plan {
	t.Helper()
	lines := [][]any{fullHeader}
	for i, row := range rows {
		lines = append(lines, append([]any{i + 1}, row...))
	}
	opt := intake.Options{Mode: mode, Answers: map[intake.RowPlace]intake.Answer{}}
	for row, answer := range answers {
		opt.Answers[intake.RowPlace{Sheet: "DS", Row: row}] = answer
	}
	return judge(t, draftOf(t, page("DS", lines...)), reg, opt)
}

func TestASuspectAnsweredSameIsThatPerson(t *testing.T) {
	reg := newRegister(member("m", "Nguyễn Văn An", "2004-03-15", nil))
	row := []any{"Nguyễn Văn An", "2004", "", "", "0909000111"}
	if d := answered(t, reg, intake.Fill, nil, row).Decisions[0]; d.Verdict != intake.Suspect || d.Like.Same() != (intake.Answer{Same: "m"}) {
		t.Fatalf("unanswered: %s %+v", d.Verdict, d.Like)
	}
	plan := answered(t, reg, intake.Fill, map[int]intake.Answer{2: {Same: "m"}}, row)
	if d := plan.Decisions[0]; d.Verdict != intake.Updated || d.Person != "m" || len(d.Changes) != 1 || d.Changes[0] != (intake.FactChange{Key: "phone", New: "0909000111"}) {
		t.Errorf("%s %s %+v", d.Verdict, d.Person, d.Changes)
	}
	if c := plan.Change(); len(c.People) != 0 || len(c.Apart) != 0 || c.Updates[0].PersonID != "m" {
		t.Errorf("%+v", c)
	}
}

func TestAnAnswerMayNameSomebodyWhomTheRowDoesNotResemble(t *testing.T) {
	reg := newRegister(member("m", "Nguyễn Văn An", "2004-03-15", nil), member("n", "Trần Thị Bé", "2003-01-01", nil))
	row := []any{"Nguyễn Văn An", "2004"}
	if d := answered(t, reg, intake.Fill, map[int]intake.Answer{2: {Same: "n"}}, row).Decisions[0]; d.Person != "n" || d.Verdict != intake.Unchanged {
		t.Errorf("%s %s", d.Verdict, d.Person)
	}
	if d := answered(t, reg, intake.Fill, map[int]intake.Answer{2: {Same: "gone"}}, row).Decisions[0]; d.Verdict != intake.Suspect {
		t.Errorf("an answer that names nobody: %s", d.Verdict)
	}
}

func TestASuspectAnsweredDifferentIsNewAndRemembered(t *testing.T) {
	reg := newRegister(member("m", "Nguyễn Văn An", "2004-03-15", nil), member("n", "Nguyễn Văn An", "2004-08-09", nil))
	row := []any{"Nguyễn Văn An", "2004"}
	plan := answered(t, reg, intake.Fill, map[int]intake.Answer{2: {Different: true}}, row)
	d := plan.Decisions[0]
	if d.Verdict != intake.New || d.Like != nil {
		t.Fatalf("%s %+v", d.Verdict, d.Like)
	}
	change := plan.Change()
	if len(change.People) != 1 || len(change.Apart) != 2 {
		t.Fatalf("%+v: want one person, told from both", change)
	}
	for i, other := range []data.ID{"m", "n"} {
		if change.Apart[i] != (data.PairIDs{A: change.People[0].Person.ID, B: other}) {
			t.Errorf("apart %+v, want the new person and %s", change.Apart[i], other)
		}
	}
	reg.apply(change)
	if d := answered(t, reg, intake.Fill, nil, row).Decisions[0]; d.Verdict != intake.Unchanged || d.Person != change.People[0].Person.ID {
		t.Errorf("the same list again: %s %s %+v, want the person it made", d.Verdict, d.Person, d.Like)
	}
}

func TestDifferentGoesBeforeWhatIsCertain(t *testing.T) {
	reg := newRegister(member("m", "Nguyễn Văn An", "2004-03-15", atHome))
	row := []any{"Nguyễn Văn An", "15/03/2004", "", "", "", "xã Hưng Phú"}
	plan := answered(t, reg, intake.Fill, map[int]intake.Answer{2: {Different: true}}, row)
	if d := plan.Decisions[0]; d.Verdict != intake.New {
		t.Fatalf("%s", d.Verdict)
	}
	change := plan.Change()
	reg.apply(change)
	if d := answered(t, reg, intake.Fill, nil, row).Decisions[0]; d.Verdict != intake.Unchanged || d.Person != change.People[0].Person.ID {
		t.Errorf("again: %s %s %+v", d.Verdict, d.Person, d.Like)
	}
}

func TestALaterRowOfTheSamePersonOnlyFillsBlanks(t *testing.T) {
	first := []any{"Nguyễn Văn An", "15/03/2004", "095204001234", "", "0909000111", "", "", "Chi đoàn ấp Vĩnh Đông"}
	second := []any{"NGUYỄN VĂN AN", "15/03/2004", "", "", "0909000111", "xã Hưng Phú", "Bí thư", "Chi đoàn ấp Nhà Lầu"}
	third := []any{"Nguyễn Văn An", "15/03/2004", "095204001234", "", "0909000999", "xã Vĩnh Thanh"}
	for _, mode := range []intake.Mode{intake.Fill, intake.Update, intake.Skip} {
		reg := newRegister()
		plan := answered(t, reg, mode, nil, first, second, third)
		a, b, c := plan.Decisions[0], plan.Decisions[1], plan.Decisions[2]
		if a.Verdict != intake.New || b.Verdict != intake.Updated || c.Verdict != intake.Unchanged || b.Person != a.Person || c.Person != a.Person {
			t.Fatalf("%s: %s, %s, %s", mode, a.Verdict, b.Verdict, c.Verdict)
		}
		if len(b.Changes) != 2 || b.Changes[0].New != "xã Hưng Phú" || b.Changes[1].New != "Bí thư" || len(c.Kept) != 2 {
			t.Errorf("%s: the second changes %+v, the third keeps %+v", mode, b.Changes, c.Kept)
		}
		want := "Trùng dòng 2 (trùng họ tên, ngày sinh và số điện thoại): là một người, chỉ điền ô còn trống. Nơi sinh hoạt giữ theo dòng trên: Chi đoàn ấp Vĩnh Đông."
		if len(b.Notes) != 1 || b.Notes[0].Message != want {
			t.Errorf("%s: %+v", mode, b.Notes)
		}
		change := plan.Change()
		if len(change.Units) != 0 {
			t.Errorf("%s: a branch is made for nobody: %+v", mode, change.Units)
		}
		reg.apply(change)
		if m := reg.members[0]; len(reg.members) != 1 || m.Hometown != "xã Hưng Phú" || m.Membership.Position != "Bí thư" || m.Phone != "0909000111" {
			t.Errorf("%s: %+v", mode, reg.members)
		}
		if counts := answered(t, reg, mode, nil, first, second, third).Counts(); counts.Unchanged != 3 {
			t.Errorf("%s, again: %+v", mode, counts)
		}
	}
}

func TestASuspectOfAnotherRowIsAnsweredByThatRow(t *testing.T) {
	rows := [][]any{{"Nguyễn Văn An", "15/03/2004", "095204001234"}, {"Nguyễn Văn An", "2004", "", "", "0909000111"}}
	d := answered(t, newRegister(), intake.Fill, nil, rows...).Decisions[1]
	if d.Verdict != intake.Suspect || d.Like.Row != 2 || d.Like.Person != "" || !strings.HasSuffix(d.Like.Why, "trong cùng tệp") {
		t.Fatalf("%s %+v", d.Verdict, d.Like)
	}
	plan := answered(t, newRegister(), intake.Fill, map[int]intake.Answer{3: d.Like.Same()}, rows...)
	if c := plan.Counts(); c.New != 1 || c.Updated != 1 || plan.Decisions[1].Person != plan.Decisions[0].Person {
		t.Errorf("same: %+v", c)
	}
	plan = answered(t, newRegister(), intake.Fill, map[int]intake.Answer{3: {Different: true}}, rows...)
	change := plan.Change()
	if len(change.People) != 2 || len(change.Apart) != 1 || change.Apart[0] != (data.PairIDs{A: change.People[1].Person.ID, B: change.People[0].Person.ID}) {
		t.Errorf("different: %+v", change)
	}
}

func TestTwoRowsThatSayOnlyNameAndYearAreNotJoined(t *testing.T) {
	row := []any{"Nguyễn Văn An", "2004"}
	plan := answered(t, newRegister(), intake.Fill, map[int]intake.Answer{3: {Different: true}}, row, row)
	if c := plan.Counts(); c.New != 2 {
		t.Fatalf("%+v", c)
	}
	if d := answered(t, newRegister(), intake.Fill, nil, row, row).Decisions[1]; d.Verdict != intake.Suspect {
		t.Errorf("unanswered: %s", d.Verdict)
	}
	reg := newRegister()
	reg.apply(plan.Change())
	if c := answered(t, reg, intake.Fill, nil, row, row).Counts(); c.Unchanged != 2 {
		t.Errorf("again: %+v, want both found again", c)
	}
}
