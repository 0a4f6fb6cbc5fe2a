package settings

import (
	"context"
	"path/filepath"
	"testing"

	"bachudong/app/screen"
	"bachudong/app/screen/screentest"
	"bachudong/data/sheet"
)

func TestTheLogGoesIntoAWorkbookWithItsTimes(t *testing.T) {
	var s *Screen
	h := screentest.Sample(t, func(host screen.Host) screen.Screen {
		s = New(host).(*Screen)
		return s
	})
	s.tabs.Choose("log")
	h.SaveTo = filepath.Join(t.TempDir(), "nhật ký.xlsx")
	h.Do("log-export")
	if len(h.Failed) > 0 {
		t.Fatal(h.Failed)
	}
	book, err := sheet.Open(context.Background(), h.SaveTo)
	if err != nil {
		t.Fatal(err)
	}
	rows := book.Sheets[0].Rows
	if len(rows) != 3+s.log.Len() || s.log.Len() < 4 {
		t.Fatalf("%d rows for %d changes", len(rows), s.log.Len())
	}
	newest, first := &s.log.changes[0], rows[3]
	if first.Cell(0).Number != float64(newest.Number) || !first.Cell(1).IsDate || first.Cell(3).Text != newest.Title || first.Cell(4).Number != float64(newest.Rows) {
		t.Errorf("the first row is %+v", first.Cells)
	}
}
