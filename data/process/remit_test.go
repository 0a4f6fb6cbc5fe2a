package process_test

import (
	"math/rand/v2"
	"testing"

	"bachudong/data"
	"bachudong/data/process"
)

func TestFeesGoUpFromTheBranchesWithoutLosingADong(t *testing.T) {
	units := []data.Unit{{ID: "commune"}, {ID: "a", Parent: "commune"}, {ID: "b", Parent: "commune"}}
	shares, found := process.ShareByUnit(units, map[data.ID]process.UnitFees{"a": {Collected: 100000}, "b": {Collected: 12000, Abroad: 5000}}, feeRules, "2022-01")
	if !found {
		t.Fatal("no rule")
	}
	want := []process.UnitShare{
		{Unit: units[0], Below: 35666, Share: process.Share{Received: 35666, Kept: 23777, Remitted: 11889}},
		{Unit: units[1], Depth: 1, Own: process.UnitFees{Collected: 100000}, Share: process.Share{Received: 100000, Kept: 66667, Remitted: 33333}},
		{Unit: units[2], Depth: 1, Own: process.UnitFees{Collected: 12000, Abroad: 5000}, Share: process.Share{Received: 12000, Kept: 9667, Remitted: 2333}},
	}
	for i := range want {
		if shares[i] != want[i] {
			t.Errorf("%+v\nwant %+v", shares[i], want[i])
		}
	}
}

func TestWhatIsPaidIsWhatAllLevelsKeepAndTheTopHandsUp(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 2))
	for range 200 {
		units, own, paid := []data.Unit{{ID: "0"}}, map[data.ID]process.UnitFees{}, 0
		for i := 1; i < 40; i++ {
			u := data.Unit{ID: data.ID(rune('0' + i)), Parent: units[random.IntN(len(units))].ID}
			fees := process.UnitFees{Collected: random.IntN(300) * 1000, Abroad: 0}
			fees.Abroad = fees.Collected * random.IntN(2)
			units, own[u.ID], paid = append(units, u), fees, paid+fees.Collected
		}
		shares, _ := process.ShareByUnit(units, own, feeRules, "2022-01")
		sum := shares[0].Remitted
		for _, s := range shares {
			sum += s.Kept
			if s.Kept+s.Remitted != s.Received || s.Received != s.Own.Collected+s.Below {
				t.Fatalf("%+v does not add up", s)
			}
		}
		if sum != paid {
			t.Fatalf("paid %d, found again %d", paid, sum)
		}
	}
}
