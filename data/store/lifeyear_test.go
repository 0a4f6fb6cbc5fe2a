package store_test

import "testing"

// live lets things happen, now and then takes one back, and compares the file with the count as it goes on; then everything
// is undone, the newest first, until the file is as in the beginning, to the byte. It adds to kinds how often each took place.
func (l *life) live(turns, checkEvery int, kinds map[string]int) {
	l.t.Helper()
	before, first := content(l.t, l.f), lastChange(l.t, l.f).Number
	for turn := range turns {
		known := len(l.events)
		l.turn()
		if len(l.events) > known {
			kinds[l.events[known].kind]++
		}
		if l.random.IntN(turns) < 120 && l.today < "2022-12-28" {
			l.nextDay()
		}
		if l.random.IntN(turns) < 25 {
			l.takeBack()
		}
		if turn%checkEvery == 0 {
			l.checkAll()
		}
	}
	l.checkTree(l.today)
	for _, c := range must(l.f.Changes(ctx, 0))(l.t) {
		if c.Number <= first {
			break
		}
		if c.UndoneBy != 0 || c.Undoes != 0 {
			continue
		}
		if report := undo(l.t, l.f, c.Number); len(report.Kept) > 0 {
			l.fail("undoing “%s” left %+v", c.Title, report.Kept)
		}
	}
	if after := content(l.t, l.f); after != before {
		l.fail("after undoing all\n%s\nwant\n%s", firstDifference(after, before), firstDifference(before, after))
	}
	check(l.t, l.f.Check(ctx))
}

// everyKind fails for a kind of event that never took place.
func everyKind(t *testing.T, kinds map[string]int, last *life) {
	t.Helper()
	for _, k := range eventKinds {
		if kinds[k.name] == 0 {
			t.Errorf("seed %d: no %s took place: %s", last.seed, k.name, last.why[k.name])
		}
	}
}

func TestAYearInTheLifeOfADistrict(t *testing.T) {
	kinds, l := map[string]int{}, district(t, 1, 12, 5, 3000)
	l.live(1000, 25, kinds)
	everyKind(t, kinds, l)
}

func TestRandomLivesOfSmallDistricts(t *testing.T) {
	kinds := map[string]int{}
	var l *life
	for seed := range uint64(3) {
		l = district(t, 100+seed, 4, 2, 120)
		l.live(300, 5, kinds)
	}
	everyKind(t, kinds, l)
}
