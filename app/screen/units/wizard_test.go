package units

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/screen/screentest"
	"bachudong/data"
	"bachudong/data/vntext"
)

// tree is the names of the units as of a day, in the order of the tree.
func tree(t *testing.T, h *screentest.Host, day string) string {
	t.Helper()
	units, err := h.Desk().File.Units(context.Background(), vntext.Date(day))
	if err != nil {
		t.Fatal(err)
	}
	names := make([]string, len(units))
	for i, u := range units {
		names[i] = u.Name
	}
	return strings.Join(names, ", ")
}

// wizardFor opens the wizard on a unit with a work chosen and a day set.
func wizardFor(t *testing.T, s *Screen, h *screentest.Host, unit, work string, day vntext.Date) *wizard {
	t.Helper()
	s.grid.Select(s.at(t, unit))
	h.Do("unit-reorganise")
	w := s.wizard
	w.ask.what.SetValue(work)
	w.ask.refresh()
	w.ask.on.SetDate(day)
	w.ask.load()
	return w
}

func (p *askPage) mark(t *testing.T, names ...string) {
	t.Helper()
	var rows []int
	for i, l := range p.units {
		if slices.Contains(names, l.unit.Name) {
			rows = append(rows, i)
		}
	}
	if len(rows) != len(names) {
		t.Fatalf("%d of %v are in the list", len(rows), names)
	}
	p.grid.Mark(rows...)
}

func TestMergingTwoCommunesInTheWizardAndUndoingIt(t *testing.T) {
	h, s := opened(t)
	before, old := tree(t, h, "2022-11-15"), tree(t, h, "2022-10-31")
	w := wizardFor(t, s, h, "Đoàn xã Hưng Phú", "Sáp nhập, hợp nhất", "2022-11-01")
	w.ask.mark(t, "Đoàn xã Hưng Phú", "Đoàn xã Vĩnh Thanh")
	h.Do("unit-next") // neither a unit nor a name to merge into
	if w.stage != asking || !strings.Contains(w.remark.Text(), "đơn vị nhận") {
		t.Fatalf("without a target the wizard says %q", w.remark.Text())
	}
	test.Type(w.ask.fields.name, "Đoàn xã Vĩnh Phú")
	test.Type(w.ask.decision.number, "15-QĐ/TĐTN")
	h.Do("unit-next")
	if w.stage != viewing || w.plan.Members != 158 || w.plan.Branches != 9 || w.plan.Total != 300 {
		t.Fatalf("stage %d, %q, plan %+v", w.stage, w.remark.Text(), w.plan)
	}
	if tree(t, h, "2022-11-15") != before {
		t.Fatal("the preview wrote something")
	}
	h.Do("unit-next")
	after := tree(t, h, "2022-11-15")
	if w.stage != finished || !strings.Contains(after, "Đoàn xã Vĩnh Phú") || strings.Contains(after, "Hưng Phú,") || tree(t, h, "2022-10-31") != old {
		t.Fatalf("stage %d, the tree is %s", w.stage, after)
	}
	if at := s.at(t, "Đoàn xã Vĩnh Phú"); s.rows[at].unit.Members != 158 || s.rows[at].unit.Decision.Number != "15-QĐ/TĐTN" {
		t.Errorf("the new unit is %+v", s.rows[at].unit)
	}
	w.undo()
	if s.wizard != nil || tree(t, h, "2022-11-15") != before {
		t.Errorf("after undo the tree is %s", tree(t, h, "2022-11-15"))
	}
}

func TestSplittingABranchByTheKeyboard(t *testing.T) {
	h, s := opened(t)
	w := wizardFor(t, s, h, "Chi đoàn ấp Mỹ Hòa", "Chia tách", "2022-11-01")
	members := s.rows[s.at(t, "Chi đoàn ấp Mỹ Hòa")].unit.Members
	test.Type(w.ask.fields.names, "Chi đoàn ấp Mỹ Hòa A\nChi đoàn ấp Mỹ Hòa B\n\nChi đoàn ấp Mỹ Hòa C")
	h.Do("unit-next")
	split, ok := w.divide.(*splitPage)
	if !ok || split.Len() != members {
		t.Fatalf("stage %d, %q: %v to divide, want %d people", w.stage, w.remark.Text(), w.divide, members)
	}
	h.Do("unit-next")
	if w.stage != dividing {
		t.Fatal("a split that divides nothing was planned")
	}
	list := split.grid.Focusable()
	for _, key := range "2234" {
		list.TypedRune(key)
		list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	h.Do("unit-next")
	h.Do("unit-next")
	if w.stage != finished {
		t.Fatalf("stage %d, %q", w.stage, w.remark.Text())
	}
	for name, want := range map[string]int{"Chi đoàn ấp Mỹ Hòa A": 2, "Chi đoàn ấp Mỹ Hòa B": 1, "Chi đoàn ấp Mỹ Hòa C": 1, "Chi đoàn ấp Mỹ Hòa": members - 4} {
		if got := s.rows[s.at(t, name)].unit.Members; got != want {
			t.Errorf("%s has %d members, want %d", name, got, want)
		}
	}
	h.Do("unit-next")
	if !s.listing() {
		t.Error("Xong did not lead back to the list")
	}
}

func TestTheMapCanBeCheckedCorrectedAndRun(t *testing.T) {
	h, s := opened(t)
	w := wizardFor(t, s, h, "Huyện đoàn Phước Long", "Theo bảng 01/7/2025", "2022-11-01")
	h.Do("unit-next")
	m, ok := w.divide.(*mapPage)
	if !ok || m.Len() != 2 { // Hưng Phú and Vĩnh Thanh; the township
		t.Fatalf("stage %d, %q, %v", w.stage, w.remark.Text(), w.divide)
	}
	for row := range m.Len() {
		if m.Cell(row, 2).Text == "Đoàn xã Vĩnh Thanh" {
			m.grid.Select(row)
			m.grid.Mark(row)
		}
	}
	h.Do("unit-edit")
	test.Type(h.Window().Canvas().Focused(), " mới")
	h.Answer(0)
	h.Do("unit-next")
	if w.stage != viewing || len(w.plan.Lines) != 1 || len(w.extra) == 0 {
		t.Fatalf("stage %d, %q: %d lines, %d remarks", w.stage, w.remark.Text(), len(w.plan.Lines), len(w.extra))
	}
	h.Do("unit-next")
	if got := tree(t, h, "2025-07-01"); !strings.Contains(got, "Đoàn xã Vĩnh Thanh mới") || !strings.Contains(got, "Đoàn thị trấn Phước Long") {
		t.Errorf("from the day on the tree is %s", got)
	}
	if strings.Contains(tree(t, h, "2025-06-30"), "mới") {
		t.Error("the day before has the new unit")
	}
}

func TestEscapeGoesBackStepByStep(t *testing.T) {
	h, s := opened(t)
	w := wizardFor(t, s, h, "Đoàn xã Hưng Phú", "Đổi tên", "2022-11-01")
	test.Type(w.ask.fields.name, "Đoàn xã Hưng Phú B")
	h.Do("unit-next")
	if w.stage != viewing {
		t.Fatalf("%q", w.remark.Text())
	}
	h.Do("unit-back")
	if w.stage != asking || w.ask.fields.name.Text != "Đoàn xã Hưng Phú B" {
		t.Error("going back lost what was typed")
	}
	h.Do("unit-back")
	if !s.listing() {
		t.Error("the list did not come back")
	}
}

func TestWhatCannotBeDoneIsSaidInTheWizard(t *testing.T) {
	h, s := opened(t)
	w := wizardFor(t, s, h, "Đoàn xã Hưng Phú", "Giải thể", "2022-11-01")
	h.Do("unit-next")
	if w.stage != asking || !strings.Contains(w.remark.Text(), "4 đơn vị trực thuộc") || len(h.Failed) > 0 {
		t.Errorf("stage %d, %q, %v", w.stage, w.remark.Text(), h.Failed)
	}
	w.ask.on.SetDate("")
	h.Do("unit-next")
	if !strings.Contains(w.remark.Text(), "Ngày") {
		t.Errorf("without a day: %q", w.remark.Text())
	}
	if s.rows[s.at(t, "Đoàn xã Hưng Phú")].unit.Level != data.Grassroots {
		t.Error("the unit changed")
	}
}
