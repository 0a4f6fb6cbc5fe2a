package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// MatrixRow is one line of a Matrix: a title, one small square per cell and a remark after them.
type MatrixRow struct {
	Title  string
	Cells  []Tone // Muted: nothing yet
	Remark string
	Tone   Tone // of the remark
}

// Matrix shows a state for every row and column as coloured squares, such as meetings by branch and month. The remark
// beside each row says in words what the colours show.
type Matrix struct {
	widget.BaseWidget
	OnCell func(row, column int) // a square was clicked
	OnRow  func(row int)         // title or remark was clicked

	heads []string
	rows  []MatrixRow
	cell  float32
}

const (
	matrixRow  float32 = 22
	matrixHead float32 = 20
	matrixGap  float32 = 10
)

// NewMatrix makes a matrix; heads may be empty. cell is the width of a square.
func NewMatrix(heads []string, cell float32) *Matrix {
	m := &Matrix{heads: heads, cell: cell}
	m.ExtendBaseWidget(m)
	return m
}

// Set shows other rows.
func (m *Matrix) Set(rows []MatrixRow) {
	m.rows = rows
	m.Refresh()
}

func (m *Matrix) top() float32 {
	if len(m.heads) == 0 {
		return 0
	}
	return matrixHead
}

func (m *Matrix) titleWidth() float32 {
	var w float32
	for _, r := range m.rows {
		w = max(w, textWidth(r.Title, TextSize, false))
	}
	return w + matrixGap
}

// Tapped finds what was clicked.
func (m *Matrix) Tapped(ev *fyne.PointEvent) {
	row := int((ev.Position.Y - m.top()) / matrixRow)
	if ev.Position.Y < m.top() || row >= len(m.rows) {
		return
	}
	x := ev.Position.X - m.titleWidth()
	column := int(x / m.cell)
	switch {
	case x >= 0 && column < len(m.rows[row].Cells):
		if m.OnCell != nil {
			m.OnCell(row, column)
		}
	case m.OnRow != nil:
		m.OnRow(row)
	}
}

// CreateRenderer draws the squares.
func (m *Matrix) CreateRenderer() fyne.WidgetRenderer {
	r := &matrixRenderer{m: m}
	r.Refresh()
	return r
}

type matrixRenderer struct {
	m       *Matrix
	objects []fyne.CanvasObject
}

func (r *matrixRenderer) Destroy()                     {}
func (r *matrixRenderer) Layout(fyne.Size)             {}
func (r *matrixRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *matrixRenderer) MinSize() fyne.Size {
	m := r.m
	var right float32
	for _, row := range m.rows {
		w := float32(len(row.Cells)) * m.cell
		if row.Remark != "" {
			w += matrixGap + textWidth(row.Remark, TextSize, false)
		}
		right = max(right, w)
	}
	return fyne.NewSize(m.titleWidth()+right, m.top()+float32(len(m.rows))*matrixRow)
}

// squareColor is a softer colour than that of text, so that many squares side by side do not shout.
func squareColor(t Tone) color.Color {
	switch t {
	case Green:
		return GreenInk
	case Amber:
		return rgb(0xF4C46C)
	case Red:
		return rgb(0xE57373)
	case Info, Link:
		return Blue
	}
	return GreyTint
}

func (r *matrixRenderer) Refresh() {
	m := r.m
	r.objects = r.objects[:0]
	left := m.titleWidth()
	for i, head := range m.heads {
		t := NewLine(head, TextSize, InkSoft, false)
		t.Alignment = fyne.TextAlignCenter
		t.Resize(fyne.NewSize(m.cell, lineHeight(TextSize)))
		t.Move(fyne.NewPos(left+float32(i)*m.cell, 0))
		r.objects = append(r.objects, t)
	}
	for i, row := range m.rows {
		y := m.top() + float32(i)*matrixRow
		r.text(row.Title, Normal, 0, y)
		for c, tone := range row.Cells {
			square := canvas.NewRectangle(squareColor(tone))
			square.Resize(fyne.NewSize(m.cell-1, matrixRow-2))
			square.Move(fyne.NewPos(left+float32(c)*m.cell, y+1))
			r.objects = append(r.objects, square)
		}
		r.text(row.Remark, row.Tone, left+float32(len(row.Cells))*m.cell+matrixGap, y)
	}
	canvas.Refresh(m)
}

func (r *matrixRenderer) text(s string, tone Tone, x, y float32) {
	t := NewLine(s, TextSize, tone.Ink(), false)
	put(t, x, matrixRow)
	t.Move(t.Position().AddXY(0, y))
	r.objects = append(r.objects, t)
}
