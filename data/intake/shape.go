package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
)

// Shape is the fingerprint of the headings of a sheet: equal for lists of one sender, wherever their header and their
// columns stand. It is "" when there are no headings.
func Shape(columns []Column) string {
	var names []string
	for i, name := range columnNames(columns) {
		if columns[i].Heading != "" {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	slices.Sort(names)
	sum := sha256.Sum256([]byte(strings.Join(names, "\n")))
	return hex.EncodeToString(sum[:12])
}

// columnNames names each column by its heading in plain words; the second of the same heading is "… |2", and a column
// without a heading is named after the one at its left.
func columnNames(columns []Column) []string {
	names := make([]string, len(columns))
	seen := make(map[string]int)
	left := ""
	for i := range columns {
		name := headingWords(columns[i].Heading)
		if name == "" {
			name = left + "+"
		}
		if seen[name]++; seen[name] > 1 {
			name += " |" + strconv.Itoa(seen[name])
		}
		names[i], left = name, name
	}
	return names
}

// FindShape looks among the first rows of the sheet for headings with one of the shapes, also for headings that the
// program would not have found itself. wanted tells which.
func (d *SheetDraft) FindShape(wanted func(shape string) bool) (columns []Column, first, last int, found bool) {
	if d.Cells == nil {
		return nil, 0, 0, false
	}
	finder := headerFinder{sheet: d.Cells, merges: topMerges(d.Cells)}
	for i := 0; i < len(d.Cells.Rows) && i < headerDepth; i++ {
		for lines := 1; lines <= headerLines; lines++ {
			first := d.Cells.Rows[i].Number
			h := finder.at(first, first+lines-1)
			if shape := Shape(h.columns); shape != "" && wanted(shape) {
				return h.columns, h.first, h.last, true
			}
		}
	}
	return nil, 0, 0, false
}
