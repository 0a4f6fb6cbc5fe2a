package process

import "bachudong/data"

// UnitFees is what members of a unit itself paid over a time, in đồng; Abroad is the part that is not handed up.
type UnitFees struct{ Collected, Abroad int }

// UnitShare is how the fees of a time go through one unit: what its members paid, what the units directly below handed up,
// and what it keeps and hands up of both.
type UnitShare struct {
	Unit  data.Unit
	Depth int // below the first unit
	Own   UnitFees
	Below int
	Share
}

// ShareByUnit lets fees go up from unit to unit over a time that begins with a month. Units come with their superiors
// first; what each hands up arrives in full at the unit above, so the sums agree at every level. found is false when no
// rule says how many thirds are kept.
func ShareByUnit(units []data.Unit, own map[data.ID]UnitFees, rules data.Rulebook, month data.Month) (shares []UnitShare, found bool) {
	shares = make([]UnitShare, len(units))
	at := make(map[data.ID]int, len(units))
	for i, u := range units {
		at[u.ID] = i
		shares[i] = UnitShare{Unit: u, Own: own[u.ID]}
		if parent, inside := at[u.Parent]; inside {
			shares[i].Depth = shares[parent].Depth + 1
		}
	}
	for i := len(shares) - 1; i >= 0; i-- {
		s := &shares[i]
		s.Share, found = ShareFees(rules, month, s.Own.Collected+s.Below, s.Own.Abroad)
		if parent, inside := at[s.Unit.Parent]; inside {
			shares[parent].Below += s.Remitted
		}
	}
	return shares, found
}
