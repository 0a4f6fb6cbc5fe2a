package store_test

import "testing"

// live lets things happen, now and then takes one back, and compares the file with the count as it goes on; then everything
// is undone, the newest first, until the file is as in the beginning, to the byte.
func (l *life) live(turns, checkEvery int) {
	l.t.Helper()
	before, first := content(l.t, l.f), lastChange(l.t, l.f).Number
	kinds := map[string]int{}
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
	for _, k := range eventKinds {
		if kinds[k.name] == 0 {
			l.t.Errorf("seed %d: no %s took place", l.seed, k.name)
		}
	}
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

func TestAYearInTheLifeOfADistrict(t *testing.T) {
	district(t, 1, 12, 5, 3000).live(1000, 20)
}

func TestRandomLivesOfSmallDistricts(t *testing.T) {
	for seed := range uint64(3) {
		district(t, 100+seed, 4, 2, 120).live(300, 4)
	}
}
