package store_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

var (
	families = []string{"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Danh", "Thạch", "Đặng", "Đỗ", "Võ", "Ngô", "Lâm"}
	middles  = []string{"Văn", "Thị", "Ngọc", "Hoàng", "Thanh", "Minh", "Kim", "Hữu", "Quốc", "Thúy"}
	givens   = []string{"An", "Ánh", "Bé", "Cường", "Dũng", "Đức", "Giang", "Hòa", "Hương", "Khánh", "Lan", "Linh", "Mỹ", "Nam", "Nhung", "Phúc", "Quyên", "Sơn", "Thảo", "Trang", "Tú", "Vy", "Xuân", "Yến"}
)

// crowd makes an import of n invented people in branches under the unit, the same every time.
func crowd(n, perBranch int, parent data.ID) data.RegisterChange {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	in := data.RegisterChange{Title: fmt.Sprintf("Nhập khẩu lon.xlsx: %d mới", n)}
	for i := range n {
		if i%perBranch == 0 {
			in.Units = append(in.Units, data.Unit{ID: data.NewID(), Name: fmt.Sprintf("Chi đoàn ấp %d", i/perBranch+1), Level: data.Branch, Parent: parent})
		}
		p := data.Person{
			ID: data.NewID(), FullName: pick(families) + " " + pick(middles) + " " + pick(givens), Gender: []string{data.Male, data.Female}[i%2],
			Birth: vntext.Date(fmt.Sprintf("%d-%02d-%02d", 1990+i%15, i%12+1, i%28+1)), CitizenID: fmt.Sprintf("0950%08d", i),
			Phone: fmt.Sprintf("09%08d", random.IntN(1e8)), Ethnicity: "Kinh", Religion: "Không", Hometown: "Xã Vĩnh Thanh, Phước Long, Bạc Liêu",
			Residence: "Ấp 2, xã Vĩnh Thanh", Education: "12/12", Qualification: "Cao đẳng", PoliticalTheory: "Sơ cấp", Occupation: "Nông dân",
			JoinedUnion: "2018-03-26", MemberCode: fmt.Sprintf("BL%07d", i),
		}
		in.People = append(in.People, data.NewPerson{Person: p, Membership: data.Membership{
			ID: data.NewID(), UnitID: in.Units[len(in.Units)-1].ID, Began: data.BeganListed, Counts: true, Position: "Đoàn viên",
		}})
	}
	return in
}

func TestImportWritesPeopleStaysAndBranchesAsOneChange(t *testing.T) {
	f := create(t)
	commune := addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	in := crowd(60, 20, commune.ID)
	var last, total int
	result := must(f.Import(ctx, in, func(d, n int) { last, total = d, n }))(t)
	if last != 123 || total != 123 {
		t.Errorf("progress ended at %d of %d, want 123 of 123", last, total)
	}
	c := lastChange(t, f)
	if c.Title != in.Title || c.Batch != result.Batch || c.Number != result.Change || c.Rows != 60+60+3+3 || c.Actor != "Lê Văn Thư" || !c.At.Equal(noon) {
		t.Errorf("change %+v", c)
	}
	members := must(f.Members(ctx, store.MemberFilter{Unit: in.Units[1].ID}))(t)
	if len(members) != 20 || members[0].UnitName != "Chi đoàn ấp 2" || members[0].Status != data.StatusActive {
		t.Fatalf("%d members, first %+v", len(members), members[0])
	}
	byID := map[data.ID]data.NewPerson{}
	for _, p := range in.People {
		byID[p.Person.ID] = p
	}
	for _, m := range members {
		want := byID[m.ID]
		want.Membership.PersonID = m.ID
		if m.Person != want.Person || m.Membership != want.Membership {
			t.Errorf("read %+v\nwrote %+v", m, want)
		}
	}
}

func TestCancelledImportLeavesNothing(t *testing.T) {
	f := create(t)
	before := len(must(f.Changes(ctx, 0))(t))
	stopping, cancel := context.WithCancel(ctx)
	_, err := f.Import(stopping, crowd(2000, 50, f.Ours()), func(done, total int) {
		if done > total/2 {
			cancel()
		}
	})
	wantCode(t, err, data.Canceled)
	if n := must(f.CountMembers(ctx, store.MemberFilter{Status: store.AnyStatus}))(t).Total; n != 0 {
		t.Errorf("%d people remain", n)
	}
	if n := len(must(f.Units(ctx, ""))(t)); n != 1 {
		t.Errorf("%d units remain", n)
	}
	if after := len(must(f.Changes(ctx, 0))(t)); after != before {
		t.Errorf("%d changes, had %d", after, before)
	}
	check(t, f.Check(ctx))
}
