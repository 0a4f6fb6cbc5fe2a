package rating_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/rating"
	"bachudong/app/screen/screentest"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/reports/pdf/pdftest"
)

// open shows the grid of a branch of the sample district with 2022 blank again.
func open(t *testing.T) (*screentest.Host, *rating.Screen, data.ID) {
	t.Helper()
	var s *rating.Screen
	h := screentest.Sample(t, func(host screen.Host) screen.Screen {
		s = rating.New(host).(*rating.Screen)
		return s
	})
	units, err := h.Desk().File.Units(context.Background(), work.SampleDay)
	if err != nil {
		t.Fatal(err)
	}
	var branch data.ID
	for _, u := range units {
		if u.Level == data.Branch && u.Members > 5 {
			branch = u.ID
		}
	}
	rows := sheet(t, h, branch)
	var blank []data.SheetEdit
	for _, r := range rows {
		blank = append(blank, data.SheetEdit{PersonID: r.ID, Values: map[string]string{data.FinalRating: ""}})
	}
	if err := h.Desk().File.SaveYearRecords(context.Background(), "Bắt đầu", 2022, blank); err != nil {
		t.Fatal(err)
	}
	h.Choose(branch)
	s.ShowAllColumns()
	return h, s, branch
}

func sheet(t *testing.T, h *screentest.Host, unit data.ID) []store.YearRow {
	t.Helper()
	rows, err := h.Desk().File.YearSheet(context.Background(), unit, work.SampleDay, 2022)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// press sends a key to whatever has the focus.
func press(h *screentest.Host, name fyne.KeyName) {
	h.Window().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

// typeText types a text to whatever has the focus at each letter.
func typeText(h *screentest.Host, text string) {
	for _, r := range text {
		h.Window().Canvas().Focused().TypedRune(r)
	}
}

// selectBlock chooses the cells of a column from one row down to another with the Shift key.
func selectBlock(h *screentest.Host, grid *kit.Grid, first, last int, column string) {
	grid.Focus()
	grid.SelectCell(first, column)
	keyboard := grid.Focusable().(desktop.Keyable)
	keyboard.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for range last - first {
		press(h, fyne.KeyDown)
	}
	keyboard.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func TestABranchIsRatedByTheKeyboardAlone(t *testing.T) {
	h, s, branch := open(t)
	grid := s.Grid()
	grid.Focus()
	grid.SelectCell(0, data.FinalRating)
	for _, typed := range []string{"htxs", "htt", "ht"} { // first letters, Enter goes to the next member
		typeText(h, typed)
		press(h, fyne.KeyReturn)
	}
	rows := sheet(t, h, branch)
	for i, want := range []string{"Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", ""} {
		if got := rows[i].Assessment.Rating; got != want {
			t.Errorf("row %d: %q, want %q (%v)", i, got, want, h.Failed)
		}
	}
	if !strings.Contains(s.Totals(), "HTXS 1 (33,3 %)") || !strings.Contains(s.Totals(), "chưa xếp loại "+kit.Number(len(rows)-3)) {
		t.Errorf("totals: %s", s.Totals())
	}
	changes, _ := h.Desk().File.Changes(context.Background(), 1)
	if got := changes[0].Title; got != "Đánh giá năm 2022, "+h.Scope().Unit.Name+": "+rows[2].FullName+", ĐCS xét" {
		t.Errorf("the change is called %q", got)
	}
}

func TestARatingIsFilledDownPastedClearedAndUndone(t *testing.T) {
	h, s, branch := open(t)
	grid := s.Grid()
	grid.Focus()
	grid.SelectCell(0, data.BranchRating)
	typeText(h, "htt")
	press(h, fyne.KeyReturn)
	selectBlock(h, s.Grid(), 0, 3, data.BranchRating)
	grid.OnFill()
	rows := sheet(t, h, branch)
	for i := range 4 {
		if got := rows[i].Assessment.BranchRating; got != "Hoàn thành tốt nhiệm vụ" {
			t.Errorf("filled down, row %d: %q", i, got)
		}
	}
	if rows[4].Assessment.BranchRating != "" {
		t.Error("filled down too far")
	}
	grid.SelectCell(0, data.SelfPoints(0))
	grid.OnPaste("18\t17\r\n25\t\r\nhai\t16\r\n")
	if h.Dialog() == nil {
		t.Fatal("no preview")
	}
	h.Answer(0)
	rows = sheet(t, h, branch)
	if got := rows[0].Training.Items[0]; *got.SelfPoints != 18 || *got.BranchPoints != 17 {
		t.Errorf("pasted %+v", got)
	}
	if got := rows[2].Training.Items[0]; got.SelfPoints != nil || *got.BranchPoints != 16 {
		t.Errorf("a wrong number is left out and its neighbour kept: %+v", got)
	}
	if *rows[1].Training.Items[0].SelfPoints != 25 {
		t.Error("points over the usual most are remarked on, not refused")
	}
	selectBlock(h, s.Grid(), 0, 2, data.SelfPoints(0))
	press(h, fyne.KeyDelete)
	if got := sheet(t, h, branch)[0].Training.Items[0]; got.SelfPoints != nil || got.BranchPoints == nil {
		t.Errorf("cleared %+v", got)
	}
	changes, _ := h.Desk().File.Changes(context.Background(), 1)
	if _, err := h.Desk().File.Undo(context.Background(), kit.Number(int(changes[0].Number))); err != nil {
		t.Fatal(err)
	}
	if got := sheet(t, h, branch)[0].Training.Items[0]; got.SelfPoints == nil {
		t.Error("undo did not bring the points back")
	}
}

func TestEverybodyIsRegisteredAtOnceAndWhoIsNotRatedIsListed(t *testing.T) {
	h, s, branch := open(t)
	h.Do("rating-register")
	h.Answer(0)
	for i, r := range sheet(t, h, branch) {
		if r.Training.RegisteredOn != h.Desk().Today() {
			t.Errorf("row %d registered on %q", i, r.Training.RegisteredOn)
		}
	}
	if h.Can("rating-propose") {
		t.Error("a grade is proposed although the office has set no points")
	}
	rows := sheet(t, h, branch)
	s.Grid().SelectCell(0, data.NotRated)
	s.Grid().OnPaste("Nghỉ thai sản")
	if got := sheet(t, h, branch)[0].Assessment.NotRated; got != "Nghỉ thai sản" {
		t.Errorf("reason %q", got)
	}
	if !strings.Contains(s.Totals(), "không xếp loại, có lý do 1 · chưa xếp loại "+kit.Number(len(rows)-1)) {
		t.Errorf("totals: %s", s.Totals())
	}
	s.Choose("excused")
	if s.Grid().Len() != 1 {
		t.Errorf("%d are listed as not rated, want 1", s.Grid().Len())
	}
}

func TestAGradeIsProposedFromPointsAndDecidedByTheOffice(t *testing.T) {
	h, s, branch := open(t)
	scales, err := h.Desk().File.Scales(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	training := data.ScaleIn(scales, data.TrainingScale, 2022)
	good := 85
	training.Grades[0].From = &good
	if err := h.Desk().File.SaveScale(context.Background(), training); err != nil {
		t.Fatal(err)
	}
	h.Changed()
	s.Grid().SelectCell(0, data.BranchPoints(0))
	s.Grid().OnPaste("90\r\n84\r\n")
	h.Answer(0)
	h.Do("rating-propose")
	if got := sheet(t, h, branch)[0].Training.Grade; got != "" {
		t.Errorf("a grade was set by itself: %q", got)
	}
	h.Answer(0)
	if rows := sheet(t, h, branch); rows[0].Training.Grade != "Xuất sắc" || rows[1].Training.Grade != "" {
		t.Errorf("proposed %q and %q", rows[0].Training.Grade, rows[1].Training.Grade)
	}
}

func TestTheYearOfOneMemberIsWrittenInAForm(t *testing.T) {
	h, s, branch := open(t)
	s.Grid().SelectCell(1, "full_name")
	h.Do("rating-person")
	typeText(h, "Học 4 bài lý luận chính trị")
	h.Answer(0)
	if got := sheet(t, h, branch)[1].Training.Items[0].Registered; got != "Học 4 bài lý luận chính trị" {
		t.Errorf("registered %q (%v)", got, h.Failed)
	}
}

func TestAGrassrootsUnitIsListedBranchByBranch(t *testing.T) {
	h, s, branch := open(t)
	unit, err := h.Desk().File.Unit(context.Background(), string(branch), work.SampleDay)
	if err != nil {
		t.Fatal(err)
	}
	h.Choose(unit.Parent)
	if !s.Group(0) {
		t.Error("the first row is not the heading of a branch")
	}
	s.Grid().SelectCell(1, data.SelfRating)
	s.Grid().OnPaste(strings.Repeat("htt\r\n", s.Grid().Len()-1))
	h.Answer(0)
	for i, r := range sheet(t, h, unit.Parent) {
		if r.Assessment.SelfRating == "" {
			t.Errorf("member %d of the unit has no rating: headings are not passed over", i)
			break
		}
	}
}

func TestTheFormsOfTheYearAreOffered(t *testing.T) {
	h, _, branch := open(t)
	for i, want := range []string{"R-06", "R-07", "R-08", "R-08"} {
		h.SaveTo = filepath.Join(t.TempDir(), "mau.pdf")
		h.Do("rating-print")
		h.Answer(i)
		if len(h.Failed) > 0 || len(h.Outcome.Files) != 1 || !strings.Contains(h.Outcome.Text, want) {
			t.Errorf("%s: %+v %v", want, h.Outcome, h.Failed)
		}
		content, err := os.ReadFile(h.SaveTo)
		if err != nil {
			t.Fatal(err)
		}
		pages, err := pdftest.Pages(content)
		if err != nil || i == 2 && len(pages) != 1 || i == 3 && len(pages) != len(sheet(t, h, branch)) {
			t.Errorf("%s has %d pages (%v)", want, len(pages), err)
		}
	}
}
