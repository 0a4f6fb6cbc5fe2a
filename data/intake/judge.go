package intake

import (
	"context"

	"bachudong/data"
	"bachudong/data/likeness"
	"bachudong/data/vntext"
)

// Register is what judging needs to know of the people who are kept. EveryIdentity gives everybody, also those who have
// left, with only what tells people apart; fn must copy what it keeps. MembersByID gives all about some of them. Ratings
// gives what is kept of the yearly ratings of those years, YearsTold the rewards and measures of all years and the training
// programmes of those; a list without them does not ask.
type Register interface {
	Units(ctx context.Context, asOf vntext.Date) ([]data.UnitNode, error)
	EveryIdentity(ctx context.Context, fn func(*data.Person) error) error
	MembersByID(ctx context.Context, asOf vntext.Date, ids []data.ID) ([]data.Member, error)
	Ratings(ctx context.Context, years []int) ([]data.Assessment, error)
	YearsTold(ctx context.Context, years []int) ([]data.YearTold, error)
}

// Judge compares a draft with the register and decides for every row. It writes nothing; the draft stays as it is, so
// that another mode, or what the officer answered, can be tried on it.
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
	if err := j.collectTold(ctx, reg); err != nil {
		return nil, err
	}
	plan := &Plan{Draft: draft, Decisions: make([]Decision, len(j.rows))}
	for i := range j.rows {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, stopped(ctx)
		}
		plan.Decisions[i] = j.decide(int32(i))
	}
	plan.units = j.usedUnits(plan.Decisions)
	return plan, nil
}

// judgement holds the rows of a list, indexed, and the people of the register that any of them could be.
type judgement struct {
	opt    Options
	places *placement
	rows   []*Row
	traits []likeness.Traits
	placed []place
	index  *likeness.Index
	named  map[data.ID]*known // people of the register whom an answer names; nil until they are found
	likely [][]candidate      // row -> people of the register
	became []*standing        // row -> whom it was found to be or made; nil while the officer must decide
	near   []int32            // scratch

	ratings map[data.ID][]data.Assessment // as the rows judged so far leave them
	told    map[data.ID][]data.YearTold   // likewise
}

// standing is somebody as the rows judged so far leave them.
type standing struct {
	person   data.Person
	stay     data.ID
	unit     data.ID
	place    string // name of the unit
	position string
	row      int32 // that was found to be this person first; unclaimed before
	added    bool  // by this list
}

// unclaimed is the row of somebody whom no row has been found to be.
const unclaimed = -1

// known is somebody of the register who resembles a row.
type known struct {
	standing
	status string
}

// candidate is somebody of the register whom a row may be.
type candidate struct {
	*known
	likeness.Match
	exact bool // everything the row says is in the register already, in the same unit
}

func newJudgement(draft *Draft, places *placement, opt Options) *judgement {
	n := draft.Rows()
	j := &judgement{
		opt: opt, places: places, rows: make([]*Row, 0, n), traits: make([]likeness.Traits, 0, n), placed: make([]place, 0, n),
		index: likeness.NewIndex(n), named: make(map[data.ID]*known), likely: make([][]candidate, n), became: make([]*standing, n), ratings: make(map[data.ID][]data.Assessment),
		told: make(map[data.ID][]data.YearTold),
	}
	for _, answer := range opt.Answers {
		if answer.Same != "" {
			j.named[answer.Same] = nil
		}
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
	j.rows, j.placed = append(j.rows, row), append(j.placed, at)
	j.traits = append(j.traits, likeness.Of(&row.Person, at.unit))
	if !row.Bad() {
		j.index.Add(i, &j.traits[i])
	}
}

// collect goes once through the register and reads only those whom a row resembles or an answer names, so that the time
// and memory needed depend on the list more than on the size of the register.
func (j *judgement) collect(ctx context.Context, reg Register) error {
	var near []data.ID
	err := reg.EveryIdentity(ctx, func(p *data.Person) error {
		if ctx.Err() != nil {
			return stopped(ctx)
		}
		if _, asked := j.named[p.ID]; asked || j.resembled(p) {
			near = append(near, p.ID)
		}
		return nil
	})
	if err != nil {
		return err
	}
	members, err := reg.MembersByID(ctx, j.opt.Today, near)
	for i := range members {
		j.meet(&members[i])
	}
	return err
}

// resembled tells whether a row may be p, wherever p is: somebody in the branch of the row is the likeliest.
func (j *judgement) resembled(p *data.Person) bool {
	traits := likeness.Of(p, "")
	j.near = j.index.Near(&traits, j.near[:0])
	for _, i := range j.near {
		row := &j.traits[i]
		traits.Unit = row.Unit
		if likeness.Compare(row, &traits).Score > 0 || vntext.SameText(row.Name, traits.Name) {
			return true
		}
	}
	return false
}

// meet remembers m with every row that resembles them.
func (j *judgement) meet(m *data.Member) {
	var k *known
	keep := func() *known {
		if k == nil {
			k = j.known(m)
		}
		return k
	}
	if _, asked := j.named[m.ID]; asked {
		j.named[m.ID] = keep()
	}
	traits := likeness.Of(&m.Person, m.Membership.UnitID)
	j.near = j.index.Near(&traits, j.near[:0])
	for _, i := range j.near {
		match := likeness.Compare(&j.traits[i], &traits)
		exact := j.exact(i, m)
		if match.Score > 0 || exact {
			j.likely[i] = append(j.likely[i], candidate{keep(), match, exact})
		}
	}
}

func (j *judgement) known(m *data.Member) *known {
	return &known{status: m.Status, standing: standing{person: m.Person, stay: m.Membership.ID,
		unit: m.Membership.UnitID, place: m.UnitName, position: m.Membership.Position, row: unclaimed}}
}

// exact tells whether row i says nothing of m that the register does not have just so: the same list came in before.
func (j *judgement) exact(i int32, m *data.Member) bool {
	return j.placed[i].holds(m.Membership.UnitID) && saysNothingNew(&j.rows[i].Person, &m.Person)
}

// saysNothingNew tells whether every fact the row gives is in the register just so.
func saysNothingNew(row, known *data.Person) bool {
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		if said := f.Of(row); said != "" && said != f.Of(known) && (f.Key != "full_name" || !vntext.SameText(said, f.Of(known))) {
			return false
		}
	}
	return true
}
