package store

import (
	"context"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/process"
)

// DisciplineCase is what a measure against a person is judged by, with what is usual filled in.
func (f *File) DisciplineCase(ctx context.Context, person data.ID) (process.DisciplineCase, error) {
	c := process.DisciplineCase{Record: data.Discipline{RecordHead: data.RecordHead{PersonID: person}}}
	err := f.fillDiscipline(ctx, f.reader, &c)
	return c, f.explain("read what a measure is judged by", err)
}

func (f *File) fillDiscipline(ctx context.Context, q querier, c *process.DisciplineCase) (err error) {
	c.Today = f.Today()
	person := c.Record.PersonID
	if _, err = findPerson(ctx, q, person); err != nil {
		return err
	}
	if c.Rules, err = readRules(ctx, q); err != nil {
		return err
	}
	if c.Stay, err = openStay(ctx, q, person); err != nil {
		return err
	}
	if c.Record.UnitID == "" && c.Stay != nil {
		c.Record.UnitID = c.Stay.UnitID
	}
	c.Posts, err = postsOf(ctx, q, person, c.Today)
	return err
}

// Discipline records a measure and what follows from it, as one change: a removal from office ends the posts that the record
// names, an expulsion the stay.
func (f *File) Discipline(ctx context.Context, record data.Discipline) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		c := process.DisciplineCase{Record: record}
		if err := f.fillDiscipline(ctx, t, &c); err != nil {
			return err
		}
		if err := refuse(c.Findings()); err != nil {
			return err
		}
		if c.Record.DecidedBy == "" {
			c.Record.DecidedBy = process.Decider(record.Form, c.Posts)
		}
		p, err := findPerson(ctx, t, record.PersonID)
		if err != nil {
			return err
		}
		t.title = "Kỷ luật " + inSentence(record.Form) + ": " + p.FullName
		switch record.Form {
		case data.Removal:
			err = t.removeFromOffice(&c)
		case data.Expulsion:
			err = t.expel(ctx, p, &c.Record)
		}
		if err != nil {
			return err
		}
		return writeRecord(t, &data.Disciplines, &c.Record)
	})
	return err
}

// removeFromOffice ends the posts that are lost and names them in the record.
func (t *tx) removeFromOffice(c *process.DisciplineCase) error {
	var labels []string
	lost, _ := c.Lost()
	for _, p := range lost {
		labels = append(labels, p.Label)
		if err := t.leavePost(p, c.Record.EffectiveOn); err != nil {
			return err
		}
	}
	c.Record.RemovedFrom = strings.Join(labels, "; ")
	return nil
}

// expel ends the stay and the posts of a person and keeps why as every other end of a stay.
func (t *tx) expel(ctx context.Context, p data.Person, r *data.Discipline) error {
	posts, err := postsOf(ctx, t, p.ID, r.EffectiveOn)
	if err != nil {
		return err
	}
	for _, post := range posts {
		if !post.Committee {
			continue // ends with the stay
		}
		if err := t.leavePost(post, r.EffectiveOn); err != nil {
			return err
		}
	}
	stay, err := t.endStay(ctx, p, r.EffectiveOn, data.EndedExpulsion)
	if err != nil {
		return err
	}
	return writeRecord(t, &data.Standings, &data.Standing{RecordHead: data.RecordHead{PersonID: p.ID}, UnitID: stay.UnitID,
		Kind: data.EndedExpulsion, FromDate: r.EffectiveOn, Reason: r.Reason, MinutesNumber: r.MinutesNumber, MinutesDate: r.MinutesDate,
		Members: r.Members, Present: r.Present, Agreed: r.Agreed, DecisionNumber: r.DecisionNumber, DecisionDate: r.DecisionDate,
		DecisionIssuer: r.DecisionIssuer, MembershipID: stay.ID})
}

// EndDiscipline records that a measure is over, as a paper says; no rule ends one by itself.
func (f *File) EndDiscipline(ctx context.Context, record data.Discipline) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		found, err := readRecords(ctx, t, &data.Disciplines, `r.id = ?`, record.ID)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return data.Errorf(data.NotFound, "Không tìm thấy lần kỷ luật này; có thể đã được hoàn tác. Hãy tải lại hồ sơ.")
		}
		kept := found[0]
		kept.EndedOn, kept.EndedHow, kept.EndedNumber = record.EndedOn, record.EndedHow, record.EndedNumber
		if err := refuse(process.DisciplineEnding(&kept)); err != nil {
			return err
		}
		p, err := findPerson(ctx, t, kept.PersonID)
		if err != nil {
			return err
		}
		t.title = firstText(kept.EndedHow, "Hết kỷ luật") + ": " + p.FullName
		return writeRecord(t, &data.Disciplines, &kept)
	})
	return err
}

// OpenDiscipline is the newest measure against a person that goes on.
func (f *File) OpenDiscipline(ctx context.Context, person data.ID) (data.Discipline, error) {
	list, err := RecordsOf(ctx, f, &data.Disciplines, person)
	if err != nil {
		return data.Discipline{}, err
	}
	for _, r := range slices.Backward(list) {
		if r.EndedOn == "" && r.Form != data.Expulsion {
			return r, nil
		}
	}
	return data.Discipline{}, data.Errorf(data.NotFound, "Không có kỷ luật nào đang có hiệu lực. Hãy xem mục Khen thưởng – kỷ luật của hồ sơ.")
}
