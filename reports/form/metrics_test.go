package form_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"bachudong/assets"
	"bachudong/reports/form"
	"codeberg.org/go-pdf/fpdf"
)

const vietnamese = "aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđ"

// The oracle is the PDF library reading the widths out of the font files.
func TestWidthsAreThoseOfTheFont(t *testing.T) {
	pdf := fpdf.New("P", "pt", "A4", "")
	pdf.AddUTF8FontFromBytes("serif", "", assets.SerifRegular)
	pdf.AddUTF8FontFromBytes("serif", "B", assets.SerifBold)
	pdf.AddUTF8FontFromBytes("serif", "I", assets.SerifItalic)
	letters := strings.Split(vietnamese+strings.ToUpper(vietnamese)+` 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,;:!?()[]/\-–+=*%&@#'"“”‘’…°×₫`, "")
	for style, font := range map[string]form.Font{"": {Size: 12}, "B": {Size: 12, Bold: true}, "I": {Size: 12, Italic: true}} {
		pdf.SetFont("serif", style, 12)
		for _, letter := range letters {
			if got, want := font.Width(letter), pdf.GetStringWidth(letter); math.Abs(got-want) > 0.02 {
				t.Errorf("style %q: %q is %.2f points wide, the font says %.2f", style, letter, got, want)
			}
		}
	}
}

func TestUnknownLettersCountAsFullSquaresAndMarksAsNothing(t *testing.T) {
	font := form.Font{Size: 10}
	for s, want := range map[string]float64{"👍": 10, "漢": 10, "\u0301": 0, "": 0, "e\u0301": 10 * 909.0 / 2048} {
		if got := font.Width(s); math.Abs(got-want) > 0.01 {
			t.Errorf("%q: got %.2f, want %.2f", s, got, want)
		}
	}
}

func TestWrapBreaksWhereAColumnDoes(t *testing.T) {
	font := form.Font{Size: 12} // "x" is 6 points, a space 3
	for _, c := range []struct {
		name, in string
		width    float64
		want     []string
	}{
		{"fits", "xx xx", 27, []string{"xx xx"}},
		{"one point too narrow", "xx xx", 26, []string{"xx", "xx"}},
		{"own line ends", "x\n\nx", 30, []string{"x", "", "x"}},
		{"a word wider than the column", "xxxxx x", 12, []string{"xx", "xx", "x", "x"}},
		{"a word wider than the column after a short one", "x xxxx", 20, []string{"x", "xxx", "x"}},
		{"a column narrower than a letter", "xx", 1, []string{"x", "x"}},
		{"nothing", "", 10, []string{""}},
	} {
		if got := font.Wrap(c.in, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func FuzzWrapKeepsEveryLetter(f *testing.F) {
	f.Add("Nắm chắc danh sách đoàn viên và cập nhật thường xuyên", 60.0)
	f.Add("05-KH/ĐTN\n\n👍🏽", 3.0)
	f.Fuzz(func(t *testing.T, s string, width float64) {
		s, squeeze := form.SafeText(s), strings.NewReplacer(" ", "", "\n", "")
		got := strings.Join(form.Font{Size: 12}.Wrap(s, width), "")
		if squeeze.Replace(got) != squeeze.Replace(s) {
			t.Errorf("%q became %q", s, got)
		}
	})
}
