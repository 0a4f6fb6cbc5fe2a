package form_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"bachudong/reports/form"
	"golang.org/x/text/unicode/norm"
)

func TestSafeTextKeepsWhatIsWrittenAndDropsWhatCannotBe(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "05-KH/DTN", "05-KH/DTN"},
		{"a formula stays the text it is", "=1+1", "=1+1"},
		{"decomposed letters", "Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt"},
		{"line ends and tabs", "a\r\nb\rc\td", "a\nb\nc d"},
		{"control characters", "a\x00b\x1bc\x7f", "abc"},
		{"invalid bytes", "a\xffb", "a\uFFFDb"},
		{"marks that hide or turn text", "a\u202Eb\u200Bc\u00ADd\uFEFF", "abcd"},
		{"emoji with their joiners", "👍🏽 👩\u200D👩\u200D👧", "👍🏽 👩\u200D👩\u200D👧"},
		{"not a character", "a\uFFFFb", "ab"},
	} {
		if got := form.SafeText(c.in); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSafeTextCutsAtTheLimitBetweenLetters(t *testing.T) {
	for _, c := range []struct {
		name, in string
		units    int
		dots     bool
	}{
		{"just fits", strings.Repeat("x", form.MaxText), form.MaxText, false},
		{"one too many", strings.Repeat("x", form.MaxText+1), form.MaxText, true},
		{"Vietnamese just fits", strings.Repeat("ệ", form.MaxText), form.MaxText, false},
		{"pairs of units do not break", strings.Repeat("👍", form.MaxText), form.MaxText, true},
		{"pairs at an odd place", "x" + strings.Repeat("👍", form.MaxText), form.MaxText - 1, true},
	} {
		got := form.SafeText(c.in)
		if form.UTF16Length(got) != c.units || strings.HasSuffix(got, "…") != c.dots || !utf8.ValidString(got) {
			t.Errorf("%s: %d units, ends in %q", c.name, form.UTF16Length(got), got[len(got)-4:])
		}
	}
}

func FuzzSafeText(f *testing.F) {
	for _, seed := range []string{"", "=1+1", "Việt\u0323", "\xff\xfe", "a\u202Eb", strings.Repeat("👍", 20000)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := form.SafeText(s)
		if !utf8.ValidString(got) || form.UTF16Length(got) > form.MaxText || !norm.NFC.IsNormalString(got) {
			t.Errorf("unsafe: %q", got)
		}
		if strings.ContainsAny(got, "\x00\x08\x0b\r\t\u202e\ufffe\uffff") {
			t.Errorf("has what XML or paper cannot take: %q", got)
		}
		if again := form.SafeText(got); again != got {
			t.Errorf("not stable: %q, then %q", got, again)
		}
	})
}

func TestNumbersAreWrittenTheVietnameseWay(t *testing.T) {
	for n, want := range map[int]string{0: "0", 7: "7", 999: "999", 1000: "1.000", 35000: "35.000", 1234567: "1.234.567", -1286: "-1.286", -999: "-999"} {
		if got := form.Thousands(n); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	for _, c := range []struct {
		part, whole int
		want        string
	}{{116, 116, "100 %"}, {3, 4, "75 %"}, {2, 3, "66,7 %"}, {1, 3, "33,3 %"}, {0, 5, "0 %"}, {0, 0, "—"}, {1999, 2000, "99,9 %"}} {
		if got := form.Percent(c.part, c.whole); got != c.want {
			t.Errorf("%d of %d: got %s, want %s", c.part, c.whole, got, c.want)
		}
	}
}
