package kit

import (
	"encoding/csv"
	"strings"
)

// PastedBlock takes apart what a spreadsheet puts on the clipboard: rows of cells between tabs, cells with tabs, quotes or
// several lines in quotes.
func PastedBlock(text string) [][]string {
	r := csv.NewReader(strings.NewReader(strings.TrimRight(text, "\r\n")))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
	rows, err := r.ReadAll()
	if err != nil { // quotes that do not pair: as it stands
		rows = nil
		for line := range strings.Lines(text) {
			rows = append(rows, strings.Split(strings.TrimRight(line, "\r\n"), "\t"))
		}
	}
	for _, row := range rows {
		for i, cell := range row {
			if len(cell) > 1 && cell[0] == '\'' && strings.ContainsRune("=+-@", rune(cell[1])) {
				row[i] = cell[1:] // the apostrophe that copying puts before what looks like a formula
			}
		}
	}
	return rows
}

// RepeatBlock is a block of rows in which a row of texts comes again and again, its last text going on to the right.
func RepeatBlock(texts []string, rows, columns int) [][]string {
	line := make([]string, columns)
	for i := range line {
		line[i] = texts[min(i, len(texts)-1)]
	}
	block := make([][]string, rows)
	for i := range block {
		block[i] = line
	}
	return block
}
