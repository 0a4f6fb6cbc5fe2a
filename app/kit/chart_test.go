package kit

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func TestMatrixTellsWhichSquareOrRowWasClicked(t *testing.T) {
	begin(t)
	m := NewMatrix([]string{"1", "2", "3"}, 20)
	m.Set([]MatrixRow{{Title: "ấp Vĩnh Đông", Cells: []Tone{Green, Amber, Muted}}, {Title: "ấp Hòa", Cells: []Tone{Green, Red, Muted}, Remark: "Trả lại 2", Tone: Amber}})
	var got []string
	m.OnCell = func(row, column int) { got = append(got, fmt.Sprint("cell ", row, column)) }
	m.OnRow = func(row int) { got = append(got, fmt.Sprint("row ", row)) }
	w := show(t, m, 400, 100)
	left := m.titleWidth()
	for _, at := range []fyne.Position{{X: left + 25, Y: 25}, {X: left + 5, Y: 45}, {X: 5, Y: 25}, {X: left + 70, Y: 45}, {X: left + 5, Y: 5}, {X: 5, Y: 90}} {
		test.TapCanvas(w.Canvas(), at)
	}
	if !slices.Equal(got, []string{"cell 0 1", "cell 1 0", "row 0", "row 1"}) {
		t.Errorf("told %q", got)
	}
	picture(t, w, "matrix")
}

func TestBarsAreInProportionAndStayInside(t *testing.T) {
	begin(t)
	b := NewBars([]Bar{{"16–17", []int{30, 30}, "60"}, {"18–25", []int{120, 0}, "120"}, {"từ 31", []int{-5, 0}, "0"}})
	clicked := -1
	b.OnBar = func(i int) { clicked = i }
	w := show(t, b, 400, 80)
	var widths []float32
	for _, o := range test.WidgetRenderer(b).Objects() {
		if o.Position().X+o.Size().Width > 400 {
			t.Errorf("%T ends at %v", o, o.Position().X+o.Size().Width)
		}
		if rect, ok := o.(*canvas.Rectangle); ok {
			widths = append(widths, rect.Size().Width)
		}
	}
	if len(widths) != 6 || widths[0] != widths[1] || widths[2] != 4*widths[0] || widths[3] != 0 || widths[4] != 0 {
		t.Errorf("widths %v", widths)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(50, matrixRow*1.5))
	if clicked != 1 {
		t.Errorf("clicked %d", clicked)
	}
	picture(t, w, "bars")
}
