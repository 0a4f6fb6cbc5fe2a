package data_test

import (
	"testing"

	"bachudong/data"
)

func TestLetterheadFollowsTheUnionsHabit(t *testing.T) {
	province := data.Unit{Name: "Tỉnh đoàn Bạc Liêu", Level: data.Province}
	district := data.Unit{Name: "Huyện đoàn Phước Long", Level: data.District}
	town := data.Unit{Name: "Thị đoàn Giá Rai", Level: data.District}
	commune := data.Unit{Name: "Đoàn xã Vĩnh Thanh", Level: data.Grassroots}
	branch := data.Unit{Name: "Chi đoàn ấp Vĩnh Đông", Level: data.Branch}
	for _, c := range []struct {
		name   string
		office data.Office
		path   []data.Unit
		want   data.Letterhead
	}{
		{"our own unit, as set", data.Office{Superior: "TỈNH ĐOÀN BẠC LIÊU", Issuer: "BCH ĐOÀN HUYỆN PHƯỚC LONG"}, []data.Unit{district},
			data.Letterhead{Superior: "TỈNH ĐOÀN BẠC LIÊU", Issuer: "BCH ĐOÀN HUYỆN PHƯỚC LONG"}},
		{"our own unit, made from its name", data.Office{}, []data.Unit{district},
			data.Letterhead{Issuer: "BCH ĐOÀN HUYỆN PHƯỚC LONG"}},
		{"a province has one line", data.Office{}, []data.Unit{province}, data.Letterhead{Issuer: "BCH ĐOÀN TỈNH BẠC LIÊU"}},
		{"a town under the province", data.Office{}, []data.Unit{province, town},
			data.Letterhead{Superior: "TỈNH ĐOÀN BẠC LIÊU", Issuer: "BCH ĐOÀN THỊ XÃ GIÁ RAI"}},
		{"a commune", data.Office{}, []data.Unit{district, commune},
			data.Letterhead{Superior: "HUYỆN ĐOÀN PHƯỚC LONG", Issuer: "BCH ĐOÀN XÃ VĨNH THANH"}},
		{"a commune under a short name the office set", data.Office{ShortName: "ĐOÀN KHỐI CÁC CƠ QUAN"}, []data.Unit{district, commune},
			data.Letterhead{Superior: "ĐOÀN KHỐI CÁC CƠ QUAN", Issuer: "BCH ĐOÀN XÃ VĨNH THANH"}},
		{"a branch", data.Office{ShortName: "X"}, []data.Unit{district, commune, branch},
			data.Letterhead{Superior: "BCH ĐOÀN XÃ VĨNH THANH", Issuer: "CHI ĐOÀN ẤP VĨNH ĐÔNG"}},
	} {
		if got := data.LetterheadOf(c.office, c.path); got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestPlaceIsTheOfficesOrThatOfItsName(t *testing.T) {
	for _, c := range []struct{ set, unit, want string }{
		{"Bạc Liêu", "Huyện đoàn Phước Long", "Bạc Liêu"},
		{"", "Huyện đoàn Phước Long", "Phước Long"},
		{"", "Tỉnh đoàn Cà Mau", "Cà Mau"},
		{"", "Đoàn khối Cơ quan", ""},
	} {
		if got := data.PlaceOf(data.Office{Place: c.set}, data.Unit{Name: c.unit}); got != c.want {
			t.Errorf("set %q, unit %q: %q, want %q", c.set, c.unit, got, c.want)
		}
	}
}
