package store_test

import (
	"testing"

	"bachudong/data"
	"bachudong/data/vntext"
)

func TestARuleHoldsFromItsDayUntilTheNextAndCanBeTakenOut(t *testing.T) {
	f := create(t)
	value := func(day string) int {
		rule, found := data.Rulebook(must(f.Rules(ctx))(t)).On(data.FeeUnsalaried, vntext.Date(day))
		if !found {
			return -1
		}
		return rule.Value
	}
	if value("2022-06-30") != 2000 || value("2010-12-31") != -1 {
		t.Fatalf("seeded %d, before %d", value("2022-06-30"), value("2010-12-31"))
	}
	check(t, f.SaveRules(ctx, []data.Rule{{Rule: data.FeeUnsalaried, Value: 3000, From: "2023-01-01", Source: "Nghị quyết mới"}}))
	check(t, f.SaveRules(ctx, []data.Rule{{Rule: data.FeeUnsalaried, Value: 4000, From: "2025-01-01"}}))
	if value("2022-12-31") != 2000 || value("2023-01-01") != 3000 || value("2026-01-01") != 4000 {
		t.Errorf("%d, %d, %d", value("2022-12-31"), value("2023-01-01"), value("2026-01-01"))
	}
	var middle data.Rule
	for _, r := range must(f.Rules(ctx))(t) {
		if r.Rule == data.FeeUnsalaried && r.Value == 3000 {
			middle = r
		}
	}
	check(t, f.RemoveRule(ctx, middle))
	if value("2023-06-01") != 2000 || value("2025-01-01") != 4000 {
		t.Errorf("after taking out: %d, %d", value("2023-06-01"), value("2025-01-01"))
	}
	undo(t, f, lastChange(t, f).Number)
	if value("2023-06-01") != 3000 {
		t.Errorf("undone: %d", value("2023-06-01"))
	}
	wantCode(t, f.RemoveRule(ctx, data.Rule{Rule: "height"}), data.Invalid)
}
