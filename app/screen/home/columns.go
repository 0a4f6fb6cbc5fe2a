package home

import "fyne.io/fyne/v2"

// columns lays cards out in one or two columns by the width there is, each row as high as its highest card.
type columns struct{ least, gap float32 }

func (c *columns) perRow(width float32) int {
	if width >= 2*c.least+c.gap {
		return 2
	}
	return 1
}

// MinSize asks for one column's width and, so that the page scrolls far enough, the height of one card below the other
// in a narrow window and of pairs in a wide one.
func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var high float32
	for _, o := range objects {
		high = max(high, o.Position().Y+o.MinSize().Height)
	}
	return fyne.NewSize(c.least, high)
}

// Layout places the cards.
func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := c.perRow(size.Width)
	width := (size.Width - float32(n-1)*c.gap) / float32(n)
	var y float32
	for i := 0; i < len(objects); i += n {
		var high float32
		for _, o := range objects[i:min(i+n, len(objects))] {
			high = max(high, o.MinSize().Height)
		}
		for j, o := range objects[i:min(i+n, len(objects))] {
			o.Resize(fyne.NewSize(width, high))
			o.Move(fyne.NewPos(float32(j)*(width+c.gap), y))
		}
		y += high + c.gap
	}
}
