package biff

import (
	"encoding/binary"
	"unicode/utf16"
)

// reader reads a record that may go on in others. After a read beyond the end it is short and gives zeros.
type reader struct {
	current []byte
	rest    [][]byte
	short   bool
}

// ready moves to the next part when the current one is used up; false at the end.
func (r *reader) ready() bool {
	for len(r.current) == 0 {
		if len(r.rest) == 0 {
			r.short = true
			return false
		}
		r.current, r.rest = r.rest[0], r.rest[1:]
	}
	return true
}

func (r *reader) u8() int {
	if !r.ready() {
		return 0
	}
	b := r.current[0]
	r.current = r.current[1:]
	return int(b)
}

func (r *reader) u16() int {
	if len(r.current) >= 2 {
		n := int(binary.LittleEndian.Uint16(r.current))
		r.current = r.current[2:]
		return n
	}
	low := r.u8()
	return low | r.u8()<<8
}

func (r *reader) u32() int {
	low := r.u16()
	return low | r.u16()<<16
}

// skip passes over n bytes.
func (r *reader) skip(n int) {
	for n > 0 && r.ready() {
		step := min(n, len(r.current))
		r.current = r.current[step:]
		n -= step
	}
}

// bytes reads text of one byte a letter, each byte the character of its number.
func (r *reader) bytes(n int) []uint16 {
	units := make([]uint16, 0, min(n, len(r.current)))
	for ; n > 0 && r.ready(); n-- {
		units = append(units, uint16(r.u8()))
	}
	return units
}

// letters reads n letters of a BIFF8 text. Where the text goes on in the next record, that record says anew whether its
// letters have one byte or two.
func (r *reader) letters(n int, wide bool) []uint16 {
	units := make([]uint16, 0, min(n, len(r.current)))
	for n > 0 {
		if len(r.current) == 0 {
			if !r.ready() {
				return units
			}
			wide = r.u8()&1 != 0
			continue
		}
		if wide {
			units = append(units, uint16(r.u16()))
		} else {
			units = append(units, uint16(r.u8()))
		}
		n--
	}
	return units
}

// Run is a piece of a text in one font.
type Run struct{ Text, Font string }

// Text is what a cell says; Runs is nil when all of it stands in the font of the cell, otherwise joined it is String. A
// run with the font "" stands in that of the cell.
type Text struct {
	String string
	Runs   []Run
}

type runStart struct{ at, font int }

// text reads a BIFF8 text whose length takes so many bytes.
func (b *Book) text(r *reader, lengthBytes int) Text {
	n := r.u8()
	if lengthBytes == 2 {
		n |= r.u8() << 8
	}
	flags := r.u8()
	runs, phonetic := 0, 0
	if flags&8 != 0 {
		runs = r.u16()
	}
	if flags&4 != 0 {
		phonetic = r.u32()
	}
	units := r.letters(n, flags&1 != 0)
	fonts := starts(r, runs, r.u16)
	r.skip(phonetic)
	return b.inRuns(units, fonts)
}

// name reads a short text without runs: of a sheet, a font or, before Excel 97, of anything.
func (b *Book) name(r *reader, lengthBytes int) string {
	if !b.old {
		return b.text(r, lengthBytes).String
	}
	n := r.u8()
	if lengthBytes == 2 {
		n |= r.u8() << 8
	}
	return decode(r.bytes(n))
}

// inRuns cuts a text where its fonts change.
func (b *Book) inRuns(units []uint16, starts []runStart) Text {
	t := Text{String: decode(units)}
	if len(starts) == 0 {
		return t
	}
	from, font := 0, ""
	for _, s := range starts {
		if at := min(s.at, len(units)); at > from {
			t.Runs = append(t.Runs, Run{decode(units[from:at]), font})
			from = at
		}
		font = b.font(s.font)
	}
	if from < len(units) {
		t.Runs = append(t.Runs, Run{decode(units[from:]), font})
	}
	return t
}

// starts reads where runs begin and their fonts, each number by next.
func starts(r *reader, n int, next func() int) []runStart {
	var list []runStart
	for range n {
		start := runStart{at: next(), font: next()}
		if r.short {
			break
		}
		list = append(list, start)
	}
	return list
}

func units(text string) []uint16 { return utf16.Encode([]rune(text)) }

func decode(units []uint16) string { return string(utf16.Decode(units)) }
