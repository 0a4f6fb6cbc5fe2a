package recordform

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
)

// Layout puts the fields into so many columns; long texts take a whole row.
func (f *Form[T]) Layout(columns int) *fyne.Container {
	long := map[string]bool{}
	for i := range f.kind.Fields {
		long[f.kind.Fields[i].Key] = f.kind.Fields[i].Kind == data.NoteFact
	}
	rows := kit.Stack(8)
	var row *fyne.Container
	for _, key := range f.keys {
		box := f.inputs[key].box
		if long[key] {
			row = nil
			rows.Add(box)
			continue
		}
		if row == nil || len(row.Objects) == columns {
			row = container.NewGridWithColumns(columns)
			rows.Add(row)
		}
		row.Add(box)
	}
	return rows
}
