package sheet

import "strings"

type shapeKind uint8

const (
	generalShape shapeKind = iota // plain number; also formats that only add separators or decimals
	plainShape                    // as general, but the code is worth keeping
	maskShape                     // digits poured into a fixed pattern: 000000000000, 0000-000-000
	percentShape
	dateShape
	timeShape // of the day, or elapsed
)

// numberShape says how numbers of a format are shown.
type numberShape struct {
	kind  shapeKind
	mask  []rune // maskShape: '0' '#' '?' take digits; all else is shifted by literalBase
	day   bool   // dateShape: what the format shows
	month bool
	year  bool
	clock bool
}

// literalBase marks a mask rune as literal, so that a quoted "0" is not a place for a digit.
const literalBase = 1 << 24

// shapeOf understands a format code. Only its first section counts: the others are for negative numbers, zero and text.
func shapeOf(code string) numberShape {
	runes := firstSection(code)
	bare := strings.ToLower(bareCode(runes))
	if code == "" || strings.Contains(bare, "general") {
		return numberShape{}
	}
	if !strings.ContainsAny(bare, "#?@%") {
		if shape, isDate := dateShapeOf(bare); isDate {
			return shape
		}
	}
	switch {
	case strings.Contains(bare, "%"):
		return numberShape{kind: percentShape}
	case strings.ContainsAny(bare, "0#?") && !strings.ContainsAny(bare, ".,e@/"):
		return numberShape{kind: maskShape, mask: runes}
	}
	return numberShape{kind: plainShape}
}

// dateShapeOf tells which parts of a moment a code shows; m beside h or s means minutes.
func dateShapeOf(bare string) (numberShape, bool) {
	for _, noon := range []string{"am/pm", "a/p"} {
		bare = strings.ReplaceAll(bare, noon, "h")
	}
	shape := numberShape{}
	last := rune(0) // last letter seen
	minutes := false
	for i, r := range bare {
		switch r {
		case 'd':
			shape.day = true
		case 'y', 'e':
			shape.year = true
		case 'h', 's':
			shape.clock = true
		case 'm':
			if last == 'm' {
				continue
			}
			rest := strings.TrimLeft(bare[i:], "m:. ")
			if last == 'h' || last == 's' || strings.HasPrefix(rest, "s") {
				minutes = true
			} else {
				shape.month = true
			}
		}
		if r >= 'a' && r <= 'z' {
			last = r
		}
	}
	switch {
	case shape.day || shape.month || shape.year:
		shape.kind = dateShape
	case shape.clock || minutes:
		shape.kind = timeShape
	}
	return shape, shape.kind != generalShape
}

// firstSection cuts the code at the first bare semicolon. Quoted and escaped characters come out as literals, colours,
// conditions, countries, fill and width marks do not come out at all, elapsed time ([h]) comes out without brackets.
func firstSection(code string) []rune {
	in := []rune(code)
	var out []rune
	for i := 0; i < len(in); i++ {
		switch in[i] {
		case ';':
			return out
		case '"':
			for i++; i < len(in) && in[i] != '"'; i++ {
				out = append(out, in[i]+literalBase)
			}
		case '\\':
			if i++; i < len(in) {
				out = append(out, in[i]+literalBase)
			}
		case '_', '*':
			i++
		case '[':
			from := i + 1
			for i++; i < len(in) && in[i] != ']'; i++ {
			}
			if inside := string(in[from:min(i, len(in))]); inside != "" && strings.Trim(strings.ToLower(inside), "hms") == "" {
				out = append(out, []rune("h"+inside)...)
			}
		default:
			out = append(out, in[i])
		}
	}
	return out
}

// bareCode leaves the literals out.
func bareCode(runes []rune) string {
	var b strings.Builder
	for _, r := range runes {
		if r < literalBase {
			b.WriteRune(r)
		}
	}
	return b.String()
}
