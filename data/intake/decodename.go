package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bachudong/data/sheet"
	"bachudong/data/vntext/legacy"
)

// decode makes the sheet Unicode and notes what the officer should know of it. The result is what is to be read on.
func (d *SheetDraft) decode(s *sheet.Sheet, layout Layout) *sheet.Sheet {
	out := decodeSheet(s, layout)
	d.Encoding, d.Conversions = out.encoding, out.conversions
	for i := range d.Conversions {
		d.Notes = append(d.Notes, d.Conversions[i].findings()...)
	}
	if out.sheet != s {
		d.texts = &twin{raw: s, unicode: out.sheet}
	}
	return out.sheet
}

// twin is a sheet as it stands in the file and in Unicode; both have the same rows and cells in the same places.
type twin struct{ raw, unicode *sheet.Sheet }

// changed tells whether a cell was turned into Unicode. Cells that were not may be shared with the book.
func (t *twin) changed(row, cell int) bool {
	return t.raw.Rows[row].Cells[cell].Text != t.unicode.Rows[row].Cells[cell].Text
}

// restoreNames gives the words of names the capitals back that TCVN3 does not have, in rows whose other words of the name
// begin with capitals.
func (d *SheetDraft) restoreNames(h *header) {
	names := make(map[int]bool)
	for i := range h.columns {
		switch c := &h.columns[i]; c.Key {
		case "full_name", KeyFamilyName, KeyGivenName:
			names[c.Index] = slices.ContainsFunc(d.Conversions, func(made Conversion) bool {
				return made.Column == c.Index && made.Encoding == string(legacy.TCVN3)
			})
		}
	}
	if d.texts == nil || len(names) == 0 {
		return
	}
	rows := d.texts.unicode.Rows
	for i := range rows {
		if rows[i].Number <= h.last || !beginsWithCapital(&rows[i], names) {
			continue
		}
		for j := range rows[i].Cells {
			if cell := &rows[i].Cells[j]; names[cell.Col] && d.texts.changed(i, j) {
				cell.Text = legacy.RestoreInitial(cell.Text)
			}
		}
	}
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
