package pdf

import (
	"fmt"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"

	"bachudong/assets"
)

// Face is one of the four faces of the text font.
type Face uint8

// The faces.
const (
	Regular Face = iota
	Bold
	Italic
	BoldItalic
)

const (
	lastRune = 0xFFFF // the PDF writer and the faces end here
	family   = "serif"
)

var faceFiles = [...]struct {
	style string // as fpdf names it
	file  []byte
}{
	Regular:    {"", assets.SerifRegular},
	Bold:       {"B", assets.SerifBold},
	Italic:     {"I", assets.SerifItalic},
	BoldItalic: {"BI", assets.SerifBoldItalic},
}

// metrics is what layout needs of one face: advance widths in thousandths of the size, 0 where there is no glyph.
type metrics struct {
	width [lastRune + 1]uint16
}

// Parsed once for the life of the program; about 5 ms a face.
var faceMetrics = [...]func() *metrics{
	Regular:    sync.OnceValue(func() *metrics { return readMetrics(Regular) }),
	Bold:       sync.OnceValue(func() *metrics { return readMetrics(Bold) }),
	Italic:     sync.OnceValue(func() *metrics { return readMetrics(Italic) }),
	BoldItalic: sync.OnceValue(func() *metrics { return readMetrics(BoldItalic) }),
}

// readMetrics panics when an embedded face cannot be read: then the program itself is damaged.
func readMetrics(f Face) *metrics {
	parsed, err := sfnt.Parse(faceFiles[f].file)
	if err != nil {
		panic(fmt.Sprintf("embedded font %d: %v", f, err))
	}
	var m metrics
	var buf sfnt.Buffer
	for r := rune(' '); r <= lastRune; r++ {
		glyph, err := parsed.GlyphIndex(&buf, r)
		if err != nil || glyph == 0 {
			continue
		}
		if advance, err := parsed.GlyphAdvance(&buf, glyph, fixed.I(1000), font.HintingNone); err == nil {
			m.width[r] = uint16(advance.Round())
		}
	}
	return &m
}

// printable has the characters that every face has and that stand for themselves: no control, no combining mark, nothing
// that composition would change.
var printable = sync.OnceValue(func() *[lastRune + 1]bool {
	var ok [lastRune + 1]bool
	for r := rune(' '); r <= lastRune; r++ {
		ok[r] = faceMetrics[Regular]().width[r] > 0 && faceMetrics[Bold]().width[r] > 0 &&
			faceMetrics[Italic]().width[r] > 0 && faceMetrics[BoldItalic]().width[r] > 0 &&
			!invisible(r) && !mark(r) && norm.NFC.IsNormalString(string(r))
	}
	return &ok
})
