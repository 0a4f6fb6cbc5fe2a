package intake

import (
	"strings"

	"bachudong/data/sheet"
)

// legacyFont is the old Vietnamese font in which a sheet is written, "" when its letters are Unicode. A letter beyond
// Latin-1 in such a font proves that the font name is only a remnant.
func legacyFont(s *sheet.Sheet) string {
	font := ""
	for i := range s.Rows {
		if i >= sampleRows {
			break
		}
		for _, c := range s.Rows[i].Cells {
			if c.Font() == "" || legacyEncoding(c.Font()) == "" || isASCII(c.Text) {
				continue
			}
			for _, r := range c.Text {
				if r > 0xFF {
					return ""
				}
			}
			font = c.Font()
		}
	}
	return font
}

func legacyEncoding(font string) string {
	switch lower := strings.ToLower(font); {
	case strings.HasPrefix(lower, ".vn"):
		return "tcvn3"
	case strings.HasPrefix(lower, "vni-"):
		return "vni"
	}
	return ""
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
