package biff

import (
	"encoding/binary"
	"errors"
)

// The records that say something about cells; all others are passed over.
const (
	recFormula     = 0x0006
	recEOF         = 0x000A
	recDateMode    = 0x0022
	recFilePass    = 0x002F
	recFont        = 0x0031
	recContinue    = 0x003C
	recColInfo     = 0x007D
	recBoundSheet  = 0x0085
	recMulRK       = 0x00BD
	recRString     = 0x00D6
	recXF          = 0x00E0
	recMergedCells = 0x00E5
	recSST         = 0x00FC
	recLabelSST    = 0x00FD
	recNumber      = 0x0203
	recLabel       = 0x0204
	recBoolErr     = 0x0205
	recString      = 0x0207
	recRow         = 0x0208
	recRK          = 0x027E
	recFormat      = 0x041E
	recBOF         = 0x0809
)

var (
	// ErrDamaged is a stream that ends too early or points outside itself.
	ErrDamaged = errors.New("the workbook stream is damaged")
	// ErrVersion is a workbook older than Excel 5.
	ErrVersion = errors.New("the workbook is older than Excel 5")
	// ErrEncrypted is a workbook that opens only with a password.
	ErrEncrypted = errors.New("the workbook stream is encrypted")
)

// cursor walks over the records of a stream.
type cursor struct {
	stream []byte
	pos    int
	id     uint16
	body   []byte
}

// next moves to the next record; false at the end and where a record is cut off.
func (c *cursor) next() bool {
	if c.pos < 0 || c.pos+4 > len(c.stream) {
		return false
	}
	c.id = binary.LittleEndian.Uint16(c.stream[c.pos:])
	size := int(binary.LittleEndian.Uint16(c.stream[c.pos+2:]))
	from := c.pos + 4
	if from+size > len(c.stream) {
		return false
	}
	c.body, c.pos = c.stream[from:from+size], from+size
	return true
}

// whole is the body of the current record and those that continue it, which are passed over.
func (c *cursor) whole() *reader {
	r := &reader{current: c.body}
	for c.pos+4 <= len(c.stream) && binary.LittleEndian.Uint16(c.stream[c.pos:]) == recContinue && c.next() {
		r.rest = append(r.rest, c.body)
	}
	return r
}

// u16 is a number at a place of the body; 0 when it lies outside.
func (c *cursor) u16(at int) int {
	if at+2 > len(c.body) {
		return 0
	}
	return int(binary.LittleEndian.Uint16(c.body[at:]))
}

func (c *cursor) u32(at int) uint32 {
	if at+4 > len(c.body) {
		return 0
	}
	return binary.LittleEndian.Uint32(c.body[at:])
}
