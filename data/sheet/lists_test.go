package sheet_test

import (
	"slices"
	"testing"

	"bachudong/data/sheet"
)

func TestListsAreKnownByNameAndSortedAsPeopleCount(t *testing.T) {
	var lists []string
	for _, name := range []string{"Ấp 10.xlsx", "Ấp 2.XLS", "Ấp 2.csv", "~$Ấp 2.xlsx", "Ấp 2.loi.xlsx", "đọc.pdf", ".ẩn.csv", "web.html", "ấp 02b.txt"} {
		if sheet.IsList(name) {
			lists = append(lists, name)
		}
	}
	slices.SortFunc(lists, sheet.NaturalOrder)
	if want := []string{"web.html", "Ấp 2.csv", "Ấp 2.XLS", "ấp 02b.txt", "Ấp 10.xlsx"}; !slices.Equal(lists, want) {
		t.Errorf("lists are %q, want %q", lists, want)
	}
}
