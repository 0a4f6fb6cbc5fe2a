package pdf_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"bachudong/assets"
	"bachudong/reports/pdf"
)

func TestPrintTextCleansForPrint(t *testing.T) {
	tests := []struct{ name, in, want, lost string }{
		{"plain text is left alone", `Nguyễn Thị Ửng – 2.000₫ "…"`, `Nguyễn Thị Ửng – 2.000₫ "…"`, ""},
		{"decomposed letters are composed", "Nguye\u0302\u0303n Thi\u0323 U\u031b\u0309ng", "Nguyễn Thị Ửng", ""},
		{"a tone typed before the shape is composed", "Nguye\u0303\u0302n", "Nguyễn", ""},
		{"a soft hyphen does not keep a letter from its tone", "Tha\u00ad\u0301ng", "Tháng", ""},
		{"blanks become spaces", "A\tB\u00a0C\u2003D\u3000E", "A B C D E", ""},
		{"ends of lines become one kind", "A\r\nB\rC\u2028D\vE", "A\nB\nC\nD\nE", ""},
		{"invisible characters vanish", "A\u200bB\u200dC\ufeffD\u202eE\x00F\x7fG\ufe0fH", "ABCDEFGH", ""},
		{"emoji are left out and named", "Đoàn 😀 viên ❤️ 🇻🇳", "Đoàn  viên  ", "😀❤🇻🇳"},
		{"characters that the font lacks become boxes", "Lê ꦲ 陳 Văn", "Lê □ □ Văn", "ꦲ陳"},
		{"each lost character is named once", "陳陳陳", "□□□", "陳"},
		{"a mark that belongs to no letter is left out", "x\u0323 \u0301a", "x a", "\u0323\u0301"},
		{"bytes that are not UTF-8 become one box", "A\xff\xfeB", "A□B", "\ufffd"},
		{"a character past the font's end", "𝐀", "□", "𝐀"},
		{"nothing stays nothing", "", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, lost := pdf.PrintText(test.in)
			if got != test.want || string(lost) != test.lost {
				t.Errorf("got %q, lost %q; want %q, lost %q", got, string(lost), test.want, test.lost)
			}
			if again, lost := pdf.PrintText(got); again != got || lost != nil {
				t.Errorf("cleaning twice changes %q to %q", got, again)
			}
		})
	}
}

func TestNameRunesSaysWhichCharacters(t *testing.T) {
	got := pdf.NameRunes([]rune{'😀', 'ꦲ', 0x323})
	if want := "“😀” (U+1F600), “ꦲ” (U+A9B2), U+0323"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWrapKeepsWordsAndFitsTheWidth(t *testing.T) {
	style := pdf.Style{Size: 12}
	long := strings.Repeat("Nguyễn Hoàng Thượng ", 15)
	tests := []struct {
		name, text string
		width      float64
		want       []string
	}{
		{"nothing has no lines", "", 50, nil},
		{"what fits stays whole", "Bạc Liêu", 50, []string{"Bạc Liêu"}},
		{"lines end at spaces", "Bạc Liêu Phước Long", 20, []string{"Bạc Liêu", "Phước", "Long"}},
		{"ends of lines are kept, empty lines too", "A\n\nB", 50, []string{"A", "", "B"}},
		{"spaces at ends of lines are not printed", "  Bạc Liêu     Phước  ", 20, []string{"Bạc Liêu", "Phước"}},
		{"a word wider than the line is divided", "WWWWWWWW", 13, []string{"WWW", "WWW", "WW"}},
		{"a width below one letter still goes on", "AB", 0.1, []string{"A", "B"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := style.Wrap(test.text, test.width)
			if strings.Join(got, "|") != strings.Join(test.want, "|") || len(got) != len(test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	lines := style.Wrap(long, 60)
	if joined := strings.Join(lines, " "); joined != strings.TrimSpace(long) {
		t.Errorf("wrapping changed the text: %q", joined)
	}
	for _, line := range lines {
		if w := style.Width(line); w > 60 {
			t.Errorf("line %q is %.1f mm wide, more than 60", line, w)
		}
	}
}

func TestWidthIsThatOfThePDFLibrary(t *testing.T) {
	const letters = "Đoàn TNCS Hồ Chí Minh – “Ửng” 0123456789 ₫…□"
	out := fpdf.New("P", "mm", "A4", "")
	for face, file := range map[pdf.Face][]byte{pdf.Regular: assets.SerifRegular, pdf.Bold: assets.SerifBold, pdf.Italic: assets.SerifItalic, pdf.BoldItalic: assets.SerifBoldItalic} {
		name := fmt.Sprint("face", face)
		out.AddUTF8FontFromBytes(name, "", file)
		out.SetFont(name, "", 12)
		want, got := out.GetStringWidth(letters), pdf.Style{Face: face, Size: 12}.Width(letters)
		if math.Abs(want-got) > 0.05 {
			t.Errorf("face %d: %.3f mm, the library says %.3f", face, got, want)
		}
	}
}

func FuzzPrintTextAndWrap(f *testing.F) {
	for _, s := range []string{"Nguyễn", "x\u0323", "\xff", "😀 a\tb", "\u0301\n\n陳", strings.Repeat("W", 300)} {
		f.Add(s, 40.0)
	}
	f.Fuzz(func(t *testing.T, s string, width float64) {
		text, _ := pdf.PrintText(s)
		if again, lost := pdf.PrintText(text); again != text || len(lost) > 0 {
			t.Fatalf("%q is not clean after cleaning: %q", text, again)
		}
		squeeze := strings.NewReplacer(" ", "", "\n", "")
		lines := pdf.Style{Face: pdf.Bold, Size: 11}.Wrap(text, width)
		if got := squeeze.Replace(strings.Join(lines, "")); got != squeeze.Replace(text) {
			t.Fatalf("wrapping changed %q to %q", text, got)
		}
	})
}
