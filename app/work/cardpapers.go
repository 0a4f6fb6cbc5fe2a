package work

import (
	"cmp"
	"context"

	"bachudong/data"
	"bachudong/reports/paper"
)

// CardPapers are what belongs to a card or book issued anew: the explanation of the member, and once that is confirmed the
// confirmation of the branch too.
func (d *Desk) CardPapers(ctx context.Context, r data.Card, m data.Member) ([]paper.Paper, error) {
	by, err := d.issues(ctx, m.Membership.UnitID, "", d.Today())
	if err != nil {
		return nil, err
	}
	c := paper.Card{Record: r, Person: m.Person, Branch: by.unit.Name, Committee: cmp.Or(r.DecisionIssuer, data.CommitteeOf(by.above)), Head: by.head}
	if r.State == data.CardExplained {
		return []paper.Paper{c.Explanation()}, nil
	}
	return []paper.Paper{c.Explanation(), c.Confirmation()}, nil
}

// HandingPapers are the lists of those to whom cards are handed, one for each branch.
func (d *Desk) HandingPapers(ctx context.Context, cards []data.Card, people []data.Member) ([]paper.Paper, error) {
	number := map[data.ID]string{}
	for i := range cards {
		number[cards[i].PersonID] = cards[i].Number
	}
	var papers []paper.Paper
	for _, group := range byBranch(people) {
		by, err := d.issues(ctx, group[0].Membership.UnitID, "", cards[0].IssuedOn)
		if err != nil {
			return nil, err
		}
		h := paper.Handing{Record: cards[0], Head: by.head, Signer: by.signer}
		for i := range group {
			h.People = append(h.People, paper.Concerned{Name: group[i].FullName, Birth: group[i].Birth, Facts: number[group[i].ID]})
		}
		papers = append(papers, h.Paper())
	}
	return papers, nil
}

// HonoraryPapers are the decision about an honorary member.
func (d *Desk) HonoraryPapers(ctx context.Context, r data.Honorary, p data.Person) ([]paper.Paper, error) {
	if r.PersonID != "" {
		page, err := d.File.Person(ctx, r.PersonID)
		if err != nil {
			return nil, err
		}
		p = page.Person
	}
	by, err := d.issues(ctx, r.UnitID, r.DecisionNumber, cmp.Or(r.DecisionDate, r.FromDate))
	if err != nil {
		return nil, err
	}
	h := paper.Honorary{Record: r, Person: p, Body: cmp.Or(r.DecisionIssuer, data.CommitteeOf(by.unit)), Head: by.head, Signer: by.signer}
	return []paper.Paper{h.Paper()}, nil
}
