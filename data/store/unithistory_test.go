package store_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// history makes random changes to a file of some communes, branches and people, from a seed.
type history struct {
	t      *testing.T
	f      *store.File
	random *rand.Rand
	people []data.ID
	names  int
	merged int // reorganisations that were possible
}

func (h *history) day() vntext.Date {
	return vntext.Date(fmt.Sprintf("%d-%02d-%02d", 2020+h.random.IntN(3), 1+h.random.IntN(12), 1+h.random.IntN(28)))
}

func (h *history) name(kind string) string {
	h.names++
	return fmt.Sprintf("%s số %d", kind, h.names)
}

// some is a unit of a level that stands on a day, "" when there is none.
func (h *history) some(day vntext.Date, level data.Level) string {
	var codes []string
	for _, u := range must(h.f.Units(ctx, day))(h.t) {
		if u.Level == level {
			codes = append(codes, u.Code)
		}
	}
	if len(codes) == 0 {
		return ""
	}
	return codes[h.random.IntN(len(codes))]
}

// step is a random step on a day; it may turn out impossible.
func (h *history) step(day vntext.Date) data.ReorganisingStep {
	level, kind := data.Branch, "Chi đoàn"
	if h.random.IntN(3) == 0 {
		level, kind = data.Grassroots, "Đoàn xã"
	}
	one, two, commune := h.some(day, level), h.some(day, level), h.some(day, data.Grassroots)
	switch h.random.IntN(8) {
	case 0:
		return data.ReorganisingStep{Do: data.CreateUnit, Into: data.UnitTarget{Name: h.name("Chi đoàn"), Level: data.Branch, Parent: commune}}
	case 1:
		return data.ReorganisingStep{Do: data.RenameUnit, Units: []string{one}, Into: data.UnitTarget{Name: h.name(kind)}}
	case 2:
		return data.ReorganisingStep{Do: data.MoveUnits, Units: []string{h.some(day, data.Branch)}, Into: data.UnitTarget{Parent: commune}}
	case 3:
		return data.ReorganisingStep{Do: data.MergeUnits, Units: []string{one, two}, Into: data.UnitTarget{Name: h.name(kind)}}
	case 4:
		return data.ReorganisingStep{Do: data.MergeUnits, Units: []string{one}, Into: data.UnitTarget{Unit: two}}
	case 5:
		return data.ReorganisingStep{Do: data.DissolveUnit, Units: []string{one}, Into: data.UnitTarget{Unit: two}}
	case 6:
		return data.ReorganisingStep{Do: data.RerankUnit, Units: []string{h.some(day, data.Branch)},
			Into: data.UnitTarget{Level: data.Grassroots, Parent: "H001", Name: h.name("Đoàn cơ sở")}}
	}
	return h.split(day, one, kind)
}

// split divides the branches and people of a unit between two new ones.
func (h *history) split(day vntext.Date, unit, kind string) data.ReorganisingStep {
	step := data.ReorganisingStep{Do: data.SplitUnit, Units: []string{unit}, Parts: []data.SplitPart{
		{UnitTarget: data.UnitTarget{Name: h.name(kind)}}, {UnitTarget: data.UnitTarget{Name: h.name(kind)}, Rest: h.random.IntN(2) == 0}}}
	if unit == "" {
		return step
	}
	u := must(h.f.Unit(ctx, unit, day))(h.t)
	for _, n := range must(h.f.Units(ctx, day))(h.t) {
		if n.Parent == u.ID && h.random.IntN(2) == 0 {
			step.Parts[0].Units = append(step.Parts[0].Units, n.Code)
		}
	}
	for _, m := range must(h.f.Members(ctx, store.MemberFilter{Unit: u.ID, AsOf: day}))(h.t) {
		if m.Membership.UnitID == u.ID && h.random.IntN(2) == 0 {
			step.Parts[0].People = append(step.Parts[0].People, m.ID)
		}
	}
	return step
}

// turn makes one random change; what is impossible must be refused with a reason the officer can read.
func (h *history) turn() {
	day := h.day()
	somebody := h.people[h.random.IntN(len(h.people))]
	var err error
	switch h.random.IntN(5) {
	case 0:
		if branch := h.some(day, data.Branch); branch != "" {
			err = h.f.Transfer(ctx, somebody, must(h.f.Unit(ctx, branch, day))(h.t).ID, day)
		}
	case 1:
		err = h.f.EndMembership(ctx, somebody, day, data.EndedGraduation)
	default:
		h.reorganise(day)
	}
	if err != nil && data.CodeOf(err) == data.Internal {
		h.t.Fatalf("%v", err)
	}
}

func (h *history) reorganise(day vntext.Date) {
	plan, err := h.f.PlanReorganisation(ctx, data.Reorganisation{On: day, Steps: []data.ReorganisingStep{h.step(day)}})
	if err != nil {
		if data.CodeOf(err) == data.Internal {
			h.t.Fatal(err)
		}
		return
	}
	before := h.totals()
	must(h.f.Reorganise(ctx, plan))(h.t)
	if after := h.totals(); !slices.Equal(before, after) {
		h.t.Fatalf("%s on %s changed the head counts from %v to %v", plan.Lines[0].Text, day, before, after)
	}
	h.merged++
}

var quarters = []vntext.Date{"2020-01-01", "2020-04-15", "2020-08-01", "2021-01-01", "2021-06-30", "2021-11-11", "2022-03-26", "2022-07-01", "2022-11-15"}

// totals are the head counts of the file on some days, by the tree and by plain counting of stays.
func (h *history) totals() []int {
	var totals []int
	for _, day := range quarters {
		tree := must(h.f.Units(ctx, day))(h.t)[0].Members
		plain := must(h.f.Query(`SELECT CAST(count(*) AS TEXT) FROM membership WHERE counts = 1 AND from_date <= ?1 AND (to_date = '' OR to_date > ?1)`, day))(h.t)[0]
		if fmt.Sprint(tree) != plain {
			h.t.Fatalf("on %s the tree has %d members, the stays %s", day, tree, plain)
		}
		totals = append(totals, tree)
	}
	return totals
}

// checkSums compares the count of every unit with its own stays and its children on a random day.
func (h *history) checkSums() {
	day := h.day()
	units := must(h.f.Units(ctx, day))(h.t)
	sums := map[data.ID]int{}
	for i := len(units) - 1; i >= 0; i-- {
		u := units[i]
		own := must(h.f.Query(`SELECT CAST(count(*) AS TEXT) FROM membership WHERE unit_id = ?2 AND counts = 1 AND from_date <= ?1 AND (to_date = '' OR to_date > ?1)`, day, u.ID))(h.t)[0]
		var n int
		fmt.Sscan(own, &n)
		if sums[u.ID]+n != u.Members {
			h.t.Fatalf("on %s %s counts %d, its own %d and its children's %d", day, u.Name, u.Members, n, sums[u.ID])
		}
		sums[u.Parent] += u.Members
	}
}

// checkFlow compares what came and left in a random time with the head counts at both ends, of every unit there was.
func (h *history) checkFlow() {
	first, last := h.day(), h.day()
	if last < first {
		first, last = last, first
	}
	start, end := map[data.ID]int{}, map[data.ID]int{}
	for _, u := range must(h.f.Units(ctx, first))(h.t) {
		start[u.ID] = u.Members
	}
	for _, u := range must(h.f.Units(ctx, last))(h.t) {
		end[u.ID] = u.Members
	}
	for _, id := range must(h.f.Query(`SELECT id FROM unit ORDER BY id`))(h.t) {
		unit := data.ID(id)
		flow := must(h.f.HeadFlow(ctx, unit, first, last))(h.t)
		came, left := peopleIn(flow.In), peopleIn(flow.Out)
		if flow.Start != start[unit] || flow.End != end[unit] || flow.Start+came-left != flow.End {
			h.t.Fatalf("%s from %s to %s: %d + %d - %d = %d by the flow, %d and %d by the tree", id, first, last, flow.Start, came, left, flow.End, start[unit], end[unit])
		}
		for _, part := range append(flow.In, flow.Out...) {
			if unit == h.f.Ours() && (part.Reason == data.Reorganised || part.Reason == data.EndedTransfer || part.Reason == data.BeganTransfer) {
				h.t.Fatalf("“%s” of %d people inside the file does not cancel", part.Reason, len(part.People))
			}
		}
	}
}

func peopleIn(parts []data.FlowPart) (n int) {
	for _, part := range parts {
		n += len(part.People)
	}
	return n
}

func TestRandomHistoriesKeepTheirSumsAndAreUndoneToTheFirstByte(t *testing.T) {
	for seed := range uint64(2) {
		f := create(t)
		h := &history{t: t, f: f, random: rand.New(rand.NewPCG(seed, 7))}
		var units []data.ID
		for i := range 4 {
			commune := addUnit(t, f, fmt.Sprintf("Đoàn xã %d", i), data.Grassroots, "")
			units = append(units, commune.ID)
			for j := range 2 {
				units = append(units, addUnit(t, f, fmt.Sprintf("Chi đoàn ấp %d", j), data.Branch, commune.ID).ID)
			}
		}
		in := crowd(300, 300, f.Ours())
		in.Units = nil
		for i := range in.People {
			in.People[i].Membership.UnitID = units[i%len(units)]
			h.people = append(h.people, in.People[i].Person.ID)
		}
		must(f.Import(ctx, in, nil))(t)
		start, first := content(t, f), lastChange(t, f).Number
		for turn := range 200 {
			h.turn()
			h.checkSums()
			if turn%10 == 0 {
				h.checkFlow()
			}
		}
		if h.merged < 40 {
			t.Errorf("seed %d: only %d reorganisations were possible", seed, h.merged)
		}
		for _, c := range must(f.Changes(ctx, 0))(t) {
			if c.Number <= first {
				break
			}
			if report := undo(t, f, c.Number); len(report.Kept) > 0 {
				t.Fatalf("seed %d: undoing “%s” left %+v", seed, c.Title, report.Kept)
			}
		}
		if got := content(t, f); got != start {
			t.Errorf("seed %d: after undoing all\n%s\nwant\n%s", seed, firstDifference(got, start), firstDifference(start, got))
		}
		check(t, f.Check(ctx))
	}
}

// firstDifference is the first line of a that b does not have there.
func firstDifference(a, b string) string {
	other := strings.Split(b, "\n")
	for i, line := range strings.Split(a, "\n") {
		if i >= len(other) || other[i] != line {
			return line
		}
	}
	return ""
}
