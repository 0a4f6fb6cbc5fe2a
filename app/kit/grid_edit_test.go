package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestCellsAreEditedInPlace(t *testing.T) {
	g, w, kept := cellGrid(t)
	g.OnType = func(r rune) { *kept = append(*kept, "search "+string(r)) }
	g.SelectCell(0, "birth")
	FocusOn(g.body)
	press(w.Canvas(), fyne.KeyF2)
	if !g.Editing() || g.editor.field.Text != "cũ" || w.Canvas().Focused() != g.editor.field {
		t.Fatal("F2 does not open the field with the text of the cell")
	}
	g.editor.field.SetText("mới")
	press(w.Canvas(), fyne.KeyReturn)
	if g.Editing() || g.Selected() != 1 || w.Canvas().Focused() != g.body {
		t.Errorf("Enter: editing %v, row %d", g.Editing(), g.Selected())
	}
	g.body.TypedRune('s')
	for _, r := range "ai" {
		w.Canvas().Focused().TypedRune(r)
	}
	press(w.Canvas(), fyne.KeyTab)
	if !g.Editing() || g.editor.note.Text() != "Giá trị “sai” không dùng được. Hãy nhập lại." || g.editor.note.Hidden {
		t.Fatalf("a wrong value: editing %v", g.Editing())
	}
	g.editor.field.SetText("đúng")
	press(w.Canvas(), fyne.KeyTab)
	if g.Editing() || g.Selected() != 1 || g.Column() != g.columns[3].ID {
		t.Errorf("Tab: editing %v, row %d, column %s", g.Editing(), g.Selected(), g.Column())
	}
	g.SelectCell(2, "gender")
	g.body.TypedRune('k')
	press(w.Canvas(), fyne.KeyDown)
	press(w.Canvas(), fyne.KeyDown)
	press(w.Canvas(), fyne.KeyReturn)
	g.SelectCell(5, "gender")
	g.body.TypedRune('x')
	press(w.Canvas(), fyne.KeyReturn)
	if !g.Editing() || g.editor.note.Text() != "“x” không có trong danh sách. Hãy chọn một giá trị của danh sách." {
		t.Error("a value outside the list was not refused")
	}
	press(w.Canvas(), fyne.KeyEscape)
	press(w.Canvas(), fyne.KeyEscape)
	g.SelectCell(5, "name")
	press(w.Canvas(), fyne.KeyF2)
	g.body.TypedRune('h')
	g.SelectCell(6, "birth")
	press(w.Canvas(), fyne.KeyF2)
	g.editor.field.SetText("rời đi")
	w.Canvas().Focus(g.body)
	g.SelectCell(7, "birth")
	press(w.Canvas(), fyne.KeyF2)
	press(w.Canvas(), fyne.KeyEscape)
	want := []string{"0birth=mới", "1birth=đúng", "2gender=Khmer", "search h", "6birth=rời đi"}
	if !slices.Equal(*kept, want) || g.Editing() {
		t.Errorf("kept %q, want %q; editing %v", *kept, want, g.Editing())
	}
}

func TestTheArrowsMoveTheChosenCell(t *testing.T) {
	g, w, _ := cellGrid(t)
	g.Focus()
	press(w.Canvas(), fyne.KeyLeft)
	if g.Column() != g.columns[0].ID {
		t.Errorf("Left of the first column chose %q", g.Column())
	}
	for range len(g.columns) + 1 {
		press(w.Canvas(), fyne.KeyRight)
	}
	last := g.columns[len(g.columns)-1].ID
	if g.Column() != last {
		t.Errorf("Right of the last column chose %q", g.Column())
	}
	g.SelectCell(2, "no such column")
	if g.Column() != last || g.Selected() != 2 {
		t.Errorf("an unknown column moved the cell to %q of row %d", g.Column(), g.Selected())
	}
}

func TestADoubleClickEditsACellOrElseOpensTheRow(t *testing.T) {
	g, w, kept := cellGrid(t)
	var opened []int
	g.OnOpen = func(row int) { opened = append(opened, row) }
	double := func(row, col int) {
		click(g, row, g.edges[col]+5, 0)
		click(g, row, g.edges[col]+5, 0)
	}
	double(3, g.column("birth"))
	if !g.Editing() || len(opened) != 0 || g.Selected() != 3 || g.Column() != "birth" {
		t.Fatalf("editing %v of %s in row %d, opened %v", g.Editing(), g.Column(), g.Selected(), opened)
	}
	test.Type(g.editor.field, "x")
	press(w.Canvas(), fyne.KeyReturn)
	double(5, g.column("name"))
	if g.Editing() || !slices.Equal(opened, []int{5}) || !slices.Equal(*kept, []string{"3birth=cũx"}) {
		t.Errorf("editing %v, opened %v, kept %q", g.Editing(), opened, *kept)
	}
}

func TestAnEditedCellThatStaysOrScrollsAway(t *testing.T) {
	g, w, kept := cellGrid(t)
	plain := g.OnEdit
	g.OnEdit = func(row int, column string) *CellEdit {
		edit := plain(row, column)
		edit.Stay = true
		return edit
	}
	typed := func(text string) {
		g.SelectCell(4, "birth")
		FocusOn(g.body)
		press(w.Canvas(), fyne.KeyF2)
		g.editor.field.SetText(text)
	}
	typed("tư")
	press(w.Canvas(), fyne.KeyReturn)
	if g.Selected() != 4 || g.Editing() {
		t.Errorf("Enter went on to row %d although the rows move", g.Selected())
	}
	away := func(rows float32) { g.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -29*rows)}) }
	typed("sáu")
	away(2)
	if !g.Editing() || g.editor.Hidden || g.editor.Position().Y != headerHeight+2*29 {
		t.Errorf("after two rows the field is at %v", g.editor.Position())
	}
	away(8)
	if g.Editing() || w.Canvas().Focused() != fyne.Focusable(g.body) {
		t.Errorf("scrolled out of view: editing %v, %T has the keyboard", g.Editing(), w.Canvas().Focused())
	}
	typed("sai")
	away(8)
	if !g.Editing() || g.editor.Visible() {
		t.Error("a wrong value was dropped, or is drawn beside the grid")
	}
	away(-8)
	if !g.editor.Visible() || g.editor.note.Hidden {
		t.Error("the wrong value did not come back with its remark")
	}
	press(w.Canvas(), fyne.KeyEscape)
	if !slices.Equal(*kept, []string{"4birth=tư", "4birth=sáu"}) {
		t.Errorf("kept %q", *kept)
	}
}
