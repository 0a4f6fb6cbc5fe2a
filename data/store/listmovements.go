package store

import (
	"context"
	"maps"

	"bachudong/data"
	"bachudong/data/vntext"
)

// MoveReason and MovePlace are the facts of an entry of ListMovements besides those of the record that tells of it: how the person
// came or left in the words of HeadFlow, and where from or where to.
const (
	MoveReason = "how"
	MovePlace  = "place"
)

// ListMovements says who came to a unit with everything below it and who left, from the day first to the day last, both
// included. The stays decide who, when and how, so that the entries of a reason are as many as those of HeadFlow; where a
// record tells of it, its facts are added.
func (f *File) ListMovements(ctx context.Context, unit data.ID, first, last vntext.Date) (came, left []data.Entry, err error) {
	if err := checkPeriod(first, last); err != nil {
		return nil, nil, err
	}
	flow, err := f.headFlow(ctx, unit, eve(first), last)
	if err != nil {
		return nil, nil, err
	}
	people := make([]data.ID, len(flow.events))
	for i := range flow.events {
		people[i] = flow.events[i].person
	}
	told, err := f.movementRecords(ctx, people)
	if err != nil {
		return nil, nil, f.explain("read what tells of movements", err)
	}
	l, err := f.listing(ctx, people)
	if err != nil {
		return nil, nil, f.explain("list movements", err)
	}
	for i := range flow.events {
		event := &flow.events[i]
		entry := l.movement(event)
		maps.Copy(entry.Facts, told.about(l, event))
		if place := placeOf(entry.Facts, event.came); place != "" {
			entry.Facts[MovePlace] = place
		}
		if event.came {
			came = append(came, entry)
		} else {
			left = append(left, entry)
		}
	}
	l.order(came)
	l.order(left)
	return came, left, nil
}

// movement is the entry of an event as the stays tell it.
func (l *listing) movement(event *headEvent) data.Entry {
	var here *data.Membership
	for i := range l.stays[event.person] {
		if l.stays[event.person][i].ID == event.stay {
			here = &l.stays[event.person][i]
		}
	}
	if here == nil {
		here = &data.Membership{}
	}
	entry := l.entry(event.person, here.UnitID, event.day)
	entry.Facts[MoveReason] = event.reason
	entry.Facts["position"] = here.Position
	for _, s := range l.stays[event.person] {
		if s.Counts && s.ID != event.stay && (event.came && s.To == event.day || !event.came && s.From == event.day) {
			entry.Facts[MovePlace] = l.unitName(s.UnitID, event.day)
		}
	}
	return entry
}

// placeOf is where the letter says that somebody came from or went to.
func placeOf(facts map[string]any, came bool) string {
	keys := []string{"to_unit_id", "to_place"}
	if came {
		keys = []string{"from_unit_id", "from_place"}
	}
	for _, key := range keys {
		if text, _ := facts[key].(string); text != "" {
			return text
		}
	}
	return ""
}

// movementRecords are the records that can tell of a movement, by person.
type movementRecords struct{ admissions, transfers, standings map[data.ID][]recordOf }

func (f *File) movementRecords(ctx context.Context, people []data.ID) (m movementRecords, err error) {
	m.admissions, err = recordsAbout(ctx, f, &data.Admissions, people, func(*data.Admission) bool { return true })
	if err == nil {
		m.transfers, err = recordsAbout(ctx, f, &data.Transfers, people, func(r *data.Transfer) bool {
			return r.Kind != data.TransferTemporary && r.Kind != data.TransferResidence && r.State != data.TransferReturned && r.State != data.TransferCancelled
		})
	}
	if err == nil {
		m.standings, err = recordsAbout(ctx, f, &data.Standings, people, func(r *data.Standing) bool {
			return r.Kind != data.StayingOn && r.Kind != data.Postponed
		})
	}
	return m, err
}

// about are the facts of the record that tells of an event.
func (m *movementRecords) about(l *listing, event *headEvent) map[string]any {
	var records []recordOf
	switch event.reason {
	case data.BeganAdmission:
		records = m.admissions[event.person]
	case data.BeganTransfer, data.EndedTransfer:
		records = m.transfers[event.person]
	default:
		for _, r := range m.standings[event.person] {
			if r.kind == event.reason {
				records = append(records, r)
			}
		}
	}
	if r := nearest(records, event.stay, event.day); r != nil {
		return r.facts(l)
	}
	return nil
}
