package settings

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/data"
)

func TestTheLogOfExportsIsListedAndHasNothingToUndo(t *testing.T) {
	h, s := opened(t)
	e := data.Export{What: "Hồ sơ đoàn viên – Đoàn xã Vĩnh Thanh", People: 12, Facts: []string{"Dân tộc"}, Purpose: "Bàn giao"}
	if err := h.Desk().File.LogExport(context.Background(), e, func() error { return nil }); err != nil {
		t.Fatal(err)
	}
	h.Changed()
	s.tabs.Choose("exports")
	var cells []string
	for col := range exportColumns[1:] {
		cells = append(cells, s.out.Cell(0, col+1).Text)
	}
	if got := strings.Join(cells[1:], "|"); s.out.Len() != 1 || got != "Hồ sơ đoàn viên – Đoàn xã Vĩnh Thanh|12|Dân tộc|Bàn giao|" {
		t.Errorf("listed %d: %s", s.out.Len(), got)
	}
	if h.Can("log-undo") {
		t.Error("an export could be taken back")
	}
	h.SaveTo = filepath.Join(t.TempDir(), "nhật ký.xlsx")
	h.Do("log-export")
	if _, err := os.Stat(h.SaveTo); err != nil || len(h.Failed) > 0 {
		t.Errorf("the log was not written: %v %v", err, h.Failed)
	}
}

func TestLostAndUnneededFilesAreToldAndCleanedUp(t *testing.T) {
	h, s := opened(t)
	stray := filepath.Join(t.TempDir(), "lạ")
	if err := os.WriteFile(stray, []byte("không ai cần"), 0o600); err != nil {
		t.Fatal(err)
	}
	content, err := h.Desk().File.Contents().Add(context.Background(), stray)
	if err != nil {
		t.Fatal(err)
	}
	s.people.check()
	said := ""
	for _, o := range test.LaidOutObjects(s.people.found) {
		if note, is := o.(*kit.Note); is {
			said += note.Text()
		}
	}
	if !strings.Contains(said, "Mọi tệp đính kèm còn nguyên.") || !strings.Contains(said, "1 tệp không còn ai cần") {
		t.Errorf("said %q", said)
	}
	s.people.clean()
	if len(h.Failed) > 0 || h.Desk().File.Contents().Has(content.Hash) || !strings.HasPrefix(h.Outcome.Text, "Đã xóa 1 tệp") {
		t.Errorf("cleaned up: %v, said %q", h.Failed, h.Outcome.Text)
	}
}
