package statistics_test

import (
	"context"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
	"bachudong/reports/list"
	"bachudong/reports/statistics"
)

// register answers every list with the same entries.
type register struct {
	entries []data.Entry
	asked   [2]vntext.Date
}

func (r *register) copied() []data.Entry { return append([]data.Entry(nil), r.entries...) }

func (r *register) ListRoll(context.Context, data.ID, vntext.Date) ([]data.Entry, error) {
	return r.copied(), nil
}
func (r *register) ListGuests(context.Context, data.ID, vntext.Date) ([]data.Entry, error) {
	return r.copied(), nil
}
func (r *register) ListFees(context.Context, data.ID, vntext.Date) ([]data.Entry, error) {
	return r.copied(), nil
}
func (r *register) ListTraining(context.Context, data.ID, vntext.Date) ([]data.Entry, error) {
	return r.copied(), nil
}
func (r *register) ListRemittances(_ context.Context, _ data.ID, first, last vntext.Date) ([]data.Entry, error) {
	r.asked = [2]vntext.Date{first, last}
	return r.copied(), nil
}
func (r *register) ListMovements(_ context.Context, _ data.ID, first, last vntext.Date) (came, left []data.Entry, err error) {
	r.asked = [2]vntext.Date{first, last}
	return r.copied(), r.copied(), nil
}
func (r *register) ListRecords(_ context.Context, _ string, _ data.ID, first, last vntext.Date) ([]data.Entry, error) {
	r.asked = [2]vntext.Date{first, last}
	return r.copied(), nil
}
func (r *register) ListDue(context.Context, string, data.ID, vntext.Date) ([]data.Entry, error) {
	return r.copied(), nil
}

var year = statistics.PeriodOf(statistics.Year, "2022-05-01")

func read(t *testing.T, key string, level data.Level, entries ...data.Entry) list.Table {
	t.Helper()
	sheet, err := statistics.Of(key).Read(t.Context(), &register{entries: entries}, statistics.Query{Unit: data.Unit{Name: "Đoàn xã Vĩnh Thanh", Level: level}, Period: year})
	if err != nil {
		t.Fatal(err)
	}
	return sheet.Table()
}

// rowsOf are the rows of a table as text.
func rowsOf(t list.Table) []string {
	var all []string
	for row := range t.Len {
		var cells []string
		for col := range t.Columns {
			switch v := t.Value(row, col).(type) {
			case vntext.Date:
				cells = append(cells, v.Display())
			case string:
				cells = append(cells, v)
			case int:
				cells = append(cells, strings.Repeat("#", v))
			case list.Money:
				cells = append(cells, strings.Repeat("đ", int(v)))
			}
		}
		all = append(all, strings.Join(cells, "|"))
	}
	return all
}

func TestKeysAreUniqueAndEveryGroupHasLists(t *testing.T) {
	seen := map[string]bool{}
	for _, l := range statistics.Lists {
		if seen[l.Key] || seen[l.Name] || l.Name == "" || l.Title == "" || l.Noun == "" || len(l.Columns) == 0 {
			t.Errorf("%s is not described, or twice", l.Key)
		}
		seen[l.Key], seen[l.Name] = true, true
		if (l.Group == statistics.Due) != (l.Duty != "") {
			t.Errorf("%s: what is due is told as %q", l.Key, l.Duty)
		}
		width := 5.0
		for _, c := range l.Columns {
			width += c.Width
		}
		if width > 290 {
			t.Errorf("%s is %g digits wide: its letters would be too small on paper", l.Key, width)
		}
	}
	for _, group := range statistics.Groups {
		if len(statistics.In(group)) == 0 {
			t.Errorf("%s has no lists", group)
		}
	}
}

func TestWhoLeftIsToldWithWhatTheRecordSays(t *testing.T) {
	entry := func(name, how string) data.Entry {
		return data.Entry{Person: data.Person{FullName: name, Birth: "2003-07"}, UnitName: "Chi đoàn ấp 4", Day: "2022-05-01",
			Facts: map[string]any{store.MoveReason: how, store.MovePlace: "Đoàn xã Hưng Phú", "letter_number": "12-GT/ĐTN", "letter_date": vntext.Date("2022-04-28"), "fees_paid_to": data.Month("2022-04")}}
	}
	table := read(t, "chuyen-di", data.Grassroots, entry("Lý Anh", data.EndedTransfer), entry("Trần Bé", data.EndedGraduation))
	if got := strings.Join(rowsOf(table), "\n"); got != "#|Lý Anh|…/07/2003|ấp 4|01/05/2022|Đoàn xã Hưng Phú|12-GT/ĐTN, 28/04/2022|04/2022|" {
		t.Errorf("got %s", got)
	}
	if table.Totals[0] != "Tổng cộng: 1 đoàn viên" || table.Paper.Subtitle != "Năm 2022" || table.Title != "DANH SÁCH ĐOÀN VIÊN CHUYỂN ĐI" {
		t.Errorf("%v, %q, %q", table.Totals, table.Paper.Subtitle, table.Title)
	}
	if n := len(read(t, "chuyen-di", data.Branch).Columns); n != len(table.Columns)-1 {
		t.Errorf("the list of a branch has %d columns, that of several %d", n, len(table.Columns))
	}
}

func TestMoneyIsSummed(t *testing.T) {
	entry := func(m01, total int) data.Entry {
		return data.Entry{Facts: map[string]any{"m01": m01, "m03": "miễn", "total": total}}
	}
	table := read(t, "doan-phi", data.Branch, entry(2, 2), entry(3, 3))
	if got := strings.Join(rowsOf(table), "\n"); got != "#||đđ||miễn||||||||||đđ|\n##||đđđ||miễn||||||||||đđđ|" {
		t.Errorf("got\n%s", got)
	}
	if table.Totals[2] != list.Money(5) || table.Totals[4] != list.Money(0) || table.Totals[14] != list.Money(5) {
		t.Errorf("the sums are %v", table.Totals)
	}
}

func TestTotalsTellTheKinds(t *testing.T) {
	entry := func(form, gender, grade string, registered vntext.Date) data.Entry {
		return data.Entry{Person: data.Person{Gender: gender}, Facts: map[string]any{"form": form, "grade": grade, "registered_on": registered, "rating": grade}}
	}
	entries := []data.Entry{entry("Giấy khen", data.Female, "Tốt", "2022-01-05"), entry("Bằng khen", data.Male, "", "2022-01-05"), entry("Giấy khen", data.Male, "Tốt", "")}
	for key, want := range map[string]string{
		"khen-thuong": "Tổng cộng: 3 lượt (Giấy khen 2; Bằng khen 1)",
		"doan-vien":   "Tổng cộng: 3 đoàn viên (1 nữ)",
		"ren-luyen":   "Tổng cộng: 3 đoàn viên; đăng ký: 2; 2 đã xếp loại (Tốt 2)",
		"xep-loai":    "Tổng cộng: 3 đoàn viên; 2 đã xếp loại (Tốt 2)",
	} {
		if got := read(t, key, data.Branch, entries...).Totals[0]; got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	if sheet := read(t, "sinh-hoat", data.Branch); sheet.Len != 12 || sheet.Totals != nil || sheet.Value(11, 1) != "12/2022" {
		t.Errorf("the sheet to fill in by hand has %d rows, %v", sheet.Len, sheet.Totals)
	}
}

func TestPeriodsAreNamed(t *testing.T) {
	for _, c := range []struct {
		period statistics.Period
		label  string
	}{
		{statistics.PeriodOf(statistics.Quarter, "2022-08-31"), "Quý III năm 2022"},
		{statistics.PeriodOf(statistics.HalfYear, "2022-08-31"), "6 tháng cuối năm 2022"},
		{statistics.PeriodOf(statistics.HalfYear, "2024-02-29"), "6 tháng đầu năm 2024"},
		{statistics.PeriodOf(statistics.Year, "2022-12-31"), "Năm 2022"},
		{statistics.Period{First: "2022-01-05", Last: "2022-03-31"}, "Từ ngày 05/01/2022 đến ngày 31/03/2022"},
	} {
		if got := c.period.Label(); got != c.label || !c.period.Valid() {
			t.Errorf("%v is %q, want %q", c.period, got, c.label)
		}
	}
	for _, p := range []statistics.Period{{}, {First: "2022-02-01", Last: "2022-01-31"}, {First: "2022", Last: "2022-12-31"}} {
		if p.Valid() {
			t.Errorf("%v is taken for a period", p)
		}
		_, err := statistics.Lists[0].Read(t.Context(), &register{}, statistics.Query{Period: p})
		if data.CodeOf(err) != data.Invalid {
			t.Errorf("%v is read: %v", p, err)
		}
	}
}
