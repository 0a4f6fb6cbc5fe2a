package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// gridSlot is the drawing of one visible row: ground, line below, check box, and for every column a text and, once a
// cell needed them, a pill and a choice.
type gridSlot struct {
	row    int
	group  *fyne.Container
	ground *canvas.Rectangle
	line   *canvas.Rectangle
	check  *checkDrawing
	texts  []*canvas.Text
	pills  []*canvas.Rectangle // grounds of pills, lines under links
	choice []*choiceDrawing
	marks  cellMarks
	pin    *slotPin // of the frozen columns; nil until there are some
	pinned cellMarks
	into   *fyne.Container // group, or the pin while frozen cells are drawn
}

func newGridSlot(columns int) *gridSlot {
	s := &gridSlot{row: -1, group: &fyne.Container{}, ground: canvas.NewRectangle(color.Transparent),
		line: canvas.NewRectangle(LineSoft), check: newCheckDrawing(),
		pills: make([]*canvas.Rectangle, columns), choice: make([]*choiceDrawing, columns), marks: newCellMarks(), pinned: newCellMarks()}
	for range columns {
		s.texts = append(s.texts, NewLine("", TextSize, Ink, false))
	}
	s.group.Hidden = true
	return s
}

// fill draws a row of the grid; columns outside first…last are not visible and left out.
func (s *gridSlot) fill(g *Grid, row, first, last int) {
	s.row = row
	width := max(g.totalWidth(), g.scroll.Size().Width)
	s.group.Hidden = false
	s.group.Resize(fyne.NewSize(width, g.RowHeight))
	s.group.Move(fyne.NewPos(0, float32(row)*g.RowHeight))
	s.ground.FillColor = g.groundOf(row)
	s.ground.Resize(fyne.NewSize(width, g.RowHeight))
	s.line.Resize(fyne.NewSize(width, 1))
	s.line.Move(fyne.NewPos(0, g.RowHeight-1))
	s.group.Objects = append(s.group.Objects[:0], s.ground, s.line)
	s.into = s.group
	group := g.group(row)
	frozen := 0
	if g.frozenWidth() > 0 && !group {
		frozen = g.frozen()
	}
	if group || g.spills(row) {
		first = 0 // a text may run on from the left
	}
	s.fillCells(g, row, max(first, frozen), last)
	s.group.Objects = append(s.group.Objects, s.marks.draw(g, row, frozen, len(g.columns)-1)...)
	if frozen > 0 {
		if s.pin == nil {
			s.pin = newSlotPin()
		}
		s.pin.begin(g, row)
		s.group.Objects = append(s.group.Objects, s.pin.group)
		s.into = s.pin.group
		s.fillCells(g, row, 0, frozen-1)
		s.into.Objects = append(s.into.Objects, s.pinned.draw(g, row, 0, frozen-1)...)
	}
	if g.Multi && !group {
		s.check.draw(g.isMarked(row))
		s.check.group.Move(fyne.NewPos((checkWidth-checkSize)/2, (g.RowHeight-checkSize)/2))
		s.into.Objects = append(s.into.Objects, s.check.group)
	}
}

// fillCells draws the cells of columns first…last.
func (s *gridSlot) fillCells(g *Grid, row, first, last int) {
	spill := g.group(row) || g.spills(row)
	for col := first; col <= last; col++ {
		cell := g.source.Cell(row, col)
		left, right := g.edges[col], g.edges[col+1]
		switch {
		case cell.Choice != nil:
			s.drawChoice(g, col, cell, left)
		case cell.Text == "":
		case cell.Pill:
			s.drawPill(g, col, cell, left, right)
		default:
			if spill && g.columns[col].Align == Left {
				right = g.runOn(row, col)
			}
			s.drawText(g, col, cell, left, right)
		}
	}
}

// runOn is how far right a text may go: over the empty cells after it.
func (g *Grid) runOn(row, col int) float32 {
	next := col + 1
	for next < len(g.columns) {
		if c := g.source.Cell(row, next); c.Text != "" || c.Choice != nil {
			break
		}
		next++
	}
	return g.edges[next]
}

func (g *Grid) groundOf(row int) color.Color {
	switch {
	case row == g.selected && g.body.focused:
		return withAlpha(Blue, 0x2A)
	case row == g.selected:
		return withAlpha(Blue, 0x20)
	case g.group(row) || g.tinted(row):
		return BlueTint
	case g.isMarked(row):
		return withAlpha(Blue, 0x0D)
	}
	return color.Transparent
}

func (s *gridSlot) drawText(g *Grid, col int, cell Cell, left, right float32) {
	t := s.texts[col]
	width := right - left - 2*cellPad
	t.Text = fit(cell.Text, TextSize, cell.Bold, width)
	t.TextSize = TextSize
	SetBold(t, cell.Bold)
	t.Color = cell.Tone.Ink()
	t.Alignment = g.columns[col].Align
	lh := lineHeight(TextSize)
	t.Resize(fyne.NewSize(width, lh))
	t.Move(fyne.NewPos(left+cellPad, (g.RowHeight-1-lh)/2))
	s.into.Objects = append(s.into.Objects, t)
	if cell.Tone == Link {
		rule := s.rule(col)
		rule.CornerRadius = 0
		underline(rule, t)
		s.into.Objects = append(s.into.Objects, rule)
	}
}

func (s *gridSlot) rule(col int) *canvas.Rectangle {
	if s.pills[col] == nil {
		s.pills[col] = canvas.NewRectangle(GreyTint)
	}
	return s.pills[col]
}

func (s *gridSlot) drawPill(g *Grid, col int, cell Cell, left, right float32) {
	p, t := s.rule(col), s.texts[col]
	t.Text = fit(cell.Text, pillText, cell.Bold, right-left-2*cellPad-2*pillPad)
	t.TextSize = pillText
	SetBold(t, cell.Bold)
	t.Color = cell.Tone.Ink()
	t.Alignment = fyne.TextAlignLeading
	p.FillColor, p.CornerRadius = cell.Tone.Tint(), pillHeight/2
	p.Resize(fyne.NewSize(textWidth(t.Text, pillText, cell.Bold)+2*pillPad, pillHeight))
	p.Move(fyne.NewPos(left+cellPad, (g.RowHeight-1-pillHeight)/2))
	lh := lineHeight(pillText)
	t.Resize(fyne.NewSize(right-left, lh))
	t.Move(fyne.NewPos(left+cellPad+pillPad, (g.RowHeight-1-lh)/2))
	s.into.Objects = append(s.into.Objects, p, t)
}

func (s *gridSlot) drawChoice(g *Grid, col int, cell Cell, left float32) {
	if s.choice[col] == nil {
		s.choice[col] = newChoiceDrawing()
	}
	d := s.choice[col]
	d.draw(cell.Choice, cell.Chosen, cell.Fixed, false)
	d.group.Move(fyne.NewPos(left+cellPad, (g.RowHeight-1-optionHeight)/2))
	s.into.Objects = append(s.into.Objects, d.group)
}

const checkSize float32 = 13

// checkDrawing is a check box.
type checkDrawing struct {
	box   *canvas.Rectangle
	tick  *canvas.ArbitraryPolygon
	group *fyne.Container
}

func newCheckDrawing() *checkDrawing {
	d := &checkDrawing{box: canvas.NewRectangle(Sheet), tick: newSign(signTick, checkSize-4, Sheet)}
	d.box.StrokeWidth, d.box.CornerRadius = 1, 2
	d.box.Resize(fyne.NewSquareSize(checkSize))
	d.tick.Move(fyne.NewPos(2, 2))
	d.group = &fyne.Container{Objects: []fyne.CanvasObject{d.box, d.tick}}
	d.group.Resize(fyne.NewSquareSize(checkSize))
	return d
}

func (d *checkDrawing) draw(on bool) {
	d.tick.Hidden = !on
	d.box.FillColor, d.box.StrokeColor = Sheet, InkFaint
	if on {
		d.box.FillColor, d.box.StrokeColor = Blue, Blue
	}
}
