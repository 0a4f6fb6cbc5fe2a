package pdf

// Padding is the free space inside a table cell, in millimetres.
const (
	paddingX = 1.3
	paddingY = 0.7
)

// Column is one column of a Table. Align is that of its cells; titles are centred.
type Column struct {
	Title string
	Width float64 // in millimetres
	Align Align
}

// Table is how a table looks: its heading is printed again on each page it reaches.
type Table struct {
	Columns []Column
	Size    float64 // of the text, in points
	Head    float64 // least height of the heading
	Tail    float64 // room that must follow the last row on the same page, for what belongs to it
}

// Row is one row; a row is only ever divided between pages when a page is too small for it.
type Row struct {
	Cells     []Cell
	MinHeight float64 // in millimetres
	KeepNext  bool    // stays on the page of the next row
}

// Cell is one cell; Span columns wide (0 is one).
type Cell struct {
	Text  string
	Face  Face
	Align Align
	Span  int
}

// Texts makes a row of plain cells.
func Texts(cells ...string) Row {
	row := Row{Cells: make([]Cell, len(cells))}
	for i, text := range cells {
		row.Cells[i].Text = text
	}
	return row
}

// block is one cell ready to be drawn.
type block struct {
	x, width float64
	lines    []string
	style    Style
	align    Align
}

// measured is one row ready to be drawn.
type measured struct {
	blocks []block
	height float64
	keep   bool
}

func (t *Table) style(face Face) Style { return Style{face, t.Size} }

// measure wraps the cells of a row and finds its height.
func (d *Document) measure(t *Table, row Row) measured {
	m := measured{blocks: make([]block, 0, len(row.Cells)), height: row.MinHeight, keep: row.KeepNext}
	x, col := MarginLeft, 0
	for _, cell := range row.Cells {
		b := block{x: x, style: t.style(cell.Face), align: cell.Align}
		for range max(cell.Span, 1) {
			if b.align == Auto {
				b.align = t.Columns[col].Align
			}
			b.width += t.Columns[col].Width
			col++
		}
		b.lines = b.style.Wrap(d.Clean(cell.Text), b.width-2*paddingX)
		m.height = max(m.height, b.height(len(b.lines)))
		m.blocks = append(m.blocks, b)
		x += b.width
	}
	m.height = max(m.height, t.style(Regular).Line()+2*paddingY)
	return m
}

func (b *block) height(lines int) float64 { return float64(lines)*b.style.Line() + 2*paddingY }

// Measure is the height of the rows without the heading, were they on one page.
func (d *Document) Measure(t *Table, rows []Row) float64 {
	sum := 0.0
	for _, row := range rows {
		sum += d.measure(t, row).height
	}
	return sum
}

// HeadHeight is the height of the heading.
func (d *Document) HeadHeight(t *Table) float64 { return d.measure(t, t.head()).height }

func (t *Table) head() Row {
	row := Row{MinHeight: t.Head}
	for _, c := range t.Columns {
		row.Cells = append(row.Cells, Cell{Text: c.Title, Face: Bold, Align: Center})
	}
	return row
}

// Table prints the table from Y on and leaves Y below it.
func (d *Document) Table(t *Table, rows []Row) {
	draw := drawing{d: d, head: d.measure(t, t.head())}
	ready := make([]measured, len(rows))
	for i, row := range rows {
		ready[i] = d.measure(t, row)
	}
	draw.begin(min(draw.chain(ready, t.Tail), draw.most()))
	for i := range ready {
		// A chain that no page can hold is broken at its first link, so that its end still stays together.
		if i == 0 || !ready[i-1].keep || draw.chain(ready[i-1:], t.Tail) > draw.most() {
			need := min(draw.chain(ready[i:], t.Tail), draw.most())
			if draw.started && need > d.Room()+0.01 {
				draw.turn()
			}
		}
		draw.row(ready[i])
	}
	draw.end()
}
