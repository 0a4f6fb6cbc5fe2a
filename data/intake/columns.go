package intake

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// sampleRows is how many rows below the header are looked at to tell what a doubtful column holds.
const sampleRows = 200

// settle decides what the headings leave open by looking at the values below them: ticks or dates under Nam and Nữ, two
// columns that both look like the name, several columns for one fact. It returns what the officer should know.
func settle(s *sheet.Sheet, h *header, today vntext.Date) []Finding {
	c := &columnSettler{columns: h.columns, sample: dataSample(s, h.last)}
	c.valuesUnderSubHeadings()
	c.datesUnderGender()
	c.unnamedGivenName()
	c.names()
	c.oneForEachFact()
	c.columns = unheaded(c.columns, c.table())
	guessColumns(c.columns, c.sample, today)
	h.columns = c.columns
	return append(c.notes, columnNotes(c.columns, c.filled)...)
}

type columnSettler struct {
	columns []Column
	sample  []sheet.Row
	notes   []Finding
}

func dataSample(s *sheet.Sheet, last int) []sheet.Row {
	for i := range s.Rows {
		if s.Rows[i].Number > last {
			return s.Rows[i:min(len(s.Rows), i+sampleRows)]
		}
	}
	return nil
}

// share is the part of the non-empty values of a column that satisfy ok, and how many there are.
func (c *columnSettler) share(col int, ok func(*sheet.Cell) bool) (float64, int) {
	all, good := 0, 0
	for i := range c.sample {
		if cell := c.sample[i].Cell(col); cell != nil && strings.TrimSpace(cell.Text) != "" {
			all++
			if ok(cell) {
				good++
			}
		}
	}
	if all == 0 {
		return 0, 0
	}
	return float64(good) / float64(all), all
}

func (c *columnSettler) filled(col int) bool {
	_, n := c.share(col, func(*sheet.Cell) bool { return true })
	return n > 0
}

func (c *columnSettler) first(key string) int {
	for i := range c.columns {
		if c.columns[i].Key == key && c.columns[i].Value == "" {
			return i
		}
	}
	return -1
}

// table are the rows of the sample that have as many cells as a row of people.
func (c *columnSettler) table() []sheet.Row {
	var rows []sheet.Row
	for i := range c.sample {
		if len(c.sample[i].Cells) >= fewest {
			rows = append(rows, c.sample[i])
		}
	}
	return rows
}

// valuesUnderSubHeadings finds columns under a sub-heading that no list of values has which hold texts instead of ticks:
// then the sub-heading is no value, and what the column holds is not known.
func (c *columnSettler) valuesUnderSubHeadings() {
	for i := range c.columns {
		col := &c.columns[i]
		if !col.typed || col.fixed {
			continue
		}
		if ticks, n := c.share(col.Index, func(cell *sheet.Cell) bool { return isTick(vntext.Clean(cell.Text)) }); n > 0 && ticks < 0.5 {
			col.Key, col.Value, col.typed, col.unknown = KeyIgnored, "", false, true
		}
	}
}

// datesUnderGender finds columns headed only Nam and Nữ that hold the birth date instead of a tick.
func (c *columnSettler) datesUnderGender() {
	for i := range c.columns {
		col := &c.columns[i]
		if col.Key != "gender" || col.Value == "" || col.fixed {
			continue
		}
		dates, n := c.share(col.Index, func(cell *sheet.Cell) bool { return cell.IsDate || len(digits(cell.Text)) >= 4 })
		if n > 0 && dates > 0.5 {
			col.Key = map[string]string{"Nam": KeyBirthMale, "Nữ": KeyBirthFemale}[col.Value]
			col.Value = ""
		}
	}
}

// unnamedGivenName finds a given name in a column without a heading, right of "Họ và tên".
func (c *columnSettler) unnamedGivenName() {
	i := c.first("full_name")
	if i < 0 || c.first(KeyGivenName) >= 0 || c.first(KeyFamilyName) >= 0 {
		return
	}
	next := c.columns[i].Index + 1
	if i+1 < len(c.columns) && c.columns[i+1].Index == next {
		return
	}
	words, n := c.share(next, func(cell *sheet.Cell) bool { return isOneName(vntext.Clean(cell.Text)) })
	if n == 0 || words < 0.9 || 2*n < len(c.sample) {
		return
	}
	c.columns[i].Key = KeyFamilyName
	given := Column{Index: next, Letter: sheet.ColumnName(next), Heading: c.columns[i].Heading, Key: KeyGivenName}
	c.columns = append(c.columns[:i+1], append([]Column{given}, c.columns[i+1:]...)...)
}

func isOneName(text string) bool {
	return hasLetter(text) && !strings.ContainsAny(text, " 0123456789") && utf8.RuneCountInString(text) > 1
}

// names leaves one way to read the name: one column, or family and given name side by side.
func (c *columnSettler) names() {
	full, family, given := c.first("full_name"), c.first(KeyFamilyName), c.first(KeyGivenName)
	switch {
	case full < 0 && family < 0 && given >= 0:
		if given > 0 && c.familyName(given-1) {
			c.columns[given-1].Key, c.columns[given-1].Guess, c.columns[given-1].unknown = KeyFamilyName, true, false
			break
		}
		c.columns[given].Key = "full_name"
	case full >= 0 && family < 0 && given >= 0:
		if c.givenIsApart(c.columns[full].Index, c.columns[given].Index) {
			c.columns[full].Key = KeyFamilyName
		} else {
			c.drop(given, full)
		}
	case full >= 0 && family >= 0 && given >= 0:
		for i := range c.columns {
			if c.columns[i].Key == KeyFamilyName || c.columns[i].Key == KeyGivenName {
				c.drop(i, full)
			}
		}
	case full >= 0 && family >= 0:
		c.drop(family, full)
	case full < 0 && family >= 0 && given < 0:
		c.columns[family].Key = "full_name"
	}
}

// familyName tells whether an unknown column left of the given name holds what goes before it.
func (c *columnSettler) familyName(i int) bool {
	col := &c.columns[i]
	if !col.unknown || col.fixed || col.Index+1 != c.columns[i+1].Index {
		return false
	}
	words, n := c.share(col.Index, func(cell *sheet.Cell) bool {
		return cell.Kind == sheet.Text && hasLetter(cell.Text) && digits(cell.Text) == "" && !unitWords(cell.Text, true)
	})
	short, _ := c.share(c.columns[i+1].Index, func(cell *sheet.Cell) bool { return isOneName(vntext.Clean(cell.Text)) })
	return n >= fewest && words > 0.9 && short > 0.9
}

// givenIsApart tells whether the given name stands only in its own column, not also at the end of the other.
func (c *columnSettler) givenIsApart(full, given int) bool {
	apart, both := 0, 0
	for i := range c.sample {
		f, g := c.sample[i].Cell(full), c.sample[i].Cell(given)
		if f == nil || g == nil {
			continue
		}
		both++
		if !strings.HasSuffix(vntext.CompareKey(f.Text), vntext.CompareKey(g.Text)) {
			apart++
		}
	}
	return 2*apart > both
}

// oneForEachFact leaves one column a fact: for the name the one whose values look like names, otherwise the one with
// the surest heading.
func (c *columnSettler) oneForEachFact() {
	best := make(map[ColumnMeaning]int)
	for i := range c.columns {
		t := c.columns[i].Meaning()
		if t.Key == KeyIgnored || t.Key == KeyFamilyName {
			continue
		}
		j, taken := best[t]
		switch {
		case !taken:
			best[t] = i
		case c.better(i, j):
			c.drop(j, i)
			best[t] = i
		default:
			c.drop(i, j)
		}
	}
}

func (c *columnSettler) better(i, j int) bool {
	a, b := &c.columns[i], &c.columns[j]
	if a.Key == "full_name" {
		if x, y := c.nameShare(a.Index), c.nameShare(b.Index); x != y {
			return x > y
		}
	}
	return a.rank < b.rank
}

func (c *columnSettler) nameShare(col int) float64 {
	share, _ := c.share(col, func(cell *sheet.Cell) bool {
		return cell.Kind == sheet.Text && len(vntext.PlausibleName(vntext.TitleCase(cell.Text))) == 0
	})
	return share
}

// drop leaves column lost out in favour of column kept.
func (c *columnSettler) drop(lost, kept int) {
	l, k := &c.columns[lost], &c.columns[kept]
	code, why := "column_repeated", "tiêu đề rõ hơn"
	if l.Key == "full_name" || k.Key == "full_name" {
		code, why = "two_names", "giá trị giống tên người hơn"
	}
	c.notes = append(c.notes, Finding{
		Finding: vntext.Finding{Severity: vntext.Warning, Code: code, Message: fmt.Sprintf(
			"Hai cột cùng giống “%s”: cột %s “%s” và cột %s “%s”. Đã lấy cột %s vì %s; nếu không đúng, hãy xóa cột %s khỏi tệp rồi nhập lại.",
			KeyLabel(k.Key), k.Letter, k.Heading, l.Letter, l.Heading, k.Letter, why, k.Letter)},
		Column: k.Letter, Key: k.Key, Value: l.Letter,
	})
	l.Key, l.Value = KeyIgnored, ""
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}
