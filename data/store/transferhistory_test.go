package store_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// ledger is an own account of who belongs where, kept beside the register from the moves alone.
type ledger struct {
	*movers
	random  *rand.Rand
	units   []data.Unit // branches
	people  []data.ID
	homes   map[data.ID][]home        // of each person, oldest first
	waiting map[data.ID]data.Transfer // by person, of those that count
	beside  map[data.ID]data.Transfer // by person, stays beside the main one
	turns   int
	done    map[string]int
}

// home is the branch in which somebody is from a day on; "" is outside the file.
type home struct {
	from   vntext.Date
	branch data.ID
}

func newLedger(t *testing.T, seed uint64) *ledger {
	l := &ledger{movers: withMovers(t), random: rand.New(rand.NewPCG(seed, 4)), homes: map[data.ID][]home{},
		waiting: map[data.ID]data.Transfer{}, beside: map[data.ID]data.Transfer{}, done: map[string]int{}}
	l.units = []data.Unit{l.a1, l.a2, l.b1, addUnit(t, l.f, "Chi đoàn B2", data.Branch, l.b.ID)}
	l.people = []data.ID{l.an, l.binh}
	l.homes[l.an], l.homes[l.binh] = []home{{"2020-03-26", l.a1.ID}}, []home{{"2021-01-01", l.a1.ID}}
	for i := range 12 {
		unit := l.units[i%len(l.units)].ID
		id := addMember(t, l.f, fmt.Sprintf("Danh Thứ %d", i), unit, "2020-01-01")
		l.people, l.homes[id] = append(l.people, id), []home{{"2020-01-01", unit}}
	}
	return l
}

// today is a day of its own for each turn.
func (l *ledger) today() vntext.Date {
	return vntext.Date(fmt.Sprintf("2021-%02d-%02d", 2+l.turns/28, 1+l.turns%28))
}

func (l *ledger) on(person data.ID, day vntext.Date) (branch data.ID) {
	for _, h := range l.homes[person] {
		if h.from <= day {
			branch = h.branch
		}
	}
	return branch
}

func (l *ledger) moves(person, branch data.ID) {
	l.homes[person] = append(l.homes[person], home{l.today(), branch})
}

// turn makes one random operation; the register must take or refuse it as the ledger expects.
func (l *ledger) turn() {
	person, unit := l.people[l.random.IntN(len(l.people))], l.units[l.random.IntN(len(l.units))]
	now := l.on(person, l.today())
	pending, waits := l.waiting[person]
	stay, beside := l.beside[person]
	free := now != "" && !waits
	var what string
	var may bool
	var err error
	var list []data.Transfer
	switch l.random.IntN(9) {
	case 0:
		what, may = "introduce to a branch", free && now != unit.ID
		if list, err = l.f.BeginTransfers(ctx, []data.Transfer{to(person, unit.ID, l.today())}); err == nil && list[0].Waits() {
			l.waiting[person] = list[0]
		} else if err == nil {
			l.moves(person, unit.ID)
		}
	case 1:
		what, may = "move", free && now != unit.ID
		if err = l.f.TransferAll(ctx, []data.ID{person}, unit.ID, l.today()); err == nil {
			l.moves(person, unit.ID)
		}
	case 2:
		what, may = "introduce outside", free
		if list, err = l.f.BeginTransfers(ctx, []data.Transfer{to(person, "", l.today(), func(r *data.Transfer) { r.ToPlace = "Nơi khác" })}); err == nil {
			l.waiting[person] = list[0]
			l.moves(person, "")
		}
	case 3, 4:
		if !waits {
			return
		}
		what, may = "receive", pending.ToUnitID == "" || now != unit.ID
		if err = l.f.ReceiveTransfers(ctx, []store.Reception{{Transfer: pending.ID, Unit: unit.ID, On: l.today()}}); err == nil {
			delete(l.waiting, person)
			if pending.ToUnitID != "" {
				l.moves(person, unit.ID)
			}
		}
	case 5:
		if !waits {
			return
		}
		what, may = "withdraw", true
		err = l.f.CancelTransfers(ctx, []data.ID{pending.ID}, "")
		delete(l.waiting, person)
		if pending.ToUnitID == "" {
			l.homes[person] = l.homes[person][:len(l.homes[person])-1]
		}
	case 6:
		what, may = "begin beside", now != "" && now != unit.ID && !beside
		if beside {
			return
		}
		if list, err = l.f.BeginTransfers(ctx, []data.Transfer{to(person, unit.ID, l.today(), func(r *data.Transfer) {
			r.Kind, r.ReceivedOn = data.TransferTemporary, l.today()
		})}); err == nil {
			l.beside[person] = list[0]
		}
	case 7:
		if !beside {
			return
		}
		what, may = "end beside", true
		err = l.f.FinishTransfers(ctx, []data.ID{stay.ID}, l.today())
		delete(l.beside, person)
	default:
		what, may = "arrive", now == "" && !waits
		_, err = l.f.Arrive(ctx, data.NewPerson{Person: data.Person{ID: person}}, to("", unit.ID, l.today(), func(r *data.Transfer) {
			r.FromPlace, r.ReceivedOn = "Nơi khác", l.today()
		}))
		if err == nil {
			l.moves(person, unit.ID)
		}
	}
	if may != (err == nil) {
		l.Fatalf("%s on %s: the ledger says %v, the register %v", what, l.today(), may, err)
	}
	if err == nil {
		l.done[what]++
	}
}

// count is how many people a unit has on a day; came and left how often one crossed its border since another day.
func (l *ledger) count(inside map[data.ID]bool, first, last vntext.Date) (heads, came, left int) {
	for _, person := range l.people {
		if inside[l.on(person, last)] {
			heads++
		}
		was := inside[l.on(person, first)]
		for _, h := range l.homes[person] {
			if h.from <= first || h.from > last {
				continue
			}
			is := inside[h.branch]
			if is && !was {
				came++
			}
			if was && !is {
				left++
			}
			was = is
		}
	}
	return heads, came, left
}

// compare checks head counts and flows of every unit against the ledger.
func (l *ledger) compare() {
	l.Helper()
	days := []vntext.Date{"2021-01-15", "2021-02-20", "2021-04-10", "2021-07-01", "2021-12-31"}
	for _, node := range must(l.f.Units(ctx, ""))(l.T) {
		inside := map[data.ID]bool{}
		for _, u := range l.units {
			inside[u.ID] = node.ID == u.ID || node.ID == u.Parent || node.ID == l.f.Ours()
		}
		for i, last := range days {
			for _, first := range days[:i+1] {
				start, _, _ := l.count(inside, first, first)
				end, came, left := l.count(inside, first, last)
				flow := must(l.f.HeadFlow(ctx, node.ID, first, last))(l.T)
				in, out := 0, 0
				for _, p := range flow.In {
					in += len(p.People)
				}
				for _, p := range flow.Out {
					out += len(p.People)
				}
				if flow.Start != start || flow.End != end || in != came || out != left || end != start+came-left {
					l.Fatalf("%s from %s to %s: the register says %d + %d − %d = %d, the ledger %d + %d − %d = %d",
						node.Name, first, last, flow.Start, in, out, flow.End, start, came, left, end)
				}
			}
		}
	}
	tree := map[data.ID]int{}
	for _, node := range must(l.f.Units(ctx, "2021-12-31"))(l.T) {
		tree[node.ID] = node.Members
	}
	if sum := tree[l.a.ID] + tree[l.b.ID]; tree[l.f.Ours()] != sum || tree[l.a.ID] != tree[l.a1.ID]+tree[l.a2.ID] {
		l.Fatalf("parents are no sums: %v", tree)
	}
}

// undoBackTo undoes every change after one, the newest first.
func (l *ledger) undoBackTo(number int64) {
	l.Helper()
	for _, c := range must(l.f.Changes(ctx, 0))(l.T) {
		if c.Number > number {
			if report := must(l.f.Undo(ctx, fmt.Sprint(c.Number)))(l.T); len(report.Kept) > 0 {
				l.Fatalf("undoing %q keeps %+v", c.Title, report.Kept)
			}
		}
	}
}

func TestTransfersKeepTheHeadCountOnRandomHistories(t *testing.T) {
	for seed := range uint64(3) {
		l := newLedger(t, seed)
		before := content(t, l.f)
		first := lastChange(t, l.f).Number
		for l.turns = range 160 {
			l.turn()
			if l.turns%40 == 39 {
				l.compare()
			}
		}
		for _, what := range []string{"introduce to a branch", "move", "introduce outside", "receive", "withdraw", "begin beside", "end beside", "arrive"} {
			if l.done[what] == 0 {
				t.Errorf("seed %d never came to %s", seed, what)
			}
		}
		waiting := len(l.waiting)
		if got := len(must(l.f.PendingTransfers(ctx, "", "2021-12-31"))(t)); got != waiting {
			t.Errorf("seed %d: %d wait, want %d", seed, got, waiting)
		}
		after, last := content(t, l.f), lastChange(t, l.f).Number
		l.undoBackTo(first)
		if content(t, l.f) != before {
			t.Errorf("seed %d: undoing everything does not bring back the content", seed)
		}
		l.undoBackTo(last)
		if content(t, l.f) != after {
			t.Errorf("seed %d: undoing the undoing does not bring back the moves", seed)
		}
	}
}
