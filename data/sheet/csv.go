package sheet

import (
	"context"
	"strings"
	"unicode/utf8"
)

// maxField bounds a quoted field, as Excel bounds a cell: a quote that is not closed by then was just a quote.
const maxField = 32_767 * utf8.UTFMax

// readText reads a .csv or tab-separated list. All cells are Text; row numbers are those that Excel shows.
func readText(ctx context.Context, sheetName string, content []byte, b *budget) (*Book, error) {
	text, err := decodeText(b.name, content)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(text) == "" {
		return nil, refuseKind(b.name, "tệp trống, không có gì bên trong", "Hãy chép lại tệp gốc hoặc xin nơi gửi gửi lại.")
	}
	separator, text := separatorOf(text)
	s := &Sheet{Name: sheetName}
	records := recordReader{rest: text, separator: separator}
	for number := 1; records.rest != ""; number++ {
		if number%1024 == 1 && ctx.Err() != nil {
			return nil, explain(b.name, "", ctx.Err())
		}
		fields := records.next()
		if number > MaxRows || len(fields) > MaxColumns {
			return nil, refuseTooBig(b.name, "có quá nhiều dòng hoặc cột")
		}
		row := Row{Number: number}
		for col, field := range fields {
			c := Cell{Col: col}
			c.setText(cleanText(field))
			if c.Kind == Empty {
				continue
			}
			if err := b.spendCell(); err != nil {
				return nil, err
			}
			row.Cells = append(row.Cells, c)
		}
		if len(row.Cells) > 0 {
			s.Rows = append(s.Rows, row)
		}
	}
	return &Book{Format: "csv", Sheets: []*Sheet{s}}, nil
}

// recordReader cuts text into records.
type recordReader struct {
	rest      string
	separator byte
	fields    []string
}

// next is the fields of the next record, valid until the following call. rest must not be empty.
func (r *recordReader) next() []string {
	r.fields = r.fields[:0]
	for {
		field, more := r.field()
		r.fields = append(r.fields, field)
		if !more {
			return r.fields
		}
	}
}

// field cuts one field off; more tells that another one follows in the record.
func (r *recordReader) field() (field string, more bool) {
	quoted := ""
	for _, open := range []string{`="`, `"`} {
		inside, opened := strings.CutPrefix(r.rest, open)
		if !opened {
			continue
		}
		if body, after, ok := r.cutQuoted(inside); ok {
			quoted, r.rest = body, after
			break
		}
	}
	end := strings.IndexAny(r.rest, string(r.separator)+"\r\n")
	if end < 0 {
		field, r.rest = quoted+r.rest, ""
		return plainFormula(field), false
	}
	field = quoted + r.rest[:end]
	more = r.rest[end] == r.separator
	if strings.HasPrefix(r.rest[end:], "\r\n") {
		end++
	}
	r.rest = r.rest[end+1:]
	return plainFormula(field), more
}

// cutQuoted reads on behind an opening quote to the closing one; two quotes stand for one. A quote that is closed only
// on a later line and in the middle of a text was no opening quote: somebody typed it, and the lines must stay apart.
func (r *recordReader) cutQuoted(s string) (body, after string, ok bool) {
	var b strings.Builder
	for {
		i := strings.IndexByte(s[:min(len(s), maxField)], '"')
		if i < 0 || b.Len() > maxField {
			return "", "", false
		}
		b.WriteString(s[:i])
		s = s[i+1:]
		if !strings.HasPrefix(s, `"`) {
			break
		}
		b.WriteByte('"')
		s = s[1:]
	}
	ends := s == "" || s[0] == r.separator || s[0] == '\r' || s[0] == '\n'
	return b.String(), s, ends || !strings.ContainsAny(b.String(), "\r\n")
}

// plainFormula turns ="0123", by which exports keep zeros, into 0123.
func plainFormula(field string) string {
	if inner, ok := strings.CutPrefix(field, `="`); ok {
		if inner, ok = strings.CutSuffix(inner, `"`); ok && !strings.Contains(inner, `"`) {
			return inner
		}
	}
	return field
}

// separatorOf finds what separates the fields: a first line "sep=;" says it and is left out of the text, otherwise the
// candidate that cuts most of the first 50 records into equally many fields.
func separatorOf(text string) (separator byte, rest string) {
	line, after, _ := strings.Cut(text, "\n")
	line = strings.ToLower(strings.Trim(line, "\"\r "))
	if said, ok := strings.CutPrefix(line, "sep="); ok && len(said) == 1 {
		return said[0], after
	}
	separator = ';'
	best := 0.0
	for _, candidate := range []byte{';', ',', '\t', '|'} {
		if score := consistency(text, candidate); score > best {
			separator, best = candidate, score
		}
	}
	return separator, text
}

// consistency is the share of records that have the commonest number of fields above one, weighed so that of two equally
// steady separators the one with more fields wins: commas inside addresses are steady too.
func consistency(text string, separator byte) float64 {
	records := recordReader{rest: text, separator: separator}
	counts := map[int]int{}
	total := 0
	for range 50 {
		if records.rest == "" {
			break
		}
		fields := records.next()
		if len(fields) == 1 && fields[0] == "" {
			continue
		}
		total++
		counts[len(fields)]++
	}
	best := 0.0
	for fields, n := range counts {
		if fields > 1 {
			best = max(best, float64(n)/float64(total)*(1-1/float64(fields)))
		}
	}
	return best
}
