package kit

import "strings"

// PastedBlock takes apart what a spreadsheet puts on the clipboard: rows of cells between tabs, cells with tabs, quotes or
// several lines in quotes. A blank line is a row with a blank cell, since the rows must stay beside those that they are for;
// blank lines at the end are none.
func PastedBlock(text string) [][]string {
	rest := strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	if rest == "" {
		return nil
	}
	rows := [][]string{nil}
	for {
		cell, after := pastedCell(rest)
		if len(cell) > 1 && cell[0] == '\'' && strings.ContainsRune("=+-@", rune(cell[1])) {
			cell = cell[1:] // the apostrophe that copying puts before what looks like a formula
		}
		last := len(rows) - 1
		rows[last] = append(rows[last], cell)
		switch {
		case after == "":
			return rows
		case after[0] == '\n':
			rows = append(rows, nil)
		}
		rest = after[1:]
	}
}

// pastedCell takes the first cell; after begins with what ends it, "" is the end of the block. Quotes that do not pair stand as
// they are.
func pastedCell(rest string) (cell, after string) {
	if strings.HasPrefix(rest, `"`) {
		for from := 1; ; {
			at := strings.IndexByte(rest[from:], '"')
			if at < 0 {
				break
			}
			at += from
			switch after := rest[at+1:]; {
			case strings.HasPrefix(after, `"`):
				from = at + 2
				continue
			case after == "", after[0] == '\t', after[0] == '\n':
				return strings.ReplaceAll(rest[1:at], `""`, `"`), after
			}
			break
		}
	}
	end := strings.IndexAny(rest, "\t\n")
	if end < 0 {
		return rest, ""
	}
	return rest[:end], rest[end:]
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
