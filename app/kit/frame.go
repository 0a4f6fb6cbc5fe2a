package kit

import "fyne.io/fyne/v2"

// Frame puts parts at the edges of center, touching each other: Fyne's own border layout leaves stripes between them. Any
// part may be nil.
func Frame(top, bottom, left, right, center fyne.CanvasObject) *fyne.Container {
	l := &frameLayout{top, bottom, left, right, center}
	c := &fyne.Container{Layout: l}
	for _, o := range []fyne.CanvasObject{center, left, right, top, bottom} {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
	return c
}

type frameLayout struct{ top, bottom, left, right, center fyne.CanvasObject }

func leastOf(o fyne.CanvasObject) fyne.Size {
	if o == nil || !o.Visible() {
		return fyne.Size{}
	}
	return o.MinSize()
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	if o != nil && o.Visible() {
		o.Resize(fyne.NewSize(max(0, w), max(0, h)))
		o.Move(fyne.NewPos(x, y))
	}
}

func (l *frameLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	t, b, le, r, c := leastOf(l.top), leastOf(l.bottom), leastOf(l.left), leastOf(l.right), leastOf(l.center)
	return fyne.NewSize(max(t.Width, b.Width, le.Width+c.Width+r.Width), t.Height+b.Height+max(le.Height, c.Height, r.Height))
}

func (l *frameLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if l.top != nil && l.top.Visible() && l.top.Size().Width != size.Width {
		l.top.Resize(fyne.NewSize(size.Width, l.top.Size().Height)) // what wraps knows its height once it knows its width
	}
	t, b, le, r := leastOf(l.top), leastOf(l.bottom), leastOf(l.left), leastOf(l.right)
	height := size.Height - t.Height - b.Height
	place(l.top, 0, 0, size.Width, t.Height)
	place(l.bottom, 0, size.Height-b.Height, size.Width, b.Height)
	place(l.left, 0, t.Height, le.Width, height)
	place(l.right, size.Width-r.Width, t.Height, r.Width, height)
	place(l.center, le.Width, t.Height, size.Width-le.Width-r.Width, height)
}
