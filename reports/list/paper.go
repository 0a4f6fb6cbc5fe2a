package list

import (
	"github.com/xuri/excelize/v2"

	"bachudong/reports/form"
)

// Paper makes a table a paper of the Union (domain: document and print format): who issues it at the top, its title in the
// middle, who signs it below. It goes on A4, upright when it is narrow, as wide as the page, and its signatures stay on the
// page of the last rows.
type Paper struct {
	Head     form.Head
	Subtitle string        // below the title: the time it is about
	Signers  []form.Signer // side by side; a single one stands at the right
	Foot     string        // in small letters at the foot of each page
}

// A paper is laid on its side when it has more columns than these or when they are wider.
const (
	mostUpright   = 8
	widestUpright = 90.0 // digits: letters stay as large as ten points
)

func (t *Table) landscape() bool {
	whole := 0.0
	for _, c := range t.Columns {
		whole += c.Width
	}
	return len(t.Columns) > mostUpright || whole > widestUpright
}

// The margins of papers and the size of A4 in millimetres.
const (
	marginLeft, marginOther = 30.0, 20.0
	shortSide, longSide     = 210.0, 297.0
)

// The rows of a paper besides its table.
const (
	paperTop      = 7 // letterhead in three, a free one, title, subtitle, note
	signatureRows = 6 // a free one, in whose name, title, hint, room to sign, name
)

// keptRows is how many of the last rows stay on the page of the signatures.
const keptRows = 3

// nothing stands in the cells of a list without rows.
const nothing = "—"

// paperLooks are the styles of what stands around a table, and of its last line.
type paperLooks struct {
	plain, bold, union, date, title, sub, hint int
	total, totalMoney                          int
}

func (l *paperLooks) specs(money *string) []spec {
	style := func(size float64, bold, italic bool) excelize.Style {
		return excelize.Style{Font: font(size, bold, italic), Alignment: middle(true)}
	}
	union := style(13, true, false)
	union.Font.Underline = "single"
	total := excelize.Style{Font: font(12, true, false), Border: border(), NumFmt: 49, Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "center", WrapText: true}}
	sum := excelize.Style{Font: font(12, true, false), Border: border(), CustomNumFmt: money, Alignment: &excelize.Alignment{Horizontal: "right", Vertical: "center"}}
	return []spec{{&l.plain, style(13, false, false)}, {&l.bold, style(13, true, false)}, {&l.union, union}, {&l.date, style(12, false, true)},
		{&l.title, style(16, true, false)}, {&l.sub, style(13, false, true)}, {&l.hint, style(12, false, true)}, {&l.total, total}, {&l.totalMoney, sum}}
}

// piece is a text that stands in the columns from one to another.
type piece struct {
	from, to int
	look     int
	font     form.Font
	text     string
}

// line writes pieces side by side as one row, high enough for all of them and at least least points.
func (p *page) line(row int, least float64, pieces ...piece) error {
	cells := make([]any, len(p.table.Columns))
	for _, c := range pieces {
		width := -cellPadding * 1.0
		for col := c.from; col <= c.to; col++ {
			cells[col] = excelize.Cell{StyleID: c.look}
			width += p.table.Columns[col].Width * p.digit()
		}
		if c.text != "" {
			cells[c.from] = excelize.Cell{StyleID: c.look, Value: c.text}
			least = max(least, float64(len(c.font.Wrap(c.text, width)))*c.font.LineHeight()+2)
		}
		if c.to > c.from {
			p.merged = append(p.merged, block{row, c.from + 1, row, c.to + 1})
		}
	}
	return p.row(row, min(least, tallest), cells)
}

// halves is the last column of the left of two halves of the table, neither of them empty.
func (p *page) halves() int {
	whole := 0.0
	for _, c := range p.table.Columns {
		whole += c.Width
	}
	left := 0.0
	for i, c := range p.table.Columns[:len(p.table.Columns)-1] {
		if left += c.Width; left >= whole*0.45 {
			return i
		}
	}
	return max(0, len(p.table.Columns)-2)
}

// paperTop writes what stands above the table.
func (p *page) paperTop() error {
	t, l := p.table, &p.looks.paper
	head, half, last := t.Paper.Head, p.halves(), len(t.Columns)-1
	plain, bold, italic := form.Font{Size: 13}, form.Font{Size: 13, Bold: true}, form.Font{Size: 13}
	superior, issuer := head.Superior, head.Issuer
	upper := piece{0, half, l.plain, plain, superior}
	lower := piece{0, half, l.bold, bold, issuer}
	if superior == "" { // a body without one moves up, so that no gap shows
		upper, lower = piece{0, half, l.bold, bold, issuer}, piece{0, half, l.plain, plain, form.Stars}
	}
	stars := piece{0, half, l.plain, plain, form.Stars}
	if superior == "" {
		stars.text = ""
	}
	rows := []struct {
		least  float64
		pieces []piece
	}{
		{17, []piece{upper, {half + 1, last, l.union, bold, form.Union}}},
		{17, []piece{lower, {half + 1, last, l.date, italic, head.PlaceDate()}}},
		{17, []piece{stars}},
		{8, nil},
		{21, []piece{{0, last, l.title, form.Font{Size: 16, Bold: true}, t.Title}}},
		{17, []piece{{0, last, l.sub, italic, t.Paper.Subtitle}}},
		{20, []piece{{0, last, l.sub, italic, t.Note}}},
	}
	for i, r := range rows {
		if err := p.line(i+1, r.least, r.pieces...); err != nil {
			return err
		}
	}
	return nil
}

// paperEnd writes what stands below the rows: for a paper without any the line that says so, the totals, the signatures.
func (p *page) paperEnd() error {
	t := p.table
	row := p.lastRow()
	if t.Paper != nil && t.Len == 0 {
		cells := make([]any, len(t.Columns))
		for col := range cells {
			cells[col] = excelize.Cell{StyleID: p.looks.text.centred, Value: nothing}
		}
		if err := p.row(row, p.rowHeight(cells), cells); err != nil {
			return err
		}
	}
	p.pages.mark(max(p.lastHeading()+1, row-keptRows+1))
	if t.Totals != nil {
		row++
		if err := p.totals(row); err != nil {
			return err
		}
	}
	if t.Paper == nil || len(t.Paper.Signers) == 0 {
		return nil
	}
	return p.signatures(row + 1)
}

// totals writes the last line; a text in it runs on over the cells to its right that have none.
func (p *page) totals(row int) error {
	cells := make([]any, len(p.table.Columns))
	for col := range cells {
		cells[col] = excelize.Cell{StyleID: p.looks.paper.total}
		switch v := p.table.Totals[col].(type) {
		case nil:
		case Money:
			cells[col] = excelize.Cell{StyleID: p.looks.paper.totalMoney, Value: int(v)}
		case int:
			cells[col] = excelize.Cell{StyleID: p.looks.paper.totalMoney, Value: v}
		default:
			cells[col] = excelize.Cell{StyleID: p.looks.paper.total, Value: v}
		}
	}
	if _, text := p.table.Totals[0].(string); text {
		if last := span(p.table.Totals); last > 0 {
			p.merged = append(p.merged, block{row, 1, row, last + 1})
		}
	}
	return p.row(row, 18, cells)
}

// span is the last of the columns over which the text at the beginning of totals runs.
func span(totals []any) int {
	last := 0
	for last+1 < len(totals) && totals[last+1] == nil {
		last++
	}
	return last
}
