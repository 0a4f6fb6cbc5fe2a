package members

import (
	"fmt"
	"maps"
	"slices"

	"bachudong/data"
	"bachudong/data/vntext/legacy"
)

// rawLine is what a list said of somebody before its letters were turned into Unicode: where, and each cell.
func rawLine(r *data.RawText) string {
	parts := []string{fmt.Sprintf("%s, trang “%s”, dòng %d", r.File, r.Sheet, r.Row), legacy.Encoding(r.Encoding).Label()}
	for _, column := range slices.Sorted(maps.Keys(r.Cells)) {
		parts = append(parts, fmt.Sprintf("%s “%s”", column, r.Cells[column]))
	}
	return joined(" · ", parts...)
}
