package intake_test

import (
	"fmt"
	"testing"

	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

func datedPage(births ...any) *sheet.Sheet {
	rows := [][]any{{"STT", "Họ và tên", "Ngày sinh"}}
	for i, b := range births {
		rows = append(rows, []any{i + 1, fmt.Sprintf("Nguyễn Văn %c", 'A'+i), b})
	}
	s := page("DS", rows...)
	for i := range s.Rows {
		for j := range s.Rows[i].Cells {
			if c := &s.Rows[i].Cells[j]; c.IsDate {
				date, _ := vntext.DateFromSerial(c.Number, false)
				c.Text = date.Display()
			}
		}
	}
	return s
}

// day n of a year as Excel numbers it, 2004-01-01 being 37987.
func serials(numbers ...int) []any {
	var cells []any
	for _, n := range numbers {
		cells = append(cells, serial(37986+n))
	}
	return cells
}

func TestSwappedDaysAndMonthsShowInTheColumn(t *testing.T) {
	early := []int{3, 36, 63, 97, 125, 159} // 3/1, 5/2, 3/3, 6/4, 4/5, 7/6
	allEarly := append(append([]int(nil), early...), 190, 218, 252, 283, 310, 346)
	texts := []any{"26/03/2004", "15/11/2003", "30/07/2002"}
	for _, c := range []struct {
		name   string
		births []any
		want   string
	}{
		{"early days as dates, late ones as texts", append(serials(early...), texts...), "dates_swapped"},
		{"a dozen early days and nothing else", serials(allEarly...), "dates_swapped"},
		{"few dates", serials(early...), ""},
		{"a late day among the dates", append(append(serials(early...), texts...), serials(85)...), ""},
		{"always the first of the month", append(serials(1, 32, 61, 92, 122, 153, 183, 214, 245, 275, 306, 336), texts...), ""},
		{"texts with the month first", []any{"03/26/2004", "11/15/2003", "07/30/2002", "5/6/2001"}, "dates_month_first"},
	} {
		d := draftOf(t, datedPage(c.births...)).Sheets[0]
		got := ""
		for _, n := range d.Notes {
			if n.Column == "C" {
				got += n.Code
			}
		}
		if got != c.want {
			t.Errorf("%s: notes %q, want %q (%+v)", c.name, got, c.want, d.Notes)
		}
		if c.want == "dates_swapped" && d.Rows[0].Person.Birth != "2004-01-03" {
			t.Errorf("%s: the date was changed to %s", c.name, d.Rows[0].Person.Birth)
		}
	}
}
