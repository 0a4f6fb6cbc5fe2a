package likeness

// blockKey is something that people share who may be one. A person is kept under some keys and asks for others by some.
type blockKey struct {
	hash        uint64
	kept, asked bool
}

// keys are the keys of t. Numbers are joined with the given name where they are often shared: a telephone by a family, a
// half of a citizen number by strangers. Somebody whose birth is unknown meets everybody of the name.
func (t *Traits) keys(list []blockKey) []blockKey {
	both := func(kind byte, parts ...string) {
		for _, part := range parts {
			if part == "" {
				return
			}
		}
		list = append(list, blockKey{hash(kind, parts...), true, true})
	}
	both('i', t.CitizenID)
	both('m', t.MemberCode)
	if len(t.words) == 0 {
		return list
	}
	both('p', t.Phone, t.given())
	both('c', t.Card, t.given())
	if half := len(t.CitizenID) / 2; half > 0 {
		both('l', t.CitizenID[:half], t.core)
		both('r', t.CitizenID[half:], t.given())
	}
	if len(t.Birth) < 4 {
		return append(list, blockKey{hash('u', t.core), true, true}, blockKey{hash('n', t.core), false, true})
	}
	both('y', t.core, string(t.Birth[:4]))
	list = append(list, blockKey{hash('u', t.core), false, true}, blockKey{hash('n', t.core), true, false})
	day := sortedDay(t.Birth)
	both('f', day, t.family())
	both('g', day, t.given())
	return list
}

// hash is FNV-1a of a kind of key and its parts.
func hash(kind byte, parts ...string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := (offset ^ uint64(kind)) * prime
	for _, part := range parts {
		for i := 0; i < len(part); i++ {
			h = (h ^ uint64(part[i])) * prime
		}
		h *= prime // what ends one part does not begin the next
	}
	return h
}
