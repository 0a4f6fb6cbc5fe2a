package data

import (
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"sync/atomic"
	"time"
)

// ID is the identity of a record: a UUID of version 7 in its usual text form. It never changes and travels between
// offices; names are never keys.
type ID string

// NewID makes an ID that sorts after every ID this process made before: lines of a family stay in the order in which
// they were typed.
func NewID() ID {
	var b [16]byte
	at := moment()
	binary.BigEndian.PutUint64(b[:8], at>>12<<16|0x7000|at&0xfff) // 48 bits of milliseconds, the version, 12 bits below
	rand.Read(b[8:])
	b[8] = b[8]&0x3f | 0x80
	h := hex.EncodeToString(b[:])
	return ID(h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:])
}

// lastMoment is the latest result of moment.
var lastMoment atomic.Uint64

// moment is the present in steps of 1/4096 of a millisecond, later than at any call before.
func moment() uint64 {
	now := time.Now()
	at := uint64(now.UnixMilli())<<12 | uint64(now.Nanosecond()%1_000_000)<<12/1_000_000
	for {
		last := lastMoment.Load()
		next := max(at, last+1)
		if lastMoment.CompareAndSwap(last, next) {
			return next
		}
	}
}
