package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Bar is one line of Bars: a title, one value per series and the text after the bars (usually the sum).
type Bar struct {
	Title  string
	Values []int
	Text   string
}

// Bars is a small chart of lying bars, the series side by side. Name the series in the title above it.
type Bars struct {
	widget.BaseWidget
	OnBar func(i int) // a line was clicked

	bars []Bar
}

// seriesColors are the colours of the first and later series; they mean no state.
var seriesColors = []color.NRGBA{Blue, rgb(0xDD8A2B), rgb(0x6B7C93)}

// NewBars makes a chart.
func NewBars(bars []Bar) *Bars {
	b := &Bars{bars: bars}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows other values.
func (b *Bars) Set(bars []Bar) {
	b.bars = bars
	b.Refresh()
}

// Tapped reports the line that was clicked.
func (b *Bars) Tapped(ev *fyne.PointEvent) {
	if i := int(ev.Position.Y / matrixRow); b.OnBar != nil && ev.Position.Y >= 0 && i < len(b.bars) {
		b.OnBar(i)
	}
}

// CreateRenderer draws the bars.
func (b *Bars) CreateRenderer() fyne.WidgetRenderer {
	r := &barsRenderer{b: b}
	r.Refresh()
	return r
}

type barsRenderer struct {
	b       *Bars
	objects []fyne.CanvasObject
}

func (r *barsRenderer) Destroy()                     {}
func (r *barsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *barsRenderer) Layout(fyne.Size)             { r.draw() }

func (r *barsRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.b)
}

// margins are the widths of the titles and of the texts after the bars.
func (r *barsRenderer) margins() (titles, texts float32) {
	for _, bar := range r.b.bars {
		titles = max(titles, textWidth(bar.Title, TextSize, false))
		texts = max(texts, textWidth(bar.Text, TextSize, false))
	}
	return titles + matrixGap, texts + matrixGap
}

func (r *barsRenderer) MinSize() fyne.Size {
	titles, texts := r.margins()
	return fyne.NewSize(titles+texts+80, float32(len(r.b.bars))*matrixRow)
}

func (r *barsRenderer) draw() {
	titles, texts := r.margins()
	most, series := 1, 1
	for _, bar := range r.b.bars {
		sum := 0
		for _, v := range bar.Values {
			sum += max(0, v)
		}
		most, series = max(most, sum), max(series, len(bar.Values))
	}
	room := max(0, r.b.Size().Width-titles-texts-6*float32(series))
	r.objects = r.objects[:0]
	for i, bar := range r.b.bars {
		y := float32(i) * matrixRow
		r.text(bar.Title, 0, y)
		x := titles
		for s, v := range bar.Values {
			w := room * float32(max(0, v)) / float32(most)
			rect := canvas.NewRectangle(seriesColors[s%len(seriesColors)])
			rect.Resize(fyne.NewSize(w, 14))
			rect.Move(fyne.NewPos(x, y+(matrixRow-14)/2))
			r.objects = append(r.objects, rect)
			if w > 0 {
				x += w + 6
			}
		}
		r.text(bar.Text, x+2, y)
	}
}

func (r *barsRenderer) text(s string, x, y float32) {
	t := NewLine(s, TextSize, InkSoft, false)
	put(t, x, matrixRow)
	t.Move(t.Position().AddXY(0, y))
	r.objects = append(r.objects, t)
}
