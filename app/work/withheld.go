package work

import (
	"slices"

	"bachudong/data"
	"bachudong/data/reconcile"
)

// withheld is a comparison without what may not be told of the register's people. What the compared list says itself stays:
// its sender knows it.
func withheld(r *reconcile.Result, terms data.Disclosure) *reconcile.Result {
	told := *r
	told.OnlyHere = make([]*data.Member, len(r.OnlyHere))
	for i, m := range r.OnlyHere {
		copied := *m
		terms.Withhold(&copied.Person)
		told.OnlyHere[i] = &copied
	}
	told.Differ = nil
	for _, pair := range r.Differ {
		pair.Fields = slices.DeleteFunc(slices.Clone(pair.Fields), func(f reconcile.Field) bool { return !terms.Shows(f.Key) })
		if len(pair.Fields) > 0 {
			told.Differ = append(told.Differ, pair)
		}
	}
	return &told
}
