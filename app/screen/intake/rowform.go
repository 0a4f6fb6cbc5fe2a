package intake

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
	"bachudong/data/vntext"
)

// rowForm shows every cell of a row as a field, below what is wrong with the row.
type rowForm struct {
	cells  rowCells
	fields []*kit.TextField
	wrong  int // the first field with an error, -1 for none
	view   fyne.CanvasObject
}

func newRowForm(cells rowCells, d *lists.Decision) *rowForm {
	f := &rowForm{cells: cells, wrong: -1}
	found := kit.Stack(6)
	byLetter := map[string]*lists.Finding{}
	for _, one := range d.Findings() {
		found.Add(finding(&one))
		if byLetter[one.Column] == nil || one.Severity == vntext.Error {
			byLetter[one.Column] = &one
		}
	}
	grid := container.NewGridWithColumns(2)
	for i := range cells {
		field := kit.NewTextField()
		field.Set(cells[i].text)
		f.fields = append(f.fields, field)
		remarked := kit.NewRemarked(field)
		c := cells[i].column
		if one := byLetter[c.Letter]; one != nil {
			remarked.SetRemark(one.Message, toneOf(one))
			if one.Severity == vntext.Error && f.wrong < 0 {
				f.wrong = i
			}
		}
		grid.Add(kit.Labeled(c.Letter+" · "+cellLabel(c), false, remarked))
	}
	body := kit.Stack(10, found, grid)
	scroll := kit.NewVScroll(kit.Inset(body, 1, 0, 14, 4))
	for _, field := range f.fields {
		field.OnFocus = func() { scroll.Reveal(field) }
	}
	f.view = container.New(leastHeight(300), scroll)
	return f
}

// cellLabel is what a column holds and how it is headed.
func cellLabel(c *lists.Column) string {
	if c.Key == lists.KeyIgnored {
		return c.Heading + " (bỏ qua)"
	}
	return c.Meaning().Label()
}

// first is the field to begin with: that of the first error.
func (f *rowForm) first() fyne.Focusable {
	if len(f.fields) == 0 {
		return nil
	}
	return f.fields[max(f.wrong, 0)]
}

// changed are the cells with another text, by column.
func (f *rowForm) changed() map[int]string {
	texts := map[int]string{}
	for i, field := range f.fields {
		if text := vntext.Compose(field.Text); text != f.cells[i].text {
			texts[f.cells[i].column.Index] = text
		}
	}
	return texts
}

// leastWidth is a layout that keeps a part at least so wide.
type leastWidth float32

// MinSize is the least width over the part's own height.
func (w leastWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(objects[0].MinSize().Width, float32(w)), objects[0].MinSize().Height)
}

// Layout fills the room.
func (w leastWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// leastHeight is a layout that keeps a part at least so high.
type leastHeight float32

// MinSize is the least height over the part's own width.
func (h leastHeight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, max(objects[0].MinSize().Height, float32(h)))
}

// Layout fills the room.
func (h leastHeight) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
