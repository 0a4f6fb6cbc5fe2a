package intake

import (
	"fmt"
	"strings"
)

// noteHidden says which people stand in hidden rows and were not read.
func (d *SheetDraft) noteHidden(rows []int) {
	if len(rows) > 0 {
		d.note("rows_hidden", "", "", fmt.Sprintf("Có %d dòng ẩn (%s) không đọc. Nếu cần, hãy bỏ ẩn hoặc bỏ lọc trong Excel, hoặc chọn đọc cả phần ẩn.", len(rows), rowSpans(rows)))
	}
}

// spansShown is how many spans of rows a sentence names.
const spansShown = 8

// rowSpans writes ascending numbers as "12, 15–16".
func rowSpans(rows []int) string {
	var spans []string
	for i := 0; i < len(rows); {
		j := i
		for j+1 < len(rows) && rows[j+1] == rows[j]+1 {
			j++
		}
		if len(spans) == spansShown {
			spans = append(spans, "…")
			break
		}
		span := fmt.Sprint(rows[i])
		if j > i {
			span = fmt.Sprintf("%d–%d", rows[i], rows[j])
		}
		spans, i = append(spans, span), j+1
	}
	return strings.Join(spans, ", ")
}
