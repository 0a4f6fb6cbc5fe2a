package booklist

import "fyne.io/fyne/v2"

// Widths of the field in which the list is chosen: in a narrow window the period beside it leaves less.
const (
	mostWidth  float32 = 360
	leastWidth float32 = 180
)

// choiceWidth gives the field the room there is, up to mostWidth.
type choiceWidth struct{}

// MinSize is that of the narrow field.
func (choiceWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastWidth, objects[0].MinSize().Height)
}

// Layout places the field.
func (choiceWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(min(size.Width, mostWidth), size.Height))
	objects[0].Move(fyne.NewPos(0, 0))
}
