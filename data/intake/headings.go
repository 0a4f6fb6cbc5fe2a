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
	year  int    // of a rating
	rank  int    // the smaller, the surer
	exact bool   // the whole heading is a known one, not only some words of it
	typed bool   // value is a sub-heading that no list of values has
}

// unknown holds for a heading that says nothing; one that is left out on purpose says something.
func (m meaning) unknown() bool { return m == meaning{} || m == meaning{key: KeyIgnored} }

type phrase struct {
	words string // with a space at both ends
	meaning
}

// keyUnkept is, in headings.txt, what the register has no place for; its columns are left out and reported.
const keyUnkept = "unkept"

// headingTable is headings.txt ready for look-up.
type headingTable struct {
	exact   map[string]meaning // by the heading's words with and without marks; "@birth>nam" for one under another
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
	under := ""
	if parent, child, found := strings.Cut(heading, " > "); found {
		under, heading = parent+">", child
	}
	for _, name := range [...]string{under + markedWords(heading), under + headingWords(heading)} {
		if _, known := t.exact[name]; !known {
			t.exact[name] = m
		}
	}
}

// look finds an exact heading below a key ("@birth>") or on its own (""). Marks decide first: Năm is not Nam.
func (t *headingTable) look(under, heading string) (meaning, bool) {
	if m, found := t.exact[under+markedWords(heading)]; found {
		return m, true
	}
	m, found := t.exact[under+headingWords(heading)]
	return m, found
}

func markedWords(heading string) string { return bareWords(strings.ToLower(vntext.Clean(heading))) }

// headingWords is a heading as it is compared: no marks, no case, no punctuation, single spaces. "#" stays, it is a
// heading of its own.
func headingWords(heading string) string { return bareWords(vntext.Fold(heading)) }

func bareWords(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range text {
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
// known gives the zero meaning. Below a fact with a list of values every heading that is no fact of its own is a value.
func (t *headingTable) find(path []string, values valueLists) meaning {
	if len(path) == 0 {
		return meaning{}
	}
	outer, last := path[:len(path)-1], path[len(path)-1]
	above := t.find(outer, values)
	if above.key != "" {
		if m, found := t.look("@"+above.key+">", last); found {
			return m
		}
	}
	if len(outer) > 0 {
		if m, found := t.look("", outer[len(outer)-1]+" "+last); found {
			return m
		}
	}
	own := t.single(last)
	switch {
	case own.exact || above.value != "":
		return own.or(above)
	case tickable(above.key):
		if m := above.tick(last, values); above.exact || !m.typed {
			return m
		}
	case above.exact:
		return above
	}
	return own
}

// or is m, or above when m says nothing surer.
func (m meaning) or(above meaning) meaning {
	if m.exact {
		return m
	}
	return above
}

// tick is a column of marks under the heading of the fact.
func (m meaning) tick(heading string, values valueLists) meaning {
	value, known := values.find(m.key, heading)
	m.value, m.typed = value, !known && !vague(heading)
	return m
}

// single looks up one heading, first as it is, then without what stands in brackets, then by the words in it.
func (t *headingTable) single(heading string) meaning {
	words := headingWords(heading)
	if m, found := t.look("", heading); found && words != "" {
		return m
	}
	if words == "" || strings.Count(words, " ") >= 2*maxHeadingWords {
		return meaning{}
	}
	if m, found := t.look("", withoutBrackets(heading)); found {
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
