package intake

import (
	"context"
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// Register is what judging needs to know of the people who are kept. EveryMember gives everybody, also those who have
// left; fn must copy what it keeps. Ratings gives what is kept of the yearly ratings of those years; a list without
// ratings does not ask.
type Register interface {
	Units(ctx context.Context, asOf vntext.Date) ([]data.UnitNode, error)
	EveryMember(ctx context.Context, asOf vntext.Date, fn func(*data.Member) error) error
	Ratings(ctx context.Context, years []int) ([]data.Assessment, error)
}

// Judge compares a draft with the register and decides for every row. It writes nothing; the draft stays as it is, so
// that another mode can be tried on it.
func Judge(ctx context.Context, draft *Draft, reg Register, opt Options) (*Plan, error) {
	units, err := reg.Units(ctx, opt.Today)
	if err != nil {
		return nil, err
	}
	places, err := newPlacement(opt.Unit, units)
	if err != nil {
		return nil, err
	}
	j := newJudgement(draft, places, opt)
	if err := j.collect(ctx, reg); err != nil {
		return nil, err
	}
	if err := j.collectRatings(ctx, reg); err != nil {
		return nil, err
	}
	plan := &Plan{Draft: draft, Decisions: make([]Decision, len(j.rows))}
	for i := range j.rows {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, stopped(ctx)
		}
		plan.Decisions[i] = j.decide(i)
	}
	plan.units = j.usedUnits(plan.Decisions)
	return plan, nil
}

// judgement holds the rows of a list, indexed, and the people of the register that any of them could be.
type judgement struct {
	opt      Options
	places   *placement
	rows     []*Row
	views    []view
	placed   []place
	byID     map[string][]int32
	byCode   map[string][]int32
	byName   nameIndex
	known    []*known
	likely   [][]int32       // row -> known
	asserted map[int32]int32 // known -> row that is this person
	ratings  map[data.ID][]data.Assessment
}

// known is somebody of the register who resembles a row.
type known struct {
	person data.Person
	stay   data.Membership
	place  string
	status string
	view   view
}

func newJudgement(draft *Draft, places *placement, opt Options) *judgement {
	n := draft.Rows()
	j := &judgement{
		opt: opt, places: places, rows: make([]*Row, 0, n), views: make([]view, 0, n), placed: make([]place, 0, n),
		byID: make(map[string][]int32), byCode: make(map[string][]int32), byName: newNameIndex(n),
		likely: make([][]int32, n), asserted: make(map[int32]int32),
	}
	for i := range draft.Sheets {
		for r := range draft.Sheets[i].Rows {
			j.add(&draft.Sheets[i].Rows[r])
		}
	}
	return j
}

func (j *judgement) add(row *Row) {
	i := int32(len(j.rows))
	at := j.places.of(row.Branch)
	v := view{person: &row.Person, folded: vntext.Fold(row.Person.FullName), unit: at.unit, inside: true}
	j.rows, j.views, j.placed = append(j.rows, row), append(j.views, v), append(j.placed, at)
	if row.Bad() {
		return
	}
	index(j.byID, row.Person.CitizenID, i)
	index(j.byCode, row.Person.MemberCode, i)
	j.byName.add(v.folded, row.Person.Birth, i)
}

func index(m map[string][]int32, key string, i int32) {
	if key != "" {
		m[key] = append(m[key], i)
	}
}

// collect goes once through the register and keeps only those whom a row resembles, so that the memory needed depends
// on the list and not on the size of the register.
func (j *judgement) collect(ctx context.Context, reg Register) error {
	var rows []int32
	return reg.EveryMember(ctx, j.opt.Today, func(m *data.Member) error {
		if ctx.Err() != nil {
			return stopped(ctx)
		}
		folded := vntext.Fold(m.FullName)
		rows = append(rows[:0], j.byID[m.CitizenID]...)
		rows = append(rows, j.byCode[m.MemberCode]...)
		for _, list := range j.byName.of(folded, m.Birth) {
			rows = append(rows, list...)
		}
		if len(rows) == 0 {
			return nil
		}
		k := int32(len(j.known))
		_, inside := j.places.inside[m.Membership.UnitID]
		j.known = append(j.known, &known{person: m.Person, stay: m.Membership, place: m.UnitName, status: m.Status,
			view: view{folded: folded, unit: m.Membership.UnitID, inside: inside}})
		for _, i := range rows {
			if list := j.likely[i]; len(list) == 0 || list[len(list)-1] != k {
				j.likely[i] = append(list, k)
			}
		}
		return nil
	})
}

func (j *judgement) decide(i int) Decision {
	row, at := j.rows[i], j.placed[i]
	d := Decision{Row: row, Unit: at.unit, Place: at.name}
	if at.problem != "" {
		d.note(vntext.Error, "branch_ambiguous", KeyBranch, row.Branch, at.problem)
	}
	if row.Bad() || at.problem != "" {
		d.Verdict = Bad
		return d
	}
	k, like := j.findKnown(int32(i))
	switch {
	case like != nil:
		d.Verdict, d.Like = Suspect, like
	case k >= 0:
		j.asserted[k] = int32(i)
		j.settleKnown(&d, j.known[k])
	default:
		if like := j.findInList(int32(i)); like != nil {
			d.Verdict, d.Like = Suspect, like
			break
		}
		d.Verdict, d.Person, d.stay = New, data.NewID(), data.NewID()
		d.rateNew()
	}
	return d
}

// findKnown looks for the row's person in the register: k is who it is, -1 when nobody; like is set instead when the
// officer must decide.
func (j *judgement) findKnown(i int32) (k int32, like *Likeness) {
	best, score, several := int32(-1), match{}, false
	for _, candidate := range j.likely[i] {
		other := j.known[candidate]
		other.view.person = &other.person
		m := compare(&j.views[i], &other.view)
		switch {
		case m.same > score.same || m.same == score.same && m.same == notSame && m.score > score.score:
			best, score, several = candidate, m, false
		case m.same == score.same && m.same != notSame:
			several = true
		}
	}
	if best < 0 {
		return -1, nil
	}
	other := j.known[best]
	earlier, claimed := j.asserted[best]
	switch {
	case score.same == notSame && score.score < suspicious:
		return -1, nil
	case score.same == notSame:
		return -1, other.likeness(score.score, score.why)
	case several:
		return -1, other.likeness(90, score.why+" với nhiều người trong sổ")
	case claimed:
		return -1, j.rowLikeness(earlier, 100, score.why)
	case other.status != "" && other.status != data.StatusActive:
		return -1, other.likeness(95, fmt.Sprintf("%s, nhưng sổ ghi “%s”", score.why, other.status))
	}
	return best, nil
}

func (k *known) likeness(score int, why string) *Likeness {
	return &Likeness{Person: k.person.ID, With: describe(&k.person, k.place), Score: score, Why: why}
}

func (j *judgement) rowLikeness(i int32, score int, why string) *Likeness {
	row := j.rows[i]
	return &Likeness{Sheet: row.Sheet, Row: row.Number, With: fmt.Sprintf("dòng %d: %s", row.Number, describe(&row.Person, j.placed[i].name)), Score: score, Why: why + " trong cùng tệp"}
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

// maxNamesakes bounds the comparisons of one row inside the list, so that a list of one name thousands of times ends.
const maxNamesakes = 2000

// findInList looks for the same person in an earlier row of the list.
func (j *judgement) findInList(i int32) *Likeness {
	best, score := int32(-1), match{}
	person := &j.rows[i].Person
	names := j.byName.of(j.views[i].folded, person.Birth)
	for _, rows := range [][]int32{j.byID[person.CitizenID], j.byCode[person.MemberCode], names[0], names[1]} {
		for n, earlier := range rows {
			if earlier >= i || n >= maxNamesakes || score.score == 100 {
				break
			}
			if m := compare(&j.views[i], &j.views[earlier]); m.score > score.score {
				best, score = earlier, m
			}
		}
	}
	if best < 0 || score.score < suspicious {
		return nil
	}
	return j.rowLikeness(best, score.score, score.why)
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
