package store_test

import (
	"errors"
	"slices"
	"testing"

	"bachudong/data"
)

func TestExportsAreLoggedBesideTheChanges(t *testing.T) {
	f := create(t)
	before := len(must(f.Changes(ctx, 0))(t))
	wrote := 0
	write := func() error { wrote++; return nil }
	check(t, f.LogExport(ctx, data.Export{What: "Danh sách", People: 12, Facts: []string{"Dân tộc"}, Purpose: "Báo cáo cấp trên"}, write))
	full := errors.New("no room")
	if err := f.LogExport(ctx, data.Export{What: "Hồ sơ", People: 1}, func() error { return full }); !errors.Is(err, full) {
		t.Errorf("the failure of writing came back as %v", err)
	}
	f = reopen(t, f)
	log := must(f.Exports(ctx, 0))(t)
	if wrote != 1 || len(log) != 2 || len(must(f.Exports(ctx, 1))(t)) != 1 {
		t.Fatalf("wrote %d times, logged %+v", wrote, log)
	}
	if e := log[1]; e.What != "Danh sách" || e.People != 12 || !slices.Equal(e.Facts, []string{"Dân tộc"}) || e.Purpose != "Báo cáo cấp trên" ||
		e.Actor != "Lê Văn Thư" || !e.At.Equal(noon) || !e.Done {
		t.Errorf("logged %+v", e)
	}
	if e := log[0]; e.What != "Hồ sơ" || e.Done || len(e.Facts) != 0 {
		t.Errorf("an export that failed is logged as %+v", e)
	}
	if got := must(f.LastPurpose(ctx))(t); got != "Báo cáo cấp trên" {
		t.Errorf("the last purpose is %q", got)
	}
	if got := len(must(f.Changes(ctx, 0))(t)); got != before {
		t.Errorf("exports stand among the changes: %d, were %d", got, before)
	}
}
