package process

import (
	"testing"

	"bachudong/data"
)

func TestTheNextPaperFollowsTheHighestOfItsYearThatEndsAlike(t *testing.T) {
	used := []data.Document{
		{Number: "07-QĐ/ĐTN", Date: "2021-12-30"}, {Number: "09-QĐ/ĐTN", Date: "2022-02"}, {Number: "8-QĐ/ĐTN", Date: "2022-03-26"},
		{Number: "40-NQ/ĐTN", Date: "2022-03-26"}, {Number: "không số", Date: "2022-03-26"}, {Number: "99-CV/ĐTN", Date: "2022"},
		{Number: "50-QĐ/ĐTN", Date: ""},
	}
	for last, want := range map[string]string{
		"8-QĐ/ĐTN": "10-QĐ/ĐTN", "008-QĐ/ĐTN": "010-QĐ/ĐTN", "40-NQ/ĐTN": "41-NQ/ĐTN", "99-CV/ĐTN": "100-CV/ĐTN", "5-BB/CĐ": "1-BB/CĐ",
		"05-BB/CĐ": "01-BB/CĐ", "12": "01", "": "", "QĐ-5": "", "99999999999999999999-QĐ": "",
	} {
		if got := NextNumber(last, used, "2022-11-15"); got != want {
			t.Errorf("after %q: got %q, want %q", last, got, want)
		}
	}
	if got := NextNumber("07-QĐ/ĐTN", used, "2023"); got != "01-QĐ/ĐTN" {
		t.Errorf("a new year begins with %q", got)
	}
}
