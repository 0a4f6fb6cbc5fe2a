package intake

import (
	"regexp"
	"strings"
	"unicode"

	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// Words a unit's name begins with. Behind a strong word a text is the name of a unit wherever it stands; behind a weak
// one only where a list can have nothing but a unit.
var (
	strongUnitWords = []string{"chi doan", "lien chi doan", "phan doan", "to doan", "chi hoi", "doan truong", "doan xa", "doan phuong", "doan thi tran", "doan co so"}
	weakUnitWords   = []string{"ap", "khom", "lop", "thon", "to", "khu pho", "truong", "tram", "cong an", "quan su", "co quan", "khoi", "doan", "cd", "ban", "cong ty", "hop tac xa"}
)

// commonNouns are written small inside the name of a unit: "Chi đoàn ấp 4".
var commonNouns = map[string]bool{
	"ap": true, "khom": true, "lop": true, "thon": true, "to": true, "xa": true, "phuong": true, "truong": true, "khu": true,
	"pho": true, "co": true, "quan": true, "tran": true, "thi": true, "khoi": true, "doan": true, "chi": true,
}

var (
	enumerator = regexp.MustCompile(`^(?:(?:[IVXLC]{1,6}|\d{1,3}|[A-Za-z])\s*[.)/:\-]+\s+|(?:[IVXLC]{1,6}|\d{1,3})[.)]+)(\pL{2})`)
	headCount  = regexp.MustCompile(`(?i)\s*(?:[(\[][^)\]]*\d[^)\]]*[)\]]|[:\-–]\s*(?:có\s+)?\d+(?:\s+(?:đoàn viên|đv|đ/c|đồng chí|người).*)?)\s*$`)
	romanOrder = regexp.MustCompile(`^[IVXLC]{1,6}[.)]?$`)
	classCode  = regexp.MustCompile(`^\d{1,2}[A-Za-z]\w{0,3}$`)
)

// unitWords tells whether a text begins like the name of a unit.
func unitWords(text string, weakToo bool) bool {
	words := headingWords(text) + " "
	for _, w := range strongUnitWords {
		if strings.HasPrefix(words, w+" ") {
			return true
		}
	}
	if !weakToo {
		return false
	}
	for _, w := range weakUnitWords {
		if strings.HasPrefix(words, w+" ") {
			return true
		}
	}
	return classCode.MatchString(text)
}

// BranchName is the name of a chi đoàn as it is kept: without a number before it or a head count behind it, capitals
// undone, beginning with "Chi đoàn" unless it names another kind of unit.
func BranchName(text string) string {
	name := vntext.Clean(text)
	name = withoutEnumerator(name)
	name = strings.Trim(headCount.ReplaceAllString(name, ""), " .,;:-–")
	if name == "" {
		return ""
	}
	if allCapitals(name) && strings.Contains(name, " ") {
		name = unitCase(name)
	}
	words := headingWords(name) + " "
	switch {
	case strings.HasPrefix(words, "chi doan "):
		return name
	case strings.HasPrefix(words, "cd ") && len(name) > len("CĐ "):
		_, rest, _ := strings.Cut(name, " ")
		return "Chi đoàn " + lowerCommonNoun(rest)
	case strings.HasPrefix(words, "doan ") || unitWords(name, false):
		return name
	}
	return "Chi đoàn " + lowerCommonNoun(name)
}

// withoutEnumerator takes "I. " or "2)" off the front of a title; class codes such as 10-A1 stay whole.
func withoutEnumerator(text string) string { return enumerator.ReplaceAllString(text, "$1") }

// unitCase undoes capitals: "CHI ĐOÀN ẤP VĨNH ĐÔNG" is "Chi đoàn ấp Vĩnh Đông"; class codes and short forms stay.
func unitCase(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		switch {
		case commonNouns[vntext.Fold(w)] && (i < 2 || commonNouns[vntext.Fold(words[i-1])]):
			words[i] = strings.ToLower(w)
		case strings.IndexFunc(w, unicode.IsDigit) >= 0 || shortForm(w):
		default:
			words[i] = vntext.TitleCase(w)
		}
	}
	return upperFirst(commonPhrases.Replace(strings.Join(words, " ")))
}

// commonPhrases are words of units that are no names, as they stand after every syllable got its capital.
var commonPhrases = strings.NewReplacer("Công An", "Công an", "Quân Sự", "Quân sự", "quân Sự", "Quân sự", "Y Tế", "Y tế", "Giáo Viên", "Giáo viên",
	"Cơ Quan", "Cơ quan", "Thị Trấn", "thị trấn", " Phường", " phường", " Xã", " xã")

// shortForm holds for words without a vowel, which cannot be spoken: THPT, BCH.
func shortForm(word string) bool {
	return len([]rune(word)) > 1 && strings.IndexFunc(vntext.Fold(word), func(r rune) bool { return strings.ContainsRune("aeiouy", r) }) < 0
}

func lowerCommonNoun(name string) string {
	first, rest, _ := strings.Cut(name, " ")
	if rest != "" && commonNouns[vntext.Fold(first)] {
		return strings.ToLower(first) + " " + rest
	}
	return name
}

func upperFirst(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

func allCapitals(s string) bool {
	return hasLetter(s) && strings.IndexFunc(s, unicode.IsLower) < 0
}

// branchKey is what two spellings of one branch have in common: the words behind "Chi đoàn" or "Đoàn", with marks.
func branchKey(name string) string {
	key := vntext.CompareKey(name)
	for _, prefix := range branchPrefixes {
		if rest, found := strings.CutPrefix(key, prefix); found && rest != "" {
			return rest
		}
	}
	return key
}

var branchPrefixes = []string{vntext.CompareKey("chi đoàn") + " ", vntext.CompareKey("chi doan") + " ", vntext.CompareKey("CĐ") + " ", vntext.CompareKey("đoàn") + " "}

// sheetBranch is the branch that the whole sheet is a list of. The sheet's name beats its title, which usually is all
// in capitals; both count only when they say that they name a unit.
func sheetBranch(s *sheet.Sheet, h *header) string {
	name := vntext.Clean(s.Name)
	if unitWords(name, true) && !allCapitals(name) {
		return BranchName(name)
	}
	title := titleBranch(s, h)
	if title != "" && branchKey(title) == branchKey(name) {
		return BranchName(name)
	}
	if title == "" && unitWords(name, true) {
		return BranchName(name)
	}
	return title
}

// titleBranch looks above the header for "… CHI ĐOÀN X".
func titleBranch(s *sheet.Sheet, h *header) string {
	for i := range s.Rows {
		if s.Rows[i].Number >= h.first {
			break
		}
		for _, c := range s.Rows[i].Cells {
			text := vntext.Clean(c.Text)
			lower := strings.ToLower(text)
			if len(lower) != len(text) {
				text = lower // a letter of another script: positions would not agree
			}
			at := strings.Index(lower, "chi đoàn ")
			if at < 0 || !namesUnit(text, at) {
				continue
			}
			if name := titleEnd.ReplaceAllString(text[at:], ""); len([]rune(name)) > len([]rune("chi đoàn ")) && !titleNoise[headingWords(name)] {
				return BranchName(name)
			}
		}
	}
	return ""
}

// namesUnit tells "CHI ĐOÀN X" from a sentence about chi đoàn: a name follows, and no word for several goes before.
func namesUnit(text string, at int) bool {
	if several.MatchString(strings.ToLower(text[:at])) {
		return false
	}
	words := strings.Fields(text[at:])
	if len(words) < 3 {
		return false
	}
	first := []rune(words[2])[0]
	return unicode.IsUpper(first) || unicode.IsDigit(first) || commonNouns[vntext.Fold(words[2])]
}

var several = regexp.MustCompile(`(?:các|những|mỗi|từng|của|số) $`)

// titleEnd is what follows a unit in a title: the year, or what the list was made for.
var titleEnd = regexp.MustCompile(`(?i)\s*[,(\-–]?\s*(?:năm|nhiệm kỳ|tháng|quý|học kỳ|khóa|tính đến|đến ngày)\s.*$`)

var titleNoise = map[string]bool{"chi doan truc thuoc": true, "chi doan co so": true}
