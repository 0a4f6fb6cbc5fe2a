package intake

import (
	"cmp"
	"fmt"
	"slices"

	"bachudong/data"
	"bachudong/data/likeness"
	"bachudong/data/vntext"
)

// decide says what becomes of row i: what the officer answered, else whom it certainly is, else whom it may be.
func (j *judgement) decide(i int32) Decision {
	row, at := j.rows[i], j.placed[i]
	d := Decision{Row: row, Unit: at.unit, Place: at.name}
	if row.Bad() {
		d.Verdict = Bad
		return d
	}
	answer := j.opt.Answers[row.Place()]
	if found, why := j.answered(answer); found != nil {
		j.settle(&d, i, found, why)
		return d
	}
	inList := j.inList(i)
	if answer.Different {
		j.addNew(&d, i)
		d.apart = toldFrom(j.suspects(i, inList))
		return d
	}
	if found, why := j.certain(i, inList); found != nil {
		j.settle(&d, i, found, why)
		return d
	}
	if suspects := j.suspects(i, inList); len(suspects) > 0 {
		d.Verdict, d.Like, d.Others = Suspect, &suspects[0].Likeness, othersOf(suspects)
		return d
	}
	j.addNew(&d, i)
	return d
}

// rowMatch is an earlier row of the list that row i resembles.
type rowMatch struct {
	row int32
	likeness.Match
}

func (j *judgement) inList(i int32) []rowMatch {
	var list []rowMatch
	j.near = j.index.Near(&j.traits[i], j.near[:0])
	for _, earlier := range j.near {
		if earlier >= i {
			break
		}
		if m := likeness.Compare(&j.traits[i], &j.traits[earlier]); m.Score > 0 {
			list = append(list, rowMatch{earlier, m})
		}
	}
	return list
}

// answered is the person that the officer named; nil when none was, or the one named is not there any more.
func (j *judgement) answered(answer Answer) (*standing, string) {
	if k := j.named[answer.Same]; k != nil {
		return &k.standing, "theo quyết định của người nhập"
	}
	if answer.SameRow != (RowPlace{}) {
		if i := slices.IndexFunc(j.rows, func(r *Row) bool { return r.Place() == answer.SameRow }); i >= 0 {
			return j.became[i], "theo quyết định của người nhập"
		}
	}
	return nil, ""
}

// certain is the one person that row i is beyond doubt, of the register or of an earlier row of the list.
func (j *judgement) certain(i int32, inList []rowMatch) (*standing, string) {
	if c := j.surest(i); c != nil && !c.left() {
		return &c.standing, c.Why
	}
	for _, m := range inList {
		if m.Certain > likeness.Uncertain && j.became[m.row] != nil {
			return j.became[m.row], m.Why
		}
	}
	return nil, ""
}

// surest is the candidate with the strongest certain reason. Of several as strong it is the one about whom the row says
// nothing new, and nobody when that does not tell them apart either.
func (j *judgement) surest(i int32) *candidate {
	best, several := (*candidate)(nil), false
	for n := range j.likely[i] {
		c := &j.likely[i][n]
		switch {
		case c.Certain == likeness.Uncertain:
		case best == nil || c.Certain > best.Certain:
			best, several = c, false
		case c.Certain == best.Certain:
			several = true
		}
	}
	if best != nil && !several {
		return best
	}
	for n := range j.likely[i] {
		c := &j.likely[i][n]
		if c.exact && c.row == unclaimed && (best == nil || c.Certain == best.Certain) {
			return c
		}
	}
	return nil
}

// suspect is somebody whom a row may be.
type suspect struct {
	Likeness
	standing *standing // nil for a row about which the officer must decide first
}

// suspects lists whom row i may be, the likeliest first.
func (j *judgement) suspects(i int32, inList []rowMatch) []suspect {
	var list []suspect
	certain := 0
	for n := range j.likely[i] {
		if j.likely[i][n].Certain > likeness.Uncertain {
			certain++
		}
	}
	for n := range j.likely[i] {
		if c := &j.likely[i][n]; c.Score > 0 {
			list = append(list, suspect{c.likeness(certain > 1), &c.standing})
		}
	}
	for _, m := range inList {
		became := j.became[m.row]
		if became == nil || !slices.ContainsFunc(list, func(s suspect) bool { return s.standing == became }) {
			list = append(list, suspect{j.rowLikeness(m), became})
		}
	}
	slices.SortStableFunc(list, func(a, b suspect) int { return cmp.Compare(b.Score, a.Score) })
	return list
}

// likeness is what the officer is told of a candidate; several says that the row is certainly more than one person.
func (c *candidate) likeness(several bool) Likeness {
	like := Likeness{Person: c.person.ID, With: describe(&c.person, c.place), Score: c.Score, Why: c.Why}
	certain := c.Certain > likeness.Uncertain
	if certain && several {
		like.Score, like.Why = 90, c.Why+" với nhiều người trong sổ"
	}
	if c.left() {
		like.Score, like.Why = min(like.Score, 95), fmt.Sprintf("%s, nhưng sổ ghi “%s”", like.Why, c.status)
	}
	return like
}

// left tells whether the person is not active any more: a list with them may mean that they came back.
func (k *known) left() bool { return k.status != "" && !data.Active(k.status) }

func (j *judgement) rowLikeness(m rowMatch) Likeness {
	row := j.rows[m.row]
	with := fmt.Sprintf("dòng %d: %s", row.Number, describe(&row.Person, j.placed[m.row].name))
	return Likeness{Sheet: row.Sheet, Row: row.Number, Col: row.Col, With: with, Score: m.Score, Why: m.Why + " trong cùng tệp"}
}

func describe(p *data.Person, place string) string {
	text := p.FullName
	for _, part := range []string{p.Birth.Display(), place} {
		if part != "" {
			text += ", " + part
		}
	}
	return text
}

// mostOthers is how many further people a suspect is shown with.
const mostOthers = 4

func othersOf(suspects []suspect) []Likeness {
	var others []Likeness
	for _, s := range suspects[1:min(len(suspects), 1+mostOthers)] {
		others = append(others, s.Likeness)
	}
	return others
}

// toldFrom are the people from whom the officer told a row, of those whom it was shown with.
func toldFrom(suspects []suspect) []data.ID {
	var ids []data.ID
	for _, s := range suspects[:min(len(suspects), 1+mostOthers)] {
		if s.standing != nil {
			ids = append(ids, s.standing.person.ID)
		}
	}
	return ids
}

// addNew makes a new person of the row. One whose branch cannot be told goes back: only those who are kept already have
// a stay that says which one is meant.
func (j *judgement) addNew(d *Decision, i int32) {
	if problem := j.placed[i].problem; problem != "" {
		d.note(vntext.Error, "branch_ambiguous", KeyBranch, d.Row.Branch, problem)
		d.Verdict = Bad
		return
	}
	d.Verdict, d.Person, d.stay = New, data.NewID(), data.NewID()
	person := d.Row.Person
	person.ID = d.Person
	j.became[i] = &standing{person: person, stay: d.stay, unit: d.Unit, place: d.Place, position: d.Row.Position, row: i, added: true}
	j.rateNew(d)
	j.tellNew(d)
}

func (d *Decision) note(severity vntext.Severity, code, key, value, message string) {
	d.Notes = append(d.Notes, Finding{Finding: vntext.Finding{Severity: severity, Code: code, Message: message}, Key: key, Value: value})
}

// usedUnits leaves out branches that only rows name which are not added.
func (j *judgement) usedUnits(decisions []Decision) []data.Unit {
	used := make(map[data.ID]bool)
	for i := range decisions {
		if decisions[i].Verdict == New {
			used[decisions[i].Unit] = true
		}
	}
	var units []data.Unit
	for _, u := range j.places.created {
		if used[u.ID] {
			units = append(units, u)
		}
	}
	return units
}
