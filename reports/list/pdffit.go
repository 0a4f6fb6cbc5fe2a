package list

import (
	"strings"

	"bachudong/reports/pdf"
)

// How large the text of a table is on paper, in points: as its width allows.
const (
	largestText  = 12.0
	smallestText = 7.0
	textStep     = 0.5
)

const (
	cellPaddingMM = 3.0   // millimetres left and right together, a little more than a cell needs
	mostLooked    = 2_000 // rows whose words are measured
	longestWord   = 14    // letters; a longer word, such as an address of e-mail, may be broken
)

// pdfTable fits the columns into a width in millimetres so that no day, number or word is broken; where they need more, the
// letters become smaller.
func (t *Table) pdfTable(width float64) *pdf.Table {
	const digit = serifDigit * 25.4 / 72 // millimetres at 12 points
	whole := 0.0
	for _, c := range t.Columns {
		whole += c.Width
	}
	words := t.longestWords()
	size := min(largestText, max(smallestText, largestText*width/(whole*digit)))
	widths := t.fit(width, size, words)
	for widths == nil && size > smallestText {
		size = max(smallestText, size-textStep)
		widths = t.fit(width, size, words)
	}
	table := &pdf.Table{Size: size, Head: 9}
	for i, c := range t.Columns {
		column := pdf.Column{Title: oneHeading(c.Title), Width: c.Width * width / whole, Align: pdf.Left}
		if widths != nil {
			column.Width = widths[i]
		}
		if c.Centered {
			column.Align = pdf.Center
		}
		table.Columns = append(table.Columns, column)
	}
	return table
}

// word is a word that must not be broken, with its face.
type word struct {
	text string
	face pdf.Face
}

// longestWords are the longest words of each column: of its heading and of its cells.
func (t *Table) longestWords() [][]word {
	all := make([][]word, len(t.Columns))
	for col, c := range t.Columns {
		all[col] = []word{longest(oneHeading(c.Title), pdf.Bold), {}}
		for row := range min(t.Len, mostLooked) {
			if w := longest(printed(t.Value(row, col)), pdf.Regular); len(w.text) > len(all[col][1].text) {
				all[col][1] = w
			}
		}
		if col < len(t.Totals) && t.Totals[col] != nil && col > 0 {
			all[col] = append(all[col], longest(printed(t.Totals[col]), pdf.Bold))
		}
	}
	return all
}

func longest(text string, face pdf.Face) word {
	found := word{face: face}
	for _, w := range strings.Fields(text) {
		if len(w) > len(found.text) && len([]rune(w)) <= longestWord {
			found.text = w
		}
	}
	return found
}

// fit divides a width among the columns as they ask for it, but gives each what its longest word needs; nil when there is
// not enough for that.
func (t *Table) fit(width, size float64, words [][]word) []float64 {
	whole := 0.0
	for _, c := range t.Columns {
		whole += c.Width
	}
	widths, needs := make([]float64, len(t.Columns)), make([]float64, len(t.Columns))
	lacking, spare := 0.0, 0.0
	for i, c := range t.Columns {
		widths[i] = c.Width * width / whole
		for _, w := range words[i] {
			text, _ := pdf.PrintText(w.text)
			needs[i] = max(needs[i], pdf.Style{Face: w.face, Size: size}.Width(text)+cellPaddingMM)
		}
		lacking += max(0, needs[i]-widths[i])
		spare += max(0, widths[i]-needs[i])
	}
	if lacking > spare {
		return nil
	}
	for i := range widths {
		if widths[i] < needs[i] {
			widths[i] = needs[i]
		} else if spare > 0 {
			widths[i] -= (widths[i] - needs[i]) * lacking / spare
		}
	}
	return widths
}

// oneHeading is a heading of several lines in one.
func oneHeading(title string) string { return strings.Join(headingLines(title), ": ") }
