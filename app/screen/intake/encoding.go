package intake

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

// encodingPart says in which encoding a sheet is written.
func encodingPart(d *lists.SheetDraft) fyne.CanvasObject {
	return kit.Stack(2, kit.NewCaption("Bảng mã"), kit.NewText(encodingName(d.Encoding), kit.Normal))
}
