package list_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/list"
)

// province is as many members as a province has.
func province() list.Members {
	m := list.Members{Unit: "Tỉnh đoàn Bạc Liêu", Day: "2022-11-15", People: make([]data.Member, 35_000)}
	for i := range m.People {
		m.People[i] = data.Member{UnitName: "Chi đoàn ấp Vĩnh Đông", Status: data.StatusActive, Person: data.Person{
			FullName: fmt.Sprintf("Nguyễn Thị Hồng Ngọc %d", i), Gender: data.Female, Birth: vntext.Date(fmt.Sprintf("%d-0%d-1%d", 1992+i%16, 1+i%9, i%10)),
			CitizenID: fmt.Sprintf("0953%08d", i), Phone: "0912345678", Ethnicity: "Kinh", Religion: "Không", Hometown: "xã Vĩnh Phú Đông, huyện Phước Long, tỉnh Bạc Liêu",
			Education: "12/12", Qualification: "Chưa qua đào tạo", PoliticalTheory: "Chưa có", JoinedUnion: "2019-03-26", Occupation: "Làm nông"}}
	}
	return m
}

func BenchmarkProvince(b *testing.B) {
	m, path := province(), filepath.Join(b.TempDir(), "tinh.xlsx")
	for b.Loop() {
		if err := list.Save(context.Background(), path, nil, list.Central(m)); err != nil {
			b.Fatal(err)
		}
	}
}
