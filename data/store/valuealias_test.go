package store_test

import (
	"fmt"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func aliasLines(t testing.TB, f *store.File) []string {
	t.Helper()
	var lines []string
	for _, a := range must(f.ValueAliases(ctx))(t) {
		lines = append(lines, fmt.Sprintf("%s: %s = %s", a.Key, a.Spelling, a.Value))
	}
	return lines
}

func TestSpellingsOfTheOfficeAreKeptNamedAndTakenBack(t *testing.T) {
	f := create(t)
	check(t, f.SaveValueAlias(ctx, data.ValueAlias{Key: "ethnicity", Spelling: " Khơ  mer ", Value: "Khmer"}))
	check(t, f.SaveValueAlias(ctx, data.ValueAlias{Key: "occupation", Spelling: "Chăn nuôi", Value: "Chăn nuôi"}))
	check(t, f.SaveValueAlias(ctx, data.ValueAlias{Key: "ethnicity", Spelling: "khơ mer", Value: "Khmer"}))
	wantLines(t, aliasLines(t, f), "ethnicity: Khơ mer = Khmer", "occupation: Chăn nuôi = Chăn nuôi")
	changes := must(f.Changes(ctx, 2))(t)
	if changes[0].Title != "Thêm giá trị “Chăn nuôi” vào danh mục" || changes[1].Title != "Thêm cách ghi “Khơ mer” của “Khmer”" {
		t.Errorf("the log says %q and %q", changes[0].Title, changes[1].Title)
	}
	wantCode(t, f.SaveValueAlias(ctx, data.ValueAlias{Key: "ethnicity", Spelling: "KHƠ MER", Value: "Hoa"}), data.Conflict)
	wantCode(t, f.SaveValueAlias(ctx, data.ValueAlias{Key: "hometown", Spelling: "PL", Value: "Phước Long"}), data.Invalid)
	wantCode(t, f.SaveValueAlias(ctx, data.ValueAlias{Key: "ethnicity", Spelling: " ", Value: "Hoa"}), data.Invalid)

	check(t, f.RemoveValueAlias(ctx, must(f.ValueAliases(ctx))(t)[0].ID))
	wantLines(t, aliasLines(t, f), "occupation: Chăn nuôi = Chăn nuôi")
	wantCode(t, f.RemoveValueAlias(ctx, "không có"), data.NotFound)
	removal := must(f.Changes(ctx, 1))(t)[0]
	if removal.Title != "Bỏ cách ghi “Khơ mer” của “Khmer”" {
		t.Errorf("the log says %q", removal.Title)
	}
	must(f.Undo(ctx, fmt.Sprint(removal.Number)))(t)
	wantLines(t, aliasLines(t, f), "ethnicity: Khơ mer = Khmer", "occupation: Chăn nuôi = Chăn nuôi")
}
