package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Text is one line of text that is cut with … where there is no room for it.
type Text struct {
	widget.BaseWidget
	text string
	tone Tone
	size float32
	bold bool
	min  float32 // least width; 0: the whole text
}

// NewText makes a line in normal size.
func NewText(text string, tone Tone) *Text { return makeText(text, tone, TextSize, false) }

// NewSectionTitle makes a bold line, the title of a part.
func NewSectionTitle(text string) *Text { return makeText(text, Normal, TextSize, true) }

// NewTitle makes a bold line a little larger, the title of a sheet.
func NewTitle(text string) *Text { return makeText(text, Normal, TitleText, true) }

// NewCaption makes the small grey capitals above a fact or a list.
func NewCaption(text string) *Text {
	return makeText(strings.ToUpper(text), Muted, SmallText, false)
}

// NewFigure makes a large number.
func NewFigure(text string, tone Tone) *Text { return makeText(text, tone, FigureText, true) }

func makeText(text string, tone Tone, size float32, bold bool) *Text {
	t := &Text{text: text, tone: tone, size: size, bold: bold}
	t.ExtendBaseWidget(t)
	return t
}

// Cut lets the line shrink down to width, so that it never pushes its neighbours away.
func (t *Text) Cut(width float32) *Text {
	t.min = width
	return t
}

// Text is the whole text.
func (t *Text) Text() string { return t.text }

// Set changes text and tone.
func (t *Text) Set(text string, tone Tone) {
	if t.text != text || t.tone != tone {
		t.text, t.tone = text, tone
		t.Refresh()
	}
}

// CreateRenderer draws the line.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	return &textRenderer{t, NewLine(t.text, t.size, t.tone.Ink(), t.bold)}
}

type textRenderer struct {
	t    *Text
	line *canvas.Text
}

func (r *textRenderer) Destroy() {}

func (r *textRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }

func (r *textRenderer) MinSize() fyne.Size {
	w := textWidth(r.t.text, r.t.size, r.t.bold)
	if r.t.min > 0 {
		w = min(w, r.t.min)
	}
	return fyne.NewSize(w+1, lineHeight(r.t.size))
}

func (r *textRenderer) Layout(size fyne.Size) {
	r.line.Text = fit(r.t.text, r.t.size, r.t.bold, size.Width+0.5)
	put(r.line, 0, size.Height)
}

func (r *textRenderer) Refresh() {
	r.line.Color = r.t.tone.Ink()
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

// LinkText is an underlined blue text that opens something. Tab reaches it, Enter opens it.
type LinkText struct {
	widget.BaseWidget
	Run func()

	text    string
	focused bool
}

// NewLink makes a link.
func NewLink(text string, run func()) *LinkText {
	l := &LinkText{text: text, Run: run}
	l.ExtendBaseWidget(l)
	return l
}

// Text is what the link says.
func (l *LinkText) Text() string { return l.text }

// Set changes the text.
func (l *LinkText) Set(text string) {
	l.text = text
	l.Refresh()
}

func (l *LinkText) open() {
	if l.Run != nil {
		l.Run()
	}
}

// Tapped opens.
func (l *LinkText) Tapped(*fyne.PointEvent) { l.open() }

// Cursor is a hand.
func (l *LinkText) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows the focus.
func (l *LinkText) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost takes it away.
func (l *LinkText) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune is ignored.
func (l *LinkText) TypedRune(rune) {}

// TypedKey opens on Enter and Space and passes other keys to the window.
func (l *LinkText) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.open()
	default:
		KeysOf(l).Typed(ev)
	}
}

// CreateRenderer draws the link.
func (l *LinkText) CreateRenderer() fyne.WidgetRenderer {
	r := &linkRenderer{l, NewLine(l.text, TextSize, Blue, false), canvas.NewRectangle(nil), canvas.NewRectangle(Blue)}
	r.box.CornerRadius = 2
	r.Refresh()
	return r
}

type linkRenderer struct {
	l    *LinkText
	line *canvas.Text
	box  *canvas.Rectangle
	rule *canvas.Rectangle
}

func (r *linkRenderer) Destroy() {}

func (r *linkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.line, r.rule}
}

func (r *linkRenderer) MinSize() fyne.Size {
	return fyne.NewSize(textWidth(r.l.text, TextSize, false)+1, lineHeight(TextSize))
}

func (r *linkRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.line.Text = fit(r.l.text, TextSize, false, size.Width+0.5)
	put(r.line, 0, size.Height)
	underline(r.rule, r.line)
}

func (r *linkRenderer) Refresh() {
	r.box.FillColor = withAlpha(Blue, 0)
	if r.l.focused {
		r.box.FillColor = withAlpha(Blue, 0x26)
	}
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}

// Fact is one known thing: a small grey label above its value. Link, if set, opens more.
type Fact struct {
	Label string
	Value string
	Tone  Tone
	Link  func()
}

// Facts lists facts below each other; a fact without a value is left out.
func Facts(facts ...Fact) *fyne.Container {
	box := Stack(10)
	for _, f := range facts {
		if f.Value == "" {
			continue
		}
		var value fyne.CanvasObject = NewNote(f.Value, f.Tone)
		if f.Link != nil {
			value = container.NewHBox(NewLink(f.Value, f.Link))
		}
		box.Add(Stack(1, NewCaption(f.Label), value))
	}
	return box
}

// Labeled puts a label above a field; a required one is marked (*).
func Labeled(label string, required bool, field fyne.CanvasObject) *fyne.Container {
	if required {
		label += " (*)"
	}
	return Stack(2, makeText(label, Muted, optionText, false), field)
}
