package settings

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"bachudong/app/screen/screentest"
	"bachudong/data"
)

// retype types into whatever has the focus, replacing what stands there.
func retype(h *screentest.Host, text string) {
	focused := h.Window().Canvas().Focused()
	focused.(interface{ TypedShortcut(fyne.Shortcut) }).TypedShortcut(&fyne.ShortcutSelectAll{})
	for _, r := range text {
		focused.TypedRune(r)
	}
}

// rowOf is the row of a rule with a number.
func (l *ruleList) rowOf(t *testing.T, key string, value int) int {
	t.Helper()
	for i, r := range l.rows {
		if r.rule.Rule == key && (r.rule.Value == value && r.rule.ID != "" || value < 0 && r.rule.ID == "") {
			return i
		}
	}
	t.Fatalf("no row of %s with %d", key, value)
	return -1
}

func TestEveryRuleIsListedInItsGroup(t *testing.T) {
	_, s := opened(t)
	listed := map[string]bool{}
	groups := 0
	for _, r := range s.rules.rows {
		listed[r.rule.Rule] = true
		if r.group != "" {
			groups++
		}
	}
	for _, r := range data.Rules {
		if !listed[r.Key] {
			t.Errorf("%s is not listed", r.Label)
		}
	}
	if row := s.rules.rowOf(t, data.ReceptionDays, -1); s.rules.Cell(row, 1).Text != "chưa đặt" || groups != 3 {
		t.Errorf("a rule without a number says %q; %d groups", s.rules.Cell(row, 1).Text, groups)
	}
}

func TestANewNumberFromADayKeepsTheEarlierOne(t *testing.T) {
	h, s := opened(t)
	s.choose("rules")
	s.tabs.Choose("rules")
	s.rules.grid.Select(s.rules.rowOf(t, data.FeeUnsalaried, 2000))
	h.Do("rule-edit")
	if h.Dialog() == nil {
		t.Fatal("no form")
	}
	retype(h, "3000")
	h.Answer(0) // from the same day: the number itself was wrong
	if row := s.rules.rowOf(t, data.FeeUnsalaried, 3000); s.rules.rows[row].rule.From != "2011-01-01" {
		t.Errorf("%+v", s.rules.rows[row].rule)
	}
	s.rules.grid.Select(s.rules.rowOf(t, data.ReceptionDays, -1))
	h.Do("rule-edit")
	retype(h, "mười")
	h.Answer(0)
	if h.Dialog() == nil {
		t.Error("a number that is none was taken")
	}
	h.Answer(1)
	h.Do("rule-edit")
	retype(h, "30")
	h.Answer(0)
	rule := s.rules.rows[s.rules.rowOf(t, data.ReceptionDays, 30)].rule
	if rule.From != h.Scope().AsOf || rule.To != "" {
		t.Errorf("%+v", rule)
	}
	h.Do("rule-remove")
	s.rules.rowOf(t, data.ReceptionDays, -1)
}

func TestAScaleIsAddedAndEndsTheOneBefore(t *testing.T) {
	h, s := opened(t)
	s.tabs.Choose("scales")
	h.Do("scale-add")
	retype(h, "Ba mức")
	h.Answer(0)
	if h.Dialog() == nil {
		t.Fatal("a scale without grades was taken")
	}
	h.Answer(1)
	s.scales.ask(data.Scale{Subject: data.MemberScale, Name: "Ba mức", FromYear: 2023, ToYear: data.LastYear, Grades: []data.Grade{{Label: "Giỏi", Short: "G"}, {Label: "Khá"}, {Label: "Yếu"}}})
	h.Answer(0)
	scales, err := h.Desk().File.Scales(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if fresh, old := data.ScaleIn(scales, data.MemberScale, 2023), data.ScaleIn(scales, data.MemberScale, 2022); fresh.Name != "Ba mức" || len(fresh.Grades) != 3 || old.ToYear != 2022 {
		t.Errorf("2023 %+v\n2022 %+v", fresh, old)
	}
	var headings []string
	for i := range s.scales.rows {
		if s.scales.Tint(i) {
			headings = append(headings, s.scales.Cell(i, 0).Text)
		}
	}
	if got := strings.Join(headings, "\n"); !strings.Contains(got, "Xếp loại đoàn viên: Ba mức, từ năm 2023") || !strings.Contains(got, "năm 2019–2022") {
		t.Errorf("listed:\n%s", got)
	}
}
