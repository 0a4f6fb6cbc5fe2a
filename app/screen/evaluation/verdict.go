package evaluation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
)

// verdict is the line below the list about one side: its computed conclusion, the counts, and what stands against it.
type verdict struct {
	pill     *kit.Pill
	counts   *kit.Text
	obstacle *kit.Text
	row      fyne.CanvasObject
}

func newVerdict(label string) *verdict {
	v := &verdict{pill: kit.NewPill("", kit.Muted), counts: kit.NewText("", kit.Muted).Cut(60), obstacle: kit.NewText("", kit.Red).Cut(120)}
	name := container.NewGridWrap(fyne.NewSize(84, 20), kit.NewText(label, kit.Normal))
	v.row = kit.Frame(nil, nil, kit.Beside(8, name, v.pill), nil, kit.Inset(container.New(&shares{}, v.counts, v.obstacle), 10, 0, 0, 0))
	return v
}

func (v *verdict) show(r *work.Round, side data.Side) {
	text, tone := conclusion(r, side)
	v.pill.Set(text, tone)
	t := wholeTally(r, side)
	v.counts.Set(t.words(), kit.Muted)
	text, tone = obstacle(r, side)
	v.obstacle.Set(text, tone)
	v.row.Refresh()
}

// shares gives the second part what it needs at the right end, as far as half of the width, and the first one the rest.
type shares struct{}

// MinSize is small: both texts can be cut.
func (*shares) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(a.Width+b.Width, max(a.Height, b.Height))
}

// Layout places both.
func (*shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := min(objects[0].(*kit.Text).FullWidth(), size.Width/2)
	objects[0].Resize(fyne.NewSize(left, size.Height))
	right := min(objects[1].(*kit.Text).FullWidth(), max(0, size.Width-left-12))
	objects[1].Resize(fyne.NewSize(right, size.Height))
	objects[1].Move(fyne.NewPos(size.Width-right, 0))
}
