package intake

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// settleKnown decides which facts of a known person change. A blank in the list never changes anything, nor does a date
// that says less than the register.
func (j *judgement) settleKnown(d *Decision, k *known) {
	d.Person, d.stay = k.person.ID, k.stay.ID
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		j.fact(d, f.Key, f.Kind, f.Of(&k.person), f.Of(&d.Row.Person))
	}
	if k.stay.ID != "" {
		j.fact(d, KeyPosition, data.ChoiceFact, k.stay.Position, d.Row.Position)
	}
	j.settleRatings(d)
	j.noteOtherPlace(d, k)
	d.Unit, d.Place = k.stay.UnitID, k.place
	d.Verdict = Unchanged
	if len(d.Changes) > 0 {
		d.Verdict = Updated
	}
}

func (j *judgement) fact(d *Decision, key string, kind data.FieldKind, old, said string) {
	if said == "" || said == old {
		return
	}
	moreExact := false
	switch {
	case kind == data.DateFact && strings.HasPrefix(old, said):
		return
	case kind == data.DateFact:
		moreExact = strings.HasPrefix(said, old)
	case old != "" && vntext.SameText(old, said):
		return
	}
	change := FactChange{Key: key, Old: old, New: said}
	if j.opt.Mode == Update || j.opt.Mode == Fill && (old == "" || moreExact) {
		d.Changes = append(d.Changes, change)
		return
	}
	d.Kept = append(d.Kept, change)
}

// noteOtherPlace says that the list has the person in another branch: a move is a transfer and never done by a list.
func (j *judgement) noteOtherPlace(d *Decision, k *known) {
	if k.stay.UnitID == d.Unit || (d.Row.Branch == "" && k.view.inside) {
		return
	}
	d.note(vntext.Warning, "other_branch", KeyBranch, d.Row.Branch, fmt.Sprintf(
		"Sổ ghi %s đang sinh hoạt tại %s, danh sách ghi %s; nơi sinh hoạt được giữ nguyên. Nếu đã chuyển, hãy làm chuyển sinh hoạt.",
		k.person.FullName, k.place, d.Place))
}
