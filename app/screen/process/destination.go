package process

import (
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/screen/recordform"
	"bachudong/data"
)

// Where somebody can go.
const (
	intoFile    = "Đơn vị trong tệp này"
	inProvince  = "Nơi khác trong tỉnh"
	outProvince = "Ngoài tỉnh"
	elsewhere   = "Nơi khác"
)

// destination asks whether a move leads into the file; the place is then a unit of the tree or a text.
type destination struct {
	lasting bool // the province matters to a move for good
	chosen  atomic.Value
	choice  *kit.ChoiceField
}

func (d *destination) fields(changed func(), reached func(fyne.CanvasObject)) Further {
	places := []string{intoFile, elsewhere}
	if d.lasting {
		places = []string{intoFile, inProvince, outProvince}
	}
	d.choice = kit.NewChoiceField(places, false)
	d.choice.SetValue(intoFile)
	d.chosen.Store(intoFile)
	d.choice.OnChoose = func(string) { changed() }
	row := container.NewGridWithColumns(3, kit.Labeled("Nơi đến", true, d.choice))
	d.choice.WhenFocused(func() { reached(row) })
	return Further{Object: row, First: d.choice, Read: d.read, Focus: func(string) bool { return false }}
}

func (d *destination) read() (key, problem string) {
	d.choice.Commit()
	if d.choice.Value() == "" {
		return "", "Chưa chọn nơi đến. Hãy chọn một nơi trong danh sách."
	}
	d.chosen.Store(d.choice.Value())
	return "", ""
}

// arrange shows the field of the place that is asked for.
func (d *destination) arrange(form *recordform.Form[data.Transfer], _ data.Transfer) {
	inside := d.chosen.Load() == intoFile
	form.Show("to_unit_id", inside)
	form.Show("to_place", !inside)
}

// complete is the record without what the hidden field holds, and with its kind.
func (d *destination) complete(r data.Transfer, kind string) data.Transfer {
	r.Kind = kind
	if d.chosen.Load() == intoFile {
		r.ToPlace = ""
		return r
	}
	r.ToUnitID = ""
	if kind == "" {
		r.Kind = data.TransferProvince
		if d.chosen.Load() == outProvince {
			r.Kind = data.TransferOutside
		}
	}
	return r
}
