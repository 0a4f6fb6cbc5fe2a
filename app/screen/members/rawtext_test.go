package members

import (
	"testing"

	"bachudong/data"
)

func TestRawTextIsShownWithItsPlace(t *testing.T) {
	raw := data.RawText{File: "vntime.xls", Sheet: "Sheet1", Row: 7, Encoding: "tcvn3", Cells: map[string]string{"G": "x· Long §iÒn", "B": "§ç ThÞ"}}
	if got, want := rawLine(&raw), "vntime.xls, trang “Sheet1”, dòng 7 · TCVN3 (ABC) · B “§ç ThÞ” · G “x· Long §iÒn”"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
