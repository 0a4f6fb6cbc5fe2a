package members

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data/vntext"
)

// recordColumn is one column of a small table of fields.
type recordColumn[T any] struct {
	title   string
	weight  float32
	date    bool
	choices []string
	ref     func(*T) *string
}

// records is a small table whose rows are typed into: the family, the yearly assessments. Rows left empty are dropped.
type records[T comparable] struct {
	box      *fyne.Container
	columns  []recordColumn[T]
	today    vntext.Date
	rows     []*record[T]
	original []T
	heads    *fyne.Container
	lines    *fyne.Container
	remark   *kit.Note

	changed, grown func()
	reached        func(fyne.CanvasObject)
}

// record is one row: the value it began with and its fields.
type record[T any] struct {
	value T
	cells []func() (text string, findings []vntext.Finding)
	line  *fyne.Container
	first fyne.Focusable
}

func newRecords[T comparable](columns []recordColumn[T], add string, today vntext.Date, changed, grown func(), reached func(fyne.CanvasObject)) *records[T] {
	r := &records[T]{columns: columns, today: today, lines: kit.Stack(6), remark: kit.NewNote("", kit.Red), changed: changed, grown: grown, reached: reached}
	r.heads = container.New(r.layout())
	for _, c := range columns {
		r.heads.Add(kit.NewText(c.title, kit.Muted).Cut(20))
	}
	r.heads.Add(kit.Gap(1, 1))
	r.heads.Hide()
	r.remark.Hide()
	link := kit.NewLink(add, func() {
		row := r.add(*new(T))
		r.grown()
		focus(row.first)
	})
	r.box = kit.Stack(6, r.heads, r.lines, r.remark, container.NewHBox(link))
	return r
}

func (r *records[T]) layout() fyne.Layout {
	var weights []float32
	for _, c := range r.columns {
		weights = append(weights, c.weight)
	}
	return &shares{weights}
}

// set shows the rows that are kept.
func (r *records[T]) set(list []T) {
	r.original = slices.Clone(list)
	r.rows, r.lines.Objects = nil, nil
	r.heads.Hide()
	for _, value := range list {
		r.add(value)
	}
	r.say("")
	r.grown()
}

func (r *records[T]) add(value T) *record[T] {
	row := &record[T]{value: value, line: container.New(r.layout())}
	for i := range r.columns {
		object, input, read := r.cell(&r.columns[i], *r.columns[i].ref(&value), row.line)
		row.line.Add(object)
		row.cells = append(row.cells, read)
		if i == 0 {
			row.first = input
		}
	}
	row.line.Add(container.NewCenter(kit.NewLink("Bỏ", func() { r.drop(row) })))
	r.rows = append(r.rows, row)
	r.lines.Add(row.line)
	r.heads.Show()
	return row
}

// cell makes a field for one value; read gives what it holds now.
func (r *records[T]) cell(c *recordColumn[T], value string, line fyne.CanvasObject) (fyne.CanvasObject, fyne.Focusable, func() (string, []vntext.Finding)) {
	reached := func() { r.reached(line) }
	if c.date {
		f := kit.NewDateField(vntext.DateOptions{Today: r.today, Kind: vntext.Past})
		f.SetDate(vntext.Date(value))
		f.OnRead = func() { r.grown(); r.changed() }
		f.OnFocus(reached)
		return f, f.Focusable(), func() (string, []vntext.Finding) {
			d, _ := f.Date()
			return string(d), f.Findings()
		}
	}
	if c.choices != nil {
		f := kit.NewChoiceField(c.choices, true)
		f.SetValue(value)
		f.OnChoose = func(string) { r.changed() }
		f.OnFocus = reached
		return f, f, func() (string, []vntext.Finding) {
			f.Commit()
			return cleaned(f.Value(), value), nil
		}
	}
	f := kit.NewTextField()
	f.Set(value)
	f.OnCommit = func(string) { r.changed() }
	f.OnFocus = reached
	return f, f, func() (string, []vntext.Finding) { return cleaned(f.Text, value), nil }
}

// cleaned is a typed text as it is kept; what nobody touched stays as it was.
func cleaned(typed, original string) string {
	if typed == original {
		return original
	}
	return vntext.Clean(typed)
}

func (r *records[T]) drop(row *record[T]) {
	r.rows = slices.DeleteFunc(r.rows, func(x *record[T]) bool { return x == row })
	r.lines.Remove(row.line)
	r.heads.Hidden = len(r.rows) == 0
	r.grown()
	r.changed()
}

// read is the table as it would be kept and the first reason why it cannot be.
func (r *records[T]) read() (list []T, problem string) {
	list = []T{}
	for _, row := range r.rows {
		value, empty := row.value, true
		for i := range r.columns {
			text, findings := row.cells[i]()
			if said, tone := remarkOf(findings); tone == kit.Red && problem == "" {
				problem = said
			}
			*r.columns[i].ref(&value) = text
			empty = empty && text == ""
		}
		if !empty {
			list = append(list, value)
		}
	}
	return list, problem
}

// dirty tells whether the table differs from what is kept.
func (r *records[T]) dirty() bool {
	list, problem := r.read()
	return problem != "" || !slices.Equal(list, r.original)
}

// say shows why the table cannot be saved; "" takes it away.
func (r *records[T]) say(problem string) {
	r.remark.Set(problem, kit.Red)
	if problem == "" {
		r.remark.Hide()
	} else {
		r.remark.Show()
	}
	r.grown()
}

// shares gives each column its share of the width; an object after the last column keeps its least width.
type shares struct{ weights []float32 }

const (
	shareGap   float32 = 6
	removeWide float32 = 30
)

// MinSize is the height of the highest cell.
func (s *shares) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(leastField, height)
}

// Layout places the cells.
func (s *shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	total := float32(0)
	for _, w := range s.weights {
		total += w
	}
	room := size.Width - shareGap*float32(len(objects)-1)
	if len(objects) > len(s.weights) {
		room -= removeWide
	}
	x := float32(0)
	for i, o := range objects {
		wide := removeWide
		if i < len(s.weights) {
			wide = room * s.weights[i] / total
		}
		o.Resize(fyne.NewSize(wide, size.Height))
		o.Move(fyne.NewPos(x, 0))
		x += wide + shareGap
	}
}
