package legacy

import "strings"

// abcFamilies are fonts of TCVN3 as they are also written without the dot that begins their names. Other fonts that begin
// with "Vn" are of other encodings.
var abcFamilies = map[string]bool{
	"time": true, "arial": true, "arial narrow": true, "aristote": true, "avant": true, "bahamas": true, "black": true,
	"book-antiqua": true, "century schoolbook": true, "clarendon": true, "cooper": true, "courier": true,
	"helvetins": true, "lucida sans": true, "present": true, "revue": true, "southern": true, "univers": true, "universe": true,
}

// FontEncoding is the encoding for which a font was drawn, as its name says; Unicode for all that is not known. capitals
// holds for the fonts of TCVN3 that end in H: they show small letters as capitals, and are the only way to write toned ones.
func FontEncoding(font string) (e Encoding, capitals bool) {
	name := strings.ToLower(strings.TrimLeft(strings.TrimSpace(font), "@")) // "@" begins the names of upright variants
	if len(name) < len(".vn") {
		return Unicode, false
	}
	plain := strings.TrimSuffix(name, "h")
	switch {
	case strings.HasPrefix(name, ".vn"):
		return TCVN3, plain != name
	case strings.HasPrefix(name, "vni"):
		return VNI, false
	case name[:2] == "vn" && (abcFamilies[name[2:]] || abcFamilies[plain[2:]]):
		return TCVN3, !abcFamilies[name[2:]]
	}
	return Unicode, false
}
