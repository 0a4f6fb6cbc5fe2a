package sheet

import (
	"context"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// widestCell is the most columns a cell may take, as in browsers.
const widestCell = 1000

// blanks around the text of a cell do not count.
const blanks = " \n\t"

// tableReader reads one table of a web page.
type tableReader struct {
	rowBuilder
	ctx    context.Context
	styles map[string]*Style // by font
	taken  map[int]int       // column -> last row covered by a cell from above
}

func (t *tableReader) read(table *html.Node) error {
	t.taken = map[int]int{}
	number := 0
	for row := range table.Descendants() {
		if row.DataAtom != atom.Tr || outerTable(row) != table {
			continue
		}
		if number++; number > MaxRows {
			return errOutside
		}
		if err := t.ctx.Err(); err != nil {
			return err
		}
		if err := t.readRow(row, number); err != nil {
			return err
		}
	}
	t.finish()
	return nil
}

// outerTable is the table that a row belongs to.
func outerTable(n *html.Node) *html.Node {
	for n = n.Parent; n != nil && n.DataAtom != atom.Table; n = n.Parent {
	}
	return n
}

func (t *tableReader) readRow(row *html.Node, number int) error {
	t.begin(number, hiddenByStyle(row))
	col := 0
	for cell := range row.ChildNodes() {
		if cell.DataAtom != atom.Td && cell.DataAtom != atom.Th {
			continue
		}
		for t.taken[col] >= number {
			col++
		}
		wide, high := span(cell, "colspan", widestCell), span(cell, "rowspan", MaxRows-number+1)
		if col+wide > MaxColumns {
			return errOutside
		}
		if wide > 1 || high > 1 {
			t.sheet.Merges = append(t.sheet.Merges, Range{number, col, number + high - 1, col + wide - 1})
			if err := t.limitRanges(len(t.sheet.Merges)); err != nil {
				return err
			}
		}
		for i := range wide {
			if high > 1 {
				t.taken[col+i] = number + high - 1
			}
		}
		if err := t.put(cell, col); err != nil {
			return err
		}
		col += wide
	}
	t.end()
	return nil
}

func (t *tableReader) put(cell *html.Node, col int) error {
	var runs []Run
	gather(cell, fontAround(cell), &runs)
	text := strings.Trim(joinRuns(runs), blanks)
	c := Cell{Col: col}
	c.setText(text)
	if c.Kind == Empty {
		return nil
	}
	if err := t.budget.spendText(len(text)); err != nil {
		return err
	}
	c.Style = t.style(runs)
	if c.Style.Runs != nil {
		c.Text = joinRuns(c.Style.Runs)
	}
	return t.keep(c)
}

// style is the look of a cell with these pieces of text.
func (t *tableReader) style(runs []Run) *Style {
	for i := 0; i < len(runs) && strings.Trim(runs[i].Text, blanks) == ""; i++ {
		runs[i].Text = ""
	}
	for i := len(runs) - 1; i >= 0 && strings.Trim(runs[i].Text, blanks) == ""; i-- {
		runs[i].Text = ""
	}
	runs = slices.DeleteFunc(runs, func(r Run) bool { return r.Text == "" })
	last := len(runs) - 1
	runs[0].Text = strings.TrimLeft(runs[0].Text, blanks)
	runs[last].Text = strings.TrimRight(runs[last].Text, blanks)
	style := plainStyle.inRuns(runs)
	if style.Runs != nil {
		return style
	}
	if t.styles[style.Font] == nil {
		t.styles[style.Font] = style
	}
	return t.styles[style.Font]
}

// gather adds the visible text inside a node, piece by piece with its font.
func gather(n *html.Node, font string, runs *[]Run) {
	for child := range n.ChildNodes() {
		switch {
		case child.Type == html.TextNode:
			if text := flow(child.Data); text != "" {
				*runs = append(*runs, Run{cleanText(text), font})
			}
		case child.DataAtom == atom.Br:
			*runs = append(*runs, Run{"\n", font})
		case child.Type != html.ElementNode, child.DataAtom == atom.Script, child.DataAtom == atom.Style, hiddenByStyle(child):
		default:
			inner := font
			if named := fontOf(child); named != "" {
				inner = named
			}
			gather(child, inner, runs)
		}
	}
}

// flow makes every stretch of white space one blank, as a browser does. A blank that does not break is a letter of some
// old encodings and stays.
func flow(text string) string {
	var b strings.Builder
	blank := false
	for _, r := range text {
		space := r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f'
		if space && blank {
			continue
		}
		if blank = space; space {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}
