package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Align places the text of a column.
type Align = fyne.TextAlign

// The alignments.
const (
	Left   = fyne.TextAlignLeading
	Center = fyne.TextAlignCenter
	Right  = fyne.TextAlignTrailing
)

// Column defines one column of a Grid. Widths are in Fyne units at 100 %.
type Column struct {
	ID       string
	Title    string
	Width    float32
	MinWidth float32 // 0: 30
	Align    Align
	Sortable bool
	Filter   bool // has a button for what it shows; with OnFilter
	Filtered bool // the button tells that it does not show all
	Grow     bool // takes what is left of the width; when no column grows, the last one does
}

// Cell is what one cell shows. A Link text is underlined; it, a Pill and the options of a Choice can be clicked.
type Cell struct {
	Text string
	Tone Tone
	Bold bool
	Pill bool
	// Choice shows options side by side instead of Text, as Segmented does.
	Choice []Option
	Chosen int  // the chosen option, -1 for none
	Fixed  bool // the Choice can only be looked at
}

// Source gives a Grid its rows. Cell is called on the UI goroutine for every visible cell at every scroll: it must only
// look up texts that were prepared before.
type Source interface {
	Len() int
	Cell(row, col int) Cell
}

// Grouped is a Source some of whose rows are headings: tinted, passed over by the arrow keys, their texts running on
// over the empty cells to the right.
type Grouped interface{ Group(row int) bool }

// Tinted is a Source some of whose rows have a tinted ground, such as the heading rows of a sheet.
type Tinted interface{ Tint(row int) bool }

// Spilling is a Source some of whose rows let texts run on over the empty cells to the right, as Excel does.
type Spilling interface{ Spill(row int) bool }

// Grid is a table of any number of rows, of which only the visible ones exist as drawn objects. One row is selected;
// with Multi any number can be marked besides. It belongs to the UI goroutine.
type Grid struct {
	widget.BaseWidget
	// Multi adds a column of check boxes; Space, Ctrl+click and Shift+click mark rows. Set it before the first show.
	Multi bool
	// RowHeight is the height of every row; 29 unless set before the first show.
	RowHeight float32
	// EmptyText stands in the middle when there are no rows: say why, and how to get some.
	EmptyText string
	// Frozen is how many columns from the left stay where they are when the others move sideways.
	Frozen int
	// Cells lets the arrow keys and the mouse choose single cells and, with Shift or by dragging, blocks of them; OnEdit may
	// let them be edited in place. Without it only rows are chosen.
	Cells bool
	// ChoiceColumn is the column whose options the keys 1, 2, 3 choose in the selected row.
	ChoiceColumn string

	OnSelect func(row int)                           // another row was selected; -1: none
	OnOpen   func(row int)                           // Enter, or a double click where no cell is edited
	OnEdit   func(row int, column string) *CellEdit  // F2, typing or a double click over Cells; nil: not edited in place
	OnText   func(row int, column string) string     // what is copied where that is not what is shown
	OnPaste  func(text string)                       // Ctrl+V
	OnFill   func()                                  // Ctrl+D
	OnMark   func()                                  // the marked rows changed
	OnSort   func(by []SortMark)                     // a heading was clicked, with Shift another one; sort, then Refresh
	OnFilter func(column string, at fyne.Position)   // the filter button of a heading was clicked; at is on the canvas
	OnMove   func(columns []string)                  // a heading was dragged to another place
	OnResize func(column string, width float32)      // a column was dragged to another width
	OnCell   func(row int, column string)            // a Link or Pill was clicked
	OnChoose func(row int, column string, chose int) // an option of a Choice was clicked or typed
	OnMenu   func(row int, at fyne.Position)         // right click; at is on the canvas
	OnType   func(r rune)                            // a letter was typed, for example to start a search
	OnKey    func(ev *fyne.KeyEvent) bool            // may use a key before the grid does

	columns   []Column
	source    Source
	edges     []float32 // left edges of the columns and the right edge of the last
	sorted    []SortMark
	selected  int
	anchor    int // the row a Shift+click marks from
	marks     []bool
	marked    int // how many
	allMarked bool
	cell      int         // the column of the chosen cell
	corner    cellPlace   // the other corner of the chosen block; row -1 when there is none
	editor    *cellEditor // nil while no cell is edited

	header *gridHeader
	body   *gridBody
	scroll *container.Scroll
}

// NewGrid makes an empty grid. It panics if columns is empty or two columns share an ID.
func NewGrid(columns []Column) *Grid {
	g := &Grid{RowHeight: RowHeight, selected: -1, anchor: -1, corner: noCorner}
	g.header = newGridHeader(g)
	g.body = newGridBody(g)
	g.scroll = container.NewScroll(g.body)
	g.scroll.OnScrolled = func(fyne.Position) { g.moved() }
	g.setColumns(columns)
	g.ExtendBaseWidget(g)
	return g
}

func (g *Grid) setColumns(columns []Column) {
	if len(columns) == 0 {
		panic("kit: a grid needs columns")
	}
	seen := map[string]bool{}
	g.columns = append([]Column(nil), columns...)
	for i := range g.columns {
		c := &g.columns[i]
		if seen[c.ID] {
			panic("kit: two columns with the ID " + c.ID)
		}
		seen[c.ID] = true
		c.MinWidth = max(c.MinWidth, 30)
		c.Width = max(c.Width, c.MinWidth)
	}
	g.edges = nil
}

// SetColumns replaces the columns; the source must fit them. The chosen cell stays in its column while that is shown.
func (g *Grid) SetColumns(columns []Column) {
	id, many := g.Column(), len(g.columns)
	g.setColumns(columns)
	g.cell = max(0, g.column(id))
	if len(columns) != many {
		g.corner = noCorner
		g.leaveEditor()
	}
	g.Refresh()
}

// Columns is a copy of the columns with their present widths.
func (g *Grid) Columns() []Column { return append([]Column(nil), g.columns...) }

// SetSource shows other rows. Selection and marks are dropped, because row numbers mean something else now.
func (g *Grid) SetSource(s Source) {
	g.source = s
	g.marks, g.marked, g.anchor, g.corner = nil, 0, -1, noCorner
	g.leaveEditor()
	had := g.selected
	g.selected = -1
	g.scroll.ScrollToOffset(fyne.NewPos(g.scroll.Offset.X, 0))
	g.Refresh()
	if had >= 0 && g.OnSelect != nil {
		g.OnSelect(-1)
	}
	if g.OnMark != nil {
		g.OnMark()
	}
}

// Len is the number of rows.
func (g *Grid) Len() int {
	if g.source == nil {
		return 0
	}
	return g.source.Len()
}

// Focusable is the part to focus, for example from a search field.
func (g *Grid) Focusable() fyne.Focusable { return g.body }

// Focus gives the keyboard to the grid and selects the first row if none is.
func (g *Grid) Focus() {
	if g.selected < 0 {
		g.step(0, 1)
	}
	FocusOn(g.body)
}

// Refresh shows the rows as the source gives them now, keeping selection and marks as far as rows still exist.
func (g *Grid) Refresh() {
	n := g.Len()
	g.selected = min(g.selected, n-1)
	if g.corner.row >= n {
		g.corner = noCorner
	}
	if len(g.marks) > n {
		g.marks = g.marks[:n]
		g.countMarks()
	}
	g.edges = nil
	g.BaseWidget.Refresh()
}

func (g *Grid) group(row int) bool {
	s, ok := g.source.(Grouped)
	return ok && s.Group(row)
}

func (g *Grid) tinted(row int) bool {
	s, ok := g.source.(Tinted)
	return ok && s.Tint(row)
}

func (g *Grid) spills(row int) bool {
	s, ok := g.source.(Spilling)
	return ok && s.Spill(row)
}

func (g *Grid) column(id string) int {
	for i := range g.columns {
		if g.columns[i].ID == id {
			return i
		}
	}
	return -1
}
