package intake

import (
	"fmt"
	"slices"
	"strconv"

	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// fewest is how many values must agree before they tell what a column holds.
const fewest = 3

// guessColumns tells from their values what the columns hold whose headings say nothing. What a heading says is never
// overruled, and nothing is guessed that another column holds already.
func guessColumns(columns []Column, rows []sheet.Row, today vntext.Date) {
	taken := make(map[string]bool)
	for i := range columns {
		taken[partOf(columns[i].Key)] = true
	}
	for _, kind := range columnKinds {
		if taken[kind.key] {
			continue
		}
		for i := range columns {
			if c := &columns[i]; c.unknown && !c.fixed && agree(rows, c.Index, kind.fits) {
				c.Key, c.Guess, c.unknown = kind.key, true, false
				break
			}
		}
	}
	guessDates(columns, rows, taken, today)
}

// agree holds when nearly all values of a column are of one kind.
func agree(rows []sheet.Row, col int, fits func(*sheet.Cell) bool) bool {
	all, good := 0, 0
	for i := range rows {
		if cell := rows[i].Cell(col); cell != nil && plain(cell) != "" {
			all++
			if fits(cell) {
				good++
			}
		}
	}
	return good >= fewest && 10*good >= 8*all
}

// guess is the header of a list whose headings do not say which column holds the name; nil when the values do not say
// it either. There must be names, and beside them birth dates or numbers of identity.
func (f *headerFinder) guess(fixed map[int]ColumnMeaning) *header {
	rows := f.wideRows()
	h := &header{columns: unheaded(nil, rows)}
	for i := range h.columns {
		if m, known := fixed[h.columns[i].Index]; known {
			h.columns[i].Key, h.columns[i].unknown = m.Key, false
		}
	}
	h.guessOrder(rows)
	guessColumns(h.columns, rows, f.today)
	name, proof := h.holding("full_name", KeyGivenName), h.holding("birth", "citizen_id", KeyBirthMale, KeyBirthFemale, KeyBirthYear)
	if name == nil || proof == nil {
		return nil
	}
	for i := range rows {
		n, p := rows[i].Cell(name.Index), rows[i].Cell(proof.Index)
		if n != nil && p != nil && isName(n) && digits(p.Text) != "" {
			return f.above(h, rows[i].Number)
		}
	}
	return nil
}

// guessOrder finds the column that counts the rows.
func (h *header) guessOrder(rows []sheet.Row) {
	for i := range h.columns {
		c := &h.columns[i]
		counted, previous := 0, 0
		for r := range rows {
			cell := rows[r].Cell(c.Index)
			if cell == nil || !isNumber(plain(cell)) {
				continue
			}
			if n, _ := strconv.Atoi(digits(cell.Text)); n == previous+1 {
				counted, previous = counted+1, n
			}
		}
		if c.unknown && counted >= fewest && 2*counted > len(rows) {
			c.Key, c.unknown = KeyOrder, false
			return
		}
	}
}

// above looks for headings right above the first row of people; without any the list has none.
func (f *headerFinder) above(guessed *header, person int) *header {
	row := f.sheet.Row(person - 1)
	if row == nil || len(row.Cells) < fewest || slices.ContainsFunc(row.Cells, func(c sheet.Cell) bool { return c.Kind != sheet.Text }) {
		guessed.last = person - 1
		return guessed
	}
	first := person - 1
	for _, m := range f.merges {
		if m.Contains(person-1, m.Col1) && m.Row1 < first && person-m.Row1 <= headerLines {
			first = m.Row1
		}
	}
	h := f.at(first, person-1)
	h.columns = unheaded(h.columns, f.wideRows())
	guessColumns(h.columns, dataSample(f.sheet, h.last), f.today)
	if h.holding("full_name", KeyGivenName) == nil {
		guessed.last = person - 1
		return guessed
	}
	return h
}

// holding is the first column that holds one of the keys.
func (h *header) holding(keys ...string) *Column {
	for i := range h.columns {
		if slices.Contains(keys, h.columns[i].Key) {
			return &h.columns[i]
		}
	}
	return nil
}

// wideRows are the rows near the top that have enough cells to be of a table.
func (f *headerFinder) wideRows() []sheet.Row {
	var rows []sheet.Row
	for i := 0; i < len(f.sheet.Rows) && len(rows) < headerDepth; i++ {
		if len(f.sheet.Rows[i].Cells) >= fewest {
			rows = append(rows, f.sheet.Rows[i])
		}
	}
	return rows
}

// unheaded adds the columns that have values in at least half of the rows but no heading.
func unheaded(columns []Column, rows []sheet.Row) []Column {
	filled := make(map[int]int)
	for i := range rows {
		for j := range rows[i].Cells {
			if c := &rows[i].Cells[j]; c.Col < maxColumns && plain(c) != "" {
				filled[c.Col]++
			}
		}
	}
	for _, c := range columns {
		delete(filled, c.Index)
	}
	for col, n := range filled {
		if n >= fewest && 2*n >= len(rows) {
			columns = append(columns, Column{Index: col, Letter: sheet.ColumnName(col), Key: KeyIgnored, unknown: true})
		}
	}
	slices.SortFunc(columns, func(a, b Column) int { return a.Index - b.Index })
	return columns
}

// columnNotes tells what was guessed and what is left out although somebody filled it in.
func columnNotes(columns []Column, filled func(col int) bool) []Finding {
	var notes []Finding
	for i := range columns {
		c := &columns[i]
		code, text := "", ""
		switch {
		case c.Guess && c.Heading == "":
			code, text = "column_guessed", fmt.Sprintf("Cột %s không có tiêu đề; theo các giá trị bên dưới đã đoán là “%s”. Hãy kiểm tra lại.", c.Letter, KeyLabel(c.Key))
		case c.Guess:
			code, text = "column_guessed", fmt.Sprintf("Cột %s “%s” có tiêu đề lạ; theo các giá trị bên dưới đã đoán là “%s”. Hãy kiểm tra lại.", c.Letter, c.Heading, KeyLabel(c.Key))
		case c.fixed || c.Key != KeyIgnored || !filled(c.Index):
			continue
		case c.unkept:
			code, text = "column_unkept", fmt.Sprintf("Cột %s “%s”: sổ chưa có chỗ lưu thông tin này nên không nhập; giá trị vẫn còn trong tệp gốc.", c.Letter, c.Heading)
		case c.unknown && c.Heading != "":
			code, text = "column_unknown", fmt.Sprintf("Cột %s “%s” chưa rõ là thông tin gì nên không nhập. Nếu cần, hãy chọn cột này chứa gì hoặc sửa tiêu đề.", c.Letter, c.Heading)
		default:
			continue
		}
		notes = append(notes, Finding{Finding: vntext.Finding{Severity: vntext.Warning, Code: code, Message: text}, Column: c.Letter, Key: c.Key})
	}
	return notes
}
