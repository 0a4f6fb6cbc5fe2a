package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// places are the two entries of Fyne's file dialog that it does not offer for translation.
var places = map[string]string{"Home": "Thư mục của tôi", "Computer": "Máy này"}

// TranslatePlaces puts the list of places in Fyne's file dialog, an overlay of the window, into Vietnamese.
func TranslatePlaces(overlay fyne.CanvasObject) {
	switch o := overlay.(type) {
	case *widget.PopUp:
		TranslatePlaces(o.Content)
	case *fyne.Container:
		for _, part := range o.Objects {
			TranslatePlaces(part)
		}
	case *container.Split:
		TranslatePlaces(o.Leading)
	case *widget.List:
		update := o.UpdateItem
		o.UpdateItem = func(id widget.ListItemID, item fyne.CanvasObject) {
			update(id, item)
			translatePlace(item)
		}
		o.Refresh()
	}
}

func translatePlace(item fyne.CanvasObject) {
	switch o := item.(type) {
	case *fyne.Container:
		for _, part := range o.Objects {
			translatePlace(part)
		}
	case *widget.Label:
		if text, ok := places[o.Text]; ok {
			o.SetText(text)
		}
	}
}
