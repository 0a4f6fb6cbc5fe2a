package kit

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// cellGrid is a grid of cells whose first two columns stay; edits are kept in kept.
func cellGrid(t *testing.T) (g *Grid, w fyne.Window, kept *[]string) {
	kept = &[]string{}
	g, w = gridIn(t, memberRows{30}, func(g *Grid) {
		g.Multi, g.Cells, g.Frozen = true, true, 2
		g.OnEdit = func(row int, column string) *CellEdit {
			edit := &CellEdit{Text: "cũ", Keep: func(text string) string {
				if text == "sai" {
					return "Giá trị “sai” không dùng được. Hãy nhập lại."
				}
				*kept = append(*kept, fmt.Sprint(row, column, "=", text))
				return ""
			}}
			switch column {
			case "name":
				return nil
			case "gender":
				edit.Options = []string{"Kinh", "Khmer", "Hoa"}
			}
			return edit
		}
	})
	w.SetContent(NewRoot(g))
	w.Resize(fyne.NewSize(1000, 31+10*29))
	return g, w, kept
}

func TestFrozenColumnsStayWhenTheOthersMove(t *testing.T) {
	g, w, _ := cellGrid(t)
	w.Resize(fyne.NewSize(420, 400))
	g.scroll.ScrollToOffset(fyne.NewPos(200, 0))
	g.moved()
	s := g.body.renderer.slots[0]
	if s.pin.group.Position().X != 200 || s.pin.group.Size().Width != g.edges[2] {
		t.Errorf("the frozen part stands at %v, %v wide", s.pin.group.Position(), s.pin.group.Size())
	}
	name := s.texts[1]
	if !slices.Contains(s.pin.group.Objects, fyne.CanvasObject(name)) || name.Text != "Lý Thị Ngọc Anh" || slices.Contains(s.group.Objects, fyne.CanvasObject(name)) {
		t.Errorf("the name %q is not in the frozen part", name.Text)
	}
	if got := g.columnAt(200 + 100); g.columns[got].ID != "name" {
		t.Errorf("the mouse over the frozen name is on %s", g.columns[got].ID)
	}
	click(g, 4, 200+100, 0)
	if g.Column() != "name" || g.Selected() != 4 || g.scroll.Offset.X != 200 {
		t.Errorf("a click chose %s of row %d and moved to %v", g.Column(), g.Selected(), g.scroll.Offset.X)
	}
	g.stepCell(1) // a column under the frozen ones comes out
	if left := g.edges[2] - g.scroll.Offset.X; left < g.frozenWidth() {
		t.Errorf("the cell begins at %v, under the frozen %v", left, g.frozenWidth())
	}
	h := test.WidgetRenderer(g.header).(*headerRenderer)
	if x := h.headings[1].title.Position().X; x < g.edges[1] || x > g.edges[2] {
		t.Errorf("the frozen heading stands at %v", x)
	}
}

func TestKeysChooseCellsAndBlocksAndCtrlCCopiesThem(t *testing.T) {
	g, w, _ := cellGrid(t)
	g.Focus()
	copied := func() string {
		shortcut(w.Canvas(), &fyne.ShortcutCopy{Clipboard: fyne.CurrentApp().Clipboard()})
		return fyne.CurrentApp().Clipboard().Content()
	}
	press(w.Canvas(), fyne.KeyRight)
	press(w.Canvas(), fyne.KeyDown)
	if got := copied(); g.Column() != "name" || got != "Thạch Chí Bảo\r\n" {
		t.Fatalf("column %s, copied %q", g.Column(), got)
	}
	g.body.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(w.Canvas(), fyne.KeyDown)
	press(w.Canvas(), fyne.KeyRight)
	g.body.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	block, ok := g.Block()
	if !ok || block.FirstRow != 1 || block.LastRow != 2 || !slices.Equal(block.Columns, []string{"name", "birth"}) {
		t.Fatalf("block %+v", block)
	}
	if got, want := copied(), "Thạch Chí Bảo\t02/04/1999\r\nDanh Hữu Cường\t…/07/2003\r\n"; got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
	press(w.Canvas(), fyne.KeyEscape)
	if block, _ := g.Block(); block.FirstRow != 2 || len(block.Columns) != 1 {
		t.Errorf("Esc leaves %+v", block)
	}
	g.body.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: fyne.NewPos(g.edges[2]+5, 5)}})
	g.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(g.edges[3]+5, 3*g.RowHeight+5)}})
	if block, _ := g.Block(); block.FirstRow != 0 || block.LastRow != 3 || len(block.Columns) != 2 {
		t.Errorf("dragging chose %+v", block)
	}
	pasted, filled := "", 0
	g.OnPaste = func(text string) { pasted = text }
	g.OnFill = func() { filled++ }
	fyne.CurrentApp().Clipboard().SetContent("a\tb")
	shortcut(w.Canvas(), &fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	shortcut(w.Canvas(), ctrl(fyne.KeyD))
	if pasted != "a\tb" || filled != 1 {
		t.Errorf("pasted %q, filled %d times", pasted, filled)
	}
}
