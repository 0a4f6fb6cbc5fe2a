package intake

import (
	_ "embed"
	"strings"
	"unicode"

	"bachudong/data/vntext"
)

//go:embed headings.txt
var headingsText string

// meaning is what a heading stands for.
type meaning struct {
	key   string
	value string // of a ticked column
	rank  int    // the smaller, the surer
	exact bool   // the whole heading is a known one, not only some words of it
}

type phrase struct {
	words string // with a space at both ends
	meaning
}

// headingTable is headings.txt ready for look-up.
type headingTable struct {
	exact   map[string]meaning // "@birth>nam" for a heading under another
	phrases []phrase           // in the order of the file
}

var headings = parseHeadings(headingsText)

func parseHeadings(text string) *headingTable {
	t := &headingTable{exact: make(map[string]meaning)}
	for _, line := range strings.Split(text, "\n") {
		target, list, found := strings.Cut(line, " = ")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		key, value, _ := strings.Cut(strings.TrimSpace(target), ":")
		for rank, heading := range strings.Split(list, "|") {
			t.add(strings.TrimSpace(heading), meaning{key: key, value: value, rank: rank})
		}
	}
	return t
}

func (t *headingTable) add(heading string, m meaning) {
	if words, found := strings.CutPrefix(heading, "~"); found {
		m.rank += 100
		t.phrases = append(t.phrases, phrase{" " + headingWords(words) + " ", m})
		return
	}
	m.exact = true
	name := headingWords(heading)
	if parent, child, found := strings.Cut(heading, " > "); found {
		name = parent + ">" + headingWords(child)
	}
	if _, known := t.exact[name]; !known {
		t.exact[name] = m
	}
}

// headingWords is a heading as it is compared: no marks, no case, no punctuation, single spaces. "#" stays, it is a
// heading of its own.
func headingWords(heading string) string {
	var b strings.Builder
	gap := false
	for _, r := range vntext.Fold(heading) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '#':
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteRune(r)
			gap = false
		default:
			gap = true
		}
	}
	return b.String()
}

// maxHeadingWords keeps sentences, such as a remark above the table, from being taken for headings.
const maxHeadingWords = 12

// find tells what a column stands for from its headings, the outermost first. An empty path or one that says nothing
// known gives the zero meaning.
func (t *headingTable) find(path []string) meaning {
	if len(path) == 0 {
		return meaning{}
	}
	outer, last := path[:len(path)-1], path[len(path)-1]
	above := t.find(outer)
	if above.key != "" {
		if m, found := t.exact["@"+above.key+">"+headingWords(last)]; found {
			return m
		}
	}
	if len(outer) > 0 {
		if m, found := t.exact[headingWords(outer[len(outer)-1]+" "+last)]; found {
			return m
		}
	}
	own := t.single(last)
	if above.exact && !own.exact {
		return above
	}
	return own
}

// single looks up one heading, first as it is, then without what stands in brackets, then by the words in it.
func (t *headingTable) single(heading string) meaning {
	words := headingWords(heading)
	if m, found := t.exact[words]; found && words != "" {
		return m
	}
	if words == "" || strings.Count(words, " ") >= 2*maxHeadingWords {
		return meaning{}
	}
	if m, found := t.exact[headingWords(withoutBrackets(heading))]; found {
		return m
	}
	if strings.Count(words, " ") >= maxHeadingWords {
		return meaning{}
	}
	padded := " " + words + " "
	for i := range t.phrases {
		if strings.Contains(padded, t.phrases[i].words) {
			return t.phrases[i].meaning
		}
	}
	return meaning{}
}

func withoutBrackets(heading string) string {
	open := strings.IndexAny(heading, "([{")
	if open <= 0 {
		return heading
	}
	return heading[:open]
}
