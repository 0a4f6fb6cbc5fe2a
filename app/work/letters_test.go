package work_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/reports/pdf/pdftest"
)

func TestLettersNameTheUnitsOfTheirDay(t *testing.T) {
	ctx := context.Background()
	desk, err := work.Create(ctx, filepath.Join(t.TempDir(), "so.db"), "Huyện đoàn Phước Long", data.District, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { desk.Close() })
	ours := ourUnit(t, desk)
	add := func(name string, level data.Level, parent data.ID) data.ID {
		u, err := desk.File.AddUnit(ctx, data.Unit{Name: name, Level: level, Parent: parent})
		if err != nil {
			t.Fatal(err)
		}
		return u.ID
	}
	a, b := add("Đoàn xã Vĩnh Thanh", data.Grassroots, ours.ID), add("Đoàn xã Hưng Phú", data.Grassroots, ours.ID)
	east, west := add("Chi đoàn ấp Vĩnh Đông", data.Branch, a), add("Chi đoàn ấp Vĩnh Tây", data.Branch, a)
	var moves []data.Transfer
	for _, m := range []struct {
		name string
		to   data.ID
	}{{"Danh Hữu Cường", b}, {"Lý Thị Ngọc Anh", b}, {"Trần Văn Được", west}} {
		id, err := desk.File.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: m.name},
			Membership: data.Membership{UnitID: east, From: "2020-03-26", Counts: true, Position: "Ủy viên BCH"}})
		if err != nil {
			t.Fatal(err)
		}
		moves = append(moves, data.Transfer{RecordHead: data.RecordHead{PersonID: id}, ToUnitID: m.to, LetterNumber: "05-GT", LetterDate: "2022-05-10", FeesPaidTo: "2022-04"})
	}
	written, err := desk.File.BeginTransfers(ctx, moves)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "giay.pdf")
	warnings, err := desk.WriteLetters(ctx, []data.ID{written[0].ID, written[1].ID, written[2].ID}, path)
	if err != nil || len(warnings) > 0 {
		t.Fatal(warnings, err)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := pdftest.Pages(file)
	if err != nil || len(pages) != 2 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	for i, wants := range [][]string{
		{"BCH ĐOÀN XÃ VĨNH THANH CHI ĐOÀN ẤP VĨNH ĐÔNG *** Số: 05-GT", "Kính gửi: BCH Đoàn xã Vĩnh Thanh", "giới thiệu 2 đoàn viên", "Danh Hữu Cường", "Lý Thị Ngọc Anh", "Kính gửi: BCH Đoàn xã Hưng Phú"},
		{"Kính gửi: BCH Chi đoàn ấp Vĩnh Tây", "TRẦN VĂN ĐƯỢC", "Chức vụ: Ủy viên BCH", "Đã đóng đoàn phí hết tháng: 04/2022"},
	} {
		text := strings.Join(strings.Fields(pages[i].String()), " ")
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("page %d lacks %q:\n%s", i+1, want, text)
			}
		}
	}
	log, err := desk.File.Exports(ctx, 1)
	if err != nil || len(log) != 1 || log[0].What != "Giấy giới thiệu sinh hoạt đoàn" || log[0].People != 3 {
		t.Errorf("logged %+v, %v", log, err)
	}
}
