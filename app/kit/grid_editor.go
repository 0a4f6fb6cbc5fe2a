package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"bachudong/data/vntext"
)

// cellEditor is the field over a cell, with what is wrong below it.
type cellEditor struct {
	widget.BaseWidget
	grid  *Grid
	edit  *CellEdit
	field *cellInput
	note  *Note
	paper *canvas.Rectangle
}

// cellInput keeps Tab for itself and knows whether Shift is held.
type cellInput struct {
	ChoiceField
	shift bool
}

// AcceptsTab lets the field move on by cells.
func (f *cellInput) AcceptsTab() bool { return true }

// KeyDown and KeyUp follow the Shift key for Shift+Tab.
func (f *cellInput) KeyDown(ev *fyne.KeyEvent) {
	f.shift = f.shift || ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight
	f.ChoiceField.KeyDown(ev)
}

// KeyUp lets Shift go.
func (f *cellInput) KeyUp(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		f.shift = false
	}
	f.ChoiceField.KeyUp(ev)
}

func newCellEditor(g *Grid, edit *CellEdit) *cellEditor {
	e := &cellEditor{grid: g, edit: edit, field: &cellInput{}, note: NewNote("", Red), paper: canvas.NewRectangle(RedTint)}
	e.field.setUp(edit.Options, edit.Free || edit.Options == nil)
	selects := e.field.onFocus
	if edit.Options == nil {
		e.field.ActionItem, e.field.OnChanged, selects = nil, nil, func(bool) {}
	}
	e.field.where = func() fyne.Position {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(g.header).Add(e.Position())
	}
	e.field.OnKey, e.field.OnEscape = e.typed, e.escape
	e.field.OnCommit = nil
	e.field.onFocus = func(gained bool) {
		selects(gained)
		if !gained && !e.field.picking {
			e.keep()
		}
	}
	e.field.ExtendBaseWidget(e.field)
	e.paper.StrokeColor, e.paper.StrokeWidth, e.paper.CornerRadius = Red.Ink(), 1, 3
	e.say("")
	e.ExtendBaseWidget(e)
	return e
}

// focused tells whether the field has the keyboard.
func (e *cellEditor) focused() bool {
	c := canvasOf(e.grid.body)
	return c != nil && c.Focused() == fyne.Focusable(e.field)
}

// begin takes the keyboard.
func (e *cellEditor) begin(typed rune) {
	text := e.edit.Text
	if typed != 0 {
		text = ""
	}
	e.field.SetValue(text)
	e.field.CursorColumn = len([]rune(text))
	FocusOn(e.field)
	if typed != 0 {
		e.field.TypedRune(typed)
	}
}

// typed ends the editing with Enter and Tab, and walks the list.
func (e *cellEditor) typed(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		e.finish(0, 1)
	case fyne.KeyTab:
		by := 1
		if e.field.shift {
			by = -1
		}
		e.finish(by, 0)
	default:
		return e.edit.Options != nil && e.field.walk(ev)
	}
	return true
}

// escape closes the list, or leaves the cell as it was.
func (e *cellEditor) escape() bool {
	if !e.field.close() {
		e.grid.leaveEditor()
	}
	return true
}

// text is what the field means; the problem tells why it means nothing.
func (e *cellEditor) text() (text, problem string) {
	f := &e.field.ChoiceField
	text = vntext.Compose(f.Text)
	if e.edit.Options == nil {
		return text, ""
	}
	if f.list != nil && f.list.marked >= 0 {
		return f.options[f.list.entries[f.list.marked]], ""
	}
	if i := f.meant(text); i >= 0 {
		return f.options[i], ""
	}
	if text != "" && text != e.edit.Text && !f.Free {
		return text, "“" + text + "” không có trong danh sách. Hãy chọn một giá trị của danh sách."
	}
	return text, ""
}

// say shows what is wrong below the cell; "" takes it away.
func (e *cellEditor) say(problem string) {
	e.note.Set(problem, Red)
	e.note.Hidden, e.paper.Hidden = problem == "", problem == ""
	e.grid.placeEditor()
}

// CreateRenderer draws the field and the remark.
func (e *cellEditor) CreateRenderer() fyne.WidgetRenderer { return &editorRenderer{e} }

type editorRenderer struct{ e *cellEditor }

func (r *editorRenderer) Destroy() {}

func (r *editorRenderer) MinSize() fyne.Size { return fyne.NewSize(60, FieldHeight) }

func (r *editorRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.e.paper, r.e.note, r.e.field}
}

func (r *editorRenderer) Refresh() { r.Layout(r.e.Size()) }

// remarkWidth is the width of a remark below a narrow cell.
const remarkWidth float32 = 250

func (r *editorRenderer) Layout(size fyne.Size) {
	e := r.e
	height := e.grid.RowHeight
	e.field.Resize(fyne.NewSize(size.Width, height))
	width := max(size.Width, remarkWidth)
	x := fyne.Min(0, e.grid.Size().Width-e.Position().X-width) // never beyond the right edge
	inner := width - 2*cellPad
	e.note.Resize(fyne.NewSize(inner, e.note.heightFor(inner)))
	e.note.Move(fyne.NewPos(x+cellPad, height+4))
	e.paper.Resize(fyne.NewSize(width, e.note.heightFor(inner)+8))
	e.paper.Move(fyne.NewPos(x, height))
}
