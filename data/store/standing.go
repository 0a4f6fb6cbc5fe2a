package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// ProposeStanding is a standing of that kind filled with what is known of some people on a day: the chi đoàn that they
// share, its members on that day, and the number that its next decision has.
func (f *File) ProposeStanding(ctx context.Context, kind string, people []data.ID, day vntext.Date) (data.Standing, error) {
	r := data.Standing{Kind: kind, FromDate: day}
	err := f.proposeStanding(ctx, &r, people)
	return r, f.explain("propose a standing", err)
}

func (f *File) proposeStanding(ctx context.Context, r *data.Standing, people []data.ID) error {
	for i, id := range people {
		unit, err := homeOf(ctx, f.reader, id, r.FromDate)
		switch {
		case err != nil:
			return err
		case i > 0 && unit != r.UnitID:
			r.UnitID = ""
			return nil
		}
		r.UnitID = unit
	}
	if r.UnitID == "" || r.Kind == data.EndedDeath {
		return nil
	}
	unit, _, err := f.unitAndAbove(ctx, r.UnitID, r.FromDate)
	if err != nil {
		return err
	}
	count, err := f.CountMembers(ctx, MemberFilter{Unit: r.UnitID, AsOf: r.FromDate})
	if err != nil {
		return err
	}
	r.Members, r.DecisionIssuer = &count.Total, unit.Name
	r.DecisionNumber, err = nextDecision(ctx, f.reader, data.Standings.Table, r.DecisionIssuer, r.FromDate)
	return err
}

// OpenPostponement is the postponement of a person that goes on on a day.
func (f *File) OpenPostponement(ctx context.Context, person data.ID, day vntext.Date) (data.Standing, error) {
	list, err := readRecords(ctx, f.reader, &data.Standings,
		`r.person_id = ?2 AND r.kind = ?3 AND r.from_date <= ?1 AND (r.to_date = '' OR r.to_date || '~' > ?1)`, day, person, data.Postponed)
	if err == nil && len(list) == 0 {
		err = data.Errorf(data.NotFound, "Người này không đang được hoãn sinh hoạt vào ngày %s. Hãy xem lại quá trình sinh hoạt.", day.Display())
	}
	if err != nil {
		return data.Standing{}, f.explain("look for a postponement", err)
	}
	return list[len(list)-1], nil
}

// StandingCase is what a standing is judged by.
func (f *File) StandingCase(ctx context.Context, r data.Standing) (process.StandingCase, error) {
	c := process.StandingCase{Record: r}
	err := f.fillStanding(ctx, f.reader, &c)
	return c, f.explain("read what a standing is judged by", err)
}

func (f *File) fillStanding(ctx context.Context, q querier, c *process.StandingCase) (err error) {
	r := &c.Record
	c.Today = f.Today()
	if c.Person, err = findPerson(ctx, q, r.PersonID); err != nil {
		return err
	}
	if c.Stays, err = membershipsOf(ctx, q, r.PersonID); err != nil {
		return err
	}
	if c.Earlier, err = readRecords(ctx, q, &data.Standings, `r.person_id = ? AND r.id <> ?`, r.PersonID, r.ID); err != nil {
		return err
	}
	if r.Kind == data.EndedStrikeOff && r.FromDate != "" {
		if c.Dues, err = duesOf(ctx, q, c.Stays, r); err != nil {
			return err
		}
	}
	c.Rules, err = readRules(ctx, q)
	return err
}

// duesOf are the months of the year of a standing up to its day that the person, a member then, has open.
func duesOf(ctx context.Context, q querier, stays []data.Membership, r *data.Standing) (process.Dues, error) {
	var paid [12]sql.NullInt64
	var exempt string
	places := []any{&exempt}
	for i := range paid {
		places = append(places, &paid[i])
	}
	err := q.QueryRowContext(ctx, `SELECT exempt, m01, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12 FROM fee
		WHERE person_id = ? AND year = ?`, r.PersonID, r.FromDate.Year()).Scan(places...)
	if errors.Is(err, sql.ErrNoRows) {
		return process.Dues{}, nil
	}
	dues := process.Dues{Kept: true}
	free := strings.Split(exempt, ",")
	for i := range paid {
		month := fmt.Sprintf("%04d-%02d", r.FromDate.Year(), i+1)
		last := vntext.Date(month + "-31")
		belongs := slices.ContainsFunc(stays, func(m data.Membership) bool { return m.Counts && m.From <= last && (m.To == "" || m.To > last) })
		if vntext.Date(month) <= r.FromDate && belongs && !paid[i].Valid && !slices.Contains(free, strconv.Itoa(i+1)) {
			dues.Unpaid = append(dues.Unpaid, data.Month(month))
		}
	}
	return dues, err
}

// RecordStandings records the same for several people as one change: each gets a record of their own in their unit, and
// the stay of each ends where the kind ends it. When one of them is refused, nothing is written.
func (f *File) RecordStandings(ctx context.Context, people []data.ID, r data.Standing) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) (err error) {
		t.title = fmt.Sprintf("%s: %d đoàn viên", r.Kind, len(people))
		if t.ends, err = unitEnds(ctx, t); err != nil {
			return err
		}
		for _, id := range people {
			c := process.StandingCase{Record: r}
			c.Record.PersonID = id
			if err := f.fillStanding(ctx, t.steady, &c); err != nil {
				return err
			}
			if err := refuse(c.Findings()); err != nil {
				return err
			}
			if len(people) == 1 {
				t.title = r.Kind + ": " + c.Person.FullName
			}
			if err := t.recordStanding(ctx, &c); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

// EndPostponement changes the last day of a postponement that OpenPostponement gave.
func (f *File) EndPostponement(ctx context.Context, r data.Standing) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		c := process.StandingCase{Record: r}
		if err := f.fillStanding(ctx, t, &c); err != nil {
			return err
		}
		if err := refuse(c.Findings()); err != nil {
			return err
		}
		t.title = "Kết thúc hoãn sinh hoạt: " + c.Person.FullName
		return t.recordStanding(ctx, &c)
	})
	return err
}

func (t *tx) recordStanding(ctx context.Context, c *process.StandingCase) error {
	r := &c.Record
	stay, err := openStay(ctx, t.steady, r.PersonID)
	if err != nil || stay == nil {
		return err
	}
	r.UnitID, r.MembershipID = stay.UnitID, stay.ID
	if err := writeRecord(t, &data.Standings, r); err != nil || !process.Ends(r.Kind) {
		return err
	}
	_, err = t.endStay(ctx, c.Person, r.FromDate, r.Kind)
	return err
}
