package store_test

import (
	"fmt"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

func text(number int64) string { return fmt.Sprint(number) }

// someDay is a day between the beginning and today.
func (l *life) someDay() vntext.Date {
	begin, _ := vntext.Date("2022-01-01").Time()
	now, _ := l.today.Time()
	return vntext.DateOf(begin.AddDate(0, 0, l.random.IntN(1+int(now.Sub(begin).Hours()/24))))
}

// checkTree compares the tree of a day with the count: which units there are, below which, with how many members.
func (l *life) checkTree(day vntext.Date) {
	l.t.Helper()
	s := l.on(day)
	counts := s.within(func(resident) bool { return true })
	nodes := must(l.f.Units(ctx, day))(l.t)
	if len(nodes) != len(s.units) {
		l.fail("on %s the tree has %d units, want %d", day, len(nodes), len(s.units))
	}
	sums := map[data.ID]int{}
	for i := len(nodes) - 1; i >= 0; i-- {
		n := nodes[i]
		want, stands := s.units[n.ID]
		if !stands || n.Parent != want.parent || n.Level != want.level || n.Members != counts[n.ID] {
			l.fail("on %s %s below %s has %d members, want %d below %s", day, n.Name, n.Parent, n.Members, counts[n.ID], want.parent)
		}
		own := must(l.f.CountMembers(ctx, store.MemberFilter{Unit: n.ID, AsOf: day}))(l.t)
		if own.Total != n.Members {
			l.fail("on %s the list of %s has %d members, the tree %d", day, n.Name, own.Total, n.Members)
		}
		sums[n.Parent] += n.Members
	}
	direct := s.within(func(resident) bool { return true })
	for id := range s.units {
		here := 0
		for _, r := range s.people {
			if r.home == id {
				here++
			}
		}
		if direct[id] != here+sums[id] {
			l.fail("on %s the parts of %s do not make the whole: %d and %d of %d", day, id, here, sums[id], direct[id])
		}
	}
}

// checkFlow compares who came to a unit and left it in a time with the count, day by day.
func (l *life) checkFlow(unit data.ID, first, last vntext.Date) {
	l.t.Helper()
	if last < first {
		first, last = last, first
	}
	flow := must(l.f.HeadFlow(ctx, unit, first, last))(l.t)
	s := l.on(first)
	here := s.in(unit)
	start, came, left := len(here), 0, 0
	for _, day := range l.daysAfter(first, last) {
		for _, e := range day {
			e.apply(s)
		}
		now := s.in(unit)
		for id := range now {
			if !here[id] {
				came++
			}
		}
		for id := range here {
			if !now[id] {
				left++
			}
		}
		here = now
	}
	if flow.Start != start || flow.End != len(here) || peopleIn(flow.In) != came || peopleIn(flow.Out) != left || start+came-left != flow.End {
		l.fail("%s from %s to %s: %d + %d − %d = %d by the file, %d + %d − %d = %d by the count", unit, first, last,
			flow.Start, peopleIn(flow.In), peopleIn(flow.Out), flow.End, start, came, left, len(here))
	}
	if unit != l.f.Ours() {
		return
	}
	for _, part := range append(flow.In, flow.Out...) {
		if part.Reason == data.Reorganised {
			l.fail("moves inside the file do not cancel: “%s” of %d people", part.Reason, len(part.People))
		}
	}
}

// daysAfter are the events after one day up to another, day by day.
func (l *life) daysAfter(first, last vntext.Date) (days [][]event) {
	day := first
	for _, e := range l.events {
		switch {
		case e.undated || e.day <= first || e.day > last:
		case e.day == day:
			days[len(days)-1] = append(days[len(days)-1], e)
		default:
			day, days = e.day, append(days, []event{e})
		}
	}
	return days
}

// checkFigures compares the figures of a unit at the end of a day with the count, and each with the people behind it.
func (l *life) checkFigures(unit data.ID, day vntext.Date) {
	l.t.Helper()
	s := l.on(day)
	count := func(holds func(resident) bool) int { return s.within(holds)[unit] }
	branches := 0
	for id, u := range s.units {
		if u.level == data.Branch && id != unit {
			for _, above := range s.above(id) {
				if above == unit {
					branches++
				}
			}
		}
	}
	want := map[string]int{
		"Đoàn viên": count(func(resident) bool { return true }), "Nữ": count(func(r resident) bool { return r.woman }),
		"Đã xếp loại": count(func(r resident) bool { return r.rating != "" }), "Chưa xếp loại": count(func(r resident) bool { return r.rating == "" }),
		"Chi đoàn": branches,
	}
	for _, how := range []string{data.EndedGraduation, data.EndedStrikeOff, data.EndedExpulsion} {
		want["flow "+how] = s.ended[ending{unit, how}]
	}
	if unit == l.f.Ours() {
		want["Kết nạp trong năm"] = len(s.joined)
	}
	for _, figure := range must(l.f.Figures(ctx, unit, 2022, day))(l.t) {
		for i, part := range figure.Parts {
			if part.Count != len(part.People) && figure.Measure != "branches" {
				l.fail("“%s” is %d but opens %d people", part.Label, part.Count, len(part.People))
			}
			label := part.Label
			if figure.Measure == "graduations" || figure.Measure == "strike_offs" || figure.Measure == "expulsions" {
				label = "flow " + label
			}
			if n, known := want[label]; known && n != part.Count && !(figure.Measure == "admissions" && i > 0) && !(label == "Nữ" && figure.Measure != "member_list") {
				l.fail("on %s “%s” of %s is %d, want %d", day, part.Label, unit, part.Count, n)
			}
		}
	}
}

// checkRows compares the list of a unit on a day, whole and its first page, with the count.
func (l *life) checkRows(unit data.ID, day vntext.Date) {
	l.t.Helper()
	want := l.on(day).in(unit)
	rows := must(l.f.MemberRows(ctx, store.MemberFilter{Unit: unit, AsOf: day}, 2022))(l.t)
	outline := must(l.f.Outline(ctx, store.MemberFilter{Unit: unit, AsOf: day}, 2022, "rating"))(l.t)
	if len(rows) != len(want) || outline.Len() != len(want) {
		l.fail("on %s the list of %s has %d people, its outline %d, want %d", day, unit, len(rows), outline.Len(), len(want))
	}
	for i := range rows {
		if !want[rows[i].ID] {
			l.fail("on %s %s is listed in %s", day, rows[i].FullName, unit)
		}
	}
}

// checkAll compares everything on a random day, of our unit and of a random one of that day.
func (l *life) checkAll() {
	l.t.Helper()
	day := l.someDay()
	l.checkTree(day)
	unit := pick(l, l.on(day).units, func(standing) bool { return true })
	for _, id := range []data.ID{l.f.Ours(), unit} {
		l.checkFigures(id, day)
		l.checkRows(id, day)
		l.checkFlow(id, l.someDay(), day)
	}
}
