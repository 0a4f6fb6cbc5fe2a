package data

import (
	"strings"

	"bachudong/data/vntext"
)

// EndedJoined is how a stay ended that another record of the same person also told.
const EndedJoined = "Gộp hồ sơ trùng"

// Merge is what joining the records of two people does: Other goes, what was kept of them passes to Keep.
type Merge struct {
	Keep, Other Person // as they were
	Facts       []MergedFact
	Moves       []MovedRecord
	Change      int64 // in the log, for splitting them again; 0 while it is only looked at
}

// MergedFact is a fact that the two records do not tell alike, or only Other tells. Conflict means that both say something
// and one of them is given up.
type MergedFact struct {
	Key, Kept, Other, Result string
	Conflict                 bool
}

// MovedRecord is something kept about Other and what becomes of it. Note is "" when it just passes to Keep.
type MovedRecord struct {
	Table, Label, Note string
	Conflict           bool // Keep has one of its own that it cannot stand beside
}

// Conflicts counts the facts and records of which one version is given up.
func (m *Merge) Conflicts() int {
	n := 0
	for i := range m.Facts {
		if m.Facts[i].Conflict {
			n++
		}
	}
	for i := range m.Moves {
		if m.Moves[i].Conflict {
			n++
		}
	}
	return n
}

// MergeFacts decides every fact of two records: what keep says stays, blanks and dates that say less are filled from
// other, and the keys in prefer are taken from other where it says anything.
func MergeFacts(keep, other *Person, prefer []string) ([]MergedFact, error) {
	preferred := make(map[string]bool)
	for _, key := range prefer {
		if FieldOf(key) == nil {
			return nil, Errorf(Invalid, "Không có mục thông tin “%s”. Hãy dùng tên mục như full_name, birth, phone.", key)
		}
		preferred[key] = true
	}
	var facts []MergedFact
	for i := range PersonFields {
		f := &PersonFields[i]
		a, b := f.Of(keep), f.Of(other)
		if b == "" || a == b {
			continue
		}
		fact := MergedFact{Key: f.Key, Kept: a, Other: b, Result: a}
		moreExact := a == "" || f.Kind == DateFact && strings.HasPrefix(b, a)
		if moreExact || preferred[f.Key] {
			fact.Result = b
		}
		sameWords := f.Kind == DateFact && strings.HasPrefix(a, b) || vntext.SameText(a, b)
		fact.Conflict = !moreExact && !sameWords
		facts = append(facts, fact)
	}
	return facts, nil
}

// JoinStays makes the stays of other fit beside those of keep, for nobody counts twice on one day: where a counting stay
// meets one of keep, keep's holds. The other is kept as history that does not count, and ends on day if it is open; when
// keep has none that is open, it goes on from where keep's ended. Stays that fit come back as they are.
func JoinStays(keep, other []Membership, day vntext.Date) []Membership {
	open := false
	for i := range keep {
		open = open || keep[i].Counts && keep[i].To == ""
	}
	fitted := make([]Membership, len(other))
	for i, stay := range other {
		fitted[i] = stay
		last, meets := meeting(keep, &stay)
		switch {
		case !meets:
		case stay.To == "" && !open:
			fitted[i].From = last
		case stay.To == "":
			fitted[i].Counts, fitted[i].To, fitted[i].Ended = false, max(day, stay.From), EndedJoined
		default:
			fitted[i].Counts = false
		}
	}
	return fitted
}

// meeting tells whether a counting stay has days in common with one of keep, and when the last of those ended.
func meeting(keep []Membership, stay *Membership) (last vntext.Date, meets bool) {
	for i := range keep {
		k := &keep[i]
		if k.Counts && stay.Counts && (k.To == "" || k.To > stay.From) && (stay.To == "" || k.From < stay.To) {
			last, meets = max(last, k.To), true
		}
	}
	return last, meets
}
