package form

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// cell checks one cell: its style and type exist, its text can be kept, a number is no identity number in disguise, and
// a formula has its result beside it (Protected View and phones show nothing else).
func (l *linter) cell(where string, c xmlCell) {
	if c.Style < 0 || c.Style >= len(l.formats) {
		l.add("style_missing", where, "there is no style %d", c.Style)
		return
	}
	if c.Formula != nil {
		l.formula(where, *c.Formula)
		if c.Value == nil {
			l.add("no_result", where, "the formula has no result beside it")
		}
	}
	switch c.Type {
	case "s":
		l.sharedText(where, c)
	case "inlineStr":
		if c.Inline != nil {
			l.text(where, c.Inline.String())
		}
	case "str":
		if c.Value != nil {
			l.text(where, *c.Value)
		}
	case "", "n":
		if c.Value != nil {
			l.number(where, *c.Value, l.formats[c.Style])
		}
	default:
		if !slices.Contains([]string{"b", "e", "d"}, c.Type) {
			l.add("cell_type", where, "there is no cell type %q", c.Type)
		}
	}
}

func (l *linter) sharedText(where string, c xmlCell) {
	if c.Value == nil {
		return
	}
	i, err := strconv.Atoi(*c.Value)
	if err != nil || i < 0 || i >= len(l.strings) {
		l.add("string_missing", where, "there is no shared string %s", *c.Value)
		return
	}
	l.text(where, l.strings[i])
}

func (l *linter) text(where, s string) {
	if n := UTF16Length(s); n > MaxText {
		l.add("text_long", where, "%d letters are more than a cell can hold", n)
	}
	if !norm.NFC.IsNormalString(s) {
		l.add("not_composed", where, "the text is not in NFC")
	}
	if strings.Contains(s, "#REF!") {
		l.add("ref", where, "the text is an error value")
	}
}

// number finds identity and phone numbers that were written as numbers and have lost, or will lose, their zeros. Sums of
// money have that many digits too, but are shown with a mark between thousands.
func (l *linter) number(where, value, format string) {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil {
		l.add("number_invalid", where, "%q is no number", value)
		return
	}
	grouped := strings.Contains(format, ",") || strings.Contains(format, `"."`)
	if n >= 1e8 && n < 1e12 && n == float64(int64(n)) && !grouped {
		l.add("id_as_number", where, "%s looks like an identity or phone number and must be text", value)
	}
}

// formula checks that brackets and quotes close and nothing refers to a deleted cell.
func (l *linter) formula(where, f string) {
	depth, lowest, quoted := 0, 0, rune(0)
	for _, r := range f {
		switch {
		case quoted != 0:
			if r == quoted {
				quoted = 0
			}
		case r == '"' || r == '\'':
			quoted = r
		case r == '(':
			depth++
		case r == ')':
			depth--
			lowest = min(lowest, depth)
		}
	}
	if depth != 0 || lowest < 0 || quoted != 0 {
		l.add("formula_unbalanced", where, "brackets or quotes do not close in %q", f)
	}
	if strings.Contains(f, "#REF!") {
		l.add("ref", where, "the formula refers to a deleted cell: %q", f)
	}
}
