package intake

import (
	"fmt"
	"regexp"
	"strconv"

	"bachudong/data"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// A spreadsheet on an American PC takes 3/12/2004 for the 12th of March and leaves 26/03/2004 a text. One such cell cannot
// be told from a right one, a whole column can: by chance, three days in five are after the 12th.
const (
	fewestEarly    = 5  // real dates that must all be early when later ones are texts
	fewestEarlyAll = 12 // real dates that must all be early when there is nothing else
	fewestVaried   = 4  // different days among them: a list of days that all are the 1st shows nothing
	fewestTexts    = 3
)

// dayStatistics is what the dates of one column look like.
type dayStatistics struct {
	early, late int // real dates up to the 12th, and after it
	days        map[int]bool
	lateTexts   int // texts such as 26/03/2004
	monthFirst  int // texts such as 03/26/2004
	example     string
}

var slashed = regexp.MustCompile(`^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$`)

func (n *dayStatistics) add(cell *sheet.Cell, date1904 bool) {
	if cell.Kind == sheet.Number && cell.IsDate {
		date, ok := vntext.DateFromSerial(cell.Number, date1904)
		if !ok || date.Precision() != vntext.FullDay {
			return
		}
		day, _ := strconv.Atoi(string(date[8:10]))
		n.days[day] = true
		if day > 12 {
			n.late++
			return
		}
		n.early++
		n.example = date.Display()
		return
	}
	m := slashed.FindStringSubmatch(vntext.Clean(cell.Text))
	if m == nil {
		return
	}
	first, _ := strconv.Atoi(m[1])
	second, _ := strconv.Atoi(m[2])
	switch {
	case first > 12:
		n.lateTexts++
	case second > 12:
		n.monthFirst++
	}
}

// suspicious holds for a column in which Excel seems to have swapped day and month.
func (n *dayStatistics) suspicious() bool {
	return n.late == 0 && len(n.days) >= fewestVaried && (n.early >= fewestEarlyAll || n.early >= fewestEarly && n.lateTexts >= fewestTexts)
}

// noteSwappedDates flags the columns of dates whose days and months may be swapped. Nothing is swapped back: only the
// sender knows.
func (d *SheetDraft) noteSwappedDates(rows []sheet.Row, date1904 bool) {
	for i := range d.Columns {
		c := &d.Columns[i]
		if f := data.FieldOf(partOf(c.Key)); f == nil || f.Kind != data.DateFact {
			continue
		}
		n := dayStatistics{days: make(map[int]bool)}
		for r := range rows {
			if cell := rows[r].Cell(c.Index); cell != nil {
				n.add(cell, date1904)
			}
		}
		switch {
		case n.suspicious():
			d.note("dates_swapped", c.Letter, c.Key, fmt.Sprintf(
				"Cột %s “%s”: cả %d ngày mà Excel hiểu là ngày đều từ mùng 1 đến 12 (ví dụ %s). Có thể tệp được gõ trên máy đặt kiểu ngày Mỹ nên ngày và tháng bị đổi chỗ; hãy hỏi lại nơi gửi.",
				c.Letter, c.Heading, n.early, n.example))
		case n.monthFirst >= fewestTexts && n.lateTexts == 0:
			d.note("dates_month_first", c.Letter, c.Key, fmt.Sprintf(
				"Cột %s “%s” ghi tháng trước ngày (%d ô); các ô không đọc được như vậy sẽ báo lỗi, các ô còn lại có thể bị hiểu ngược. Hãy ghi lại theo ngày/tháng/năm.",
				c.Letter, c.Heading, n.monthFirst))
		}
	}
}
