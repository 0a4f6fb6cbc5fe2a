package kit

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestHeadingsSortBySeveralColumnsFilterAndMove(t *testing.T) {
	g, w, _ := cellGrid(t)
	columns := g.Columns()
	for i := range columns {
		columns[i].Filter = true
	}
	g.SetColumns(columns)
	var sorts []string
	g.OnSort = func(by []SortMark) { sorts = append(sorts, fmt.Sprint(by)) }
	tap := func(col int, shift bool) {
		if shift {
			g.header.MouseDown(&desktop.MouseEvent{Modifier: fyne.KeyModifierShift})
		}
		test.TapCanvas(w.Canvas(), fyne.NewPos(g.edges[col]+15, 10))
	}
	tap(1, false)
	tap(2, true)
	tap(2, true)
	h := test.WidgetRenderer(g.header).(*headerRenderer)
	if p := h.headings[2].place; p.Hidden || p.Text != "2" || h.headings[3].arrow.Visible() {
		t.Errorf("the second column sorted by shows %q", p.Text)
	}
	tap(2, true)
	tap(1, false)
	tap(2, false)
	want := []string{"[{name false}]", "[{name false} {birth false}]", "[{name false} {birth true}]", "[{name false}]", "[{name true}]", "[{birth false}]"}
	if !slices.Equal(sorts, want) {
		t.Errorf("sorts %q\nwant  %q", sorts, want)
	}
	asked := ""
	g.OnFilter = func(column string, at fyne.Position) { asked = fmt.Sprint(column, " ", at.X == g.edges[2], " ", at.Y) }
	test.TapCanvas(w.Canvas(), fyne.NewPos(g.edges[3]-10, 10))
	if asked != "birth true 31" {
		t.Errorf("asked for %q", asked)
	}
	var order []string
	g.OnMove = func(ids []string) { order = ids }
	drag := func(from, to float32) {
		g.header.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(to, 10)}, Dragged: fyne.NewDelta(to-from, 0)})
		g.header.DragEnd()
	}
	ids := func() (list []string) {
		for _, c := range g.columns {
			list = append(list, c.ID)
		}
		return list
	}()
	drag(g.edges[2]+15, g.edges[4]-10)
	if want := append(slices.Clone(ids[:2]), append([]string{ids[3], ids[2]}, ids[4:]...)...); !slices.Equal(order, want) {
		t.Errorf("dragged right: %v, want %v", order, want)
	}
	drag(g.edges[4]+15, 60)
	if want := append(slices.Clone(ids[:2]), append([]string{ids[4], ids[2], ids[3]}, ids[5:]...)...); !slices.Equal(order, want) {
		t.Errorf("dragged left: %v, want %v", order, want)
	}
	order = nil
	drag(g.edges[1]+15, g.edges[4])
	if order != nil {
		t.Errorf("a frozen column moved: %v", order)
	}
}
