package evaluation

import (
	"context"
	"path/filepath"
	"testing"

	"bachudong/app/screen"
	"bachudong/app/screen/screentest"
	book "bachudong/data/sheet"
)

func TestTheMatrixGoesIntoAWorkbookAsShown(t *testing.T) {
	var s *Screen
	h := screentest.Sample(t, func(host screen.Host) screen.Screen {
		s = New(host).(*Screen)
		return s
	})
	h.SaveTo = filepath.Join(t.TempDir(), "bảng.xlsx")
	h.Do("evaluation-list")
	if len(h.Failed) > 0 {
		t.Fatal(h.Failed)
	}
	read, err := book.Open(context.Background(), h.SaveTo)
	if err != nil {
		t.Fatal(err)
	}
	rows := read.Sheets[0].Rows
	if len(rows) != 3+s.matrix.Len() || s.matrix.Len() != 4 {
		t.Fatalf("%d rows for %d units", len(rows), s.matrix.Len())
	}
	for col, column := range s.matrix.grid.Columns() {
		if got := rows[2].Cell(col + 1); got == nil || got.Text != column.Title {
			t.Errorf("heading %d is %+v, want %s", col, got, column.Title)
		}
		want := s.matrix.Cell(1, col).Text
		if got := rows[4].Cell(col + 1); got == nil && want != "" || got != nil && got.Text != want {
			t.Errorf("%s is %+v, want %q", column.Title, got, want)
		}
	}
}
