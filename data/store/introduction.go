package store

import (
	"context"
	"fmt"
	"slices"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// IntroductionCase is what an introduction is judged by; record names the member and perhaps a youth of the register.
func (f *File) IntroductionCase(ctx context.Context, record data.Introduction) (process.IntroductionCase, error) {
	c := process.IntroductionCase{Record: record}
	err := f.fillIntroduction(ctx, f.reader, &c)
	return c, f.explain("read what an introduction is judged by", err)
}

func (f *File) fillIntroduction(ctx context.Context, q querier, c *process.IntroductionCase) error {
	r := &c.Record
	c.Today = f.Today()
	p, err := findPerson(ctx, q, r.PersonID)
	if err != nil {
		return err
	}
	c.Name = p.FullName
	day := r.IntroducedOn
	if day == "" {
		day = c.Today
	}
	if r.UnitID == "" {
		if r.UnitID, err = homeOf(ctx, q, r.PersonID, day); err != nil {
			return err
		}
	}
	if c.Rules, err = readRules(ctx, q); err != nil {
		return err
	}
	if c.Earlier, err = readRecords(ctx, q, &data.Introductions, `r.person_id = ? AND r.id <> ?`, r.PersonID, r.ID); err != nil {
		return err
	}
	return fillYouth(ctx, q, c)
}

// fillYouth fills in what the file knows of a youth of the register.
func fillYouth(ctx context.Context, q querier, c *process.IntroductionCase) error {
	id := c.Record.YouthID
	if id == "" {
		return nil
	}
	youth, err := findPerson(ctx, q, id)
	if err != nil {
		return err
	}
	c.Youth = &youth
	stay, err := openStay(ctx, q, id)
	if err != nil {
		return err
	}
	c.Member = stay != nil
	c.By, err = texts(ctx, q, `SELECT p.full_name FROM introduction i JOIN person p ON p.id = i.person_id
		WHERE i.youth_id = ? AND i.person_id <> ? ORDER BY i.introduced_on`, id, c.Record.PersonID)
	return err
}

// Introduce records an introduction as one change; with addYouth a youth who is only named joins the register as a person
// who is not a member.
func (f *File) Introduce(ctx context.Context, record data.Introduction, addYouth bool) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		c := process.IntroductionCase{Record: record}
		c.Record.YouthName = vntext.TitleCase(vntext.Clean(record.YouthName))
		if err := f.fillIntroduction(ctx, t, &c); err != nil {
			return err
		}
		if err := refuse(c.Findings()); err != nil {
			return err
		}
		r := &c.Record
		if addYouth && r.YouthID == "" {
			youth := data.Person{ID: data.NewID(), FullName: r.YouthName, Birth: r.YouthBirth, Occupation: vntext.Clean(r.YouthJob)}
			if err := t.addPeople([]*data.Person{&youth}, noTick); err != nil {
				return err
			}
			r.YouthID = youth.ID
		} else if c.Youth != nil {
			r.YouthName, r.YouthBirth = c.Youth.FullName, c.Youth.Birth
			r.YouthJob = firstText(c.Youth.Occupation, r.YouthJob)
		}
		t.title = "Giới thiệu 1+1: " + c.Name + " giới thiệu " + r.YouthName
		return writeRecord(t, &data.Introductions, r)
	})
	return err
}

// IntroducedNobody lists the members of a unit on a day who have introduced nobody in its year up to then, by name.
func (f *File) IntroducedNobody(ctx context.Context, unit data.ID, asOf vntext.Date) ([]data.Member, error) {
	members, tally, err := f.introductions(ctx, unit, f.asOf(asOf))
	if err != nil {
		return nil, f.explain("list who introduced nobody", err)
	}
	return slices.DeleteFunc(members, func(m data.Member) bool { return !tally.Idle[m.ID] }), nil
}

// IntroductionTally sums up what a unit and its members have introduced in the year of a day up to then.
func (f *File) IntroductionTally(ctx context.Context, unit data.ID, asOf vntext.Date) (process.IntroductionTally, error) {
	_, tally, err := f.introductions(ctx, unit, f.asOf(asOf))
	return tally, f.explain("sum up introductions", err)
}

func (f *File) introductions(ctx context.Context, unit data.ID, day vntext.Date) ([]data.Member, process.IntroductionTally, error) {
	var none process.IntroductionTally
	members, err := f.Members(ctx, MemberFilter{Unit: unit, AsOf: day})
	if err != nil {
		return nil, none, err
	}
	first := vntext.Date(fmt.Sprintf("%04d", day.Year()))
	everywhere, err := readRecords(ctx, f.reader, &data.Introductions, `r.introduced_on BETWEEN ? AND ?`, first, day)
	if err != nil {
		return nil, none, err
	}
	if unit == "" {
		unit = f.ours
	}
	within, err := f.extent(ctx, unit, first, day)
	if err != nil {
		return nil, none, err
	}
	here := slices.DeleteFunc(slices.Clone(everywhere), func(r data.Introduction) bool { return !within.on(r.UnitID, r.IntroducedOn) })
	rules, err := readRules(ctx, f.reader)
	if err != nil {
		return nil, none, err
	}
	ids := make([]data.ID, len(members))
	for i := range members {
		ids[i] = members[i].ID
	}
	return members, process.TallyIntroductions(ids, here, everywhere, rules, day), nil
}
