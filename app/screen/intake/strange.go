package intake

import (
	"cmp"
	"fmt"
	"slices"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

// strange is a value of a list that the list of values of its fact does not know.
type strange struct {
	key, value string
	rows       int
	first      *lists.Decision
}

// strangers gathers them.
type strangers struct{ byText map[[2]string]*strange }

func newStrangers() *strangers { return &strangers{byText: map[[2]string]*strange{}} }

func (s *strangers) add(d *lists.Decision) {
	for i := range d.Row.Findings {
		f := &d.Row.Findings[i]
		if f.Code != "value_unknown" || f.Value == "" {
			continue
		}
		at := [2]string{f.Key, f.Value}
		if s.byText[at] == nil {
			s.byText[at] = &strange{key: f.Key, value: f.Value, first: d}
		}
		s.byText[at].rows++
	}
}

// all lists the values, the most frequent first.
func (s *strangers) all() []strange {
	list := make([]strange, 0, len(s.byText))
	for _, one := range s.byText {
		list = append(list, *one)
	}
	slices.SortFunc(list, func(a, b strange) int {
		return cmp.Or(cmp.Compare(b.rows, a.rows), cmp.Compare(a.key, b.key), cmp.Compare(a.value, b.value))
	})
	return list
}

var strangeColumns = []kit.Column{
	{ID: "fact", Title: "Thông tin", Width: 170},
	{ID: "value", Title: "Tệp ghi", Width: 200, Grow: true},
	{ID: "rows", Title: "Số dòng", Width: 70, Align: kit.Right},
	{ID: "first", Title: "Ví dụ", Width: 230},
}

// strangeTable gives the grid its cells.
type strangeTable []strange

// Len is the number of values.
func (t strangeTable) Len() int { return len(t) }

// Cell is the text of one cell.
func (t strangeTable) Cell(row, col int) kit.Cell {
	v := &t[row]
	switch strangeColumns[col].ID {
	case "fact":
		return kit.Cell{Text: lists.KeyLabel(v.key), Tone: kit.Muted}
	case "value":
		return kit.Cell{Text: v.value, Tone: kit.Amber}
	case "rows":
		return kit.Cell{Text: kit.Number(v.rows)}
	}
	return kit.Cell{Text: fmt.Sprintf("dòng %d: %s", v.first.Row.Number, v.first.Row.Person.FullName), Tone: kit.Muted}
}
