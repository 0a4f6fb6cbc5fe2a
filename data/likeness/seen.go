package likeness

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"bachudong/data"
)

// Seen is the fingerprint of what makes two people look alike, a's facts first: it changes when one of those facts does.
func Seen(a, b *data.Person) string {
	var facts []string
	for _, p := range []*data.Person{a, b} {
		facts = append(facts, p.FullName, p.Gender, string(p.Birth), p.CitizenID, p.MemberCode, p.Phone, p.CardNumber, p.Hometown)
	}
	sum := sha256.Sum256([]byte(strings.Join(facts, "\x00")))
	return hex.EncodeToString(sum[:16])
}
