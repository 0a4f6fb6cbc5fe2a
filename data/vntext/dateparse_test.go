package vntext_test

import (
	"math"
	"testing"
	"time"

	"bachudong/data/vntext"
)

const today vntext.Date = "2026-11-20"

func TestParseDateReadsWhatOfficesType(t *testing.T) {
	for in, want := range map[string]vntext.Date{
		"26/03/2004":                  "2004-03-26",
		"6/3/2004":                    "2004-03-06",
		"18-08-1998":                  "1998-08-18",
		"16.06.1997":                  "1997-06-16",
		"26 03 2004":                  "2004-03-26",
		"26, 3, 2004":                 "2004-03-26",
		" 26 / 03 / 2004 ":            "2004-03-26",
		"26\u00a0/03\u200b/2004":      "2004-03-26",
		"26/03/2004.":                 "2004-03-26",
		"'26/03/2004":                 "2004-03-26",
		"26-03/2004":                  "2004-03-26",
		"07/12/94":                    "1994-12-07",
		"14/06/00":                    "2000-06-14",
		"13/01/07":                    "2007-01-13",
		"29/02/00":                    "2000-02-29",
		"05/2005":                     "2005-05",
		"5-2005":                      "2005-05",
		"5.2005":                      "2005-05",
		"2005-05":                     "2005-05",
		"2004":                        "2004",
		"2004.0":                      "2004",
		"26032004":                    "2004-03-26",
		"26032004.0":                  "2004-03-26",
		"20042003":                    "2003-04-20",
		"20040326":                    "2004-03-26",
		"032004":                      "2004-03",
		"260304":                      "2004-03-26",
		"…/03/2004":                   "2004-03",
		".../03/2004":                 "2004-03",
		"…../…../2004":                "2004",
		"00/03/2004":                  "2004-03",
		"00/00/2004":                  "2004",
		"0/0/2004":                    "2004",
		"??/03/2004":                  "2004-03",
		"__/__/2004":                  "2004",
		"--/03/2004":                  "2004-03",
		"xx/xx/2004":                  "2004",
		"/03/2004":                    "2004-03",
		"//2004":                      "2004",
		"ngày 26 tháng 3 năm 2004":    "2004-03-26",
		"Ngày 26  Tháng 03, năm 2004": "2004-03-26",
		"nga\u0300y 26 tha\u0301ng 3 na\u0306m 2004": "2004-03-26",
		"tháng 3 năm 2004":                           "2004-03",
		"Tháng 3/2004":                               "2004-03",
		"ngày … tháng 3 năm 2004":                    "2004-03",
		"năm 2004":                                   "2004",
		"Sinh năm 2004":                              "2004",
		"26-thg 3-2004":                              "2004-03-26",
		"26-Mar-2004":                                "2004-03-26",
		"2004-03-26":                                 "2004-03-26",
		"2004/3/26":                                  "2004-03-26",
		"2004-03-26 00:00:00":                        "2004-03-26",
		"2004-03-26T00:00:00":                        "2004-03-26",
		"2004-03-26 07:30:00.000":                    "2004-03-26",
		"26/03/2004 0:00":                            "2004-03-26",
		"26/03/2004 12:00:00 SA":                     "2004-03-26",
		"2004-03-26T00:00:00+07:00":                  "2004-03-26",
		"2004-03-25T17:00:00.000Z":                   "2004-03-26", // midnight here, as web programs export it
		"29/02/2004":                                 "2004-02-29",
		"":                                           "",
		" - ":                                        "",
		"…/…/…":                                      "",
		"không rõ":                                   "",
		"00/00/0000":                                 "",
		"0000-00-00 00:00:00":                        "",
	} {
		got, found := vntext.ParseDate(in, vntext.DateOptions{Today: today, Kind: vntext.Birth})
		if got != want || len(found) > 0 {
			t.Errorf("ParseDate(%q) = %q %v, want %q", in, got, found, want)
		}
	}
}

func TestParseDateReportsWhatIsOdd(t *testing.T) {
	for _, c := range []struct {
		in   string
		kind vntext.DateKind
		want vntext.Date
		told string
	}{
		{"31/02/2004", vntext.Birth, "", "error date_no_such_day"},
		{"29/02/2003", vntext.Any, "", "error date_no_such_day"},
		{"31/04/2004", vntext.Any, "", "error date_no_such_day"},
		{"03/26/2004", vntext.Birth, "", "error date_month"},
		{"26/26/2004", vntext.Birth, "", "error date_month"},
		{"13/2004", vntext.Birth, "", "error date_month"},
		{"01/01/2035", vntext.Birth, "", "error date_future"},
		{"2035", vntext.Past, "", "error date_future"},
		{"21/11/2026", vntext.Past, "", "error date_future"},
		{"20/11/2026", vntext.Past, "2026-11-20", ""},
		{"11/2026", vntext.Past, "2026-11", ""},
		{"12/2026", vntext.Past, "", "error date_future"},
		{"01/01/2035", vntext.Any, "2035-01-01", ""},
		{"01/01/1900", vntext.Birth, "", "error date_implausible"},
		{"01/01/1900", vntext.Past, "", "error date_implausible"},
		{"01/01/1004", vntext.Any, "", "error date_implausible"},
		{"26/03/9999", vntext.Any, "", "error date_implausible"},
		{"19/05/1950", vntext.Birth, "1950-05-19", "warning birth_too_old"},
		{"19/05/1956", vntext.Birth, "1956-05-19", ""},
		{"19/05/2011", vntext.Birth, "2011-05-19", ""},
		{"19/05/2015", vntext.Birth, "2015-05-19", "warning birth_too_young"},
		{"19/05/2015", vntext.Past, "2015-05-19", ""},
		{"01/01/28", vntext.Birth, "1928-01-01", "warning date_century, warning birth_too_old"},
		{"01/01/28", vntext.Past, "1928-01-01", "warning date_century"},
		{"01/01/28", vntext.Any, "2028-01-01", ""},
		{"01/01/31", vntext.Any, "1931-01-01", ""},
		{"38072", vntext.Birth, "", "error date_serial"},
		{"38072.0", vntext.Birth, "", "error date_serial"},
		{"6032004", vntext.Birth, "2004-03-06", "warning date_digits"},
		{"03/98", vntext.Birth, "1998-03", "warning date_month_year"},
		{"…/03/98", vntext.Birth, "1998-03", ""},
		{"26/03", vntext.Birth, "", "error date_unreadable"},
		{"26/03/", vntext.Birth, "", "error date_unreadable"},
		{"26/…/2004", vntext.Birth, "2004", "warning date_day_dropped"},
		{"26//2004", vntext.Birth, "2004", "warning date_day_dropped"},
		{"26/3/204", vntext.Birth, "", "error date_year"},
		{"26/3/20004", vntext.Birth, "", "error date_year"},
		{"26/3/…", vntext.Birth, "", "error date_year"},
		{"026/3/2004", vntext.Birth, "", "error date_year"},
		{"32/01/2004", vntext.Birth, "", "error date_no_such_day"},
		{"26/03/2004 - 27/03/2004", vntext.Birth, "", "error date_unreadable"},
		{"x", vntext.Birth, "", "error date_unreadable"},
		{"Nam", vntext.Birth, "", "error date_unreadable"},
		{"khoảng 2004", vntext.Birth, "", "error date_unreadable"},
		{"98", vntext.Birth, "", "error date_unreadable"},
		{"123456789", vntext.Birth, "", "error date_unreadable"},
		{"7:30", vntext.Birth, "", "error date_unreadable"},
		{"-38072", vntext.Birth, "", "error date_serial"},
		{"3.8072E+4", vntext.Birth, "", "error date_unreadable"},
		{"26/03/20\xff4", vntext.Birth, "", "error date_unreadable"},
	} {
		got, found := vntext.ParseDate(c.in, vntext.DateOptions{Today: today, Kind: c.kind})
		if got != c.want || told(found) != c.told {
			t.Errorf("ParseDate(%q) = %q [%s], want %q [%s]", c.in, got, told(found), c.want, c.told)
		}
	}
}

func TestParseDateWithoutTodayUsesTheSpreadsheetCentury(t *testing.T) {
	for in, want := range map[string]vntext.Date{"01/01/29": "2029-01-01", "01/01/30": "1930-01-01", "01/01/2035": "2035-01-01"} {
		if got, found := vntext.ParseDate(in, vntext.DateOptions{Kind: vntext.Birth}); got != want || found != nil {
			t.Errorf("ParseDate(%q) = %q %v, want %q", in, got, found, want)
		}
	}
}

func TestDateSentenceSaysWhatWasFoundAndWhatToDo(t *testing.T) {
	for in, want := range map[string]string{
		"03/26/2004": "Ngày “03/26/2004” không đọc được: không có tháng 26; nếu đã ghi tháng trước ngày thì hãy sửa thành 26/03/2004.",
		"31/02/2004": "Ngày “31/02/2004” không đọc được: tháng 2/2004 không có ngày 31; hãy kiểm tra lại ngày.",
		"05/06/2028": "Ngày “05/06/2028” ở tương lai; nếu năm sinh là 1928 thì hãy sửa lại.",
	} {
		_, found := vntext.ParseDate(in, vntext.DateOptions{Today: today, Kind: vntext.Birth})
		if len(found) != 1 || found[0].Message != want {
			t.Errorf("ParseDate(%q) says %v, want %q", in, found, want)
		}
	}
}

func TestCheckDateJudgesDatesOfDateCells(t *testing.T) {
	opt := vntext.DateOptions{Today: today, Kind: vntext.Birth}
	for d, want := range map[vntext.Date]string{
		"": "", "2004-03-26": "", "2028-06-05": "error date_future", "1900-01-01": "error date_implausible", "2020": "warning birth_too_young",
	} {
		if got := told(vntext.CheckDate(d, opt)); got != want {
			t.Errorf("CheckDate(%q): %q, want %q", d, got, want)
		}
	}
}

func TestDateFromSerial(t *testing.T) {
	for _, c := range []struct {
		serial   float64
		date1904 bool
		want     vntext.Date
		ok       bool
	}{
		{1, false, "1900-01-01", true},
		{59, false, "1900-02-28", true},
		{60, false, "", false},
		{61, false, "1900-03-01", true},
		{37339, false, "2002-03-24", true},
		{37339.75, false, "2002-03-24", true},
		{2958465, false, "9999-12-31", true},
		{2958466, false, "", false},
		{0, false, "", false},
		{0.5, false, "", false},
		{-1, false, "", false},
		{math.NaN(), false, "", false},
		{math.Inf(1), false, "", false},
		{math.Inf(-1), true, "", false},
		{0, true, "1904-01-01", true},
		{60, true, "1904-03-01", true},
		{35877, true, "2002-03-24", true},
		{2957003, true, "9999-12-31", true},
		{2957004, true, "", false},
	} {
		if got, ok := vntext.DateFromSerial(c.serial, c.date1904); got != c.want || ok != c.ok {
			t.Errorf("DateFromSerial(%v, %v) = %q %v, want %q %v", c.serial, c.date1904, got, ok, c.want, c.ok)
		}
	}
}

func TestDateKnowsItsParts(t *testing.T) {
	for d, want := range map[vntext.Date]struct {
		precision vntext.Precision
		display   string
		year      int
	}{
		"":            {vntext.NoDate, "", 0},
		"2004":        {vntext.YearOnly, "2004", 2004},
		"2004-03":     {vntext.YearMonth, "…/03/2004", 2004},
		"2004-03-26":  {vntext.FullDay, "26/03/2004", 2004},
		"2004-02-29":  {vntext.FullDay, "29/02/2004", 2004},
		"2003-02-29":  {vntext.NoDate, "", 0},
		"2004-13":     {vntext.NoDate, "", 0},
		"2004-00":     {vntext.NoDate, "", 0},
		"2004-3-26":   {vntext.NoDate, "", 0},
		"2004/03/26":  {vntext.NoDate, "", 0},
		"0000":        {vntext.NoDate, "", 0},
		"26/03/2004":  {vntext.NoDate, "", 0},
		"20x4-03-26":  {vntext.NoDate, "", 0},
		"2004-03-261": {vntext.NoDate, "", 0},
	} {
		if d.Precision() != want.precision || d.Display() != want.display || d.Year() != want.year {
			t.Errorf("%q: precision %v, display %q, year %d; want %+v", d, d.Precision(), d.Display(), d.Year(), want)
		}
	}
	first, ok := vntext.Date("2004-03").Time()
	if want := time.Date(2004, 3, 1, 0, 0, 0, 0, time.UTC); !ok || !first.Equal(want) {
		t.Errorf("first moment of 2004-03 is %v %v, want %v", first, ok, want)
	}
	if _, ok := vntext.Date("2004-02-30").Time(); ok {
		t.Error("2004-02-30 has a first moment")
	}
}
