package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// ProposeCard is a card filled with what is known of a member on a day: for a book or card issued anew what is under way
// already, else the body that approves numbers.
func (f *File) ProposeCard(ctx context.Context, kind string, person data.ID, day vntext.Date) (data.Card, error) {
	r := data.Card{RecordHead: data.RecordHead{PersonID: person}, Kind: kind, IssuedOn: day}
	err := f.proposeCard(ctx, &r)
	return r, f.explain("propose a card", err)
}

func (f *File) proposeCard(ctx context.Context, r *data.Card) error {
	day := r.IssuedOn
	if r.Kind != data.CardFirst {
		r.IssuedOn, r.State = "", data.CardExplained
		under, err := readRecords(ctx, f.reader, &data.Cards, `r.person_id = ? AND r.kind <> ? AND r.state <> ?`, r.PersonID, data.CardFirst, data.CardHandedOut)
		if err != nil {
			return err
		}
		if len(under) > 0 {
			*r = under[len(under)-1]
			return nil
		}
	}
	unit, err := homeOf(ctx, f.reader, r.PersonID, day)
	if err != nil || unit == "" {
		return err
	}
	_, above, err := f.unitAndAbove(ctx, unit, day)
	if err != nil {
		return err
	}
	r.DecisionIssuer = data.CommitteeOf(above)
	return nil
}

// CardCases is what cards are judged by, in their order; a number that two of them share is told as well.
func (f *File) CardCases(ctx context.Context, cards []data.Card) ([]process.CardCase, error) {
	cases, err := f.cardCases(ctx, f.reader, cards)
	return cases, f.explain("read what cards are judged by", err)
}

func (f *File) cardCases(ctx context.Context, q querier, cards []data.Card) ([]process.CardCase, error) {
	bearers, err := bearersOf(ctx, q, cards)
	if err != nil {
		return nil, err
	}
	cases := make([]process.CardCase, len(cards))
	names := map[data.ID]string{}
	for i := range cards {
		c := &cases[i]
		c.Record, c.Today = cards[i], f.Today()
		id := c.Record.PersonID
		if c.Person, err = findPerson(ctx, q, id); err != nil {
			return nil, err
		}
		names[id] = c.Person.FullName
		if c.Stays, err = membershipsOf(ctx, q, id); err != nil {
			return nil, err
		}
		if c.Earlier, err = readRecords(ctx, q, &data.Cards, `r.person_id = ? AND r.id <> ?`, id, c.Record.ID); err != nil {
			return nil, err
		}
	}
	for i := range cases {
		r := &cases[i].Record
		for _, other := range bearers[r.Number] {
			if other.id != r.PersonID {
				cases[i].Bearer = other.name
			}
		}
		for j := range cards {
			if r.Number != "" && cards[j].Number == r.Number && cards[j].PersonID != r.PersonID {
				cases[i].Bearer = names[cards[j].PersonID]
			}
		}
	}
	return cases, nil
}

// bearer is somebody whose record bears a card number.
type bearer struct {
	id   data.ID
	name string // with branch
}

// bearersOf tells who bears the numbers of cards.
func bearersOf(ctx context.Context, q querier, cards []data.Card) (map[string][]bearer, error) {
	var numbers []string
	for i := range cards {
		if number := cards[i].Number; number != "" {
			numbers = append(numbers, number)
		}
	}
	asked, err := json.Marshal(numbers)
	if err != nil || len(numbers) == 0 {
		return nil, err
	}
	found := map[string][]bearer{}
	err = each(ctx, q, func(rows *sql.Rows) error {
		var b bearer
		var number, branch string
		err := rows.Scan(&b.id, &b.name, &number, &branch)
		if branch != "" {
			b.name += ", " + branch
		}
		found[number] = append(found[number], b)
		return err
	}, `SELECT p.id, p.full_name, p.card_number, coalesce((SELECT v.name FROM membership m JOIN unit_version v ON v.unit_id = m.unit_id
			WHERE m.person_id = p.id AND m.counts = 1 ORDER BY m.from_date DESC, v.from_date DESC LIMIT 1), '')
		FROM person p WHERE p.card_number IN (SELECT value FROM json_each(?))`, string(asked))
	return found, err
}

// HandOut records cards, of whom each may be of another member, as one change. The number of a card that is in its
// bearer's hands becomes theirs.
func (f *File) HandOut(ctx context.Context, cards []data.Card) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		cases, err := f.cardCases(ctx, t.steady, cards)
		if err != nil {
			return err
		}
		for i := range cases {
			c := &cases[i]
			if err := refuse(c.Findings()); err != nil {
				return err
			}
			t.title = fmt.Sprintf("%s: %d đoàn viên", c.Record.Kind, len(cases))
			if len(cases) == 1 {
				t.title = cardTitle(c)
			}
			if err := t.handOut(ctx, &c.Record); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

func cardTitle(c *process.CardCase) string {
	if c.Record.State == "" || c.Record.Kind == data.CardFirst {
		return c.Record.Kind + ": " + c.Person.FullName
	}
	return c.Record.Kind + " (" + inSentence(c.Record.State) + "): " + c.Person.FullName
}

func (t *tx) handOut(ctx context.Context, r *data.Card) error {
	r.Number = vntext.Clean(r.Number)
	if err := writeRecord(t, &data.Cards, r); err != nil {
		return err
	}
	if r.Number == "" || r.Kind == data.BookAgain || !process.HandedOut(r) {
		return nil
	}
	_, err := t.updatePerson(ctx, r.PersonID, map[string]string{"card_number": r.Number})
	return err
}
