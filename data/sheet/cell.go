package sheet

import (
	"bytes"
	"hash/maphash"
	"strconv"
	"strings"
	"time"
)

// readCell reads the cell whose start tag was just read and keeps it unless it is empty. next is the column of a cell
// that does not say where it is; the result is the column it turned out to have.
func (w *worksheetReader) readCell(next int) (col int, err error) {
	s := w.scan
	col = next
	kind, style := cellNumber, -1
	for rest := s.attrs; ; {
		name, value, after, ok := nextAttr(rest)
		if !ok {
			break
		}
		rest = after
		if len(name) != 1 {
			continue
		}
		switch name[0] {
		case 'r':
			_, c, ok := parseRef(value)
			if !ok {
				return 0, errOutside
			}
			col = c
		case 's':
			if n, ok := parseDigits(value); ok {
				style = n
			}
		case 't':
			kind = kindOf(value)
		}
	}
	if col >= MaxColumns {
		return 0, errOutside
	}
	if s.selfClosed {
		return col, nil
	}
	value, formula := w.cellValue()
	if formula && len(value) == 0 && kind != cellText {
		w.sheet.Uncalculated++
	}
	if len(value) == 0 {
		return col, nil
	}
	c := Cell{Col: col, Style: plainStyle, Formula: formula}
	if style >= 0 && style < len(w.styles) {
		c.Style = w.styles[style]
	}
	w.fill(&c, kind, value)
	if c.Kind == Empty {
		return col, nil
	}
	if kind != cellShared {
		if err := w.archive.budget.spendText(len(c.Text)); err != nil {
			return 0, err
		}
	}
	return col, w.keep(c)
}

type storedKind uint8

const (
	cellNumber storedKind = iota
	cellShared
	cellText
	cellBool
	cellError
	cellISODate
)

func kindOf(t []byte) storedKind {
	switch string(t) {
	case "s":
		return cellShared
	case "str", "inlineStr":
		return cellText
	case "b":
		return cellBool
	case "e":
		return cellError
	case "d":
		return cellISODate
	}
	return cellNumber
}

// cellValue reads to the end of the cell: the stored value or inline text, and whether there is a formula.
func (w *worksheetReader) cellValue() (value []byte, formula bool) {
	s := w.scan
	w.scratch, w.inline.pieces = w.scratch[:0], w.inline.pieces[:0]
	inValue := false
	for s.next() {
		switch s.kind {
		case startTag:
			switch string(s.name) {
			case "v":
				inValue = !s.selfClosed
			case "is":
				w.inline.read(s)
				w.scratch = append(w.scratch, w.inline.text...)
			case "f":
				formula = true
				s.skip()
			default:
				s.skip()
			}
		case endTag:
			inValue = false
			if len(s.name) == 1 && s.name[0] == 'c' {
				return w.scratch, formula
			}
		default:
			if inValue {
				w.scratch = s.appendText(w.scratch)
			}
		}
	}
	return w.scratch, formula
}

// fill gives the cell its kind, text and number; it stays Empty when there is nothing to see. A number that is none is
// kept as text: better odd than lost.
func (w *worksheetReader) fill(c *Cell, kind storedKind, value []byte) {
	switch kind {
	case cellShared:
		if i, ok := parseDigits(bytes.TrimSpace(value)); ok && i < len(w.shared.texts) {
			c.setText(w.shared.texts[i])
			w.shareRuns(c, i)
		} else {
			c.Kind, c.Text = ErrorValue, "#N/A"
		}
	case cellText:
		c.setText(w.seen.text(value))
		if runs := w.inline.runs(); c.Kind == Text && runs != nil {
			c.setStyle(c.Style.inRuns(runs))
		}
	case cellBool:
		c.Kind, c.Text = Bool, "FALSE"
		if v := string(bytes.TrimSpace(value)); v == "1" || strings.EqualFold(v, "true") {
			c.Text, c.Number = "TRUE", 1
		}
	case cellError:
		c.Kind, c.Text = ErrorValue, w.seen.text(value)
	case cellISODate:
		w.fillISODate(c, value)
	default:
		w.fillNumber(c, value)
	}
}

func (c *Cell) setText(text string) {
	if strings.TrimSpace(text) != "" {
		c.Kind, c.Text = Text, text
	}
}

func (w *worksheetReader) fillNumber(c *Cell, value []byte) {
	value = bytes.TrimSpace(value)
	shape := &c.Style.shape
	plain := shape.kind == generalShape || shape.kind == plainShape
	if n, ok := parseDigits(value); ok && plain && (value[0] != '0' || len(value) == 1) {
		c.Kind, c.Number, c.Text = Number, float64(n), w.seen.text(value)
		return
	}
	v, err := strconv.ParseFloat(string(value), 64)
	if err != nil || v-v != 0 {
		c.setText(w.seen.text(value))
		return
	}
	c.Kind, c.Number = Number, v
	c.Text, c.IsDate = shape.textOf(v, w.date1904)
}

// fillISODate reads the rare day that is stored as text: 2004-03-26 or 2004-03-26T00:00:00.
func (w *worksheetReader) fillISODate(c *Cell, value []byte) {
	text := string(bytes.TrimSpace(value))
	day, err := time.Parse("2006-01-02", text[:min(len(text), 10)])
	if err != nil {
		c.setText(w.seen.text(value))
		return
	}
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if w.date1904 {
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	c.Kind, c.IsDate, c.Text = Number, true, day.Format("02/01/2006")
	c.Number = float64(day.Sub(epoch) / (24 * time.Hour))
}

// parseRef reads "B12": row from 1, column from 0. Dollar signs are ignored.
func parseRef(ref []byte) (row, col int, ok bool) {
	i := 0
	for ; i < len(ref); i++ {
		c := ref[i] | 0x20
		if ref[i] == '$' {
			continue
		}
		if c < 'a' || c > 'z' {
			break
		}
		if col = col*26 + int(c-'a') + 1; col > MaxColumns {
			return 0, 0, false
		}
	}
	row, ok = parseDigits(ref[i:])
	return row, col - 1, ok && col > 0 && row >= 1 && row <= MaxRows
}

// parseDigits reads a whole number of at most 15 digits.
func parseDigits(b []byte) (int, bool) {
	if len(b) == 0 || len(b) > 15 {
		return 0, false
	}
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// textCache hands out the same string for the short texts that a list repeats in every row.
type textCache struct {
	seed  maphash.Seed
	table []string
}

func (t *textCache) text(b []byte) string {
	if len(b) > 40 {
		return tidy(b)
	}
	if t.table == nil {
		t.seed, t.table = maphash.MakeSeed(), make([]string, 4096)
	}
	slot := &t.table[maphash.Bytes(t.seed, b)%4096]
	if *slot != string(b) {
		text := tidy(b)
		if text != string(b) {
			return text
		}
		*slot = text
	}
	return *slot
}
