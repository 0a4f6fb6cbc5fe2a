package store_test

import (
	"fmt"
	"testing"

	"bachudong/data"
	"bachudong/data/vntext"
)

func TestHeadFlowNamesWhyPeopleCameAndLeft(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: "Lê Dũng", JoinedUnion: "2022-03-26"},
		Membership: data.Membership{UnitID: c.a1.ID, From: "2022-03-26", Began: data.BeganAdmission, Counts: true}}))(t)
	check(t, f.Transfer(ctx, c.binh, c.a2.ID, "2022-04-01"))                 // from B to A
	check(t, f.Transfer(ctx, c.an, c.a2.ID, "2022-05-01"))                   // inside A
	check(t, f.EndMembership(ctx, c.an, "2022-10-01", data.EndedGraduation)) // out of the Union
	reorganise(t, f, data.ReorganisingStep{Do: data.MoveUnits, Units: []string{"CD001"}, Into: data.UnitTarget{Parent: "CS002"}},
		data.ReorganisingStep{Do: data.MergeUnits, Units: []string{"CS002"}, Into: data.UnitTarget{Name: "Đoàn xã Hưng Phú mới"}})
	fresh := must(f.Unit(ctx, "CS003", ""))(t)
	lines := func(unit data.ID, first, last vntext.Date) []string {
		flow := must(f.HeadFlow(ctx, unit, first, last))(t)
		list := []string{fmt.Sprintf("%d → %d", flow.Start, flow.End)}
		for _, p := range flow.In {
			list = append(list, fmt.Sprintf("+%d %s", len(p.People), p.Reason))
		}
		for _, p := range flow.Out {
			list = append(list, fmt.Sprintf("-%d %s", len(p.People), p.Reason))
		}
		return list
	}
	wantLines(t, lines(c.a.ID, "2021-12-31", "2022-11-15"), "1 → 1", "+1 Chuyển đến", "+1 Kết nạp", "-1 Sắp xếp đơn vị", "-1 Trưởng thành")
	wantLines(t, lines(c.b.ID, "2021-12-31", "2022-11-15"), "2 → 0", "-1 Chuyển đi", "-1 Sắp xếp đơn vị")
	wantLines(t, lines(fresh.ID, "2021-12-31", "2022-11-15"), "0 → 2", "+2 Sắp xếp đơn vị")
	wantLines(t, lines(f.Ours(), "2021-12-31", "2022-11-15"), "3 → 3", "+1 Kết nạp", "-1 Trưởng thành")
	_, err := f.HeadFlow(ctx, c.a.ID, "2022-02-01", "2022-01-01")
	wantCode(t, err, data.Invalid)
}
