package sheet_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"bachudong/data"
	"bachudong/data/sheet"
)

func TestFolderGivesItsListsInTheOrderPeopleCount(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"Ấp 10.xlsx", "Ấp 2.XLS", "Ấp 2.csv", "~$Ấp 2.xlsx", "Ấp 2.loi.xlsx", "đọc.pdf", ".ẩn.csv", "web.html", "ấp 02b.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "con.xlsx"), 0o700); err != nil {
		t.Fatal(err)
	}
	lists, err := sheet.Lists(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i := range lists {
		lists[i] = filepath.Base(lists[i])
	}
	if want := []string{"web.html", "Ấp 2.csv", "Ấp 2.XLS", "ấp 02b.txt", "Ấp 10.xlsx"}; !slices.Equal(lists, want) {
		t.Errorf("lists are %q, want %q", lists, want)
	}
	file := filepath.Join(dir, "đọc.pdf")
	if lists, err := sheet.Lists(file); err != nil || !slices.Equal(lists, []string{file}) {
		t.Errorf("a file gives %q, %v", lists, err)
	}
	if _, err := sheet.Lists(t.TempDir()); data.CodeOf(err) != data.NotFound {
		t.Errorf("an empty folder gives %v", err)
	}
	if _, err := sheet.Lists(filepath.Join(dir, "không có")); data.CodeOf(err) != data.NotFound {
		t.Errorf("nothing gives %v", err)
	}
}
