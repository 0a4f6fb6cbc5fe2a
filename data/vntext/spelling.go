package vntext

import "strings"

// initials are what a syllable can begin with, beside nothing; gi and qu take the vowel i or u that is written with them.
const initials = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x "

// rimes are what can follow, without tone; the last letter k is the c of place names such as Đắk.
const rimes = " a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
	"e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
	"o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
	"ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt " +
	"uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu " +
	"y yêm yên yêng yêt yêu "

var initialSet, rimeSet = wordSet(initials), wordSet(rimes)

func wordSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}

// longestSyllable is the number of letters of "nghiêng".
const longestSyllable = 7

// IsSyllable tells whether a word, composed and in any case, could be one syllable of Vietnamese as it is spelled: a known
// beginning, a known rime, at most one tone, and none but sắc and nặng before c, ch, k, p and t. Where the tone is written does
// not matter. It says nothing of whether the word exists; many names of minorities and of foreigners are no syllables.
func IsSyllable(word string) bool {
	letters := make([]rune, 0, longestSyllable)
	tone := rune(0)
	for _, r := range word {
		k := knownOf(r)
		switch {
		case len(letters) == longestSyllable:
			return false
		case k == nil:
			return false
		case k.base != 0:
			if k.tone != 0 && tone != 0 {
				return false
			}
			tone = max(tone, k.tone)
			letters = append(letters, k.shaped)
		case r == 'đ' || r == 'Đ':
			letters = append(letters, 'đ')
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
			letters = append(letters, r|0x20)
		default:
			return false
		}
	}
	text := string(letters)
	for cut := 0; cut <= min(len("ngh"), len(text)); cut++ {
		if fits(text[:cut], text[cut:]) {
			return tone == 0 || tone == toneAcute || tone == toneDot || !stopped(text)
		}
	}
	return false
}

// fits tells whether a beginning and a rime can stand together.
func fits(initial, rime string) bool {
	if !rimeSet[rime] {
		return initial == "qu" && afterQu[rime]
	}
	if initial != "" && !initialSet[initial] {
		return false
	}
	front := strings.HasPrefix(rime, "e") || strings.HasPrefix(rime, "ê") || strings.HasPrefix(rime, "i") || rime[0] == 'y'
	switch initial {
	case "k", "gh", "ngh":
		return front
	case "c", "g", "ng":
		return !front || initial == "g" && afterG[rime]
	}
	return true
}

// afterQu are rimes that only stand behind qu, afterG those of gì, gìn and giêng, whose i belongs to both parts.
var (
	afterQu = wordSet("yt yn ynh ych yp")
	afterG  = wordSet("i in iêng iêc iêt ia")
)

// stopped tells whether a syllable ends in a consonant that takes only two of the tones.
func stopped(syllable string) bool {
	return strings.HasSuffix(syllable, "ch") || strings.ContainsRune("ckpt", rune(syllable[len(syllable)-1]))
}
