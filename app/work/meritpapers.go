package work

import (
	"cmp"
	"context"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/reports/paper"
)

// MeasurePapers are the minutes of the branch and the decision of a disciplinary measure.
func (d *Desk) MeasurePapers(ctx context.Context, r data.Discipline) ([]paper.Paper, error) {
	page, err := d.File.Person(ctx, r.PersonID)
	if err != nil {
		return nil, err
	}
	branch, err := d.issues(ctx, r.UnitID, cmp.Or(r.MinutesNumber, "-BB"), r.MinutesDate)
	if err != nil {
		return nil, err
	}
	m := paper.Measure{Record: r, Name: page.Person.FullName, Birth: page.Person.Birth, Branch: branch.unit.Name, Minutes: branch.head}
	for _, stay := range page.Memberships {
		if stay.Counts && stay.UnitID == r.UnitID {
			m.Position = stay.Position
		}
	}
	deciding := branch.unit.ID
	if r.DecidedBy != data.BranchDecides {
		deciding = cmp.Or(branch.above.ID, branch.unit.ID) // what is above our own unit is not known
	}
	by, err := d.issues(ctx, deciding, cmp.Or(r.DecisionNumber, "-QĐ/ĐTN"), cmp.Or(r.DecisionDate, r.EffectiveOn))
	if err != nil {
		return nil, err
	}
	m.Decides, m.Decision, m.Signer = cmp.Or(r.DecisionIssuer, data.CommitteeOf(by.unit)), by.head, by.signer
	return m.Papers(), nil
}

// RewardPaper is the list of those whom a decision rewards, from our own unit.
func (d *Desk) RewardPaper(ctx context.Context, c process.AwardCase) (paper.Paper, error) {
	ours, err := d.OurUnit(ctx)
	if err != nil {
		return paper.Paper{}, err
	}
	by, err := d.issues(ctx, ours.ID, "", c.Record.DecisionDate)
	if err != nil {
		return paper.Paper{}, err
	}
	l := paper.Rewards{Record: c.Record, Head: by.head, Signer: by.signer}
	for _, one := range c.People {
		page, err := d.File.Person(ctx, one.Person)
		if err != nil {
			return paper.Paper{}, err
		}
		who := paper.Rewarded{Name: page.Person.FullName, Birth: page.Person.Birth, Merits: cmp.Or(one.Merits, c.Record.Content)}
		for _, stay := range page.Memberships {
			if stay.Counts {
				who.Branch = stay.UnitName
			}
		}
		l.People = append(l.People, who)
	}
	return l.Paper(), nil
}

// RecommendationPaper is the resolution by which a Đoàn cơ sở recommends an excellent member to the Party.
func (d *Desk) RecommendationPaper(ctx context.Context, r data.PartyPath) (paper.Paper, error) {
	page, err := d.File.Person(ctx, r.PersonID)
	if err != nil {
		return paper.Paper{}, err
	}
	branch, err := d.issues(ctx, r.UnitID, "", cmp.Or(r.GrassrootsDate, r.BranchDate, r.VotedOn))
	if err != nil {
		return paper.Paper{}, err
	}
	recommends := branch.unit.ID
	if branch.unit.Level == data.Branch {
		recommends = cmp.Or(branch.above.ID, branch.unit.ID)
	}
	by, err := d.issues(ctx, recommends, cmp.Or(r.GrassrootsNumber, "-NQ/ĐTN"), r.GrassrootsDate)
	if err != nil {
		return paper.Paper{}, err
	}
	e := paper.Excellent{Record: r, Person: page.Person, Branch: branch.unit.Name, By: by.unit.Name, Signer: by.signer, Head: by.head}
	return e.Paper(), nil
}
