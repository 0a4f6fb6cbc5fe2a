package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// MemberBrief is the least that totals are made of: no name, no place, nothing to show in a list.
type MemberBrief struct {
	ID       data.ID
	Birth    vntext.Date
	Woman    bool
	Numbered bool // the identity number is known
	Complete bool // all required facts are known

	carded bool // a card number is among the facts
	owing  bool // a member where they are now since before the month of the day began
}

// The questions that briefSQL answers, as bits.
const (
	briefWoman = 1 << iota
	briefNumbered
	briefComplete
	briefCarded
	briefOwing
	briefBase = 64 // makes every answer two digits
)

// briefSQL is a member as one short text: the answers as one number, the birth, the ID.
func briefSQL(day vntext.Date) string {
	first := dayOf(day.Year(), dueMonths(day))
	return fmt.Sprintf(`(%d + %d * (p.gender = '%s') + %d * (p.citizen_id <> '') + %d * (%s = %d) + %d * (p.card_number <> '')
		+ %d * (m.from_date <= '%s' AND p.joined_union <= '%s')) || p.birth || ' ' || p.id`, briefBase, briefWoman, data.Female, briefNumbered,
		briefComplete, filledSQL, RequiredFacts, briefCarded, briefOwing, first, first)
}

// MemberBriefs are the members of a unit with everything below it on a day, those that MemberRows lists, in no order and in a
// fraction of the time.
func (f *File) MemberBriefs(ctx context.Context, unit data.ID, asOf vntext.Date) ([]MemberBrief, error) {
	filter := MemberFilter{Unit: unit, AsOf: asOf}
	q, _, err := f.prepareList(ctx, &filter)
	if err != nil {
		return nil, f.explain("count members", err)
	}
	q.asTheyLie()
	shares, err := inShares(ctx, f, q, func(q *memberQuery, _ int) ([]MemberBrief, error) {
		var text sql.NullString // one value: row by row the driver would take several times as long
		if err := f.reader.QueryRowContext(ctx, q.sql(`group_concat(`+briefSQL(filter.AsOf)+`, char(10))`, ""), q.args...).Scan(&text); err != nil || text.String == "" {
			return nil, err
		}
		return briefs(text.String), nil
	})
	return slices.Concat(shares...), f.explain("count members", err)
}

// briefs reads what briefSQL made, a person with two stays that both count once.
func briefs(text string) []MemberBrief {
	list := make([]MemberBrief, 0, 1+strings.Count(text, "\n"))
	seen := make(map[data.ID]bool, cap(list))
	for line := range strings.SplitSeq(text, "\n") {
		answers := int(line[0]-'0')*10 + int(line[1]-'0') - briefBase
		birth, id, _ := strings.Cut(line[2:], " ")
		m := MemberBrief{ID: data.ID(id), Birth: vntext.Date(birth), Woman: answers&briefWoman > 0, Numbered: answers&briefNumbered > 0,
			Complete: answers&briefComplete > 0, carded: answers&briefCarded > 0, owing: answers&briefOwing > 0}
		if !seen[m.ID] {
			seen[m.ID] = true
			list = append(list, m)
		}
	}
	return list
}
