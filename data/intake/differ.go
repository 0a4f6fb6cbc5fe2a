package intake

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// settle decides which facts of a person change whom row i was found to be, and why. A blank in the list never changes
// anything, nor does a date that says less than what is known. When an earlier row of the list is the same person, this
// one only fills what that left blank.
func (j *judgement) settle(d *Decision, i int32, s *standing, why string) {
	mode := j.opt.Mode
	if s.row == unclaimed {
		s.row = i
		j.noteOtherPlace(d, i, s)
	} else {
		if s.added || mode == Update {
			mode = Fill
		}
		j.noteEarlierRow(d, i, s, why)
	}
	j.became[i] = s
	d.Person, d.stay = s.person.ID, s.stay
	for n := range data.PersonFields {
		f := &data.PersonFields[n]
		if d.fact(mode, f.Key, f.Kind, f.Of(&s.person), f.Of(&d.Row.Person)) {
			f.Set(&s.person, f.Of(&d.Row.Person))
		}
	}
	if s.stay != "" && d.fact(mode, KeyPosition, data.ChoiceFact, s.position, d.Row.Position) {
		s.position = d.Row.Position
	}
	j.settleRatings(d, mode)
	d.Unit, d.Place = s.unit, s.place
	j.settleTold(d, mode)
	d.Verdict = Unchanged
	if len(d.Changes) > 0 {
		d.Verdict = Updated
	}
}

// fact compares one value and tells whether it is written.
func (d *Decision) fact(mode Mode, key string, kind data.FieldKind, old, said string) bool {
	if said == "" || said == old {
		return false
	}
	moreExact := false
	switch {
	case kind == data.DateFact && strings.HasPrefix(old, said):
		return false
	case kind == data.DateFact:
		moreExact = strings.HasPrefix(said, old)
	case old != "" && vntext.SameText(old, said):
		return false
	}
	change := FactChange{Key: key, Old: old, New: said}
	if mode == Update || mode == Fill && (old == "" || moreExact) {
		d.Changes = append(d.Changes, change)
		return true
	}
	d.Kept = append(d.Kept, change)
	return false
}

// noteOtherPlace says that the list has the person in another branch: a move is a transfer and never done by a list.
func (j *judgement) noteOtherPlace(d *Decision, i int32, s *standing) {
	_, inside := j.places.inside[s.unit]
	if j.placed[i].holds(s.unit) || d.Row.Branch == "" && inside {
		return
	}
	d.note(vntext.Warning, "other_branch", KeyBranch, d.Row.Branch, fmt.Sprintf(
		"Sổ ghi %s đang sinh hoạt tại %s, danh sách ghi %s; nơi sinh hoạt được giữ nguyên. Nếu đã chuyển, hãy làm chuyển sinh hoạt.",
		s.person.FullName, s.place, d.Place))
}

// noteEarlierRow says that an earlier row of the list is the same person.
func (j *judgement) noteEarlierRow(d *Decision, i int32, s *standing, why string) {
	earlier := j.rows[s.row]
	text := fmt.Sprintf("Trùng dòng %d", earlier.Number)
	if earlier.Sheet != d.Row.Sheet {
		text += fmt.Sprintf(" trang “%s”", earlier.Sheet)
	}
	text += fmt.Sprintf(" (%s): là một người, chỉ điền ô còn trống.", why)
	if !j.placed[i].holds(s.unit) {
		text += fmt.Sprintf(" Nơi sinh hoạt giữ theo dòng trên: %s.", s.place)
	}
	d.note(vntext.Warning, "same_as_row", "", "", text)
}
