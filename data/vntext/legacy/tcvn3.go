package legacy

// tcvn3Runs are the letters of TCVN3 (VN3 of TCVN 5712:1993) by the byte of the first of each run. It has no capitals with
// a tone: they come from fonts that only have capitals, or stand as small letters.
var tcvn3Runs = map[byte]string{
	0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
	0xB5: "àảãáạ",
	0xBB: "ằẳẵắ",
	0xC6: "ặầẩẫấậè",
	0xCE: "ẻẽéẹềểễếệìỉ",
	0xDC: "ĩíịò",
	0xE1: "ỏõóọồổỗốộờởỡớợù",
	0xF1: "ủũúụừửữứựỳỷỹýỵ",
}

var tcvn3 = func() (table [256]rune) {
	copy(table[0x80:0xA0], windows1252[0x80:]) // no letters there, so quotes and dashes of Windows
	for first, letters := range tcvn3Runs {
		for i, r := range []rune(letters) {
			table[int(first)+i] = r
		}
	}
	return table
}()

func decodeTCVN3(text string) (string, int) {
	return replaceRunes(text, func(b byte) rune { return tcvn3[b] })
}
