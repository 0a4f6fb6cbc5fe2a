package intake

import (
	"regexp"
	"strings"

	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// rowKind is what a row below the header is.
type rowKind int

const (
	personRow rowKind = iota
	groupRow          // the name of a chi đoàn as a title inside the list
	ignoredRow
)

// sorter tells people from everything else that stands below a header.
type sorter struct {
	columns  []*Column // by index; nil where there is none
	headings map[string]bool
	widths   map[int]int // row number -> columns of its widest merged block
	spanned  map[int]bool
	order    int  // column index of the order number, -1
	signed   bool // a signature has been seen: names without an order number belong to it
}

func newSorter(s *sheet.Sheet, h *header) *sorter {
	t := &sorter{headings: make(map[string]bool), widths: make(map[int]int), spanned: make(map[int]bool), order: -1}
	for i := range h.columns {
		c := &h.columns[i]
		for len(t.columns) <= c.Index {
			t.columns = append(t.columns, nil)
		}
		t.columns[c.Index] = c
		if c.Key == KeyOrder {
			t.order = c.Index
		}
		for _, line := range strings.Split(c.Heading, " > ") {
			t.headings[headingWords(line)] = true
		}
	}
	for _, m := range s.Merges {
		if m.Row1 == m.Row2 {
			t.widths[m.Row1] = max(t.widths[m.Row1], m.Col2-m.Col1+1)
		} else if m.Row1 > h.last && m.Row2-m.Row1 < 1000 && t.isName(m.Col1) {
			for row := m.Row1 + 1; row <= m.Row2 && !t.spanned[row]; row++ {
				t.spanned[row] = true
			}
		}
	}
	return t
}

func (t *sorter) column(index int) *Column {
	if index < len(t.columns) {
		return t.columns[index]
	}
	return nil
}

func (t *sorter) isName(index int) bool {
	c := t.column(index)
	return c != nil && (c.Key == "full_name" || c.Key == KeyFamilyName || c.Key == KeyGivenName)
}

// glance is what a row shows at first sight.
type glance struct {
	order  string
	name   string
	texts  []string // of all cells but the order number
	lone   string   // the only text, if there is one
	key    bool     // a birth date, a number or a code is there
	inName bool     // the first text stands in the name column
}

func (t *sorter) glance(row *sheet.Row) glance {
	var g glance
	for i := range row.Cells {
		cell := &row.Cells[i]
		text := strings.TrimSpace(cell.Text)
		if text == "" {
			continue
		}
		if cell.Col == t.order {
			g.order = text
			continue
		}
		if len(g.texts) == 0 {
			g.inName = t.isName(cell.Col)
		}
		g.texts = append(g.texts, text)
		if t.isName(cell.Col) {
			g.name = strings.TrimSpace(g.name + " " + text)
		} else if c := t.column(cell.Col); c != nil && identifying[c.Key] && len(digits(text)) >= fewestDigits {
			g.key = true
		}
	}
	if len(g.texts) == 1 {
		g.lone = vntext.Clean(g.texts[0])
	}
	if len(g.texts) == 0 && g.order != "" && hasLetter(g.order) && !romanOrder.MatchString(g.order) {
		g.lone, g.texts, g.order = vntext.Clean(g.order), []string{g.order}, ""
	}
	return g
}

// fewestDigits is how long a figure must be to be of a person and not a sum of people.
const fewestDigits = 4

// identifying are the columns in which a figure is a sign of a person.
var identifying = map[string]bool{
	"birth": true, KeyBirthMale: true, KeyBirthFemale: true, KeyBirthYear: true, "citizen_id": true, "phone": true,
	"member_code": true, "joined_union": true,
}

// kind tells what a row is; for a group the name of the branch, for an ignored row the reason.
func (t *sorter) kind(row *sheet.Row) (rowKind, string) {
	if t.plainPerson(row) {
		t.signed = false
		return personRow, ""
	}
	g := t.glance(row)
	numbered := isNumber(g.order)
	switch {
	case len(g.texts) == 0 && g.order == "":
		return ignoredRow, "Dòng trống"
	case len(g.texts) == 0:
		return ignoredRow, "Dòng chỉ có số thứ tự"
	case t.numbering(g):
		return ignoredRow, "Dòng đánh số cột"
	case t.repeatsHeader(row, g):
		return ignoredRow, "Dòng tiêu đề lặp lại"
	case t.spanned[row.Number] && g.name == "":
		return ignoredRow, "Phần dưới của ô gộp"
	case !g.key && isTotal(g.texts):
		t.signed = true
		return ignoredRow, "Dòng cộng: " + shorten(g.texts[0])
	case !numbered && (!g.key || g.name == "") && t.isSignature(row, g):
		t.signed = true
		return ignoredRow, "Phần ký tên: " + shorten(g.texts[0])
	}
	if name, ok := t.group(row, g); ok {
		t.signed = false
		return groupRow, name
	}
	if g.lone != "" && !g.key && !(numbered && g.inName) && !t.aloneIsPerson(g) {
		return ignoredRow, "Dòng ghi chú: " + shorten(g.lone)
	}
	return personRow, ""
}

// plainPerson settles nearly all rows at once: an order number, a name and a figure that only a person has.
func (t *sorter) plainPerson(row *sheet.Row) bool {
	numbered, named, key := false, false, false
	for i := range row.Cells {
		cell := &row.Cells[i]
		switch c := t.column(cell.Col); {
		case c == nil:
		case c.Key == KeyOrder:
			numbered = isNumber(strings.TrimSpace(cell.Text))
		case t.isName(cell.Col):
			named = named || hasLetter(cell.Text)
		default:
			key = key || identifying[c.Key] && strings.ContainsAny(cell.Text, "0123456789")
		}
		if numbered && named && key {
			return true
		}
	}
	return false
}

// aloneIsPerson lets a name without anything beside it be a person where the list has no order numbers.
func (t *sorter) aloneIsPerson(g glance) bool {
	return t.order < 0 && g.inName && !t.signed && len(vntext.PlausibleName(vntext.TitleCase(g.lone))) == 0
}

// numbering holds for a row such as (1) (2) (3) or A B C under the header.
func (t *sorter) numbering(g glance) bool {
	if len(g.texts) < 2 {
		return false
	}
	for _, text := range g.texts {
		if !columnNumber.MatchString(text) {
			return false
		}
	}
	return g.order == "" || columnNumber.MatchString(g.order)
}

var columnNumber = regexp.MustCompile(`^(?:[(\[]?\d{1,2}[)\]]?|[A-Za-z]|[(\[][A-Za-z][)\]])$`)

// repeatsHeader holds when at least half of what stands in a row is the heading of its own column.
func (t *sorter) repeatsHeader(row *sheet.Row, g glance) bool {
	if g.order != "" && !hasLetter(g.order) {
		return false
	}
	same, all := 0, 0
	for i := range row.Cells {
		cell := &row.Cells[i]
		words := headingWords(cell.Text)
		if words == "" {
			continue
		}
		all++
		if c := t.column(cell.Col); c != nil && t.headings[words] && (cell.Col == t.order || containsHeading(c.Heading, words)) {
			same++
		}
	}
	return same > 0 && 2*same >= all && (t.headings[headingWords(g.name)] || g.name == "")
}

func containsHeading(heading, words string) bool {
	for _, line := range strings.Split(heading, " > ") {
		if headingWords(line) == words {
			return true
		}
	}
	return false
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789.,)") == "" && digits(s) != ""
}

func shorten(s string) string {
	r := []rune(vntext.Clean(s))
	if len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return string(r)
}
