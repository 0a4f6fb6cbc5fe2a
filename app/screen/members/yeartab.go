package members

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data/store"
)

// yearTab lists what is kept of each year. As on a recordTab, years are opened, added and taken out there, and written with
// the page.
type yearTab[T any] struct {
	shownOnly
	entries[T]
	page *page
	name string
	year func(*T) int
	row  func(*T) []kit.Cell // after the year
	form func(f *sheetForm[T], year int, reached func(fyne.CanvasObject)) (fields fyne.CanvasObject)
	// begin is a new record of a year, load reads the kept ones, part writes.
	begin func(year int) T
	load  func(ctx context.Context, from *reading) ([]T, error)
	part  func(changed []T, removed []int) store.Part

	grid *kit.Grid
	box  *fyne.Container
}

// lay makes the table; columns are those after the year.
func (t *yearTab[T]) lay(empty string, columns ...kit.Column) {
	t.grid = kit.NewGrid(append([]kit.Column{{ID: "year", Title: "Năm", Width: 56}}, columns...))
	t.grid.EmptyText = empty
	t.grid.OnOpen = func(row int) { t.open(row) }
	t.grid.OnKey = t.typed
	t.grid.SetSource(t)
	foot := kit.Beside(18, kit.NewLink("Thêm năm (Insert)", t.add), kit.NewLink("Sửa (F2)", func() { t.open(t.grid.Selected()) }), kit.NewLink("Xóa (Delete)", t.remove))
	t.box = kit.Frame(nil, kit.Inset(foot, 12, 6, 12, 6), nil, nil, t.grid)
}

func (t *yearTab[T]) title() string             { return t.name }
func (t *yearTab[T]) count() int                { return len(t.list) }
func (t *yearTab[T]) object() fyne.CanvasObject { return t.box }
func (t *yearTab[T]) dirty() bool               { return t.entries.dirty() }

func (t *yearTab[T]) home() fyne.Focusable {
	if t.grid.Selected() < 0 {
		t.grid.Select(0)
	}
	return t.grid.Focusable()
}

func (t *yearTab[T]) read(ctx context.Context, from *reading) (func(), error) {
	kept, err := t.load(ctx, from)
	return func() {
		t.set(kept)
		t.grid.Refresh()
	}, err
}

func (t *yearTab[T]) write(edit *store.PageEdit) {
	changed, dropped := t.changes()
	var removed []int
	for i := range dropped {
		removed = append(removed, t.year(&dropped[i]))
	}
	if len(changed)+len(removed) > 0 {
		edit.Parts = append(edit.Parts, t.part(changed, removed))
	}
}

func (t *yearTab[T]) typed(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyF2:
		t.open(t.grid.Selected())
	case fyne.KeyInsert:
		t.add()
	case fyne.KeyDelete:
		t.remove()
	default:
		return false
	}
	return true
}

func (t *yearTab[T]) remove() {
	if row := t.grid.Selected(); row >= 0 && row < len(t.list) {
		t.drop(t.list[row])
		t.altered()
	}
}

func (t *yearTab[T]) altered() {
	slices.SortStableFunc(t.list, func(a, b *entry[T]) int { return t.year(&a.now) - t.year(&b.now) })
	t.grid.Refresh()
	t.page.changed()
}

func (t *yearTab[T]) open(row int) {
	if row >= 0 && row < len(t.list) {
		t.ask(t.list[row])
	}
}

// add begins the newest year that is not there yet.
func (t *yearTab[T]) add() {
	year := t.page.screen.query.scope.Year
	for t.has(year, nil) {
		year--
	}
	t.ask(&entry[T]{now: t.begin(year)})
}

// has tells whether a year stands in another entry.
func (t *yearTab[T]) has(year int, but *entry[T]) bool {
	return slices.ContainsFunc(t.list, func(e *entry[T]) bool { return e != but && t.year(&e.now) == year })
}

// ask opens a year. A new one can be made another one.
func (t *yearTab[T]) ask(e *entry[T]) {
	year := t.year(&e.now)
	fresh := !slices.Contains(t.list, e)
	title := t.name + " năm " + strconv.Itoa(year)
	if fresh {
		title = t.name + ": thêm năm"
	}
	askScrolled(t.page.screen.host.Window(), title, func(reached func(fyne.CanvasObject)) (fyne.CanvasObject, fyne.Focusable, func() string) {
		f := newSheetForm[T](t.page.screen.host.Desk().Today(), func() {})
		typed := kit.NewTextField()
		typed.Set(strconv.Itoa(year))
		fields := t.form(f, year, reached)
		first := f.inputs[0].focus
		if fresh {
			fields, first = kit.Stack(8, kit.Labeled("Năm", true, typed), fields), typed
		}
		f.put(e.now)
		return fields, first, func() string {
			record := e.now
			if n, problem := t.readYear(typed, e); problem != "" {
				return problem
			} else if n != year {
				record = t.begin(n)
			}
			if problem, at := f.take(&record); problem != "" {
				kit.FocusOn(at)
				return problem
			}
			t.keep(e, record)
			t.altered()
			return ""
		}
	})
}

// firstYear is the year in which the Union was founded.
const firstYear = 1931

func (t *yearTab[T]) readYear(typed *kit.TextField, e *entry[T]) (year int, problem string) {
	year, err := strconv.Atoi(typed.Text)
	last := t.page.screen.host.Desk().Today().Year()
	switch {
	case err != nil || year < firstYear || year > last:
		problem = "Năm “" + typed.Text + "” chưa đúng. Hãy nhập năm bốn chữ số, không sau năm " + strconv.Itoa(last) + "."
	case t.has(year, e):
		problem = "Năm " + typed.Text + " đã có. Hãy bấm Hủy rồi mở năm đó ra sửa."
	}
	if problem != "" {
		kit.FocusOn(typed)
	}
	return year, problem
}

// Len is the number of years.
func (t *yearTab[T]) Len() int { return len(t.list) }

// Cell is one fact of a year; what is not saved yet stands out.
func (t *yearTab[T]) Cell(row, col int) kit.Cell {
	e := t.list[row]
	cell := kit.Cell{Text: strconv.Itoa(t.year(&e.now))}
	if col > 0 {
		cell = t.row(&e.now)[col-1]
	}
	switch e.state() {
	case lineAltered:
		cell.Tone = kit.Amber
	case lineRemoved:
		cell.Tone = kit.Muted
		if col == 0 {
			cell.Text, cell.Tone = "Xóa "+cell.Text, kit.Red
		}
	}
	return cell
}
