package reconcile

import (
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/likeness"
)

// leftThere finds the people of the register among those whom the list tells as having left. A hint needs no certainty: who
// looks like one of them by the rules for suspects is meant.
func leftThere(draft *intake.Draft, here []*data.Member) map[data.ID]string {
	index := likeness.NewIndex(len(here))
	traits := make([]likeness.Traits, len(here))
	for i, m := range here {
		traits[i] = likeness.Of(&m.Person, "")
		index.Add(int32(i), &traits[i])
	}
	left := make(map[data.ID]string)
	var near []int32
	for i := range draft.Sheets {
		gone := draft.Sheets[i].Gone
		for n := range gone {
			who := likeness.Of(&gone[n].Row.Person, "")
			near = index.Near(&who, near[:0])
			best, score := int32(0), 0
			for _, k := range near {
				if m := likeness.Compare(&who, &traits[k]); m.Score > score {
					best, score = k, m.Score
				}
			}
			if score > 0 {
				left[here[best].ID] = gone[n].Status
			}
		}
	}
	return left
}
