package form_test

import (
	"testing"

	"bachudong/data/vntext"
	"bachudong/reports/form"
)

func TestPlaceAndDateAsTheUnionWritesThem(t *testing.T) {
	for _, c := range []struct {
		place string
		date  vntext.Date
		want  string
	}{
		{"Phước Long", "2022-01-05", "Phước Long, ngày 05 tháng 01 năm 2022"},
		{"Phước Long", "2022-11-15", "Phước Long, ngày 15 tháng 11 năm 2022"},
		{"Phước Long", "2022-11", "Phước Long, ngày …… tháng 11 năm 2022"},
		{"Phước Long", "2022", "Phước Long, ngày …… tháng …… năm 2022"},
		{" ", "", "…………, ngày …… tháng …… năm 20……"},
		{"Phước Long", "31/02/2022", "Phước Long, ngày …… tháng …… năm 20……"},
	} {
		if got := (form.Head{Place: c.place, Date: c.date}).PlaceDate(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestNumberLineLeavesRoomForTheNumber(t *testing.T) {
	for number, want := range map[string]string{"12-BC/ĐTN": "Số: 12-BC/ĐTN", "-BC/ĐTN": "Số: ……-BC/ĐTN", "": "Số: ……"} {
		if got := (form.Head{Number: number}).NumberLine(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
