package store_test

import (
	"fmt"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func TestSeveralPeopleLeaveInOneChange(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp Vĩnh Đông", data.Branch, "")
	a, b := addMember(t, f, "Danh Hữu Cường", branch.ID, ""), addMember(t, f, "Lý Thị Ngọc Anh", branch.ID, "")
	check(t, f.EndMemberships(ctx, []data.ID{a, b}, "2022-11-01", data.EndedGraduation))
	change := lastChange(t, f)
	if change.Title != "Trưởng thành: 2 đoàn viên" {
		t.Errorf("got title %q", change.Title)
	}
	if n := must(f.CountMembers(ctx, store.MemberFilter{}))(t).Total; n != 0 {
		t.Errorf("%d still count", n)
	}
	must(f.Undo(ctx, fmt.Sprint(change.Number)))(t)
	if n := must(f.CountMembers(ctx, store.MemberFilter{}))(t).Total; n != 2 {
		t.Errorf("%d count after undo, want 2", n)
	}
	check(t, f.EndMembership(ctx, a, "2022-11-01", data.EndedTransfer))
	wantCode(t, f.EndMemberships(ctx, []data.ID{b, a}, "2022-11-02", data.EndedStrikeOff), data.Conflict)
	if n := must(f.CountMembers(ctx, store.MemberFilter{}))(t).Total; n != 1 {
		t.Errorf("%d count after a refused change, want 1", n)
	}
}
