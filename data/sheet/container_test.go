package sheet_test

import (
	"encoding/binary"
	"testing"
	"unicode/utf16"

	"bachudong/data/sheet"
)

// container is an old Office file that holds one stream, in sectors of 512 bytes: header, allocation table, directory,
// then the stream, which is made long enough not to be kept among the short ones.
func container(name string, stream []byte) []byte {
	const sector, endOfChain, free = 512, 0xFFFFFFFE, 0xFFFFFFFF
	size := max(len(stream), 4096)
	sectors := (size + sector - 1) / sector
	tables := (sectors + 2 + 126) / 127
	file := make([]byte, (1+tables+1+sectors)*sector)
	put16 := func(at, v int) { binary.LittleEndian.PutUint16(file[at:], uint16(v)) }
	put32 := func(at int, v uint32) { binary.LittleEndian.PutUint32(file[at:], v) }
	copy(file, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	for at, v := range map[int]int{24: 0x3E, 26: 3, 28: 0xFFFE, 30: 9, 32: 6} {
		put16(at, v)
	}
	put32(44, uint32(tables))
	put32(48, uint32(tables))
	put32(56, 4096)
	put32(60, endOfChain)
	put32(68, endOfChain)
	for i := range 109 {
		if v := uint32(free); i < tables {
			put32(76+4*i, uint32(i))
		} else {
			put32(76+4*i, v)
		}
	}
	for i := range tables * sector / 4 {
		next := uint32(free)
		switch first := tables + 1; {
		case i < tables:
			next = 0xFFFFFFFD
		case i == tables, i == first+sectors-1:
			next = endOfChain
		case i >= first && i < first+sectors:
			next = uint32(i + 1)
		}
		put32(sector+4*i, next)
	}
	entry := func(at int, name string, kind byte, child, start, size uint32) {
		units := utf16.Encode([]rune(name))
		for i, u := range units {
			put16(at+2*i, int(u))
		}
		put16(at+64, 2*len(units)+2)
		file[at+66], file[at+67] = kind, 1
		put32(at+68, free)
		put32(at+72, free)
		put32(at+76, child)
		put32(at+116, start)
		put32(at+120, size)
	}
	directory := (1 + tables) * sector
	entry(directory, "Root Entry", 5, 1, endOfChain, 0)
	entry(directory+128, name, 2, free, uint32(tables+1), uint32(size))
	copy(file[directory+sector:], stream)
	return file
}

// records is a stream of records from pairs of number and body.
func records(pairs ...any) []byte {
	var b []byte
	for i := 0; i < len(pairs); i += 2 {
		body := pairs[i+1].(string)
		b = binary.LittleEndian.AppendUint16(b, uint16(pairs[i].(int)))
		b = binary.LittleEndian.AppendUint16(b, uint16(len(body)))
		b = append(b, body...)
	}
	return b
}

const (
	bof8Globals = "\x00\x06\x05\x00\x00\x00\x00\x00"
	bof8Sheet   = "\x00\x06\x10\x00\x00\x00\x00\x00"
	bof5Globals = "\x00\x05\x05\x00\x00\x00\x00\x00"
	bof5Sheet   = "\x00\x05\x10\x00\x00\x00\x00\x00"
)

// xlsStream is a workbook of one page "S": the records of the whole book, then those of the page.
func xlsStream(bof, bofSheet string, globals, cells []byte) []byte {
	boundSheet := func(offset int) []byte {
		name := "\x01\x00S"
		if bof == bof5Globals {
			name = "\x01S"
		}
		return records(0x85, string(binary.LittleEndian.AppendUint32(nil, uint32(offset)))+"\x00\x00"+name)
	}
	head := append(records(0x809, bof), globals...)
	offset := len(head) + len(boundSheet(0)) + 4
	stream := append(append(head, boundSheet(offset)...), records(0x0A, "")...)
	stream = append(append(stream, records(0x809, bofSheet)...), cells...)
	return append(stream, records(0x0A, "")...)
}

// xls opens a workbook of one page.
func xls(t *testing.T, stream []byte) *sheet.Sheet {
	t.Helper()
	return open(t, write(t, "cũ.xls", string(container("Workbook", stream)))).Sheets[0]
}
