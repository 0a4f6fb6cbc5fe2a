package evaluation

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/store"
)

func TestNumberKeysAnswerTheChosenRow(t *testing.T) {
	h, _ := district(t, 1366, 768)
	if got := h.screen.sheet.codeAt(h.screen.sheet.grid.Selected()); got != "1.1a" {
		t.Fatalf("the list begins with %s chosen", got)
	}
	h.letter('1')
	h.press(fyne.KeyDown)
	h.letter('3')
	h.press(fyne.KeyRight)
	h.letter('2')
	for code, want := range map[string][2]data.Result{"1.1a": {data.Met, data.Open}, "1.1b": {data.NotArisen, data.NotMet}} {
		if row := h.kept(code); row.Self != want[0] || row.Appraised != want[1] {
			t.Errorf("%s is kept as %q and %q, want %q", code, row.Self, row.Appraised, want)
		}
	}
	if want := "29 nội dung · tự đánh giá 1 đạt, 1 không phát sinh, 27 còn trống · thẩm định 1 chưa đạt, 28 còn trống"; h.said != want {
		t.Errorf("the status line says %q, want %q", h.said, want)
	}
	h.press(fyne.KeyDelete)
	if row := h.kept("1.1b"); row.Appraised != data.Open || row.Self != data.NotArisen {
		t.Errorf("after Delete 1.1b is %q and %q, want only the appraisal emptied", row.Self, row.Appraised)
	}
}

func TestEachAnswerIsOneChangeThatCanBeUndone(t *testing.T) {
	h, _ := district(t, 1366, 768)
	h.letter('1')
	h.letter('1') // the same again is no change
	h.press(fyne.KeyDown)
	h.letter('1')
	changes, err := h.desk.File.Changes(context.Background(), 2)
	if err != nil {
		t.Fatal(err)
	}
	if want := "Đánh giá 1.1b – Đoàn xã Hưng Phú năm 2022"; changes[0].Title != want || !strings.Contains(changes[1].Title, "1.1a") {
		t.Fatalf("the newest changes are %q and %q", changes[0].Title, changes[1].Title)
	}
	if _, err := h.desk.File.Undo(context.Background(), fmt.Sprint(changes[0].Number)); err != nil {
		t.Fatal(err)
	}
	h.Changed()
	s := h.screen.sheet
	if got := s.lines.list[2].cells[colSelf].Chosen; got != -1 {
		t.Errorf("after the undo row 1.1b shows option %d, want none", got)
	}
	if got := s.lines.list[1].cells[colSelf].Chosen; got != 0 {
		t.Errorf("after the undo row 1.1a shows option %d, want it kept", got)
	}
}

func TestTypedFigureReplacesTheRegistersUntilItIsGivenBack(t *testing.T) {
	h, _ := district(t, 1366, 768)
	h.choose("1.2a")
	s := h.screen.sheet
	register := s.round.Figures["1.2a"].Text
	if !strings.HasPrefix(register, "2 đoàn viên (1 nữ)") {
		t.Fatalf("the register's figure is %q", register)
	}
	cell := func() string { return s.lines.list[s.grid.Selected()].cells[colFigure].Text }
	if cell() != register || s.editor.useRegister.Visible() {
		t.Errorf("without a typed figure the list shows %q, the link back is shown: %v", cell(), s.editor.useRegister.Visible())
	}
	h.press(fyne.KeyReturn)
	if h.win.Canvas().Focused() != s.editor.figure {
		t.Fatal("Enter does not go to the figure")
	}
	s.editor.figure.SetText("3 đoàn viên ")
	h.press(fyne.KeyReturn)
	if h.kept("1.2a").Figure != "3 đoàn viên" || cell() != "3 đoàn viên" || h.win.Canvas().Focused() != s.grid.Focusable() {
		t.Errorf("kept %q, shown %q", h.kept("1.2a").Figure, cell())
	}
	s.editor.useRegister.Tapped(nil)
	if h.kept("1.2a").Figure != "" || cell() != register || s.editor.figure.Text != "" {
		t.Errorf("given back: kept %q, shown %q, field %q", h.kept("1.2a").Figure, cell(), s.editor.figure.Text)
	}
}

func TestFigureOpensExactlyThePeopleItCounts(t *testing.T) {
	h, unit := district(t, 1366, 768)
	h.choose("1.2a")
	s := h.screen.sheet
	s.grid.OnCell(s.grid.Selected(), "figure")
	all, ok := h.opened.(screen.ShowPeople)
	if !ok || len(all.People) != 2 || all.Title != "Đoàn viên: 2 – "+unit.Name {
		t.Fatalf("the figure opened %+v", h.opened)
	}
	s.openPeople(s.round.Figures["1.2a"].Parts[1])
	women := h.opened.(screen.ShowPeople)
	members, err := h.desk.File.Members(context.Background(), store.MemberFilter{Unit: unit.ID, AsOf: h.desk.Today(), People: women.People})
	if err != nil || len(members) != 1 || members[0].FullName != "Lý Thị Hoa" {
		t.Errorf("the women opened are %+v (%v)", members, err)
	}
}

func TestEvidenceIsAddedAlteredAndTakenOut(t *testing.T) {
	h, _ := district(t, 1366, 768)
	h.choose("2.1")
	list := h.screen.sheet.editor.evidence
	h.press(fyne.KeyF4)
	list.save()
	if len(h.kept("2.1").Evidence) != 0 || !strings.Contains(list.remark.Text(), "số, ký hiệu") {
		t.Fatalf("an empty form was taken; the remark is %q", list.remark.Text())
	}
	list.number.SetText("05-KH/ĐTN")
	list.date.SetDate("2022-02-10")
	list.summary.SetText("Kế hoạch  năm")
	list.save()
	want := data.Document{Number: "05-KH/ĐTN", Date: "2022-02-10", Summary: "Kế hoạch năm"}
	if got := h.kept("2.1").Evidence; len(got) != 1 || got[0] != want {
		t.Fatalf("kept %+v, want %+v", got, want)
	}
	list.open(0)
	list.number.SetText("06-KH/ĐTN")
	h.choose("2.2") // going on hands the form over
	if got := h.kept("2.1").Evidence; len(got) != 1 || got[0].Number != "06-KH/ĐTN" || got[0].Summary != want.Summary {
		t.Fatalf("after altering kept %+v", got)
	}
	h.choose("2.1")
	if cell := h.screen.sheet.lines.list[h.screen.sheet.grid.Selected()].cells[colEvidence]; cell.Text != "1 văn bản" || !cell.Pill {
		t.Errorf("the list shows %+v", cell)
	}
	list.change(nil)
	if got := h.kept("2.1").Evidence; len(got) != 0 {
		t.Errorf("after taking out kept %+v", got)
	}
}

func TestEscLeavesTheFormOfAPaperBeforeTheDialog(t *testing.T) {
	h, _ := district(t, 1024, 600)
	h.choose("2.1")
	h.press(fyne.KeyF4)
	popup := h.screen.sheet.popup
	if popup == nil || h.win.Canvas().Focused() != popup.evidence.number {
		t.Fatal("F4 opened no form")
	}
	h.press(fyne.KeyEscape)
	if popup.evidence.editing != closed || h.screen.sheet.popup == nil {
		t.Fatalf("the first Esc left form %d, dialog open: %v", popup.evidence.editing, h.screen.sheet.popup != nil)
	}
	h.press(fyne.KeyEscape)
	if h.screen.sheet.popup != nil || h.win.Canvas().Focused() != h.screen.sheet.grid.Focusable() {
		t.Error("the second Esc does not lead back to the list")
	}
}

func TestFillingMarksOnlyRowsWithoutAResult(t *testing.T) {
	h, _ := district(t, 1366, 768)
	h.letter('2')
	h.screen.sheet.askFill()
	h.press(fyne.KeyReturn)
	e, err := h.desk.File.Evaluation(context.Background(), h.scope.Unit.ID, 2022)
	if err != nil {
		t.Fatal(err)
	}
	met := 0
	for _, row := range e.Rows {
		if row.Self == data.Met {
			met++
		}
		if row.Appraised != data.Open {
			t.Errorf("row %s was appraised", row.Code)
		}
	}
	if met != 28 || e.Row("1.1a").Self != data.NotMet {
		t.Errorf("%d rows are met and 1.1a is %q, want 28 and it left alone", met, e.Row("1.1a").Self)
	}
	text, _ := obstacle(h.screen.sheet.round, data.SelfSide)
	if text != "Chưa đạt TC1: còn 1.1a" {
		t.Errorf("against it stands %q", text)
	}
}

func TestNarrowWindowEditsInADialog(t *testing.T) {
	h, _ := district(t, 1024, 600)
	h.choose("1.3a")
	h.press(fyne.KeyReturn)
	popup := h.screen.sheet.popup
	if popup == nil || h.win.Canvas().Focused() != popup.figure {
		t.Fatal("Enter opened no dialog on the figure")
	}
	popup.figure.SetText("43 người")
	h.press(fyne.KeyEscape)
	if h.screen.sheet.popup != nil || h.kept("1.3a").Figure != "43 người" {
		t.Errorf("after Esc kept %q, dialog open: %v", h.kept("1.3a").Figure, h.screen.sheet.popup != nil)
	}
}

func TestWhatIsTypedGoesToTheUnitItWasTypedFor(t *testing.T) {
	h, first := district(t, 1366, 768)
	h.choose("1.3a")
	h.screen.sheet.editor.figure.SetText("43 người")
	for _, u := range h.scope.Units {
		if u.Name == "Đoàn xã Vĩnh Thanh" {
			h.Choose(u.ID)
		}
	}
	if got := h.kept("1.3a").Figure; got != "" {
		t.Errorf("the other unit got %q", got)
	}
	h.Choose(first.ID)
	if got := h.kept("1.3a").Figure; got != "43 người" {
		t.Errorf("the unit itself kept %q", got)
	}
}

func TestGeneralFactsAreSavedTogether(t *testing.T) {
	h, _ := district(t, 1366, 768)
	h.screen.alter(h.scope.Unit.ID, 2022, func(e *data.Evaluation) {
		e.Registration, e.FiguresAsOf, e.Youth = data.Document{Number: "03-KH/ĐTN", Date: "2022-01-24"}, "2022-11-15", "642"
	})
	if want := "Đăng ký: 03-KH/ĐTN, 24/01/2022 · QĐ công nhận: chưa có · Số liệu đến 15/11/2022 · Thanh niên: 642"; h.screen.sheet.facts.Text() != want {
		t.Errorf("the heading says %q, want %q", h.screen.sheet.facts.Text(), want)
	}
}

func TestKeyboardGoesToTheListThatComesUp(t *testing.T) {
	h, first := district(t, 1366, 768)
	h.Choose(h.scope.Units[0].ID)
	if h.win.Canvas().Focused() != h.screen.matrix.grid.Focusable() || h.keys.Home != h.win.Canvas().Focused() {
		t.Error("the district's list does not have the keyboard")
	}
	h.press(fyne.KeyReturn)
	if h.scope.Unit.ID != first.ID || h.win.Canvas().Focused() != h.screen.sheet.grid.Focusable() || h.keys.Home != h.win.Canvas().Focused() {
		t.Errorf("Enter leads to %s, or its list does not have the keyboard", h.scope.Unit.Name)
	}
}

func TestDistrictSeesEveryUnitAndOpensOne(t *testing.T) {
	h, first := district(t, 1366, 768)
	h.screen.sheet.setResult(data.SelfSide, data.NotMet, "2.1")
	h.screen.sheet.setResult(data.SelfSide, data.Met, "3.1a")
	h.Choose(h.scope.Units[0].ID)
	m := h.screen.matrix
	if h.screen.showing != m.view || m.Len() != 2 {
		t.Fatalf("the district shows %d units", m.Len())
	}
	var texts []string
	for _, cell := range m.cells[0] {
		texts = append(texts, cell.Text)
	}
	if got, want := strings.Join(texts, "|"), first.Name+"|chưa có|— · —|Chưa · —|1/5 · —|Chưa đạt||Còn trống 27"; got != want {
		t.Errorf("the row is %q, want %q", got, want)
	}
	if want := "2 Đoàn cơ sở · đăng ký 0 · tự đánh giá đạt 0 · được công nhận 0 (0 %)"; h.said != want {
		t.Errorf("the status line says %q", h.said)
	}
	m.grid.OnOpen(0)
	if h.scope.Unit.ID != first.ID || h.screen.showing != h.screen.sheet.view {
		t.Errorf("opening went to %s", h.scope.Unit.Name)
	}
}

func TestUnitsAndYearsWithoutEvaluationAreExplained(t *testing.T) {
	h, first := district(t, 1366, 768)
	for _, u := range h.scope.Units {
		if u.Level == data.Branch {
			h.Choose(u.ID)
		}
	}
	if got := h.screen.words.Text(); !strings.Contains(got, "Chi đoàn ấp Mỹ Hòa thuộc Đoàn xã Hưng Phú") || h.screen.showing != h.screen.lacking {
		t.Errorf("for a chi đoàn it says %q", got)
	}
	h.screen.up.Run()
	if h.scope.Unit.ID != first.ID {
		t.Errorf("the button leads to %s", h.scope.Unit.Name)
	}
	h.load(first.ID, 2010)
	if got := h.screen.words.Text(); !strings.Contains(got, "năm 2010") || len(h.failed) > 0 {
		t.Errorf("for 2010 it says %q, errors %v", got, h.failed)
	}
}

func TestFormIsWrittenWithWhatWasJustTyped(t *testing.T) {
	h, _ := district(t, 1366, 768)
	h.choose("1.3a")
	h.screen.sheet.editor.figure.SetText("43 người")
	for _, ending := range []string{".xlsx", ".pdf"} {
		h.saveTo = filepath.Join(t.TempDir(), "phiếu"+ending)
		h.press(fyne.KeyF9)
		if info, err := os.Stat(h.saveTo); err != nil || info.Size() < 3000 {
			t.Errorf("no form was written as %s: %v, failures %v", ending, err, h.failed)
		}
	}
	if !strings.HasPrefix(h.asked.Proposed, "R-01_2022_") || len(h.asked.Kinds) != 2 {
		t.Errorf("asked for %+v", h.asked)
	}
	if h.kept("1.3a").Figure != "43 người" || len(h.outcome.Files) != 1 {
		t.Errorf("kept %q, outcome %+v", h.kept("1.3a").Figure, h.outcome)
	}
}
