package work_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"bachudong/app/work"
	"bachudong/data"
)

// provinceOf makes the file of the province before 1 July 2025: seven districts with all communes of the map, each with
// three branches, and a number of people spread over them. One commune also has somebody of its own.
func provinceOf(t *testing.T, m data.UnitMap, people int) *work.Desk {
	t.Helper()
	ctx := context.Background()
	desk, err := work.Create(ctx, filepath.Join(t.TempDir(), "tỉnh.db"), "Tỉnh đoàn Bạc Liêu", data.Province, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { desk.Close() })
	in := data.RegisterChange{Title: "Toàn tỉnh"}
	districts := map[string]data.ID{}
	add := func(name string, level data.Level, parent data.ID) data.ID {
		if parent == "" {
			parent = desk.File.Ours()
		}
		in.Units = append(in.Units, data.Unit{ID: data.NewID(), Name: name, Level: level, Parent: parent})
		return in.Units[len(in.Units)-1].ID
	}
	for _, u := range m.Units {
		for _, f := range u.From {
			if districts[f.District] == "" {
				districts[f.District] = add("Huyện đoàn "+f.District, data.District, "")
			}
		}
	}
	var homes []data.ID
	for _, u := range m.Units {
		for _, f := range u.From {
			commune := add("Đoàn "+f.Name, data.Grassroots, districts[f.District])
			for i := range 3 {
				homes = append(homes, add(fmt.Sprintf("Chi đoàn ấp %d", i+1), data.Branch, commune))
			}
			if len(homes) == 3 {
				homes = append(homes, commune)
			}
		}
	}
	for i := range people {
		p := data.Person{ID: data.NewID(), FullName: fmt.Sprintf("Lê Văn Số %d", i)}
		in.People = append(in.People, data.NewPerson{Person: p, Membership: data.Membership{ID: data.NewID(), UnitID: homes[i%len(homes)], Counts: true, Began: data.BeganListed}})
	}
	if _, err := desk.File.Import(ctx, in, nil); err != nil {
		t.Fatal(err)
	}
	return desk
}

// TestTheWholeMapRunsOnAProvince takes REORGANISE_PEOPLE to measure with more people.
func TestTheWholeMapRunsOnAProvince(t *testing.T) {
	ctx := context.Background()
	maps, err := work.UnitMaps()
	if err != nil || len(maps) != 1 {
		t.Fatalf("%d maps, %v", len(maps), err)
	}
	people := 400
	if n, err := strconv.Atoi(os.Getenv("REORGANISE_PEOPLE")); err == nil {
		people = n
	}
	desk := provinceOf(t, maps[0], people)
	start := time.Now()
	lap := func(what string) {
		t.Logf("%s: %v", what, time.Since(start).Round(time.Millisecond))
		start = time.Now()
	}
	_, match, err := desk.MatchUnitMap(ctx, "2025")
	if err != nil || len(match.Missing)+len(match.Unmatched)+len(match.Notes) > 0 {
		t.Fatalf("%v; missing %q, unmatched %q, notes %q", err, match.Missing, match.Unmatched, match.Notes)
	}
	lap("match")
	plan, err := desk.File.PlanReorganisation(ctx, match.Reorganisation)
	if err != nil {
		t.Fatal(err)
	}
	lap("plan")
	if plan.Branches != 192 || plan.Total != people || plan.Members != people || plan.Stays == 0 {
		t.Errorf("the plan counts %d branches, %d of %d members, %d stays", plan.Branches, plan.Members, plan.Total, plan.Stays)
	}
	change, err := desk.File.Reorganise(ctx, plan)
	if err != nil {
		t.Fatal(err)
	}
	lap("run")
	after, err := desk.File.Units(ctx, "2025-07-01")
	if err != nil {
		t.Fatal(err)
	}
	before, err := desk.File.Units(ctx, "2025-06-30")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := countLevels(before), "1 province, 7 district, 64 grassroots, 192 branch"; got != want {
		t.Errorf("the day before there are %s, want %s", got, want)
	}
	if got, want := countLevels(after), "1 province, 0 district, 25 grassroots, 192 branch"; got != want {
		t.Errorf("on the day there are %s, want %s", got, want)
	}
	if after[0].Members != people || before[0].Members != people {
		t.Errorf("%d members before, %d after, want %d", before[0].Members, after[0].Members, people)
	}
	lap("look")
	if report, err := desk.File.Undo(ctx, fmt.Sprint(change)); err != nil || len(report.Kept) > 0 {
		t.Errorf("undo: %v, kept %v", err, report.Kept)
	}
	lap("undo")
	if again, err := desk.File.Units(ctx, "2025-07-01"); err != nil || countLevels(again) != countLevels(before) {
		t.Errorf("after undo there are %s (%v)", countLevels(again), err)
	}
}

func countLevels(units []data.UnitNode) string {
	counts := map[data.Level]int{}
	for _, u := range units {
		counts[u.Level]++
	}
	var parts []string
	for _, l := range []data.Level{data.Province, data.District, data.Grassroots, data.Branch} {
		parts = append(parts, fmt.Sprintf("%d %s", counts[l], l))
	}
	return strings.Join(parts, ", ")
}

func TestAnUnknownMapNamesThoseThatAreThere(t *testing.T) {
	desk, _ := newDesk(t)
	_, _, err := desk.MatchUnitMap(context.Background(), "1975")
	if data.CodeOf(err) != data.NotFound || !strings.Contains(data.MessageOf(err), "2025") {
		t.Error(err)
	}
}
