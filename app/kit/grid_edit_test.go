package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func editable(t *testing.T) (*Grid, fyne.Window, *[]string) {
	var asked []string
	g, w := gridIn(t, memberRows{100}, func(g *Grid) {
		g.CellCursor = true
		g.OnEdit = func(row int, column string) { asked = append(asked, string(rune('0'+row))+column) }
	})
	w.SetContent(NewRoot(g))
	return g, w, &asked
}

func pressIn(g *Grid, keys ...fyne.KeyName) {
	for _, k := range keys {
		g.body.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestTheArrowsMoveTheOutlinedCellAndF2EditsIt(t *testing.T) {
	g, _, asked := editable(t)
	g.Select(2)
	first := g.Cursor()
	pressIn(g, fyne.KeyLeft)
	if g.Cursor() != first || first != g.columns[0].ID {
		t.Errorf("the outline began at %q and went left to %q", first, g.Cursor())
	}
	pressIn(g, fyne.KeyRight, fyne.KeyF2)
	second := g.columns[1].ID
	if len(*asked) != 1 || (*asked)[0] != "2"+second {
		t.Errorf("asked to edit %q, want row 2 of %s", *asked, second)
	}
	g.SetCursor("no such column")
	if g.Cursor() != second {
		t.Errorf("an unknown column moved the outline to %q", g.Cursor())
	}
	click(g, 3, g.edges[1]+5, 0)
	click(g, 3, g.edges[1]+5, 0)
	if len(*asked) != 2 || (*asked)[1] != "3"+second || g.Selected() != 3 {
		t.Errorf("a double click asked for %q, row %d is selected", *asked, g.Selected())
	}
}

func TestACellIsEditedUnderItsField(t *testing.T) {
	g, w, _ := editable(t)
	column := g.columns[1].ID
	var got []string
	edit := func() *cellField {
		t.Helper()
		g.Edit(4, column, "Bé", func(text string) { got = append(got, text) })
		f, ok := w.Canvas().Focused().(*cellField)
		if !ok {
			t.Fatalf("%T has the focus", w.Canvas().Focused())
		}
		return f
	}
	test.Type(edit(), "Tư")
	g.editing.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(got) != 1 || got[0] != "Tư" || g.editing != nil || w.Canvas().Focused() != fyne.Focusable(g.body) {
		t.Errorf("Enter gave %q; focus %T", got, w.Canvas().Focused())
	}
	test.Type(edit(), "Năm")
	g.editing.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	edit().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(got) != 1 || g.editing != nil {
		t.Errorf("Esc and an unchanged text gave %q", got[1:])
	}
	test.Type(edit(), "Sáu")
	g.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -29*8)})
	if len(got) != 2 || got[1] != "Sáu" || g.editing != nil {
		t.Errorf("scrolling away gave %q", got)
	}
}

func TestACheckIsTickedByMouseAndSpace(t *testing.T) {
	begin(t)
	var said []bool
	c := NewCheck("Đọc cả dòng ẩn", func(on bool) { said = append(said, on) })
	show(t, c, 300, 60)
	test.Tap(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	c.Disable()
	test.Tap(c)
	if len(said) != 2 || !said[0] || said[1] || c.On() {
		t.Errorf("said %v, ticked %v", said, c.On())
	}
	c.Set(true)
	if !c.On() || len(said) != 2 {
		t.Error("Set must tick without telling")
	}
}
