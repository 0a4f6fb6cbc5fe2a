package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Dialog is a sheet over the window. Enter presses its first button, Esc its last; the window's keys are quiet meanwhile.
type Dialog struct {
	widget.BaseWidget
	// FirstFocus, if set before Show, gets the focus instead of the first button.
	FirstFocus fyne.Focusable
	// At, if set before Show, is where the sheet stands as far as the window allows, without dimming what is behind: a
	// sheet that belongs to a heading, for example. Else it stands in the middle.
	At *fyne.Position
	// OnClosed is called once, after the dialog left, however it was closed.
	OnClosed func()

	canvas   fyne.Canvas
	box      *fyne.Container
	shade    *canvas.Rectangle
	floating *fyne.Container
	buttons  []*Button
	strokes  map[keyStroke]func()
	release  func()
	before   fyne.Focusable
	open     bool
}

// Answer is one button of a Dialog. Run is called before the dialog closes and keeps it open by returning false; nil only
// closes.
type Answer struct {
	Caption string
	Key     Key // works from every field when it has a modifier ("Ctrl+S"); else it is only shown
	Run     func() bool
}

// NewDialog makes a dialog of at least width; the first answer is the blue one, the last one is also what Esc means.
func NewDialog(w fyne.Window, title string, content fyne.CanvasObject, width float32, answers ...Answer) *Dialog {
	d := &Dialog{canvas: w.Canvas(), shade: canvas.NewRectangle(withAlpha(Ink, 0x50)), floating: container.NewWithoutLayout(),
		strokes: map[keyStroke]func(){}}
	for i, a := range answers {
		run := func() {
			if a.Run == nil || a.Run() {
				d.Close()
			}
		}
		if i == 0 {
			d.buttons = append(d.buttons, NewPrimary(a.Caption, a.Key, run))
		} else {
			d.buttons = append(d.buttons, NewButton(a.Caption, a.Key, run))
		}
		if name, mod, err := a.Key.parse(); err == nil && mod != 0 {
			d.strokes[keyStroke{name, mod}] = d.buttons[i].press
		}
	}
	row := Beside(8)
	for _, b := range d.buttons {
		row.Add(b)
	}
	sheet := canvas.NewRectangle(Sheet)
	sheet.CornerRadius, sheet.StrokeColor, sheet.StrokeWidth = 5, Line, 1
	sheet.SetMinSize(fyne.NewSize(width, 1))
	foot := Frame(nil, nil, nil, row, Gap(1, 1))
	inner := Frame(Inset(NewTitle(title), 0, 0, 0, 10), Inset(foot, 0, 14, 0, 0), nil, nil, content)
	d.box = container.NewStack(sheet, Inset(inner, 18, 14, 18, 14))
	d.ExtendBaseWidget(d)
	return d
}

// Show opens the dialog.
func (d *Dialog) Show() {
	if d.open {
		return
	}
	d.open = true
	d.before = d.canvas.Focused()
	d.release = keysOfCanvas(d.canvas).capture(modal{d.typed, d.strokes})
	d.canvas.Overlays().Add(d)
	d.BaseWidget.Resize(d.canvas.Size())
	d.Refresh() // wrapped texts know their height only after a first layout
	switch {
	case d.FirstFocus != nil:
		d.canvas.Focus(d.FirstFocus)
	case len(d.buttons) > 0:
		d.canvas.Focus(d.buttons[0])
	}
}

// Close takes the dialog away without pressing a button.
func (d *Dialog) Close() {
	if !d.open {
		return
	}
	d.open = false
	d.canvas.Overlays().Remove(d)
	d.release()
	if d.before != nil {
		d.canvas.Focus(d.before)
	}
	if d.OnClosed != nil {
		d.OnClosed()
	}
}

// Open reports whether the dialog is on the screen.
func (d *Dialog) Open() bool { return d.open }

// Button is the i-th button, for greying it out while something is missing.
func (d *Dialog) Button(i int) *Button { return d.buttons[i] }

// typed gets the keys that no part of the dialog used.
func (d *Dialog) typed(ev *fyne.KeyEvent) bool {
	if len(d.buttons) == 0 {
		return false
	}
	switch ev.Name {
	case fyne.KeyEscape:
		d.buttons[len(d.buttons)-1].press()
	case fyne.KeyReturn, fyne.KeyEnter:
		d.buttons[0].press()
	default:
		return false
	}
	return true
}

func (d *Dialog) layer() *fyne.Container { return d.floating }

// Tapped keeps clicks beside the sheet from the window below.
func (d *Dialog) Tapped(*fyne.PointEvent) {}

// CreateRenderer draws the shade, the sheet in the middle and what floats above it.
func (d *Dialog) CreateRenderer() fyne.WidgetRenderer { return &dialogRenderer{d} }

type dialogRenderer struct{ d *Dialog }

func (r *dialogRenderer) Destroy() {}

func (r *dialogRenderer) MinSize() fyne.Size { return r.d.box.MinSize() }

func (r *dialogRenderer) Layout(size fyne.Size) {
	d := r.d
	d.shade.Hidden = d.At != nil
	d.shade.Resize(size)
	d.floating.Resize(size)
	for range 2 { // the first pass tells wrapped texts their width
		min := d.box.MinSize()
		box := fyne.NewSize(fyne.Min(min.Width, size.Width), fyne.Min(min.Height, size.Height))
		d.box.Resize(box)
		place := fyne.NewPos((size.Width-box.Width)/2, (size.Height-box.Height)*2/5)
		if d.At != nil {
			place = fyne.NewPos(max(0, fyne.Min(d.At.X, size.Width-box.Width)), max(0, fyne.Min(d.At.Y, size.Height-box.Height)))
		}
		d.box.Move(place)
	}
}

func (r *dialogRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.d.shade, r.d.box, r.d.floating}
}

func (r *dialogRenderer) Refresh() {
	r.Layout(r.d.Size())
	r.d.box.Refresh()
	canvas.Refresh(r.d)
}
