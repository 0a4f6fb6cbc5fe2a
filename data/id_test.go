package data_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"bachudong/data"
)

func TestIDsAreVersion7AndSortByTheMomentOfTheirMaking(t *testing.T) {
	form := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	start := time.Now().UnixMilli()
	last := data.ID("")
	for range 20_000 { // many in one millisecond
		id := data.NewID()
		if !form.MatchString(string(id)) {
			t.Fatalf("%q is no UUID of version 7", id)
		}
		if id <= last {
			t.Fatalf("%q was made after %q and sorts before it", id, last)
		}
		last = id
	}
	made, err := strconv.ParseInt(strings.ReplaceAll(string(last)[:13], "-", ""), 16, 64)
	if err != nil || made < start || made > time.Now().UnixMilli()+20 {
		t.Errorf("%q tells the time %d (%v), want about %d", last, made, err, start)
	}
}
