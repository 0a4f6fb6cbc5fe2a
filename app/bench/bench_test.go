package main

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

const ms = time.Millisecond

func TestSidesAlternateAndTheFirstRoundDoesNotCount(t *testing.T) {
	for _, tt := range []struct {
		unit   time.Duration // the n-th call of a side takes n of it
		order  string
		median time.Duration
	}{
		{time.Second, "abbaabbaabba", 4 * time.Second}, // of 2, 3, 4, 5, 6
		{ms, strings.Repeat("abba", (1+mostRounds)/2), 17 * ms},
		{50 * ms, strings.Repeat("abba", 8), 450 * ms}, // 2 + … + 16 of both sides are 13.5 s
	} {
		var order strings.Builder
		take := func(name string) side {
			calls := 0
			return func() (time.Duration, error) {
				order.WriteString(name)
				calls++
				if calls == 1 {
					return time.Hour, nil
				}
				return time.Duration(calls) * tt.unit, nil
			}
		}
		ours, theirs, err := alternate(t.Context(), take("a"), take("b"))
		if err != nil || order.String() != tt.order {
			t.Fatalf("%v: order %s, %v, want %s", tt.unit, order.String(), err, tt.order)
		}
		if ours != tt.median || theirs != tt.median {
			t.Errorf("%v: medians %v and %v, want %v", tt.unit, ours, theirs, tt.median)
		}
	}
}

func TestMedian(t *testing.T) {
	for _, tt := range []struct {
		list []time.Duration
		want time.Duration
	}{{[]time.Duration{3 * ms}, 3 * ms}, {[]time.Duration{9 * ms, ms, 2 * ms}, 2 * ms}, {[]time.Duration{8 * ms, 2 * ms}, 5 * ms}} {
		if got := median(tt.list); got != tt.want {
			t.Errorf("%v: %v, want %v", tt.list, got, tt.want)
		}
	}
}

func TestTableTellsWhatIsMissed(t *testing.T) {
	got := table([]outcome{
		{work: "a", yardstick: "b", ours: 3 * time.Second, theirs: 2 * time.Second, limit: 2, also: []bound{{"peak", 273.4, 400, "MB"}}},
		{work: "c", yardstick: "d", ours: 31 * ms, theirs: 10 * ms, limit: 3},
		{work: "e", yardstick: "f", ours: 2 * ms, theirs: 1 * ms, limit: 3, also: []bound{{"slowest", 30.5, 30, "ms"}}},
	})
	want := `| work | yardstick | time | yardstick's time | ratio | at most | verdict |
| --- | --- | ---: | ---: | ---: | ---: | --- |
| a | b | 3.00 s, peak 273 MB | 2.00 s | 1.50 × | 2.0 ×, 400 MB | met |
| c | d | 31.0 ms | 10.0 ms | 3.10 × | 3.0 × | **missed** |
| e | f | 2.00 ms, slowest 30.5 ms | 1.00 ms | 2.00 × | 3.0 ×, 30 ms | **missed** |
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestKeystrokesAreTheTextsOfTheSearchBox(t *testing.T) {
	got := keystrokes()
	if len(got) != 29 || got[0] != "n" || got[6] != "nguyễn t" || got[13] != "đ" || got[28] != "0912" {
		t.Errorf("%d keystrokes: %q", len(got), got)
	}
	want := `WHERE s.person_search MATCH '"dang"* "v"*' AND m.counts = 1 AND m.from_date <= '2022-11-15' AND (m.to_date = '' OR m.to_date > '2022-11-15')`
	if sql := query("p.id", "Đặng V", "2022-11-15"); !strings.Contains(sql, want) || !strings.HasSuffix(sql, "LIMIT 100;") {
		t.Errorf("query %s", sql)
	}
}

func TestInventedPeopleShareNoNumber(t *testing.T) {
	seen := map[string]int{}
	for i := range provincePeople {
		p := person(i)
		for _, number := range []string{p.CitizenID, p.Phone} {
			if other, known := seen[number]; known {
				t.Fatalf("%d and %d have the number %s", i, other, number)
			}
			seen[number] = i
		}
	}
	if a, b := person(7), person(7); a != b {
		t.Errorf("%+v and %+v", a, b)
	}
}

func TestTheListComesInWhole(t *testing.T) {
	const people = 300
	folder := t.TempDir()
	list := filepath.Join(folder, "list.xlsx")
	if err := writeList(list, people, person); err != nil {
		t.Fatal(err)
	}
	if _, err := choreImport(t.Context(), []string{list, filepath.Join(folder, "new.db"), strconv.Itoa(people)}); err != nil {
		t.Error(err)
	}
	if err := excelizeRows(list, listHeader+people); err != nil {
		t.Error(err)
	}
	if _, err := choreImport(t.Context(), []string{list, filepath.Join(folder, "new.db"), "301"}); err == nil {
		t.Error("300 of 301 people came in and nothing was said")
	}
}
