package corrections

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/reconcile"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
	"bachudong/reports/list"
)

// sender is one sheet of the list with its columns as the sender made them.
type sender struct {
	draft    *intake.SheetDraft
	sheet    *sheet.Sheet
	yearly   reconcile.Yearly
	date1904 bool
	width    int                    // columns, also those without a heading up to the last one with
	columns  map[int]*intake.Column // by index
}

func newSender(book *sheet.Book, draft *intake.SheetDraft, yearly reconcile.Yearly) *sender {
	s := &sender{draft: draft, sheet: book.Sheet(draft.Name), yearly: yearly, date1904: book.Date1904, columns: map[int]*intake.Column{}}
	for i := range draft.Columns {
		c := &draft.Columns[i]
		s.columns[c.Index] = c
		s.width = max(s.width, c.Index+1)
	}
	return s
}

func (s *sender) table(note string, more ...list.Column) list.Table {
	t := list.Table{Note: note}
	for col := range s.width {
		c := list.Column{Width: narrowest}
		if column := s.columns[col]; column != nil {
			c.Title, c.Centered = column.Heading, column.Key == intake.KeyOrder || column.Value != ""
		}
		t.Columns = append(t.Columns, c)
	}
	t.Columns = append(t.Columns, more...)
	return t
}

// Widths of the columns of the sender, in digits.
const (
	narrowest  = 6
	widest     = 32
	looked     = 300 // rows looked at
	filterRoom = 3
)

// measured gives the sender's columns room for what stands in them.
func (s *sender) measured(t list.Table) list.Table {
	for col := range s.width {
		longest := utf8.RuneCountInString(t.Columns[col].Title)/2 + filterRoom
		for word := range strings.FieldsSeq(t.Columns[col].Title) {
			longest = max(longest, utf8.RuneCountInString(word)+filterRoom)
		}
		for row := range min(t.Len, looked) {
			longest = max(longest, lengthOf(t.Value(row, col))*11/10+2)
		}
		t.Columns[col].Width = float64(min(max(narrowest, longest), widest))
	}
	return t
}

func lengthOf(value any) int {
	switch v := value.(type) {
	case list.Marked:
		return lengthOf(v.Value)
	case vntext.Date:
		return len("26/03/2004")
	case string:
		return utf8.RuneCountInString(v)
	}
	return len(fmt.Sprint(value))
}

// cell is what stands in a cell of the list, with its type; numbers that are an identity stay texts.
func (s *sender) cell(number, col int) any {
	row := s.sheet.Row(number)
	if row == nil || row.Cell(col) == nil {
		return ""
	}
	cell := row.Cell(col)
	if cell.Kind != sheet.Number {
		return cell.Text
	}
	if day, ok := vntext.DateFromSerial(cell.Number, s.date1904); ok && cell.IsDate {
		return day
	}
	if column := s.columns[col]; column != nil && data.FieldOf(column.Key) != nil {
		return cell.Text
	}
	return cell.Number
}

// ours is what the register says in a column of the list, with its type; "" where it keeps nothing of the kind.
func (s *sender) ours(c *intake.Column, m *data.Member) any {
	name := vntext.SplitName(m.FullName)
	switch c.Key {
	case intake.KeyFamilyName:
		return strings.TrimSpace(name.Family + " " + name.Middle)
	case intake.KeyGivenName:
		return name.Given
	case intake.KeyBirthMale:
		return birthUnder(m, data.Male)
	case intake.KeyBirthFemale:
		return birthUnder(m, data.Female)
	case intake.KeyBirthDay, intake.KeyBirthMonth, intake.KeyBirthYear:
		return birthPart(m.Birth, c.Key)
	case intake.KeyBranch:
		return m.UnitName
	case intake.KeyPosition:
		return m.Membership.Position
	case intake.KeyStatus:
		return m.Status
	}
	f := data.FieldOf(c.Key)
	switch {
	case intake.Yearly(c.Key) && c.Value == "":
		return s.yearly[m.ID][reconcile.FactOf(c)]
	case intake.Yearly(c.Key) && intake.Tells(intake.ToldParts(c.Key, s.yearly[m.ID][reconcile.FactOf(c)]), c.Value):
		return "x"
	case f == nil:
		return ""
	case c.Value != "" && f.Of(&m.Person) == c.Value:
		return "x"
	case c.Value != "":
		return ""
	case f.Kind == data.DateFact:
		return vntext.Date(f.Of(&m.Person))
	}
	return f.Of(&m.Person)
}

func birthUnder(m *data.Member, gender string) any {
	if m.Gender != gender {
		return ""
	}
	return m.Birth
}

// birthPart is the day, month or year of a birth as far as it is known.
func birthPart(birth vntext.Date, key string) any {
	parts := strings.Split(string(birth), "-")
	at := map[string]int{intake.KeyBirthYear: 0, intake.KeyBirthMonth: 1, intake.KeyBirthDay: 2}[key]
	if at >= len(parts) {
		return ""
	}
	return parts[at]
}
