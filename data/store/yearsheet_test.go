package store_test

import (
	"testing"

	"bachudong/data"
)

func TestAYearSheetListsTheMembersOfADayWithTheirYear(t *testing.T) {
	f := create(t)
	commune := addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	first, second := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, commune.ID).ID, addUnit(t, f, "Chi đoàn ấp 2", data.Branch, commune.ID).ID
	stays := addMember(t, f, "Đặng Thị Ánh", first, "2020")
	moves := addMember(t, f, "Danh Hữu Cường", first, "2021")
	check(t, f.Transfer(ctx, moves, second, "2022-09-15"))
	check(t, f.SaveYearRecords(ctx, "Xếp loại", 2022, []data.SheetEdit{{PersonID: stays, Values: map[string]string{data.FinalRating: "Khá", data.SelfPoints(2): "12"}}}))
	rows := must(f.YearSheet(ctx, commune.ID, "2022-12-31", 2022))(t)
	if len(rows) != 2 || rows[0].ID != stays || rows[1].ID != moves {
		t.Fatalf("%+v", rows)
	}
	if r := rows[0]; r.Assessment.Rating != "Khá" || *r.Training.Items[2].SelfPoints != 12 || r.UnitName != "Chi đoàn ấp 1" || r.Time.Months != 35 {
		t.Errorf("%+v", r)
	}
	if r := rows[1]; r.Assessment.ID != "" || r.UnitID != second || r.Time.Since != "2022-09-15" || r.Time.Months != 3 || r.Time.Began != data.BeganTransfer {
		t.Errorf("%+v", r)
	}
	if rows = must(f.YearSheet(ctx, first, "2022-09-14", 2021))(t); len(rows) != 2 || rows[0].Assessment.Rating != "" {
		t.Errorf("earlier %+v", rows)
	}
}
