package sheet_test

import (
	"encoding/binary"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/sheet"
)

// Where the parts of a container made by container() of a stream of one table stand: the allocation table, the directory,
// the first sector of the stream.
const (
	tableAt, directoryAt   = 512, 1024
	streamSector           = 2
	tableChain, shortChain = 76, 60 // in the header
)

// rewired is a container of a workbook with some numbers of four bytes replaced.
func rewired(changes map[int]uint32) string {
	file := container("Workbook", xlsStream(bof8Globals, bof8Sheet, nil, records(0x203, "\x00\x00\x00\x00\x00\x00"+strings.Repeat("\x00", 8))))
	for at, v := range changes {
		binary.LittleEndian.PutUint32(file[at:], v)
	}
	return string(file)
}

func TestChainsThatBiteTheirTailsEnd(t *testing.T) {
	open(t, write(t, "lành.xls", rewired(nil)))
	for name, changes := range map[string]map[int]uint32{
		"stream leads to itself":      {tableAt + 4*streamSector: streamSector, directoryAt + 128 + 120: 1 << 30},
		"stream leads back":           {tableAt + 4*(streamSector+3): streamSector, directoryAt + 128 + 120: 1 << 30},
		"stream of two gigabytes":     {directoryAt + 128 + 120: 0x7FFFFFFF},
		"directory leads to itself":   {tableAt + 4: 1},
		"table of tables to itself":   {68: 0, 72: 0xFFFFFFFF},
		"table is the directory":      {tableChain: 1},
		"short table leads to itself": {shortChain: 1, 64: 0xFFFFFFFF, directoryAt + 128 + 120: 100},
		"entry is its own child":      {directoryAt + 76: 0},
		"entry is its own brother":    {directoryAt + 128 + 68: 1, directoryAt + 128 + 72: 1},
	} {
		path := write(t, "vòng.xls", rewired(changes))
		cheaply(t, 64, func() {
			if book, err := sheet.Open(t.Context(), path); err == nil && len(book.Sheets) != 1 || err != nil && data.CodeOf(err) != data.Corrupt && data.CodeOf(err) != data.Invalid {
				t.Errorf("%s gives %+v, %v", name, book, err)
			}
		})
	}
}

// Records do not lead anywhere but onwards; pages do, and a thousand may lead to one place or to the beginning.
func TestPagesThatShareTheirCellsAreReadAFewTimesOnly(t *testing.T) {
	page := func(offset int) []byte {
		return records(0x85, string(binary.LittleEndian.AppendUint32(nil, uint32(offset)))+"\x00\x00\x01\x00S")
	}
	const pages = 1000
	head := len(records(0x809, bof8Globals)) + pages*len(page(0)) + 4
	for name, offset := range map[string]int{"one page": head, "the beginning": 0, "nowhere": 1 << 30} {
		stream := records(0x809, bof8Globals)
		for range pages {
			stream = append(stream, page(offset)...)
		}
		stream = append(stream, records(0x0A, "", 0x809, bof8Sheet)...)
		for range 20_000 {
			stream = append(stream, records(0x203, "\x00\x00\x00\x00\x00\x00"+strings.Repeat("\x00", 8), 0x3C, "\x00")...)
		}
		stream = append(stream, records(0x0A, "")...)
		path := write(t, "chung.xls", string(container("Workbook", stream)))
		cheaply(t, 128, func() {
			if name == "the beginning" {
				if book, err := sheet.Open(t.Context(), path); err == nil && len(book.Sheets) != pages {
					t.Errorf("%s: %d pages", name, len(book.Sheets))
				}
				return
			}
			refused(t, path, data.Corrupt, "bị hỏng")
		})
	}
}

// A text that goes on in record after record and never ends is as long as the file, not as long as it says.
func TestTextsThatNeverEnd(t *testing.T) {
	strings8 := "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF" + "\xFF\xFF\x0C\xFF\xFF\xFF\xFF\xFF\xFFab"
	globals := records(0xFC, strings8)
	for range 5000 {
		globals = append(globals, records(0x3C, "\x01", 0x3C, "")...)
	}
	path := write(t, "dài.xls", string(container("Workbook", xlsStream(bof8Globals, bof8Sheet, globals, nil))))
	cheaply(t, 32, func() {
		if s := open(t, path).Sheets[0]; len(s.Rows) != 0 {
			t.Errorf("%+v", s.Rows)
		}
	})
}
