package kit

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func gridIn(t testing.TB, s Source, set func(*Grid)) (*Grid, fyne.Window) {
	begin(t)
	g := NewGrid(memberColumns())
	if set != nil {
		set(g)
	}
	g.SetSource(s)
	w := show(t, g, 1000, 31+10*29)
	return g, w
}

// drawn lists the texts of column col as drawn, from the top.
func drawn(g *Grid, col int) []string {
	offset, view := g.visible()
	var texts []string
	for row := int(offset.Y / g.RowHeight); row < g.Len() && float32(row)*g.RowHeight < offset.Y+view.Height; row++ {
		for _, s := range g.body.renderer.slots {
			if s.row == row && !s.group.Hidden {
				texts = append(texts, s.texts[col].Text)
			}
		}
	}
	return texts
}

func click(g *Grid, row int, x float32, mod fyne.KeyModifier) {
	ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: mod}
	ev.Position = fyne.NewPos(x, (float32(row)+0.5)*g.RowHeight)
	g.body.MouseDown(ev)
	g.body.MouseUp(ev)
	g.body.Tapped(&ev.PointEvent)
}

func TestGridDrawsOnlyTheRowsInView(t *testing.T) {
	g, _ := gridIn(t, memberRows{100000}, func(g *Grid) { g.columns[0].Width = 70 })
	if got := drawn(g, 0); len(got) != 10 || got[0] != "1" || got[9] != "10" {
		t.Fatalf("at the top: %q", got)
	}
	if n := len(g.body.renderer.slots); n > 20 {
		t.Errorf("%d slots", n)
	}
	g.Select(99999)
	if got := drawn(g, 0); got[len(got)-1] != "100000" || len(got) < 10 || len(got) > 11 {
		t.Errorf("at the end: %q", got)
	}
	g.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 29*50)})
	if got := drawn(g, 0); !slices.Contains(got, "99950") || slices.Contains(got, "100000") {
		t.Errorf("after the wheel: %q", got)
	}
}

func TestGridKeys(t *testing.T) {
	g, w := gridIn(t, memberRows{100}, nil)
	opened := -1
	g.OnOpen = func(row int) { opened = row }
	var selected []int
	g.OnSelect = func(row int) { selected = append(selected, row) }
	g.Focus()
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyDown, 1}, {fyne.KeyDown, 2}, {fyne.KeyUp, 1}, {fyne.KeyPageDown, 10}, {fyne.KeyEnd, 99}, {fyne.KeyDown, 99},
		{fyne.KeyPageUp, 90}, {fyne.KeyHome, 0}, {fyne.KeyUp, 0}} {
		press(w.Canvas(), step.key)
		if g.Selected() != step.want {
			t.Fatalf("%s selects %d, want %d", step.key, g.Selected(), step.want)
		}
	}
	if !slices.Equal(selected, []int{0, 1, 2, 1, 10, 99, 90, 0}) {
		t.Errorf("told %v", selected)
	}
	press(w.Canvas(), fyne.KeyReturn)
	if opened != 0 {
		t.Errorf("Enter opened %d", opened)
	}
}

func TestGridPassesUnusedKeysToTheWindow(t *testing.T) {
	g, w := gridIn(t, memberRows{3}, nil)
	keys, ran := NewKeys(), counter{}
	keys.Add(ran.action("add", "F4"), ran.action("delete", "Ctrl+Delete"))
	keys.Install(w)
	defer keys.Uninstall()
	typed := ""
	g.OnType = func(r rune) { typed += string(r) }
	g.OnKey = func(ev *fyne.KeyEvent) bool { return ev.Name == fyne.KeyF5 }
	g.Focus()
	press(w.Canvas(), fyne.KeyF4)
	shortcut(w.Canvas(), ctrl(fyne.KeyDelete))
	g.body.TypedRune('đ')
	if ran["add"] != 1 || ran["delete"] != 1 || typed != "đ" {
		t.Errorf("ran %v, typed %q", ran, typed)
	}
}

func TestKeysGoHomeWhenNothingHasTheFocus(t *testing.T) {
	g, w := gridIn(t, memberRows{20}, nil)
	typed := ""
	g.OnType = func(r rune) { typed += string(r) }
	keys := NewKeys()
	keys.Install(w)
	defer keys.Uninstall()
	press(w.Canvas(), fyne.KeyDown)
	if g.Selected() != -1 {
		t.Fatalf("without a home the grid selected %d", g.Selected())
	}
	keys.Home = g.Focusable()
	w.Canvas().OnTypedRune()('n')
	w.Canvas().Unfocus()
	press(w.Canvas(), fyne.KeyDown)
	if g.Selected() != 0 || typed != "n" || w.Canvas().Focused() != g.Focusable() {
		t.Errorf("selected %d, typed %q, focus %T", g.Selected(), typed, w.Canvas().Focused())
	}
	w.Canvas().Unfocus()
	resume := keys.Suspend()
	press(w.Canvas(), fyne.KeyDown)
	resume()
	if g.Selected() != 0 {
		t.Error("keys went home under a dialog")
	}
}

func TestGridClickSelectsAndDoubleClickOpens(t *testing.T) {
	g, w := gridIn(t, memberRows{20}, nil)
	opened := -1
	g.OnOpen = func(row int) { opened = row }
	click(g, 3, 100, 0)
	if g.Selected() != 3 || opened != -1 || w.Canvas().Focused() != g.body {
		t.Fatalf("selected %d, opened %d", g.Selected(), opened)
	}
	click(g, 3, 100, 0)
	if opened != 3 {
		t.Errorf("opened %d", opened)
	}
	opened = -1
	click(g, 3, 100, 0)
	click(g, 4, 100, 0)
	if opened != -1 {
		t.Errorf("two clicks on different rows opened %d", opened)
	}
	g.body.lastAt = time.Now().Add(-time.Second)
	click(g, 4, 101, 0)
	if opened != -1 {
		t.Errorf("two slow clicks opened %d", opened)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(100, 31+29*6+5))
	if g.Selected() != 6 {
		t.Errorf("a tap selects %d", g.Selected())
	}
}

func TestGridMarksRows(t *testing.T) {
	g, w := gridIn(t, memberRows{20}, func(g *Grid) { g.Multi = true })
	changes := 0
	g.OnMark = func() { changes++ }
	click(g, 2, 100, 0)
	if !slices.Equal(g.Chosen(), []int{2}) || len(g.Marked()) != 0 {
		t.Fatalf("chosen %v, marked %v", g.Chosen(), g.Marked())
	}
	click(g, 5, 100, fyne.KeyModifierShift)
	click(g, 9, 100, fyne.KeyModifierControl)
	click(g, 11, 10, 0)
	click(g, 3, 10, 0)
	if want := []int{2, 4, 5, 9, 11}; !slices.Equal(g.Chosen(), want) || changes != 4 {
		t.Errorf("chosen %v after %d changes", g.Chosen(), changes)
	}
	g.Select(7)
	press(w.Canvas(), fyne.KeySpace)
	if !slices.Contains(g.Marked(), 7) {
		t.Errorf("Space did not mark: %v", g.Marked())
	}
	shortcut(w.Canvas(), &fyne.ShortcutSelectAll{})
	if len(g.Marked()) != 20 {
		t.Errorf("Ctrl+A marks %d", len(g.Marked()))
	}
	press(w.Canvas(), fyne.KeyEscape)
	if len(g.Marked()) != 20 {
		t.Errorf("Esc in a grid of a dialog leaves %v", g.Marked())
	}
	g.OnOpen = func(int) {}
	press(w.Canvas(), fyne.KeyEscape)
	if len(g.Marked()) != 0 {
		t.Errorf("Esc leaves %v", g.Marked())
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(10, 10))
	if len(g.Marked()) != 20 {
		t.Errorf("the box in the heading marks %d", len(g.Marked()))
	}
	g.SetSource(memberRows{3})
	if g.Selected() != -1 || len(g.Chosen()) != 0 {
		t.Errorf("other rows keep selection %d, marks %v", g.Selected(), g.Marked())
	}
}

func TestGridHeadingSortsAndResizes(t *testing.T) {
	g, w := gridIn(t, memberRows{20}, nil)
	var sorts []string
	g.OnSort = func(by []SortMark) { sorts = append(sorts, fmt.Sprint(by)) }
	tap := func(x float32) { test.TapCanvas(w.Canvas(), fyne.NewPos(x, 10)) }
	tap(60) // name
	tap(60)
	tap(200) // birth
	tap(20)  // STT cannot be sorted
	if !slices.Equal(sorts, []string{"[{name false}]", "[{name true}]", "[{birth false}]"}) {
		t.Errorf("sorts %q", sorts)
	}
	resized := map[string]float32{}
	g.OnResize = func(id string, width float32) { resized[id] = width }
	test.Drag(w.Canvas(), fyne.NewPos(185+30, 10), 30, 0)
	if resized["name"] != 175 || g.Widths()["name"] != 175 {
		t.Errorf("resized %v", resized)
	}
	test.Drag(w.Canvas(), fyne.NewPos(215-300, 10), -300, 0)
	g.header.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, 10)}, Dragged: fyne.NewDelta(-210, 0)})
	g.header.DragEnd()
	if g.Widths()["name"] != 30 {
		t.Errorf("narrower than allowed: %v", g.Widths()["name"])
	}
	g.SetWidths(map[string]float32{"name": 200, "unknown": 5, "birth": 1})
	if w := g.Widths(); w["name"] != 200 || w["birth"] != 30 {
		t.Errorf("restored %v", w)
	}
}

func TestGridLastOrGrowingColumnFillsTheWidth(t *testing.T) {
	g, _ := gridIn(t, memberRows{1}, nil)
	if g.edges[len(g.edges)-1] != 1000 || g.edges[1] != 40 {
		t.Errorf("edges %v", g.edges)
	}
	columns := g.Columns()
	columns[1].Grow = true
	g.SetColumns(columns)
	if last := g.edges[len(g.edges)-1] - g.edges[len(g.edges)-2]; g.edges[len(g.edges)-1] != 1000 || last != 60 {
		t.Errorf("edges %v", g.edges)
	}
}

func TestGridGroupsChoicesAndLinks(t *testing.T) {
	begin(t)
	g := NewGrid([]Column{{ID: "no", Width: 45}, {ID: "title", Width: 240}, {ID: "figure", Width: 185}, {ID: "evidence", Width: 110}, {ID: "self", Width: 135}, {ID: "appraisal", Width: 135}})
	g.RowHeight = 34
	g.ChoiceColumn = "self"
	var chosen, opened []string
	g.OnChoose = func(row int, col string, i int) { chosen = append(chosen, fmt.Sprint(row, col, i)) }
	g.OnCell = func(row int, col string) { opened = append(opened, fmt.Sprint(row, col)) }
	g.SetSource(evaluationRows{})
	w := show(t, g, 860, 400)
	g.Focus()
	if g.Selected() != 1 {
		t.Fatalf("starts on row %d", g.Selected())
	}
	for range 4 {
		press(w.Canvas(), fyne.KeyDown)
	}
	if g.Selected() != 6 {
		t.Errorf("arrow keys do not pass over the heading: %d", g.Selected())
	}
	g.body.TypedRune('2')
	g.body.TypedRune('9')
	click(g, 1, 45+240+185+110+cellPad+3, 0)
	click(g, 1, 45+240+185+110+135+cellPad+3, 0) // the appraisal is fixed
	click(g, 2, 300, 0)
	click(g, 2, 480, 0)
	g.OnOpen = func(int) { t.Error("two clicks on a link opened the row") }
	click(g, 2, 480, 0)
	if !slices.Equal(chosen, []string{"6self1", "1self0"}) || !slices.Equal(opened, []string{"2figure", "2evidence", "2evidence"}) {
		t.Errorf("chosen %q, opened %q", chosen, opened)
	}
	click(g, 0, 100, 0)
	if g.Selected() == 0 {
		t.Error("a heading was selected")
	}
	if text := g.body.renderer.slots[0].texts[1].Text; text != "CHỦ ĐỘNG QUẢN LÝ ĐOÀN VIÊN, CHĂM LO, NẮM BẮT TÌNH HÌNH THANH NIÊN" {
		t.Errorf("heading cut to %q", text)
	}
}

func TestGridCopiesRowsForExcelWithoutFormulas(t *testing.T) {
	g, w := gridIn(t, formulaRows{}, nil)
	g.Focus()
	shortcut(w.Canvas(), &fyne.ShortcutCopy{Clipboard: fyne.CurrentApp().Clipboard()})
	want := "'=1+1\tHòa Bình\t'-5\t\t\t\t\t\t\r\n"
	if got := fyne.CurrentApp().Clipboard().Content(); got != want {
		t.Errorf("copied %q", got)
	}
}

type formulaRows struct{}

func (formulaRows) Len() int { return 1 }
func (formulaRows) Cell(_, col int) Cell {
	return Cell{Text: [...]string{"=1+1", "Hòa\tBình", "-5", "", "", "", "", "", ""}[col]}
}

func TestGridCutsLongTextsAndSaysWhyItIsEmpty(t *testing.T) {
	g, _ := gridIn(t, memberRows{5}, func(g *Grid) { g.EmptyText = "Chưa có đoàn viên nào." })
	if got := drawn(g, 1)[4]; got != "Nguyễn Tấn Đạt Th…" {
		t.Errorf("long name drawn as %q", got)
	}
	frame := test.WidgetRenderer(g).(*gridFrame)
	if frame.empty.Visible() {
		t.Error("says it is empty with rows")
	}
	g.SetSource(memberRows{0})
	if !frame.empty.Visible() || frame.empty.Text() != "Chưa có đoàn viên nào." || len(drawn(g, 1)) != 0 {
		t.Errorf("empty: %v %q %q", frame.empty.Visible(), frame.empty.Text(), drawn(g, 1))
	}
	keys := []fyne.KeyName{fyne.KeyDown, fyne.KeyEnd, fyne.KeyHome, fyne.KeyReturn, fyne.KeySpace, fyne.KeyPageUp}
	for _, k := range keys {
		g.typedKey(&fyne.KeyEvent{Name: k})
	}
	if g.Selected() != -1 {
		t.Errorf("selected %d of no rows", g.Selected())
	}
}

func TestGridKeepsSelectionWhenRowsVanish(t *testing.T) {
	g, _ := gridIn(t, nil, nil)
	rows := &shrinkingRows{n: 1000}
	g.SetSource(rows)
	g.Select(999)
	rows.n = 5
	g.Refresh()
	if g.Selected() != 4 || len(drawn(g, 0)) != 5 {
		t.Errorf("selected %d, drawn %q", g.Selected(), drawn(g, 0))
	}
}

type shrinkingRows struct{ n int }

func (s *shrinkingRows) Len() int               { return s.n }
func (s *shrinkingRows) Cell(row, col int) Cell { return memberRows{s.n}.Cell(row, col) }

func BenchmarkGridRefresh100000(b *testing.B) {
	g, w := gridIn(b, memberRows{100000}, func(g *Grid) { g.Multi = true })
	w.Resize(fyne.NewSize(1366, 768))
	g.Select(50000)
	b.ResetTimer()
	for b.Loop() {
		g.Refresh()
	}
}

func BenchmarkGridScrollOneRow(b *testing.B) {
	g, w := gridIn(b, memberRows{100000}, nil)
	w.Resize(fyne.NewSize(1366, 768))
	b.ResetTimer()
	for b.Loop() {
		g.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -29)})
	}
}

func BenchmarkGridPage(b *testing.B) {
	g, w := gridIn(b, memberRows{100000}, nil)
	w.Resize(fyne.NewSize(1366, 768))
	b.ResetTimer()
	for b.Loop() {
		g.typedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		if g.Selected() > 99000 {
			g.Select(0)
		}
	}
}
