package duplicates

import "fyne.io/fyne/v2"

// factsShare is the part of the height that the facts get below the pairs.
const factsShare = 0.45

// halves puts two tables above each other.
type halves struct{}

// MinSize is that of the wider, with room for a few rows of both.
func (*halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
}

// Layout gives the lower one its share.
func (*halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	lower := size.Height * factsShare
	objects[0].Resize(fyne.NewSize(size.Width, size.Height-lower-1))
	objects[0].Move(fyne.NewPos(0, 0))
	objects[1].Resize(fyne.NewSize(size.Width, lower))
	objects[1].Move(fyne.NewPos(0, size.Height-lower))
}
