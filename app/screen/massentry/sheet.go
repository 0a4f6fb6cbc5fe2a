package massentry

import (
	"context"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/vntext"
)

// Rows is what a Sheet shows and how it is written. Its columns are those of the grid, by ID. It belongs to the UI goroutine.
type Rows interface {
	Len() int
	Cell(row int, column string) kit.Cell
	// Group tells the rows that are headings; nobody stands in them.
	Group(row int) bool
	// Person is whom a row is about.
	Person(row int) (id data.ID, name string)
	// Value is what is kept in a cell, in the form that is written; ok is false where nothing can be.
	Value(row int, column string) (value string, ok bool)
	// Offer is what may be typed into a cell: a list, and whether other texts are taken too; nil is any text.
	Offer(row int, column string) (options []string, free bool)
	// Read turns what was typed into a value; a finding that is an error keeps it from being written.
	Read(row int, column, typed string) (value string, findings []vntext.Finding)
	// Text is a value of a column as it is typed and read.
	Text(column, value string) string
	// Take puts a value into a cell that is being written, so that it shows at once.
	Take(row int, column, value string)
}

// Sheet is a grid over Rows. Everything done at once is written as one change. It belongs to the UI goroutine.
type Sheet struct {
	Grid *kit.Grid
	// Write keeps edits as one change with that title; it runs off the UI goroutine.
	Write func(ctx context.Context, title string, edits []data.SheetEdit) error
	// About begins the title of every change: "Đoàn phí năm 2022, Chi đoàn ấp 1".
	About func() string
	// Taken is called after values were put into the rows, before they are written: sums are to be counted anew.
	Taken func()
	// OnKey may use a key over the chosen cells before the sheet does.
	OnKey func(ev *fyne.KeyEvent) bool

	host  screen.Host
	rows  Rows
	queue []entry // being written, the oldest first
}

// entry is one change on its way into the file.
type entry struct {
	title  string
	remark string
	edits  []data.SheetEdit
	write  func(ctx context.Context, title string, edits []data.SheetEdit) error
}

// New makes a sheet with those columns of which frozen stay at the left.
func New(host screen.Host, columns []kit.Column, frozen int) *Sheet {
	s := &Sheet{Grid: kit.NewGrid(columns), host: host}
	s.Grid.Cells, s.Grid.Frozen = true, frozen
	s.Grid.SetSource(source{s})
	s.Grid.OnEdit = s.editCell
	s.Grid.OnPaste = s.paste
	s.Grid.OnFill = s.fillDown
	s.Grid.OnText = s.plainText
	s.Grid.OnKey = s.typed
	return s
}

// source lets the grid see the present rows.
type source struct{ sheet *Sheet }

func (o source) Len() int {
	if o.sheet.rows == nil {
		return 0
	}
	return o.sheet.rows.Len()
}

func (o source) Cell(row, col int) kit.Cell {
	return o.sheet.rows.Cell(row, o.sheet.Grid.ColumnID(col))
}

func (o source) Group(row int) bool { return o.sheet.rows.Group(row) }

// Show puts other rows into the grid; the chosen cell stays with its person.
func (s *Sheet) Show(rows Rows) {
	before, was := s.person()
	s.rows = rows
	at := -1
	if was {
		at = s.find(before)
	}
	if at < 0 {
		at = s.first()
	}
	s.Grid.Refresh()
	if at != s.Grid.Selected() {
		s.Grid.Select(at)
	}
}

// SelectPerson chooses the row of somebody; nothing happens when they have none.
func (s *Sheet) SelectPerson(id data.ID) {
	if row := s.find(id); row >= 0 {
		s.Grid.Select(row)
	}
}

// Len is the number of rows.
func (s *Sheet) Len() int { return source{s}.Len() }

// person is whom the chosen row is about.
func (s *Sheet) person() (data.ID, bool) {
	row := s.Grid.Selected()
	if row < 0 || row >= s.Len() || s.rows.Group(row) {
		return "", false
	}
	id, _ := s.rows.Person(row)
	return id, true
}

func (s *Sheet) find(id data.ID) int {
	for row := range s.Len() {
		if here, _ := s.rows.Person(row); !s.rows.Group(row) && here == id {
			return row
		}
	}
	return -1
}

// first is the first row that somebody stands in, -1 without one.
func (s *Sheet) first() int {
	for row := range s.Len() {
		if !s.rows.Group(row) {
			return row
		}
	}
	return -1
}

// plainText is what is copied: values as they are typed, so that they can be pasted again.
func (s *Sheet) plainText(row int, column string) string {
	if !s.rows.Group(row) {
		if value, ok := s.rows.Value(row, column); ok {
			return s.rows.Text(column, value)
		}
	}
	return s.rows.Cell(row, column).Text
}

// typed clears the chosen cells with Delete; other keys are the owner's or the grid's.
func (s *Sheet) typed(ev *fyne.KeyEvent) bool {
	if s.OnKey != nil && s.OnKey(ev) {
		return true
	}
	if ev.Name != fyne.KeyDelete {
		return false
	}
	s.Fill("Xóa trống", func(int, string) (string, bool) { return "", true })
	return true
}

// keep puts changes into the rows and writes them. Writing goes on one change after the other, so that what was typed
// later is kept later; the window reads the file anew after the last one.
func (s *Sheet) keep(title, remark string, changes []change) {
	edits := gather(changes)
	if len(edits) == 0 {
		return
	}
	for _, c := range changes {
		if !c.refused() {
			s.rows.Take(c.row, c.column, c.value)
		}
	}
	if s.Taken != nil {
		s.Taken()
	}
	s.Grid.Refresh()
	s.queue = append(s.queue, entry{s.About() + ": " + title, remark, edits, s.Write})
	if len(s.queue) == 1 {
		s.writeNext()
	}
}

func (s *Sheet) writeNext() {
	next := s.queue[0]
	background.Run(s.host.Runner(), context.Background(), "Ghi vào sổ", func(ctx context.Context, _ func(int, int)) (struct{}, error) {
		return struct{}{}, next.write(ctx, next.title, next.edits)
	}, func(_ struct{}, err error) {
		s.queue = s.queue[1:]
		if err != nil {
			s.queue = nil // what was typed on top of it is read anew
			s.host.Changed()
			s.host.Fail(err)
			return
		}
		if len(s.queue) > 0 {
			s.writeNext()
			return
		}
		s.host.Changed()
		said := "Đã ghi: " + next.title
		if next.remark != "" {
			said += " · " + next.remark
		}
		s.host.Say(said)
	})
}
