package biff

import (
	"encoding/binary"
	"math"
)

// Place says where a cell is (both from 0), the number of its style and whether it is the result of a formula.
type Place struct {
	Row, Col, Style int
	Formula         bool
}

// Sink takes in what a sheet holds, in the order of the file. An error stops the reading.
type Sink interface {
	Text(at Place, text Text) error
	Number(at Place, value float64) error
	Bool(at Place, value bool) error
	Error(at Place, text string) error
	Merge(row1, col1, row2, col2 int) error
	HideRow(row int)
	HideColumns(from, to int) error
}

// errorNames are what Excel shows by error code.
var errorNames = map[byte]string{0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}

// Read gives all cells of a sheet of the book to the sink.
func (b *Book) Read(s *Sheet, to Sink) error {
	c := &cursor{stream: b.stream, pos: s.offset}
	if !c.next() || c.id != recBOF {
		return ErrDamaged
	}
	if c.u16(2) != worksheet {
		return nil
	}
	page := sheetReader{book: b, cursor: c, to: to}
	for depth := 1; depth > 0; {
		if !c.next() {
			return ErrDamaged
		}
		if b.left -= 4 + len(c.body); b.left < 0 {
			return ErrDamaged
		}
		switch {
		case c.id == recBOF: // a chart on the sheet has cells of its own
			depth++
		case c.id == recEOF:
			depth--
		case depth == 1:
			if err := page.record(); err != nil {
				return err
			}
		}
	}
	return nil
}

type sheetReader struct {
	book *Book
	*cursor
	to      Sink
	formula *Place // whose result is the text that follows
}

func (p *sheetReader) record() error {
	at := Place{Row: p.u16(0), Col: p.u16(2), Style: p.u16(4)}
	switch p.id {
	case recRow:
		if p.u16(12)&0x20 != 0 {
			p.to.HideRow(at.Row)
		}
	case recColInfo:
		if p.u16(8)&1 != 0 {
			return p.to.HideColumns(p.u16(0), p.u16(2))
		}
	case recMergedCells:
		return p.merges()
	case recLabelSST:
		if i := p.u32(6); len(p.body) >= 10 && int64(i) < int64(len(p.book.texts)) {
			return p.to.Text(at, p.book.texts[i])
		}
		return p.to.Error(at, "#N/A")
	case recLabel, recRString:
		return p.label(at)
	case recNumber:
		if len(p.body) >= 14 {
			return p.to.Number(at, math.Float64frombits(binary.LittleEndian.Uint64(p.body[6:])))
		}
	case recRK:
		if len(p.body) >= 10 {
			return p.to.Number(at, packed(p.u32(6)))
		}
	case recMulRK:
		return p.manyNumbers(at)
	case recBoolErr:
		if len(p.body) >= 8 {
			return p.truth(at, p.body[6], p.body[7] != 0)
		}
	case recFormula:
		return p.result(at)
	case recString:
		return p.resultText()
	}
	return nil
}

// packed is a number in the short form: a whole number or the upper half of a float, both perhaps in hundredths.
func packed(rk uint32) float64 {
	v := math.Float64frombits(uint64(rk&^3) << 32)
	if rk&2 != 0 {
		v = float64(int32(rk) >> 2)
	}
	if rk&1 != 0 {
		v /= 100
	}
	return v
}

func (p *sheetReader) manyNumbers(at Place) error {
	for from := 4; from+6 <= len(p.body)-2; from += 6 {
		at.Style = p.u16(from)
		if err := p.to.Number(at, packed(p.u32(from+2))); err != nil {
			return err
		}
		at.Col++
	}
	return nil
}

func (p *sheetReader) truth(at Place, value byte, isError bool) error {
	if !isError {
		return p.to.Bool(at, value != 0)
	}
	name, known := errorNames[value]
	if !known {
		name = "#N/A"
	}
	return p.to.Error(at, name)
}

// label reads a text that stands in the cell itself, perhaps with its runs behind it.
func (p *sheetReader) label(at Place) error {
	rich := p.id == recRString
	r := p.whole()
	r.skip(6)
	if !p.book.old {
		text := p.book.text(r, 2)
		if rich {
			text = p.book.inRuns(units(text.String), starts(r, r.u16(), r.u16))
		}
		return p.to.Text(at, text)
	}
	letters := r.bytes(r.u16())
	var fonts []runStart
	if rich {
		fonts = starts(r, r.u8(), r.u8)
	}
	return p.to.Text(at, p.book.inRuns(letters, fonts))
}

// result reads a formula for its stored value; what the formula does is of no interest.
func (p *sheetReader) result(at Place) error {
	at.Formula = true
	if len(p.body) < 14 {
		return nil
	}
	value := p.body[6:14]
	if value[6] != 0xFF || value[7] != 0xFF {
		return p.to.Number(at, math.Float64frombits(binary.LittleEndian.Uint64(value)))
	}
	switch value[0] {
	case 0:
		p.formula = &at
	case 1:
		return p.truth(at, value[2], false)
	case 2:
		return p.truth(at, value[2], true)
	}
	return nil
}

func (p *sheetReader) resultText() error {
	if p.formula == nil {
		return nil
	}
	at := *p.formula
	p.formula = nil
	r := p.whole()
	return p.to.Text(at, Text{String: p.book.name(r, 2)})
}

func (p *sheetReader) merges() error {
	for from := 2; from+8 <= len(p.body); from += 8 {
		if err := p.to.Merge(p.u16(from), p.u16(from+4), p.u16(from+2), p.u16(from+6)); err != nil {
			return err
		}
	}
	return nil
}
