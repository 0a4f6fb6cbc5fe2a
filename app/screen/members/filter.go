package members

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/roster"
	"bachudong/data/vntext"
)

// askFilter lets the officer choose among the values of a column, below its heading. Dates and numbers are asked for by
// a condition, and so are numbers that the list masks.
func (s *Screen) askFilter(id string, at fyne.Position) {
	column := s.list.columns.catalog.Of(id)
	if column == nil {
		return
	}
	present := slices.IndexFunc(s.query.conditions.List, func(c data.Condition) bool { return c.Column == id })
	if column.Kind == data.DateValue || column.Kind == data.NumberValue || id == "citizen_id" || id == "phone" {
		s.conditionDialog(present, id, &at)
		return
	}
	all := s.list.all
	background.Run(s.host.Runner(), context.Background(), "Đếm giá trị của cột",
		func(context.Context, func(int, int)) ([]roster.Count, error) { return roster.Values(all, column), nil },
		func(values []roster.Count, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			newValueFilter(s, column, present, values).show(at)
		})
}

// valueFilter is the sheet below a heading: the values of the column with how often they occur, to be marked.
type valueFilter struct {
	screen  *Screen
	column  *roster.Column
	present int // number of the condition there is, -1 for none
	values  []roster.Count
	shown   []int // indexes of values that the search leaves
	marked  map[string]bool
	search  *kit.SearchField
	grid    *kit.Grid
	filling bool
}

func newValueFilter(s *Screen, column *roster.Column, present int, values []roster.Count) *valueFilter {
	f := &valueFilter{screen: s, column: column, present: present, values: values, marked: map[string]bool{}}
	if present >= 0 && s.query.conditions.List[present].Relation == data.Is {
		for _, v := range s.query.conditions.List[present].Values {
			f.marked[v] = true
		}
	}
	f.search = kit.NewSearchField("Tìm giá trị…", "")
	f.search.OnSearch = f.narrow
	f.grid = kit.NewGrid([]kit.Column{{ID: "value", Title: "Giá trị", Width: 190, Grow: true}, {ID: "count", Title: "Số người", Width: 88, Align: kit.Right}})
	f.grid.Multi = true
	f.grid.EmptyText = "Không có giá trị nào khớp."
	f.grid.OnMark = f.remember
	f.search.OnDown = f.grid.Focus
	f.narrow("")
	return f
}

// Len and Cell are the values as rows.
func (f *valueFilter) Len() int { return len(f.shown) }

// Cell is a value or its count.
func (f *valueFilter) Cell(row, col int) kit.Cell {
	v := f.values[f.shown[row]]
	switch {
	case col == 1:
		return kit.Cell{Text: kit.Number(v.Count), Tone: kit.Muted}
	case v.Value == "":
		return kit.Cell{Text: "(trống)", Tone: kit.Muted}
	}
	return kit.Cell{Text: v.Value}
}

// narrow shows the values that contain a text, keeping what is marked.
func (f *valueFilter) narrow(text string) {
	f.shown = nil
	var rows []int
	for i, v := range f.values {
		if text == "" || roster.Contains(v.Value, text) {
			if f.marked[v.Value] {
				rows = append(rows, len(f.shown))
			}
			f.shown = append(f.shown, i)
		}
	}
	f.filling = true
	f.grid.SetSource(f)
	f.grid.Mark(rows...)
	f.filling = false
}

func (f *valueFilter) remember() {
	if f.filling {
		return
	}
	for _, i := range f.shown {
		delete(f.marked, f.values[i].Value)
	}
	for _, row := range f.grid.Marked() {
		f.marked[f.values[f.shown[row]].Value] = true
	}
}

// condition is what the marks ask for; without marks it is the text that was searched, nil when there is none.
func (f *valueFilter) condition() *data.Condition {
	c := data.Condition{Column: f.column.ID, Relation: data.Is}
	for _, v := range f.values {
		if f.marked[v.Value] {
			c.Values = append(c.Values, v.Value)
		}
	}
	if text := vntext.Clean(f.search.Text); len(c.Values) == 0 && text != "" {
		return &data.Condition{Column: f.column.ID, Relation: data.Has, Values: []string{text}}
	}
	if len(c.Values) == 0 || len(c.Values) == len(f.values) {
		return nil
	}
	return &c
}

func (f *valueFilter) show(at fyne.Position) {
	s := f.screen
	list := container.NewStack(kit.Gap(300, 31+7*29), f.grid)
	content := kit.Stack(8, f.search, list, kit.NewNote("Đánh dấu bằng phím cách hoặc chuột. Không đánh dấu giá trị nào thì lọc theo chữ đã gõ.", kit.Muted))
	d := kit.NewDialog(s.host.Window(), "Lọc: "+f.column.Label, content, 320,
		kit.Answer{Caption: "Lọc", Key: "Enter", Run: func() bool { s.replaceCondition(f.present, f.condition()); return true }},
		kit.Answer{Caption: "Bỏ lọc", Run: func() bool { s.replaceCondition(f.present, nil); return true }},
		kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.At, d.FirstFocus = &at, f.search
	d.Show()
}
