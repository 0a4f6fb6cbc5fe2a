package legacy

import (
	"golang.org/x/text/encoding/charmap"

	"bachudong/data/vntext"
)

var (
	windows1258 = upperHalf(charmap.Windows1258)
	windows1252 = upperHalf(charmap.Windows1252)
)

// upperHalf is a code page by byte; 0 where it has nothing.
func upperHalf(page *charmap.Charmap) (table [256]rune) {
	for b := 0x80; b <= 0xFF; b++ {
		if r := page.DecodeByte(byte(b)); r != '\uFFFD' {
			table[b] = r
		}
	}
	return table
}

// decodeWindows reads a code page of Windows; in 1258 the tones are characters of their own behind the letter.
func decodeWindows(text string, page *[256]rune) (string, int) {
	decoded, undecodable := replaceRunes(text, func(b byte) rune { return page[b] })
	return vntext.Compose(decoded), undecodable
}
