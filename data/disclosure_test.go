package data_test

import (
	"slices"
	"testing"

	"bachudong/data"
)

func TestNumbersAreMasked(t *testing.T) {
	for _, tt := range []struct{ key, value, want string }{
		{"citizen_id", "095203000127", "•••••••••127"}, {"phone", "0912345682", "091•••••82"},
		{"citizen_id", "127", "127"}, {"phone", "", ""}, {"full_name", "Lý Thị Anh", "Lý Thị Anh"},
	} {
		got := data.Mask(tt.key, tt.value)
		if got != tt.want {
			t.Errorf("%s %q is shown as %q, want %q", tt.key, tt.value, got, tt.want)
		}
		if data.IsMasked(got) != (got != tt.value) {
			t.Errorf("%q: masked is %v", got, data.IsMasked(got))
		}
	}
}

func TestNothingSensitiveIsToldUnlessAskedFor(t *testing.T) {
	for _, tt := range []struct {
		d    data.Disclosure
		want data.Person
		told []string
	}{
		{data.Disclosure{}, data.Person{FullName: "Lý Anh", Email: "a@b.vn"}, nil},
		{data.Disclosure{Numbers: true}, data.Person{FullName: "Lý Anh", Email: "a@b.vn", CitizenID: "095203000127", Phone: "0912345682"},
			[]string{"Số CCCD/CMND", "Điện thoại"}},
		{data.Disclosure{Beliefs: true}, data.Person{FullName: "Lý Anh", Email: "a@b.vn", Ethnicity: "Khmer", Religion: "Phật giáo"},
			[]string{"Dân tộc", "Tôn giáo"}},
	} {
		p := data.Person{FullName: "Lý Anh", Email: "a@b.vn", CitizenID: "095203000127", Phone: "0912345682", Ethnicity: "Khmer", Religion: "Phật giáo"}
		tt.d.Withhold(&p)
		if p != tt.want {
			t.Errorf("%+v leaves %+v", tt.d, p)
		}
		if got := tt.d.Facts("full_name", "citizen_id", "phone", "ethnicity", "religion"); !slices.Equal(got, tt.told) {
			t.Errorf("%+v tells %v, want %v", tt.d, got, tt.told)
		}
	}
}
