package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// HeadFlow says who came to a unit with everything below it and who left, from the day first (whose count is the start) to
// the day last.
func (f *File) HeadFlow(ctx context.Context, unit data.ID, first, last vntext.Date) (data.HeadFlow, error) {
	flow, err := f.headFlow(ctx, unit, first, last)
	if err != nil {
		return data.HeadFlow{}, err
	}
	for _, e := range flow.events {
		if e.came {
			add(&flow.In, e.reason, e.person)
		} else {
			add(&flow.Out, e.reason, e.person)
		}
	}
	for _, parts := range [][]data.FlowPart{flow.In, flow.Out} {
		slices.SortFunc(parts, func(a, b data.FlowPart) int { return strings.Compare(a.Reason, b.Reason) })
	}
	return flow.HeadFlow, nil
}

// headFlow follows everybody who counts in the unit at some time from the day first to the day last.
func (f *File) headFlow(ctx context.Context, unit data.ID, first, last vntext.Date) (*headFlow, error) {
	if last < first {
		return nil, data.Errorf(data.Invalid, "Kỳ số liệu kết thúc (%s) trước khi bắt đầu (%s). Hãy sửa lại ngày.", last.Display(), first.Display())
	}
	for _, day := range []*vntext.Date{&first, &last} {
		var err error
		if *day, err = f.wholeDay(*day); err != nil {
			return nil, err
		}
	}
	within, err := f.extent(ctx, unit, first, last)
	if err != nil {
		return nil, f.explain("read the units", err)
	}
	units, err := idList(within.ever())
	if err != nil {
		return nil, err
	}
	flow := &headFlow{within: within, first: first, last: last}
	err = each(ctx, f.reader, func(rows *sql.Rows) error {
		var s headStay
		var person data.ID
		if err := rows.Scan(&person, &s.joined, &s.id, &s.unit, &s.from, &s.began, &s.to, &s.ended); err != nil {
			return err
		}
		if person != flow.person {
			flow.close()
			flow.person = person
		}
		flow.stays = append(flow.stays, s)
		return nil
	}, `SELECT p.id, p.joined_union, m.id, m.unit_id, m.from_date, m.began, m.to_date, m.ended FROM membership m JOIN person p ON p.id = m.person_id
		WHERE m.counts = 1 AND m.unit_id IN (SELECT value FROM json_each(?1)) AND m.from_date <= ?3 AND (m.to_date = '' OR m.to_date > ?2)
		ORDER BY p.name_order, m.from_date`, units, first, last)
	flow.close()
	return flow, f.explain("read the stays", err)
}

// headFlow adds up person by person.
type headFlow struct {
	data.HeadFlow
	within      extent
	first, last vntext.Date
	person      data.ID
	stays       []headStay // of the person, in units that stood below at some time
	events      []headEvent
}

// headEvent is somebody who began or ceased to count on a day.
type headEvent struct {
	person data.ID
	day    vntext.Date
	came   bool // else left
	reason string
	stay   data.ID // with which it happened
}

type headStay struct {
	id       data.ID
	joined   vntext.Date
	unit     data.ID
	from, to vntext.Date
	began    string
	ended    string
}

// close follows the present person through the time, from one day on which something changes to the next.
func (h *headFlow) close() {
	if len(h.stays) == 0 {
		return
	}
	here := h.present(h.first)
	if here {
		h.Start++
	}
	for _, day := range h.days() {
		now := h.present(day)
		switch {
		case now && !here:
			reason, stay := h.came(day)
			h.events = append(h.events, headEvent{h.person, day, true, reason, stay})
		case here && !now:
			reason, stay := h.left(day)
			h.events = append(h.events, headEvent{h.person, day, false, reason, stay})
		}
		here = now
	}
	if here {
		h.End++
	}
	h.stays = nil
}

// present tells whether the person counts in the unit on a day.
func (h *headFlow) present(day vntext.Date) bool {
	return slices.ContainsFunc(h.stays, func(s headStay) bool {
		return inForce(s.from, s.to, day) && s.joined <= day && h.within.on(s.unit, day)
	})
}

// days are the days in the time on which the person may begin or cease to count.
func (h *headFlow) days() []vntext.Date {
	var days []vntext.Date
	for _, s := range h.stays {
		days = append(days, s.joined, s.from, s.to)
	}
	for _, s := range h.within {
		days = append(days, s.from)
	}
	days = slices.DeleteFunc(days, func(day vntext.Date) bool { return day <= h.first || day > h.last })
	slices.Sort(days)
	return slices.Compact(days)
}

// came is how, and with which stay, the person came to count on a day.
func (h *headFlow) came(day vntext.Date) (reason string, stay data.ID) {
	for _, s := range h.stays {
		switch {
		case !inForce(s.from, s.to, day) || !h.within.on(s.unit, day):
			continue
		case s.joined == day:
			return data.BeganAdmission, s.id
		case s.from == day && s.began != data.BeganMerger:
			return s.began, s.id
		}
		stay = s.id
	}
	return data.Reorganised, stay
}

// left is how, and with which stay, the person ceased to count on a day.
func (h *headFlow) left(day vntext.Date) (reason string, stay data.ID) {
	for _, s := range h.stays {
		if s.to == day && s.ended != data.EndedMerger {
			return s.ended, s.id
		}
		if s.from < day {
			stay = s.id
		}
	}
	return data.Reorganised, stay
}

// add counts somebody under a reason.
func add(parts *[]data.FlowPart, reason string, person data.ID) {
	for i := range *parts {
		if (*parts)[i].Reason == reason {
			(*parts)[i].People = append((*parts)[i].People, person)
			return
		}
	}
	*parts = append(*parts, data.FlowPart{Reason: reason, People: []data.ID{person}})
}
