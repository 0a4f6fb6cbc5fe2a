package legacy

import "bachudong/data/vntext"

// Encoding names how the letters of a text are coded. Its value is what commands and layouts write.
type Encoding string

// The encodings. A legacy text stands as Excel keeps it: every byte is the character of the same number.
const (
	Unicode     Encoding = "unicode"
	TCVN3       Encoding = "tcvn3"  // ABC, the fonts .VnTime, .VnArial, …
	VNI         Encoding = "vni"    // VNI-Windows, the fonts VNI-Times, …
	Windows1258 Encoding = "cp1258" // the Vietnamese code page of Windows
	Windows1252 Encoding = "cp1252" // the Western code page
	VIQR        Encoding = "viqr"   // Nguye^~n; only where somebody says so: it cannot be told from other text
)

var labels = map[Encoding]string{
	Unicode: "Unicode", TCVN3: "TCVN3 (ABC)", VNI: "VNI", Windows1258: "Windows-1258", Windows1252: "Windows-1252", VIQR: "VIQR",
}

// Label is the encoding as the officer reads it; "" for one that does not exist.
func (e Encoding) Label() string { return labels[e] }

// Known tells whether texts can be decoded from e.
func (e Encoding) Known() bool { return labels[e] != "" }

// Decode is the text in Unicode, and how many of its characters the encoding does not have; these stay as they are. Text
// of plain Latin letters is itself in every encoding but VIQR. Clean it afterwards, not before: in TCVN3 the soft hyphen
// is a letter. An encoding that is not Known is taken for Unicode.
func Decode(text string, e Encoding) (decoded string, undecodable int) {
	if e == VIQR {
		return decodeVIQR(text), 0
	}
	if isASCII(text) {
		return text, 0
	}
	switch e {
	case TCVN3:
		return decodeTCVN3(text)
	case VNI:
		return decodeVNI(text)
	case Windows1258:
		return decodeWindows(text, &windows1258)
	case Windows1252:
		return decodeWindows(text, &windows1252)
	}
	return vntext.Compose(text), 0
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
