package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"bachudong/data/vntext"
)

// DateField is a field for a day, month or year of which parts may be unknown, always dd/MM/yyyy. It takes every form an
// officer types (26032004, 26.3.04, …/03/2004, 2004), shows it back in full and says under the field what is wrong.
type DateField struct {
	widget.BaseWidget
	// OnDate gets the new date after it changed to another valid one; "" when the field was emptied.
	OnDate func(d vntext.Date)
	// OnRead is called whenever the text was read, valid or not: the remark below the field may have changed.
	OnRead func()

	field    *TextField
	opt      vntext.DateOptions
	date     vntext.Date
	findings []vntext.Finding
}

// NewDateField makes an empty field; opt says what kind of date is expected and what day it is.
func NewDateField(opt vntext.DateOptions) *DateField {
	f := &DateField{field: NewTextField(), opt: opt}
	f.field.PlaceHolder = "dd/mm/yyyy"
	f.field.OnCommit = func(string) { f.settle() }
	f.field.onFocus = func(gained bool) {
		if gained {
			f.field.selectAll()
		}
	}
	f.ExtendBaseWidget(f)
	return f
}

// SetDate shows d without calling OnDate.
func (f *DateField) SetDate(d vntext.Date) {
	f.date, f.findings = d, nil
	if d != "" {
		f.findings = vntext.CheckDate(d, f.opt)
	}
	f.field.Set(d.Display())
	f.Refresh()
}

// Date is the date last accepted. Valid is false while the field holds a text that is none.
func (f *DateField) Date() (d vntext.Date, valid bool) {
	f.field.Commit()
	return f.date, !vntext.HasError(f.findings)
}

// Findings are the remarks on what was typed last.
func (f *DateField) Findings() []vntext.Finding { return f.findings }

// Focusable is the part to focus.
func (f *DateField) Focusable() fyne.Focusable { return f.field }

// OnFocus sets what is called when the field gets the keyboard.
func (f *DateField) OnFocus(run func()) { f.field.OnFocus = run }

// Disable greys the field out; Enable makes it work again.
func (f *DateField) Disable() { f.field.Disable() }

// Enable makes the field work.
func (f *DateField) Enable() { f.field.Enable() }

// settle reads what was typed. A text that is no date stays as typed, so that it can be put right; the date before it is
// dropped, because Date reports it as not valid.
func (f *DateField) settle() {
	old := f.date
	f.date, f.findings = "", nil
	if strings.TrimSpace(f.field.Text) != "" {
		f.date, f.findings = vntext.ParseDate(f.field.Text, f.opt)
	}
	if !vntext.HasError(f.findings) {
		f.field.Set(f.date.Display())
		if f.date != old && f.OnDate != nil {
			f.OnDate(f.date)
		}
	}
	f.Refresh()
	if f.OnRead != nil {
		f.OnRead()
	}
}

func (f *DateField) remark() (string, Tone) {
	for _, severity := range []vntext.Severity{vntext.Error, vntext.Warning} {
		for _, finding := range f.findings {
			if finding.Severity != severity {
				continue
			}
			if severity == vntext.Error {
				return finding.Message, Red
			}
			return finding.Message, Amber
		}
	}
	return "", Normal
}

// CreateRenderer draws the field and the remark below it.
func (f *DateField) CreateRenderer() fyne.WidgetRenderer {
	r := &remarkRenderer{owner: f, field: f.field, remark: NewNote("", Red), mark: canvas.NewRectangle(nil), say: f.remark}
	r.mark.StrokeWidth, r.mark.CornerRadius = 1, 4
	r.Refresh()
	return r
}

// remarkRenderer draws a field, its coloured border and a remark below.
type remarkRenderer struct {
	owner  fyne.Widget
	field  fyne.CanvasObject
	remark *Note
	mark   *canvas.Rectangle
	say    func() (string, Tone)
}

func (r *remarkRenderer) Destroy() {}

func (r *remarkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.field, r.mark, r.remark}
}

func (r *remarkRenderer) MinSize() fyne.Size {
	min := fyne.NewSize(max(r.field.MinSize().Width, 120), r.field.MinSize().Height)
	if text, _ := r.say(); text != "" {
		min.Height += r.remark.heightFor(max(min.Width, r.owner.Size().Width)) + 2
	}
	return min
}

func (r *remarkRenderer) Layout(size fyne.Size) {
	top := fyne.NewSize(size.Width, r.field.MinSize().Height)
	r.field.Resize(top)
	r.mark.Resize(top)
	r.remark.Resize(fyne.NewSize(size.Width, max(0, size.Height-top.Height-2)))
	r.remark.Move(fyne.NewPos(0, top.Height+2))
}

func (r *remarkRenderer) Refresh() {
	text, tone := r.say()
	r.remark.Set(text, tone)
	r.remark.Hidden = text == ""
	r.mark.Hidden = text == ""
	r.mark.StrokeColor = tone.Ink()
	r.mark.FillColor = withAlpha(Sheet, 0)
	r.Layout(r.owner.Size())
	canvas.Refresh(r.owner)
}
