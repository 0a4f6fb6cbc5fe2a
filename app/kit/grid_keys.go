package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

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
		g.sideways(-1)
	case fyne.KeyRight:
		g.sideways(1)
	case fyne.KeyF2:
		if !g.editAt(g.selected, g.cursor) {
			KeysOf(g.body).Typed(ev)
		}
	case fyne.KeySpace:
		g.toggle(g.selected)
	case fyne.KeyReturn, fyne.KeyEnter:
		if g.OnOpen == nil { // in a dialog Enter means its first button
			KeysOf(g.body).Typed(ev)
			return
		}
		g.open(g.selected)
	case fyne.KeyEscape:
		if g.marked > 0 {
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
	if r != ' ' && g.Cells && g.beginEdit(r) {
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

// copyText is the marked rows, or else the chosen cells, as Excel takes them from the clipboard; without Cells it is the
// chosen rows. Texts that Excel would read as formulas get an apostrophe.
func (g *Grid) copyText() string {
	var b strings.Builder
	rows, from, to := g.Chosen(), 0, len(g.columns)-1
	if g.Cells && g.marked == 0 && g.selected >= 0 {
		first, last := g.block()
		from, to, rows = first.col, last.col, nil
		for row := first.row; row <= last.row; row++ {
			rows = append(rows, row)
		}
	}
	for _, row := range rows {
		for col := from; col <= to; col++ {
			if col > from {
				b.WriteByte('\t')
			}
			text := strings.NewReplacer("\t", " ", "\r", " ", "\n", " ").Replace(g.cellText(row, col))
			if text != "" && strings.ContainsRune("=+-@", rune(text[0])) {
				b.WriteByte('\'')
			}
			b.WriteString(text)
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

func (g *Grid) cellText(row, col int) string {
	if g.OnText != nil {
		return g.OnText(row, g.columns[col].ID)
	}
	cell := g.source.Cell(row, col)
	if cell.Choice == nil {
		return cell.Text
	}
	if cell.Chosen >= 0 && cell.Chosen < len(cell.Choice) {
		return cell.Choice[cell.Chosen].Text
	}
	return ""
}

// click follows the mouse at a place of the body. double says that it is the second click on the same row.
func (g *Grid) click(at fyne.Position, mod fyne.KeyModifier, double bool) {
	row := g.rowAt(at.Y)
	if row < 0 {
		return
	}
	if g.group(row) {
		g.clickCell(row, at.X)
		return
	}
	col := g.columnAt(at.X)
	switch {
	case col == -1 && mod&fyne.KeyModifierShift == 0, mod&fyne.KeyModifierControl != 0:
		g.toggle(row)
		g.Select(row)
	case mod&fyne.KeyModifierShift != 0:
		g.markRange(row)
		g.Select(row)
	case double && !g.clickable(row, col):
		if !g.editAt(row, col) {
			g.open(row)
		}
	default:
		g.anchor = row
		if col >= 0 {
			g.cell = col
		}
		g.setCursor(col)
		g.Select(row)
		g.body.update(g.Cells)
		g.clickCell(row, at.X)
	}
}

// clickable says that a cell answers clicks itself.
func (g *Grid) clickable(row, col int) bool {
	if col < 0 {
		return false
	}
	cell := g.source.Cell(row, col)
	return cell.Choice != nil || g.OnCell != nil && cell.Text != "" && (cell.Tone == Link || cell.Pill)
}

func (g *Grid) clickCell(row int, x float32) {
	col := g.columnAt(x)
	if col < 0 {
		return
	}
	x += g.shiftOf(col) - g.scroll.Offset.X
	if cell := g.source.Cell(row, col); cell.Choice != nil {
		if i := optionAt(cell.Choice, x-g.edges[col]-cellPad); i >= 0 && !cell.Fixed {
			g.choose(row, col, i)
		}
	} else if g.clickable(row, col) {
		g.OnCell(row, g.columns[col].ID)
	}
}

// pointer is the cursor over a place: a hand where a click opens something.
func (g *Grid) pointer(at fyne.Position) desktop.Cursor {
	row, col := g.rowAt(at.Y), g.columnAt(at.X)
	if row >= 0 && g.clickable(row, col) {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (g *Grid) rowAt(y float32) int {
	row := int(y / g.RowHeight)
	if y < 0 || row >= g.Len() {
		return -1
	}
	return row
}
