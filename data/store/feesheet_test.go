package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

// payment writes a row of the sheet as a line: for each month D due, o may be paid, . not here, small letters when paid.
func payment(r *store.FeeRow) string {
	var b strings.Builder
	for i, m := range r.Months {
		switch {
		case !m.Here:
			b.WriteByte('.')
		case r.Fee.Months[i] != nil:
			b.WriteByte('p')
		case r.Fee.Exempt[i]:
			b.WriteByte('e')
		case m.Due:
			b.WriteByte('D')
		default:
			b.WriteByte('o')
		}
	}
	return strings.TrimSpace(fmt.Sprint(r.FullName, " ", b.String(), " ", r.Left))
}

func sheetLines(rows []store.FeeRow) []string {
	lines := make([]string, len(rows))
	for i := range rows {
		lines[i] = payment(&rows[i])
	}
	return lines
}

func TestTheFeeOfAMonthIsPaidWhereOneIsAMemberOnItsFirstDay(t *testing.T) {
	f := create(t)
	commune := addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	first, second := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, commune.ID).ID, addUnit(t, f, "Chi đoàn ấp 2", data.Branch, commune.ID).ID
	always := addMember(t, f, "Đặng Thị Ánh", first, "2020")
	moves := addMember(t, f, "Danh Hữu Cường", first, "2021")
	check(t, f.Transfer(ctx, moves, second, "2022-06-15"))
	leaves := addMember(t, f, "Lý Thị Duyên", first, "2021")
	check(t, f.EndMembership(ctx, leaves, "2022-03-01", data.EndedGraduation))
	addMember(t, f, "Trần Văn Giang", first, "2022-09-26")
	addMember(t, f, "Võ Thị Hạnh", second, "2023-01-01")
	check(t, f.SaveFees(ctx, "Thu", 2022, []data.SheetEdit{
		{PersonID: always, Values: map[string]string{"m01": "2000", "m02": "2000", "m05": "miễn", "exempt_by": "05-QĐ/ĐTN"}},
		{PersonID: moves, Values: map[string]string{"m06": "2000", "m07": "2000"}}}))
	for _, c := range []struct {
		unit data.ID
		want string
	}{
		{first, "Đặng Thị Ánh ppDDeDDDDDDD; Danh Hữu Cường DDDDDp...... Chuyển đi 15/06/2022; Lý Thị Duyên DD.......... Trưởng thành 01/03/2022; Trần Văn Giang ........oDDD"},
		{second, "Danh Hữu Cường ......pDDDDD"},
		{commune.ID, "Đặng Thị Ánh ppDDeDDDDDDD; Danh Hữu Cường DDDDDp...... Chuyển đi 15/06/2022; Danh Hữu Cường ......pDDDDD; Lý Thị Duyên DD.......... Trưởng thành 01/03/2022; Trần Văn Giang ........oDDD"},
	} {
		if got := strings.Join(sheetLines(must(f.FeeSheet(ctx, c.unit, 2022))(t)), "; "); got != c.want {
			t.Errorf("%s\nwant %s", got, c.want)
		}
	}
	if got := must(f.FeeSheet(ctx, second, 2023))(t); len(got) != 2 || got[1].FullName != "Võ Thị Hạnh" || payment(&got[1]) != "Võ Thị Hạnh DDDDDDDDDDDD" {
		t.Errorf("next year %+v", sheetLines(got))
	}
	for _, unit := range []data.ID{first, second, commune.ID} {
		const day = "2022-11-15"
		var here, due []string
		for _, r := range must(f.FeeSheet(ctx, unit, 2022))(t) {
			if r.Left == "" && len(r.Owed("2022-11")) > 0 {
				here = append(here, r.FullName)
			}
		}
		for _, e := range must(f.ListDue(ctx, data.DueUnpaid, unit, day))(t) {
			due = append(due, e.Person.FullName)
		}
		if len(due) == 0 || !slices.Equal(here, due) {
			t.Errorf("the sheet says that %v owe, the list of what is due %v", here, due)
		}
	}
	rows := must(f.FeeSheet(ctx, first, 2022))(t)
	if got := fmt.Sprint(rows[0].Owed("2022-04"), rows[1].Owed("2022-04"), rows[2].Owed("2022-12"), rows[3].Owed("2022-10")); got != "[2 3] [0 1 2 3] [0 1] [9]" {
		t.Errorf("owed months %s", got)
	}
}

func TestTheSheetOfAUnitIsThatOfItsBranches(t *testing.T) {
	f := create(t)
	old, fresh := addUnit(t, f, "Đoàn xã cũ", data.Grassroots, ""), addUnit(t, f, "Đoàn xã mới", data.Grassroots, "")
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, old.ID)
	addMember(t, f, "Đặng Thị Ánh", branch.ID, "2020")
	plan := must(f.PlanReorganisation(ctx, data.Reorganisation{On: "2022-07-01", Decision: data.Document{Number: "12-QĐ/ĐTN"},
		Steps: []data.ReorganisingStep{{Do: data.MoveUnits, Units: []string{string(branch.ID)}, Into: data.UnitTarget{Parent: string(fresh.ID)}}}}))(t)
	must(f.Reorganise(ctx, plan))(t)
	before, after := sheetLines(must(f.FeeSheet(ctx, old.ID, 2022))(t)), sheetLines(must(f.FeeSheet(ctx, fresh.ID, 2022))(t))
	if fmt.Sprint(before, after) != "[Đặng Thị Ánh DDDDDD......] [Đặng Thị Ánh ......DDDDDD]" {
		t.Errorf("%s and %s", before, after)
	}
}
