package legacy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bachudong/data/vntext"
)

// Guessed are the encodings that a text may be in without anybody saying so, the likelier first. Where two read a text
// equally well the earlier is meant.
var Guessed = [...]Encoding{Unicode, TCVN3, VNI, Windows1258}

// Score says how a text reads in one encoding: in how many words with Vietnamese letters every letter is known and the
// spelling possible, and in how many not. Sure are those of the Good that nobody would write in Unicode: not the
// abbreviations, names of minorities and foreign words that happen to be a syllable in another encoding.
type Score struct{ Good, Bad, Sure int }

// Net is what speaks for the encoding.
func (s Score) Net() int { return s.Good - s.Bad }

// Flawless holds for a text that has Vietnamese words and reads without a mistake.
func (s Score) Flawless() bool { return s.Good > 0 && s.Bad == 0 }

// Scores is how a text, or many of them, read in each of the Guessed encodings.
type Scores [len(Guessed)]Score

// Add sums up.
func (s *Scores) Add(more *Scores) {
	for i := range s {
		s[i].Good += more[i].Good
		s[i].Bad += more[i].Bad
		s[i].Sure += more[i].Sure
	}
}

// Of is the score of one encoding; the zero Score for one that is not Guessed.
func (s *Scores) Of(e Encoding) Score {
	for i := range Guessed {
		if Guessed[i] == e {
			return s[i]
		}
	}
	return Score{}
}

// Prove counts texts that can only be Unicode.
func (s *Scores) Prove(texts int) {
	for i := range s {
		if Guessed[i] == Unicode {
			s[i].Good += texts
		} else {
			s[i].Bad += texts
		}
	}
}

// Clear tells whether one encoding reads so much better than another that there is no doubt: it makes sense of nearly all
// words, and the other fails in some of them.
func (s *Scores) Clear(e, other Encoding) bool {
	score := s.Of(e)
	return score.Net() >= s.Of(other).Net()+2 && score.Good > 3*score.Bad
}

// Best are those of the encodings in question that read best, in the order given.
func (s *Scores) Best(among []Encoding) []Encoding {
	var best []Encoding
	for _, e := range among {
		switch {
		case len(best) == 0 || s.Of(e).Net() == s.Of(best[0]).Net():
			best = append(best, e)
		case s.Of(e).Net() > s.Of(best[0]).Net():
			best = append(best[:0], e)
		}
	}
	return best
}

// maxWords bounds what a Scorer remembers of texts that repeat nothing.
const maxWords = 1 << 14

// Scorer scores texts and remembers their words: names and places repeat. The zero Scorer is ready; it is for one
// goroutine.
type Scorer struct{ words map[string]Scores }

// Score reads a text in every encoding. Words of plain Latin letters, equal in all of them, do not count.
func (s *Scorer) Score(text string) Scores {
	var all Scores
	for len(text) > 0 {
		word := text
		if end := strings.IndexFunc(text, isBetweenWords); end >= 0 {
			word = text[:end]
			_, size := utf8.DecodeRuneInString(text[end:])
			text = text[end+size:]
		} else {
			text = ""
		}
		if isASCII(word) || !hasLetter(word) {
			continue
		}
		scores := s.word(word)
		all.Add(&scores)
	}
	return all
}

func isBetweenWords(r rune) bool {
	return r < 0x80 && !(r >= 'a' && r <= 'z') && !(r >= 'A' && r <= 'Z') || r >= 0x80 && isNeutral(r)
}

func hasLetter(word string) bool { return strings.IndexFunc(word, unicode.IsLetter) >= 0 }

func (s *Scorer) word(word string) Scores {
	if scores, found := s.words[word]; found {
		return scores
	}
	var scores Scores
	inUnicode, strange := reads(word, Unicode), isStrange(word)
	for i, e := range Guessed {
		switch {
		case !reads(word, e):
			scores[i].Bad = 1
		case !inUnicode && strange:
			scores[i] = Score{Good: 1, Sure: 1}
		default:
			scores[i].Good = 1
		}
	}
	if s.words == nil {
		s.words = make(map[string]Scores)
	}
	if len(s.words) < maxWords {
		s.words[word] = scores
	}
	return scores
}

// reads tells whether a word is a possible syllable in an encoding. A soft hyphen, which cleaning would take out, is no
// letter of Unicode. Letters such as Đ, which a mangled byte can look like, are taken for themselves where nothing else in
// the word speaks for a legacy encoding: CĐ is no mangled Cé.
func reads(word string, e Encoding) bool {
	switch {
	case e == Unicode && strings.ContainsRune(word, '\u00AD'):
		return false
	case e != Unicode && strings.ContainsAny(word, "ĂăĐđƠơƯư") && strings.IndexFunc(word, isUpperHalf) < 0:
		return false
	}
	decoded, undecodable := Decode(word, e)
	return undecodable == 0 && vntext.IsSyllable(vntext.Clean(decoded))
}

// sharedLetters are the letters of Vietnamese among the first 256 characters.
const sharedLetters = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý"

// isStrange tells whether a word that is no syllable looks like none of what people write in Unicode beside syllables: it
// has a letter or sign that Vietnamese does not use, or is longer than initials and not all in capitals.
func isStrange(word string) bool {
	letters, small := 0, false
	for _, r := range word {
		if isUpperHalf(r) && !strings.ContainsRune(sharedLetters, r) {
			return true
		}
		letters++
		small = small || unicode.IsLower(r)
	}
	return small && letters > 2
}

func isUpperHalf(r rune) bool { return r >= 0x80 && r <= 0xFF }
