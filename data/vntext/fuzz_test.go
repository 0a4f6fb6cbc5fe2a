package vntext_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"bachudong/data/vntext"
)

// traps are texts that have misled a reader of lists before, here or elsewhere.
var traps = []string{
	"", " ", "Nguyễn Thị Ngọc Ửng", "Nguye\u0303\u0302n", "U\u031b\u0301ng", "e\u0303\u0301\u0302", "\u0302a", "b\u0302",
	"Ðỗ\u00a0Văn\u200bĐạt\ufeff", "Bạc Li\u00adêu", "\u202eAn", "L\xea", "\xff\xfe", "🙂", "H’Hen Niê", "Y Bhăm", "K'SOR",
	"hoà", "qúy", "Mĩ", "İ", "ǅ", "ß", "ﬁ", "\u212a", "ϓ", "가", "\u0340\u0341", "\uFFFE", "a\u034f\u0301", "Ấp 10", "٣", "１２",
	strings.Repeat("\u0301", 40), strings.Repeat("a", 300), "9999999999999999999999999999999999999999",
}

func seed(f *testing.F, more ...string) {
	for _, s := range append(more, traps...) {
		f.Add(s)
	}
}

func wantStable(t *testing.T, name string, work func(string) string, s string) string {
	t.Helper()
	once := work(s)
	if !utf8.ValidString(once) {
		t.Errorf("%s(%+q) = %+q is not valid UTF-8", name, s, once)
	}
	if twice := work(once); twice != once {
		t.Errorf("%s(%+q) = %+q, again %+q", name, s, once, twice)
	}
	return once
}

func FuzzCompose(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		got := wantStable(t, "Compose", vntext.Compose, s)
		if !norm.NFC.IsNormalString(got) && !strings.ContainsRune(got, '\u034f') {
			t.Errorf("Compose(%+q) = %+q is not NFC", s, got)
		}
		if !utf8.ValidString(s) {
			return
		}
		if d := vntext.Compose(norm.NFD.String(s)); d != got {
			t.Errorf("%+q: decomposed gives %+q, composed %+q", s, d, got)
		}
	})
}

func FuzzClean(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		got := wantStable(t, "Clean", vntext.Clean, s)
		if strings.TrimSpace(got) != got || strings.Contains(got, "  ") || strings.ContainsAny(got, "\n\t\r\u00a0\u200b\ufeff\u00adÐð") {
			t.Errorf("Clean(%+q) = %+q", s, got)
		}
		if vntext.Compose(got) != got {
			t.Errorf("Clean(%+q) = %+q is not composed", s, got)
		}
	})
}

func FuzzFold(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		got := wantStable(t, "Fold", vntext.Fold, s)
		for _, r := range got {
			if r == 'đ' || unicode.Is(unicode.Mn, r) && r != '\u034f' || unicode.ToLower(r) != r {
				t.Errorf("Fold(%+q) = %+q keeps %+q", s, got, r)
			}
		}
	})
}

func FuzzNames(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		titled := wantStable(t, "TitleCase", vntext.TitleCase, s)
		name := vntext.SplitName(s)
		if joined := vntext.Clean(name.Family + " " + name.Middle + " " + name.Given); joined != vntext.Clean(s) {
			t.Errorf("SplitName(%+q) = %+v loses letters", s, name)
		}
		if vntext.Fold(titled) != vntext.Fold(s) && isVietnamese(s) {
			t.Errorf("TitleCase(%+q) = %+q is another name", s, titled)
		}
		for _, finding := range vntext.PlausibleName(s) {
			if finding.Code == "" || finding.Message == "" || !utf8.ValidString(finding.Message) {
				t.Errorf("PlausibleName(%+q): %+v", s, finding)
			}
		}
	})
}

func isVietnamese(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x250 && r < 0x1EA0 || r >= 0x1F00 || r == utf8.RuneError }) < 0
}

func FuzzSameText(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		if clean := vntext.Clean(s); !vntext.SameText(s, clean) || !vntext.SameText(clean, norm.NFD.String(clean)) {
			t.Errorf("%+q differs from itself cleaned or decomposed", s)
		}
	})
}

func FuzzSortKey(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		clean := vntext.Clean(s)
		for name, key := range map[string]func(string) []byte{"SortKey": vntext.SortKey, "CollationKey": vntext.CollationKey} {
			if !bytes.Equal(key(clean), key(norm.NFD.String(clean))) || !bytes.Equal(key(s), key(clean)) {
				t.Errorf("%s(%+q) depends on composition", name, s)
			}
		}
	})
}

func FuzzParseDate(f *testing.F) {
	seed(f, "26/03/2004", "31/02/2004", "01/01/2035", "01/01/1900", "03/26/2004", "…/03/2004", "00/03/2004", "26032004", "38072",
		"ngày 26 tháng 3 năm 2004", "2004-03-25T17:00:00Z", "07/12/94", "29/02/00", "26/…/2004", "…..…/2004", "2004-03-26 00:00:00",
		"99999999999999999999", "1/1/1", "--/--/----", "0000-00-00", "x/x/x")
	f.Fuzz(func(t *testing.T, s string) {
		for _, kind := range []vntext.DateKind{vntext.Any, vntext.Past, vntext.Birth} {
			opt := vntext.DateOptions{Today: today, Kind: kind}
			date, found := vntext.ParseDate(s, opt)
			if date != "" && (date.Precision() == vntext.NoDate || vntext.HasError(found)) {
				t.Fatalf("ParseDate(%+q) = %q %v", s, date, found)
			}
			again, noticed := vntext.ParseDate(date.Display(), opt)
			if again != date || vntext.HasError(noticed) {
				t.Fatalf("%+q: %q shown as %q is read as %q %v", s, date, date.Display(), again, noticed)
			}
		}
	})
}

func FuzzDateFromSerial(f *testing.F) {
	for _, serial := range []float64{0, 1, 59, 60, 61, 37339.5, 2958465, 2958466, -1, 1e300} {
		f.Add(serial, false)
		f.Add(serial, true)
	}
	f.Fuzz(func(t *testing.T, serial float64, date1904 bool) {
		if date, ok := vntext.DateFromSerial(serial, date1904); ok != (date.Precision() == vntext.FullDay) {
			t.Errorf("DateFromSerial(%v, %v) = %q %v", serial, date1904, date, ok)
		}
	})
}

func FuzzNumbers(f *testing.F) {
	seed(f, "095204430962", "95204430962.0", "1.23457E+11", "'385123456", "85123456", "0912345678 / 0913456789", "+84 912 345 678",
		"0912345678\n0913456789", "01691234567", "9.13E+08", "(0291) 3.822.123", "0912345678 (mẹ)", "000000000000")
	readers := map[string]func(string) (string, []vntext.Finding){"ParseCitizenID": vntext.ParseCitizenID, "ParsePhone": vntext.ParsePhone}
	f.Fuzz(func(t *testing.T, s string) {
		for name, read := range readers {
			value, found := read(s)
			if strings.Trim(value, "0123456789 /") != "" || vntext.HasError(found) && value != "" {
				t.Errorf("%s(%+q) = %+q %v", name, s, value, found)
			}
			if again, noticed := read(value); again != value || vntext.HasError(noticed) {
				t.Errorf("%s(%+q) = %q, again %q %v", name, s, value, again, noticed)
			}
		}
		vntext.CheckCitizenID(s, s, vntext.Date(s))
	})
}
