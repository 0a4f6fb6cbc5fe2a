package sheet

import (
	"cmp"
	"slices"
)

// rowBuilder fills a Sheet row by row, in whatever order a file has them.
type rowBuilder struct {
	sheet     *Sheet
	budget    *budget
	row       Row
	slab      []Cell
	jumbled   bool // a cell of the row came after one with the same or a higher column
	unordered bool // a row came after one with the same or a higher number
}

// begin starts a row; its cells follow by keep.
func (b *rowBuilder) begin(number int, hidden bool) {
	b.row, b.jumbled = Row{Number: number, Hidden: hidden}, false
}

// end adds the row to the sheet unless it is empty.
func (b *rowBuilder) end() {
	if len(b.row.Cells) == 0 {
		return
	}
	if b.jumbled {
		b.row.Cells = orderCells(b.row.Cells)
	}
	rows := b.sheet.Rows
	b.unordered = b.unordered || len(rows) > 0 && rows[len(rows)-1].Number >= b.row.Number
	b.sheet.Rows = append(rows, b.row)
	b.row = Row{}
}

// finish puts the rows in order.
func (b *rowBuilder) finish() {
	if b.unordered {
		b.sheet.Rows = reorder(b.sheet.Rows)
	}
}

// limitRanges refuses a file with n merges or hidden columns when those are too many.
func (b *rowBuilder) limitRanges(n int) error {
	if n > b.budget.merges {
		return refuseTooBig(b.budget.name, "có quá nhiều ô gộp hoặc cột ẩn")
	}
	return nil
}

// keep adds a cell to the current row. Cells live in slabs: one allocation serves many rows.
func (b *rowBuilder) keep(c Cell) error {
	if err := b.budget.spendCell(); err != nil {
		return err
	}
	n := len(b.row.Cells)
	b.jumbled = b.jumbled || n > 0 && b.row.Cells[n-1].Col >= c.Col
	if len(b.slab) == cap(b.slab) {
		size := 4096
		if n > size/4 {
			size = MaxColumns
		}
		b.slab = append(make([]Cell, 0, size), b.row.Cells...)
	}
	from := len(b.slab) - n
	b.slab = append(b.slab, c)
	b.row.Cells = b.slab[from:len(b.slab):len(b.slab)]
	return nil
}

// orderCells sorts by column; of two cells in one column the later one stands.
func orderCells(cells []Cell) []Cell {
	slices.SortStableFunc(cells, func(a, b Cell) int { return cmp.Compare(a.Col, b.Col) })
	kept := cells[:0]
	for _, c := range cells {
		if n := len(kept); n > 0 && kept[n-1].Col == c.Col {
			kept[n-1] = c
			continue
		}
		kept = append(kept, c)
	}
	return kept
}

// reorder sorts rows by number. Parts of one row are joined; two rows that claim the same cells both stay, so that
// nobody on the list gets lost.
func reorder(rows []Row) []Row {
	slices.SortStableFunc(rows, func(a, b Row) int { return cmp.Compare(a.Number, b.Number) })
	kept := rows[:0]
	for _, r := range rows {
		if n := len(kept); n > 0 && kept[n-1].Number == r.Number && disjoint(&kept[n-1], &r) {
			kept[n-1].Cells = orderCells(append(slices.Clip(kept[n-1].Cells), r.Cells...))
			continue
		}
		kept = append(kept, r)
	}
	return kept
}

func disjoint(a, b *Row) bool {
	for i := range b.Cells {
		if a.Cell(b.Cells[i].Col) != nil {
			return false
		}
	}
	return true
}
