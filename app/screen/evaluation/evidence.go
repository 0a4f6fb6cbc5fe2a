package evaluation

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// closed is the state of an evidenceList without an open form.
const closed = -1

// evidenceList shows the papers that prove a row, each to be altered or taken out, with a small form for one of them.
type evidenceList struct {
	box     *fyne.Container
	list    []data.Document
	editing int // index of the paper in the form, len(list) for a new one, or closed
	today   func() vntext.Date
	change  func([]data.Document)
	grown   func()                       // the height changed
	reveal  func(form fyne.CanvasObject) // a form was opened
	leave   func()                       // a form was closed by the officer: where the keyboard goes

	number  *kit.TextField
	date    *kit.DateField
	summary *kit.NoteField
	remark  *kit.Note
}

func newEvidenceList(today func() vntext.Date) *evidenceList {
	return &evidenceList{box: kit.Stack(4), editing: closed, today: today}
}

// show lists papers; a form that is open stays open while they are the same.
func (l *evidenceList) show(list []data.Document, moved bool) {
	if !moved && slices.Equal(list, l.list) && len(l.box.Objects) > 0 {
		return
	}
	l.list, l.editing = slices.Clone(list), closed
	l.draw()
}

func (l *evidenceList) draw() {
	l.box.RemoveAll()
	for i, d := range l.list {
		if i == l.editing {
			l.box.Add(l.form(d))
			continue
		}
		l.box.Add(l.line(i, d))
	}
	if l.editing == len(l.list) {
		l.box.Add(l.form(data.Document{}))
	} else {
		l.box.Add(container.NewHBox(kit.NewLink("+ Thêm văn bản (F4)", func() { l.open(len(l.list)) })))
	}
	l.grown()
}

func (l *evidenceList) line(i int, d data.Document) fyne.CanvasObject {
	name := paper(d)
	if name == "" {
		name = "(chưa có số)"
	}
	remove := kit.NewLink("xóa", func() {
		l.change(slices.Delete(slices.Clone(l.list), i, i+1))
		l.leave()
	})
	head := kit.Beside(10, kit.NewLink(name, func() { l.open(i) }), remove)
	if d.Summary == "" {
		return head
	}
	return kit.Stack(0, head, kit.NewNote(d.Summary, kit.Muted))
}

// open opens the form, for a new paper when i is past the last one. A form that is open is handed over first.
func (l *evidenceList) open(i int) {
	l.commit()
	l.editing = min(i, len(l.list))
	l.draw()
	l.reveal(l.box.Objects[l.editing])
	kit.FocusOn(l.number)
}

func (l *evidenceList) close() {
	l.editing = closed
	l.draw()
	l.leave()
}

func (l *evidenceList) form(d data.Document) fyne.CanvasObject {
	l.number, l.summary, l.remark = kit.NewTextField(), kit.NewNoteField(2), kit.NewNote("", kit.Red)
	l.date = kit.NewDateField(vntext.DateOptions{Today: l.today(), Kind: vntext.Past})
	l.number.SetPlaceHolder("05-KH/ĐTN")
	l.number.Set(d.Number)
	l.date.SetDate(d.Date)
	l.summary.Set(d.Summary)
	escape := func() bool { l.close(); return true }
	l.number.OnEscape, l.summary.OnEscape = escape, escape
	buttons := kit.Beside(8, kit.NewButton("Ghi", "", l.save), kit.NewButton("Thôi", "", l.close))
	fields := kit.Stack(6, kit.Labeled("Số, ký hiệu", false, l.number), kit.Labeled("Ngày văn bản", false, l.date),
		kit.Labeled("Trích yếu", false, l.summary), l.remark, buttons)
	return kit.On(kit.Ground, kit.Inset(fields, 8, 8, 8, 8))
}

// save takes the form's paper into the list, or says what is missing.
func (l *evidenceList) save() {
	d, valid := l.read()
	switch {
	case !valid:
		kit.FocusOn(l.date.Focusable())
	case d.Number == "" && d.Summary == "":
		l.remark.Set("Hãy ghi số, ký hiệu hoặc trích yếu của văn bản.", kit.Red)
		l.grown()
		kit.FocusOn(l.number)
	default:
		l.take(d)
		l.leave()
	}
}

func (l *evidenceList) read() (data.Document, bool) {
	d := data.Document{}
	if l.editing < len(l.list) {
		d = l.list[l.editing]
	}
	day, valid := l.date.Date()
	d.Number, d.Date, d.Summary = vntext.Clean(l.number.Text), day, vntext.Clean(l.summary.Text)
	return d, valid
}

func (l *evidenceList) take(d data.Document) {
	list, i := slices.Clone(l.list), l.editing
	l.editing = closed
	if i == len(list) {
		list = append(list, d)
	} else {
		list[i] = d
	}
	if slices.Equal(list, l.list) {
		l.draw()
		return
	}
	l.change(list)
}

// commit hands over what stands in an open form when it is enough to know the paper by.
func (l *evidenceList) commit() {
	if l.editing == closed {
		return
	}
	if d, _ := l.read(); strings.TrimSpace(d.Number+d.Summary) != "" {
		l.take(d)
		return
	}
	l.editing = closed
}
