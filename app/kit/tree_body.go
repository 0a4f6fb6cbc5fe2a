package kit

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// treeBody is the scrolled part of a UnitTree.
type treeBody struct {
	widget.BaseWidget
	tree     *UnitTree
	renderer *treeRenderer
	focused  bool
	pressed  bool
	lastRow  int
	lastAt   time.Time
}

func newTreeBody(t *UnitTree) *treeBody {
	b := &treeBody{tree: t, lastRow: -1}
	b.ExtendBaseWidget(b)
	return b
}

// MinSize is as high as all visible nodes.
func (b *treeBody) MinSize() fyne.Size {
	return fyne.NewSize(100, float32(len(b.tree.rows))*treeRow)
}

func (b *treeBody) update() {
	if b.renderer != nil {
		b.renderer.Refresh()
	}
}

func (b *treeBody) FocusGained() { b.focused = true; b.update() }

func (b *treeBody) FocusLost() { b.focused = false; b.update() }

func (b *treeBody) TypedRune(rune) {}

func (b *treeBody) TypedKey(ev *fyne.KeyEvent) { b.tree.typedKey(ev) }

func (b *treeBody) MouseDown(ev *desktop.MouseEvent) {
	FocusOn(b)
	if ev.Button == desktop.MouseButtonPrimary {
		b.pressed = true
		b.click(ev.Position)
	}
}

func (b *treeBody) MouseUp(*desktop.MouseEvent) {}

func (b *treeBody) Tapped(ev *fyne.PointEvent) {
	if b.pressed {
		b.pressed = false
		return
	}
	FocusOn(b)
	b.click(ev.Position)
}

func (b *treeBody) click(at fyne.Position) {
	t, row := b.tree, int(at.Y/treeRow)
	if at.Y < 0 || row >= len(t.rows) {
		return
	}
	i := t.rows[row]
	if t.parent(i) && at.X < treeIndent(t.nodes[i].Depth)+treeArrow {
		t.toggle(i)
		return
	}
	double := row == b.lastRow && time.Since(b.lastAt) < doubleClick
	b.lastRow, b.lastAt = row, time.Now()
	t.selectRow(row)
	if double && t.OnOpen != nil {
		b.lastRow = -1
		t.OnOpen(t.selected)
	}
}

func (b *treeBody) CreateRenderer() fyne.WidgetRenderer {
	b.renderer = &treeRenderer{body: b}
	return b.renderer
}

const (
	treePad   float32 = 10
	treeStep  float32 = 14
	treeArrow float32 = 12
)

func treeIndent(depth int) float32 { return treePad + float32(depth)*treeStep }

type treeSlot struct {
	ground       *canvas.Rectangle
	arrow        *canvas.ArbitraryPolygon
	title, count *canvas.Text
}

// treeRenderer draws the rows in view.
type treeRenderer struct {
	body    *treeBody
	slots   []*treeSlot
	objects []fyne.CanvasObject
}

func (r *treeRenderer) Destroy() {}

func (r *treeRenderer) MinSize() fyne.Size { return r.body.MinSize() }

func (r *treeRenderer) Layout(fyne.Size) { r.Refresh() }

func (r *treeRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *treeRenderer) Refresh() {
	t := r.body.tree
	top := max(0, int(t.scroll.Offset.Y/treeRow))
	rows := max(0, min(int(t.scroll.Size().Height/treeRow)+2, len(t.rows)-top))
	for len(r.slots) < rows {
		r.slots = append(r.slots, &treeSlot{canvas.NewRectangle(color.Transparent), newSign(signRight, 8, InkSoft),
			NewLine("", TextSize, Ink, false), NewLine("", TextSize, InkSoft, false)})
	}
	r.objects = r.objects[:0]
	for n := range rows {
		r.draw(r.slots[n], top+n)
	}
	canvas.Refresh(r.body)
}

func (r *treeRenderer) draw(s *treeSlot, row int) {
	t := r.body.tree
	i := t.rows[row]
	n := t.nodes[i]
	width, y := r.body.Size().Width, float32(row)*treeRow
	s.ground.FillColor = color.Transparent
	if n.ID == t.selected {
		s.ground.FillColor = RowTint
		if r.body.focused {
			s.ground.FillColor = withAlpha(Blue, 0x2E)
		}
	}
	s.ground.Resize(fyne.NewSize(width, treeRow))
	s.ground.Move(fyne.NewPos(0, y))
	x := treeIndent(n.Depth)
	r.objects = append(r.objects, s.ground)
	if t.parent(i) {
		setSign(s.arrow, signRight)
		if t.opened[n.ID] {
			setSign(s.arrow, signDown)
		}
		s.arrow.Move(fyne.NewPos(x, y+(treeRow-8)/2+1))
		r.objects = append(r.objects, s.arrow)
	}
	x += treeArrow
	s.count.Text = n.Count
	countWidth := textWidth(n.Count, TextSize, false)
	put(s.count, width-treePad-countWidth, treeRow)
	s.count.Move(s.count.Position().AddXY(0, y))
	bold := n.Depth == 0
	SetBold(s.title, bold)
	s.title.Color = n.Tone.Ink()
	s.title.Text = fit(n.Title, TextSize, bold, width-treePad-countWidth-4-x)
	put(s.title, x, treeRow)
	s.title.Move(s.title.Position().AddXY(0, y))
	r.objects = append(r.objects, s.title, s.count)
}
