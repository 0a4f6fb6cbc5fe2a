package store

import (
	"context"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// ProposeAdmission is the record of an admission into a unit filled with what is known of a youth on a day; person "" is
// somebody new. An open introduction (1+1) of the youth tells who introduces.
func (f *File) ProposeAdmission(ctx context.Context, person, unit data.ID, day vntext.Date) (data.Admission, error) {
	r := data.Admission{RecordHead: data.RecordHead{PersonID: person}, UnitID: unit, AdmittedOn: day}
	err := f.proposeAdmission(ctx, &r)
	return r, f.explain("propose an admission", err)
}

func (f *File) proposeAdmission(ctx context.Context, r *data.Admission) error {
	if r.PersonID != "" {
		open, err := openIntroductions(ctx, f.reader, r.PersonID)
		if err != nil {
			return err
		}
		for _, i := range open {
			r.IntroducerID = i.PersonID
			if r.UnitID == "" {
				r.UnitID = i.UnitID
			}
		}
	}
	if r.UnitID == "" {
		return nil
	}
	unit, above, err := f.unitAndAbove(ctx, r.UnitID, r.AdmittedOn)
	if err != nil {
		return err
	}
	r.AdmittedAt, r.DecisionIssuer = unit.Name, data.CommitteeOf(above)
	r.DecisionNumber, err = nextDecision(ctx, f.reader, data.Admissions.Table, r.DecisionIssuer, r.AdmittedOn)
	return err
}

// AdmissionCase is what an admission is judged by. p is who is admitted when the record does not name somebody of the
// register.
func (f *File) AdmissionCase(ctx context.Context, p data.Person, r data.Admission) (process.AdmissionCase, error) {
	c := process.AdmissionCase{Record: r, Person: p}
	err := f.fillAdmission(ctx, f.reader, &c)
	return c, f.explain("read what an admission is judged by", err)
}

func (f *File) fillAdmission(ctx context.Context, q querier, c *process.AdmissionCase) (err error) {
	c.Today = f.Today()
	if c.Rules, err = readRules(ctx, q); err != nil {
		return err
	}
	if id := c.Record.PersonID; id != "" {
		if c.Person, err = findPerson(ctx, q, id); err != nil {
			return err
		}
		if c.Stays, err = membershipsOf(ctx, q, id); err != nil {
			return err
		}
	}
	id := c.Record.IntroducerID
	if id == "" {
		return nil
	}
	introducer, err := findPerson(ctx, q, id)
	if err != nil {
		return err
	}
	c.Introducer = &introducer
	c.Active, err = membershipsOf(ctx, q, id)
	return err
}

// Admit records an admission as one change: p joins the register when the record names nobody of it, a counted stay
// begins, the person's facts tell of it, and open introductions (1+1) of the youth have their result.
func (f *File) Admit(ctx context.Context, p data.Person, r data.Admission) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		c := process.AdmissionCase{Record: r, Person: p}
		if err := f.fillAdmission(ctx, t, &c); err != nil {
			return err
		}
		if err := refuse(c.Findings()); err != nil {
			return err
		}
		unit, above, err := f.unitAndAbove(ctx, r.UnitID, r.AdmittedOn)
		if err != nil {
			return err
		}
		c.Record.AdmittedAt = firstText(r.AdmittedAt, unit.Name)
		if r.DecisionNumber != "" {
			c.Record.DecisionIssuer = firstText(r.DecisionIssuer, data.CommitteeOf(above))
		}
		t.title = "Kết nạp " + c.Person.FullName
		return t.admit(ctx, &c)
	})
	return err
}

func (t *tx) admit(ctx context.Context, c *process.AdmissionCase) error {
	r := &c.Record
	if r.PersonID == "" {
		c.Person.ID = data.NewID()
		if err := t.addPeople([]*data.Person{&c.Person}, noTick); err != nil {
			return err
		}
		r.PersonID = c.Person.ID
	}
	if c.Introducer != nil && r.Introducer == "" {
		r.Introducer = c.Introducer.FullName
	}
	if err := writeRecord(t, &data.Admissions, r); err != nil {
		return err
	}
	stay := data.Membership{PersonID: r.PersonID, UnitID: r.UnitID, From: r.AdmittedOn, Began: data.BeganAdmission, Counts: true, Position: data.OrdinaryMember}
	if err := t.saveStay(ctx, &stay); err != nil {
		return err
	}
	if !process.Rejoins(c.Stays) { // the day of the first admission stays, for the figures of those years rest on it
		facts := map[string]string{"joined_union": string(r.AdmittedOn), "joined_union_at": r.AdmittedAt, "admission_resolution": r.DecisionNumber}
		if _, err := t.updatePerson(ctx, r.PersonID, facts); err != nil {
			return err
		}
	}
	return t.introduced(ctx, c.Person, r)
}

// introduced gives the open introductions of somebody their result.
func (t *tx) introduced(ctx context.Context, p data.Person, r *data.Admission) error {
	list, err := openIntroductions(ctx, t, r.PersonID)
	if err != nil {
		return err
	}
	for i := range list {
		found := &list[i]
		found.YouthID, found.Result, found.ResultOn = p.ID, data.IntroductionAdmitted, r.AdmittedOn
		if err := writeRecord(t, &data.Introductions, found); err != nil {
			return err
		}
	}
	return nil
}

// openIntroductions are the introductions to the Union of a youth that have no result yet: those that name the person, and
// those that only name somebody of the same name and day of birth.
func openIntroductions(ctx context.Context, q querier, youth data.ID) ([]data.Introduction, error) {
	p, err := findPerson(ctx, q, youth)
	if err != nil {
		return nil, err
	}
	list, err := readRecords(ctx, q, &data.Introductions,
		`r.result IN ('', ?1) AND r.channel IN ('', 'Đoàn') AND (r.youth_id = ?2 OR r.youth_id IS NULL AND ?3 <> '' AND r.youth_birth = ?3)`,
		data.IntroductionOpen, youth, p.Birth)
	found := list[:0]
	for _, i := range list {
		if i.YouthID == youth || vntext.SameText(i.YouthName, p.FullName) {
			found = append(found, i)
		}
	}
	return found, err
}
