package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// sidewaysStep is how far Left and Right move the view where no cells are chosen.
const sidewaysStep float32 = 60

// typedKey works the grid from the keyboard. What it does not use goes to the window.
func (g *Grid) typedKey(ev *fyne.KeyEvent) {
	if g.OnKey != nil && g.OnKey(ev) {
		return
	}
	if g.Cells && g.typedOverCells(ev) {
		return
	}
	page := max(1, int(g.scroll.Size().Height/g.RowHeight)-1)
	last := g.Len() - 1
	switch ev.Name {
	case fyne.KeyUp:
		g.step(1, -1)
	case fyne.KeyDown:
		g.step(1, 1)
	case fyne.KeyPageUp:
		g.step(page, -1)
	case fyne.KeyPageDown:
		g.step(page, 1)
	case fyne.KeyHome:
		g.step(-g.selected, 1)
	case fyne.KeyEnd:
		g.step(g.selected-last, -1)
	case fyne.KeyLeft:
		g.scrollSideways(-sidewaysStep)
	case fyne.KeyRight:
		g.scrollSideways(sidewaysStep)
	case fyne.KeySpace:
		g.toggle(g.selected)
	case fyne.KeyReturn, fyne.KeyEnter:
		if g.OnOpen == nil { // in a dialog Enter means its first button
			KeysOf(g.body).Typed(ev)
			return
		}
		g.open(g.selected)
	case fyne.KeyEscape:
		if g.marked > 0 && g.OnOpen != nil { // in a dialog Esc means leaving it as it was
			g.MarkAll(false)
			return
		}
		KeysOf(g.body).Typed(ev)
	default:
		KeysOf(g.body).Typed(ev)
	}
}

// typedOverCells moves the chosen cell, extends a block and begins to edit; Up and Down are left to the rows.
func (g *Grid) typedOverCells(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd:
		g.hold(g.body.shift)
		return false
	case fyne.KeyLeft, fyne.KeyRight:
		g.hold(g.body.shift)
		by := 1
		if ev.Name == fyne.KeyLeft {
			by = -1
		}
		g.stepCell(by)
		return true
	case fyne.KeyF2:
		return g.EditCell()
	case fyne.KeyEscape:
		if g.Editing() || g.several() {
			g.leaveEditor()
			g.hold(false)
			g.body.update(true)
			return true
		}
	}
	return false
}

func (g *Grid) open(row int) {
	if row >= 0 && row < g.Len() && g.OnOpen != nil && !g.group(row) {
		g.OnOpen(row)
	}
}

func (g *Grid) scrollSideways(by float32) {
	offset, view := g.visible()
	x := max(0, min(offset.X+by, g.totalWidth()-view.Width))
	g.scroll.ScrollToOffset(fyne.NewPos(x, offset.Y))
	g.moved()
}

// typedRune chooses an option by its number; other letters go to OnType.
func (g *Grid) typedRune(r rune) {
	col := g.column(g.ChoiceColumn)
	if col >= 0 && g.selected >= 0 && r >= '1' && r <= '9' {
		cell := g.source.Cell(g.selected, col)
		if i := int(r - '1'); i < len(cell.Choice) && !cell.Fixed {
			g.choose(g.selected, col, i)
		}
		return
	}
	if r != ' ' && g.beginEdit(r) {
		return
	}
	if g.OnType != nil && r != ' ' {
		g.OnType(r)
	}
}

func (g *Grid) choose(row, col, option int) {
	if g.OnChoose != nil {
		g.OnChoose(row, g.columns[col].ID, option)
	}
}

func (g *Grid) typedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		if g.Multi {
			g.MarkAll(true)
			return
		}
	case *fyne.ShortcutCopy:
		if s.Clipboard != nil && g.Len() > 0 {
			s.Clipboard.SetContent(g.copyText())
			return
		}
	case *fyne.ShortcutPaste:
		if s.Clipboard != nil && g.OnPaste != nil {
			g.OnPaste(s.Clipboard.Content())
			return
		}
	case *desktop.CustomShortcut:
		if s.KeyName == fyne.KeyD && s.Modifier == fyne.KeyModifierControl && g.OnFill != nil {
			g.OnFill()
			return
		}
	}
	KeysOf(g.body).Shortcut(s)
}
