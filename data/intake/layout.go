package intake

import (
	"fmt"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
	"bachudong/data/vntext/legacy"
)

// NoHeader as Layout.HeaderFirst says that the sheet has no headings: Layout.Columns or the values tell what is where.
const NoHeader = -1

// decided is a Layout whose texts are understood.
type decided struct {
	Layout
	columns map[int]ColumnMeaning
}

func (l Layout) decide(name string) (*decided, error) {
	d := &decided{Layout: l, columns: make(map[int]ColumnMeaning, len(l.Columns))}
	for col, e := range l.Encodings {
		if !legacy.Encoding(e).Known() {
			return nil, data.Errorf(data.Invalid, "Trang “%s”, cột %s: không có bảng mã “%s”. Hãy chọn unicode, tcvn3, vni, cp1258, cp1252 hoặc viqr.", name, sheet.ColumnName(col), e)
		}
	}
	for col, text := range l.Columns {
		if col < 0 || col >= maxColumns {
			return nil, data.Errorf(data.Invalid, "Trang “%s” không thể có cột thứ %d. Hãy chọn lại các cột.", name, col+1)
		}
		m, err := ParseColumnMeaning(text)
		if err != nil {
			return nil, data.Errorf(data.Invalid, "Trang “%s”, cột %s: %s", name, sheet.ColumnName(col), data.MessageOf(err))
		}
		d.columns[col] = m
	}
	return d, nil
}

// header is where the headings of a sheet stand: where the officer says, else where they are found, else as the values
// tell. nil when the sheet cannot be a list.
func (d *decided) header(s *sheet.Sheet, values valueLists, today vntext.Date) *header {
	finder := headerFinder{sheet: s, merges: topMerges(s), values: values, today: today}
	switch {
	case d.HeaderFirst > 0:
		return d.apply(finder.at(d.HeaderFirst, max(d.HeaderFirst, d.HeaderLast)))
	case d.HeaderFirst == NoHeader:
		return d.apply(&header{last: d.HeaderLast})
	}
	h := finder.find()
	if h == nil {
		h = finder.guess(d.columns)
	}
	return d.apply(h)
}

// apply lets what the officer said of a column stand above what its heading says, and above other columns that would
// be read as the same thing.
func (d *decided) apply(h *header) *header {
	if h == nil {
		return nil
	}
	for col, m := range d.columns {
		c := h.column(col)
		c.Key, c.Value, c.Year, c.Guess, c.fixed = m.Key, m.Value, m.Year, false, true
	}
	for i := range h.columns {
		if c := &h.columns[i]; !c.fixed && d.decidedElsewhere(c.Meaning()) {
			c.Key, c.Value, c.Year = KeyIgnored, "", 0
		}
	}
	return h
}

func (d *decided) decidedElsewhere(m ColumnMeaning) bool {
	for _, other := range d.columns {
		if other.Key == KeyIgnored {
			continue
		}
		if other == m || other.Value == "" && m.Value == "" && m.Year == other.Year && partOf(m.Key) == partOf(other.Key) {
			return true
		}
	}
	return false
}

// partOf is the fact of which a column may hold only a part.
func partOf(key string) string {
	switch key {
	case KeyFamilyName, KeyGivenName:
		return "full_name"
	case KeyBirthMale, KeyBirthFemale, KeyBirthDay, KeyBirthMonth, KeyBirthYear:
		return "birth"
	}
	return key
}

// column is the column at an index, made when it has no heading.
func (h *header) column(index int) *Column {
	i, found := slices.BinarySearchFunc(h.columns, index, func(c Column, index int) int { return c.Index - index })
	if !found {
		h.columns = slices.Insert(h.columns, i, Column{Index: index, Letter: sheet.ColumnName(index), Key: KeyIgnored})
	}
	return &h.columns[i]
}

// leaveHidden takes the hidden columns out and says so; false when the name is among them.
func (d *SheetDraft) leaveHidden(s *sheet.Sheet, h *header) bool {
	var left []string
	named, hidden := false, false
	for i := range h.columns {
		c := &h.columns[i]
		if c.fixed || !s.ColumnHidden(c.Index) {
			named = named || partOf(c.Key) == "full_name"
			continue
		}
		hidden = hidden || partOf(c.Key) == "full_name"
		if c.Key != KeyIgnored && c.Key != KeyOrder {
			left = append(left, fmt.Sprintf("%s “%s”", c.Letter, c.Heading))
		}
		c.Key, c.Value, c.Year = KeyIgnored, "", 0
	}
	if len(left) > 0 {
		d.note("columns_hidden", "", "", fmt.Sprintf("Có %d cột ẩn (%s) không đọc. Nếu cần, hãy bỏ ẩn cột trong Excel hoặc chọn đọc cả phần ẩn.", len(left), strings.Join(left, ", ")))
	}
	return named || !hidden
}

// named tells whether a column holds the name or a part of it.
func named(columns []Column) bool {
	return slices.ContainsFunc(columns, func(c Column) bool { return partOf(c.Key) == "full_name" })
}
