package intake

import (
	"path/filepath"

	"bachudong/data"
)

// rawText is what the converted cells of a row said in the file, for the person who is kept of it; false when there are
// none among the columns that are read.
func (d *Draft) rawText(row *Row, person data.ID) (data.RawText, bool) {
	s := d.sheet(row.Sheet)
	if s == nil || s.texts == nil {
		return data.RawText{}, false
	}
	raw := data.RawText{PersonID: person, File: filepath.Base(d.Path), Sheet: row.Sheet, Row: row.Number, Cells: make(map[string]string)}
	for i := range s.Columns {
		c := &s.Columns[i]
		before := textAt(s.texts.raw, row.Number, c.Index)
		if c.Key == KeyIgnored || before == textAt(s.texts.unicode, row.Number, c.Index) {
			continue
		}
		raw.Cells[c.Letter] = before
		switch e := s.convertedFrom(c.Index); raw.Encoding {
		case "", e:
			raw.Encoding = e
		default:
			raw.Encoding = mixedEncodings
		}
	}
	return raw, len(raw.Cells) > 0
}

func (d *Draft) sheet(name string) *SheetDraft {
	for i := range d.Sheets {
		if d.Sheets[i].Name == name {
			return &d.Sheets[i]
		}
	}
	return nil
}

// convertedFrom is the encoding from which texts of a column were converted, or "mixed".
func (d *SheetDraft) convertedFrom(col int) string {
	encoding := ""
	for i := range d.Conversions {
		switch c := &d.Conversions[i]; {
		case c.Column != col || c.Encoding == "unicode" || c.Encoding == encoding:
		case encoding != "":
			return mixedEncodings
		default:
			encoding = c.Encoding
		}
	}
	return encoding
}
