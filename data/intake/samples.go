package intake

import (
	"slices"

	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// samplesKept is how many different values of a column are shown beside its heading.
const samplesKept = 5

// sampleValues gives each column the first different values below its heading.
func sampleValues(columns []Column, rows []sheet.Row) {
	for i := range columns {
		c := &columns[i]
		for r := range rows {
			cell := rows[r].Cell(c.Index)
			if cell == nil {
				continue
			}
			if text := vntext.Clean(cell.Text); text != "" && !slices.Contains(c.Samples, text) {
				c.Samples = append(c.Samples, text)
			}
			if len(c.Samples) == samplesKept {
				break
			}
		}
	}
}
