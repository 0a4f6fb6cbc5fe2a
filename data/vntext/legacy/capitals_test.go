package legacy_test

import (
	"testing"

	"bachudong/data/vntext/legacy"
)

func TestCapitalsThatTCVN3DoesNotHave(t *testing.T) {
	for text, want := range map[string]string{
		"NGUYễN VĂN áNH":   "NGUYỄN VĂN ÁNH",
		"DANH SáCH 2022":   "DANH SÁCH 2022",
		"ĐOàN Xã Hưng Phú": "ĐOàN Xã Hưng Phú", // not all in capitals
		"Lễ":               "Lễ",
		"Xã Hà":            "Xã Hà",
		"ý":                "ý",
		"NGUYEN":           "NGUYEN",
		"":                 "",
	} {
		if got := legacy.RestoreCapitals(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	for name, want := range map[string]string{
		"Lê Thị ánh":   "Lê Thị Ánh",
		"ông ích ý":    "ông Ích Ý",
		"Trần thị ửng": "Trần thị Ửng",
		"":             "",
	} {
		if got := legacy.RestoreInitial(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}
