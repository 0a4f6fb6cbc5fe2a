package data

// PairIDs names two people of the register; the order does not matter.
type PairIDs struct{ A, B ID }

// Ordered is the pair with the smaller id first, as it is kept.
func (p PairIDs) Ordered() PairIDs {
	if p.B < p.A {
		return PairIDs{p.B, p.A}
	}
	return p
}

// DuplicatePair is two people of the register who may be one.
type DuplicatePair struct {
	A, B  Member // each with the stay that places them today
	Score int    // 0 to 100; 100 is as good as certain
	Why   string // the reasons, in Vietnamese
}

// IDs names the two.
func (p *DuplicatePair) IDs() PairIDs { return PairIDs{p.A.ID, p.B.ID} }
