package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bachudong/data/sheet"
	"bachudong/data/vntext/legacy"
)

// decode makes a sheet of the book Unicode and notes what the officer should know of it. The result is what is to be read
// on.
func (d *SheetDraft) decode(book *sheet.Book, s *sheet.Sheet, layout Layout) *sheet.Sheet {
	out := decodeSheet(s, layout, book.Legacy)
	d.Encoding, d.Conversions = out.encoding, out.conversions
	for i := range d.Conversions {
		d.Notes = append(d.Notes, d.Conversions[i].findings()...)
	}
	if out.sheet != s {
		d.texts = &twin{raw: s, unicode: out.sheet}
	}
	return out.sheet
}

// twin is a sheet as it stands in the file and in Unicode.
type twin struct{ raw, unicode *sheet.Sheet }

// restoreNames gives the words of names the capitals back that TCVN3 does not have, in rows whose other words of the name
// begin with capitals. s is the sheet in Unicode, with what the officer corrected.
func (d *SheetDraft) restoreNames(s *sheet.Sheet, h *header) {
	names := make(map[int]bool)
	for i := range h.columns {
		switch c := &h.columns[i]; c.Key {
		case "full_name", KeyFamilyName, KeyGivenName:
			if slices.ContainsFunc(d.Conversions, func(made Conversion) bool {
				return made.Column == c.Index && made.Encoding == string(legacy.TCVN3)
			}) {
				names[c.Index] = true
			}
		}
	}
	if d.texts == nil || len(names) == 0 {
		return
	}
	for i := range s.Rows {
		if s.Rows[i].Number > h.last && beginsWithCapital(&s.Rows[i], names) {
			d.restoreName(&s.Rows[i], names)
		}
	}
}

// restoreName changes only what was turned into Unicode; cells that the book may share are copied before.
func (d *SheetDraft) restoreName(row *sheet.Row, names map[int]bool) {
	for j := range row.Cells {
		cell := &row.Cells[j]
		if !names[cell.Col] || cell.Text != textAt(d.texts.unicode, row.Number, cell.Col) || cell.Text == textAt(d.texts.raw, row.Number, cell.Col) {
			continue
		}
		if name := legacy.RestoreInitial(cell.Text); name != cell.Text {
			row.Cells = slices.Clone(row.Cells)
			row.Cells[j].Text = name
		}
	}
}

// textAt is what a cell says; "" where there is none.
func textAt(s *sheet.Sheet, row, col int) string {
	if r := s.Row(row); r != nil {
		if cell := r.Cell(col); cell != nil {
			return cell.Text
		}
	}
	return ""
}

// beginsWithCapital tells whether a word of the name does.
func beginsWithCapital(row *sheet.Row, names map[int]bool) bool {
	for i := range row.Cells {
		if cell := &row.Cells[i]; names[cell.Col] && slices.ContainsFunc(strings.Fields(cell.Text), startsUpper) {
			return true
		}
	}
	return false
}

func startsUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
