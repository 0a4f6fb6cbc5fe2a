package store_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// life makes random things happen in a file, day after day, and keeps of each what a plain count needs. The count never
// asks the file: what the file says is compared with it.
type life struct {
	t      testing.TB
	f      *store.File
	seed   uint64
	random *rand.Rand
	today  vntext.Date
	start  *state
	events []event // that stand, in the order of their days
	now    *state  // what they come to; nil when that is to be counted anew
	named  int
	why    map[string]string // of each kind why it was refused last
}

// event is something that happened, as the file's log numbers it.
type event struct {
	kind    string
	day     vntext.Date // from which it holds
	undated bool        // it holds for every day
	change  int64
	apply   func(*state)
}

// state is what the events up to some day come to.
type state struct {
	units  map[data.ID]standing
	people map[data.ID]resident
	joined map[data.ID]vntext.Date // admitted since the start
	ended  map[ending]int
}

// standing is where a unit stands.
type standing struct {
	parent data.ID
	level  data.Level
}

// resident is somebody in the register; home "" is nowhere.
type resident struct {
	home   data.ID
	woman  bool
	rating string
}

// ending is a way in which people left a unit with everything below it.
type ending struct {
	unit data.ID
	how  string
}

func (s *state) clone() *state {
	return &state{maps.Clone(s.units), maps.Clone(s.people), maps.Clone(s.joined), maps.Clone(s.ended)}
}

// above is a unit with everything above it.
func (s *state) above(unit data.ID) (path []data.ID) {
	for ; unit != ""; unit = s.units[unit].parent {
		path = append(path, unit)
	}
	return path
}

// within counts, of every unit, the people in it and in everything below it whom holds lets through.
func (s *state) within(holds func(resident) bool) map[data.ID]int {
	own := map[data.ID]int{}
	for _, r := range s.people {
		if r.home != "" && holds(r) {
			own[r.home]++
		}
	}
	sums := map[data.ID]int{}
	for home, n := range own {
		for _, unit := range s.above(home) {
			sums[unit] += n
		}
	}
	return sums
}

// in tells who is in a unit or below it.
func (s *state) in(unit data.ID) map[data.ID]bool {
	inside := map[data.ID]bool{}
	for id := range s.units {
		inside[id] = slices.Contains(s.above(id), unit)
	}
	people := map[data.ID]bool{}
	for id, r := range s.people {
		if inside[r.home] {
			people[id] = true
		}
	}
	return people
}

// change alters somebody.
func (s *state) change(person data.ID, with func(*resident)) {
	r := s.people[person]
	with(&r)
	s.people[person] = r
}

// on is the state at the end of a day.
func (l *life) on(day vntext.Date) *state {
	s := l.start.clone()
	for _, e := range l.events {
		if e.undated || e.day <= day {
			e.apply(s)
		}
	}
	return s
}

// happened keeps what was just written.
func (l *life) happened(kind string, apply func(*state)) {
	l.events = append(l.events, event{kind: kind, day: l.today, change: lastChange(l.t, l.f).Number, apply: apply})
	if l.now != nil {
		apply(l.now)
	}
}

// present is the state at this moment.
func (l *life) present() *state {
	if l.now == nil {
		l.now = l.on(l.today)
	}
	return l.now
}

// nextDay lets a day pass.
func (l *life) nextDay() {
	now, _ := l.today.Time()
	l.today = vntext.DateOf(now.AddDate(0, 0, 1))
}

// fail ends the test with what is needed to see it again.
func (l *life) fail(format string, args ...any) {
	l.t.Helper()
	last := "the beginning"
	if n := len(l.events); n > 0 {
		last = fmt.Sprintf("“%s” of %s, event %d", l.events[n-1].kind, l.events[n-1].day, n)
	}
	l.t.Fatalf("seed %d, after %s: %s", l.seed, last, fmt.Sprintf(format, args...))
}

// refused tells whether something was refused in a sentence; anything else that goes wrong is a fault.
func (l *life) refused(kind string, err error) bool {
	l.t.Helper()
	if err == nil {
		return false
	}
	if data.CodeOf(err) == data.Internal {
		l.fail("%v", err)
	}
	l.why[kind] = data.MessageOf(err)
	return true
}

// quietly keeps an event that no head count follows.
func (l *life) quietly(kind string, err error) {
	l.t.Helper()
	if !l.refused(kind, err) {
		l.happened(kind, func(*state) {})
	}
}

func (l *life) name(kind string) string {
	l.named++
	return fmt.Sprintf("%s số %d", kind, l.named)
}

// pick is one of some ids, the same for the same seed.
func pick[T any](l *life, from map[data.ID]T, fits func(T) bool) data.ID {
	var ids []data.ID
	for id, value := range from {
		if fits(value) {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return ""
	}
	slices.Sort(ids)
	return ids[l.random.IntN(len(ids))]
}

// member is somebody who is in a unit now.
func (l *life) member() data.ID {
	return pick(l, l.present().people, func(r resident) bool { return r.home != "" })
}

// unit is a unit of a level that stands now, other than some.
func (l *life) unit(level data.Level, but ...data.ID) data.ID {
	now := maps.Clone(l.present().units)
	for _, id := range but {
		delete(now, id)
	}
	return pick(l, now, func(u standing) bool { return u.level == level })
}

// district is a file of communes with branches, in which people are spread evenly over the branches since before it began.
func district(t testing.TB, seed uint64, communes, branches, people int) *life {
	t.Helper()
	l := &life{t: t, seed: seed, random: rand.New(rand.NewPCG(seed, 2022)), today: "2022-01-01", why: map[string]string{},
		start: &state{map[data.ID]standing{}, map[data.ID]resident{}, map[data.ID]vntext.Date{}, map[ending]int{}}}
	clock := func() time.Time {
		midnight, _ := l.today.Time()
		return midnight.Add(12 * time.Hour)
	}
	l.f = must(store.Create(ctx, filepath.Join(t.TempDir(), "so.db"), setup, store.WithClock(clock), store.WithCriteria(sets)))(t)
	t.Cleanup(func() { l.f.Close() })
	l.start.units[l.f.Ours()] = standing{level: data.District}
	var homes []data.ID
	add := func(name string, level data.Level, parent data.ID) data.ID {
		u := addUnit(t, l.f, name, level, parent)
		l.start.units[u.ID] = standing{parent, level}
		return u.ID
	}
	for i := range communes {
		commune := add(fmt.Sprintf("Đoàn xã %d", i+1), data.Grassroots, l.f.Ours())
		for j := range branches {
			homes = append(homes, add(fmt.Sprintf("Chi đoàn ấp %d", j+1), data.Branch, commune))
		}
	}
	in := crowd(people, people, l.f.Ours())
	in.Units = nil
	for i := range in.People {
		p := &in.People[i]
		p.Membership.UnitID = homes[i%len(homes)]
		l.start.people[p.Person.ID] = resident{home: p.Membership.UnitID, woman: p.Person.Gender == data.Female}
	}
	must(l.f.Import(ctx, in, nil))(t)
	return l
}
