package roster_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"testing"

	"bachudong/data"
	"bachudong/data/roster"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// register is a file of some invented people in four branches, so many that they are read in shares; some have left. The office
// asks half of them for a number and a day.
func register(t *testing.T, r *rand.Rand) (*store.File, *roster.Catalog) {
	t.Helper()
	ctx := context.Background()
	f, err := store.Create(ctx, filepath.Join(t.TempDir(), "so.db"), store.Setup{UnitName: "Huyện đoàn Phước Long", Level: data.District})
	check(t, err)
	t.Cleanup(func() { f.Close() })
	var in data.RegisterChange
	for i := range 4 {
		in.Units = append(in.Units, data.Unit{ID: data.NewID(), Name: fmt.Sprintf("Chi đoàn ấp %d", 11-i), Level: data.Branch, Parent: f.Ours()})
	}
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	for range 2500 {
		p := data.Person{ID: data.NewID(), FullName: pick("Lê", "Đỗ", "Ung") + " " + pick("An", "Ánh", "Đạt", "Em", "Ổn"), Gender: pick(data.Male, data.Female, ""),
			Ethnicity: pick("", "Kinh", "Khmer", "Ê-đê", "Hoa"), Residence: pick("", "Ấp 2", "ấp 10", "Ấp Vĩnh Đông"),
			Phone: pick("", fmt.Sprintf("09%08d", r.IntN(90_000_000)))}
		if r.IntN(9) > 0 {
			p.Birth = vntext.Date(fmt.Sprintf("%d-%02d", 1990+r.IntN(16), 1+r.IntN(12)))
		}
		stay := data.Membership{ID: data.NewID(), UnitID: in.Units[r.IntN(4)].ID, From: "2020-01-01", Counts: true, Position: pick("", "Bí thư", "Phó Bí thư")}
		if r.IntN(6) == 0 {
			stay.To, stay.Ended = "2021-02-03", pick(data.EndedGraduation, data.EndedStrikeOff)
		}
		in.People = append(in.People, data.NewPerson{Person: p, Membership: stay})
	}
	_, err = f.Import(ctx, in, nil)
	check(t, err)
	check(t, f.SaveCustomFields(ctx, []data.CustomField{{Label: "Số buổi", Kind: data.CustomNumber}, {Label: "Ngày khám", Kind: data.CustomDate}}))
	own, err := f.CustomFields(ctx)
	check(t, err)
	var updates []data.FactUpdate
	for _, p := range in.People {
		if r.IntN(2) == 0 {
			updates = append(updates, data.FactUpdate{PersonID: p.Person.ID, Own: map[data.ID]string{
				own[0].ID: fmt.Sprint(r.IntN(30) - 10), own[1].ID: pick("", fmt.Sprintf("2022-%02d", 1+r.IntN(12)))}})
		}
	}
	check(t, f.BulkEdit(ctx, "Mục riêng", updates))
	return f, roster.With(own)
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestThePageIsTheBeginningOfTheSortedList compares the page that an outline gives with the whole list read and sorted,
// for every order and some conditions.
func TestThePageIsTheBeginningOfTheSortedList(t *testing.T) {
	const seed = 4
	r := rand.New(rand.NewPCG(seed, 4))
	ctx := context.Background()
	f, catalog := register(t, r)
	number, day := catalog.Columns[len(catalog.Columns)-2].ID, catalog.Columns[len(catalog.Columns)-1].ID
	facts := []string{"residence", "phone", number, day}
	conditions := []data.Conditions{{}, {},
		{List: []data.Condition{{Column: number, Relation: data.Before, Values: []string{"5"}}, {Column: day, Relation: data.NotBlank}}},
		{List: []data.Condition{{Column: "ethnicity", Relation: data.IsNot, Values: []string{"Kinh"}}, {Column: "age", Relation: data.After, Values: []string{"20"}}}},
		{Any: true, List: []data.Condition{{Column: "phone", Relation: data.Blank}, {Column: "full_name", Relation: data.Has, Values: []string{"dat"}}}},
		{List: []data.Condition{{Column: "branch", Relation: data.Is, Values: []string{"Chi đoàn ấp 9"}}, {Column: "gone", Relation: data.Blank}}},
		{List: []data.Condition{{Column: "phone", Relation: data.Has, Values: []string{"nobody"}}}}}
	for n := range 80 {
		filter := store.MemberFilter{AsOf: "2022-11-15"}
		page := roster.Page{Catalog: catalog, Conditions: conditions[n%len(conditions)], Most: []int{1, 7, 200, 3000}[n%4]}
		if n%3 == 0 {
			filter.Status = store.AnyStatus
			page.Keep = func(m *store.MemberRow) bool { return m.Status != data.StatusActive }
		}
		if n%5 == 0 {
			filter.Find = "le"
		}
		for range 1 + n%3 {
			column := catalog.Columns[r.IntN(len(catalog.Columns))].ID
			page.By = append(page.By, data.SortKey{Column: column, Descending: r.IntN(2) == 0})
		}
		asked := append(roster.NeededFor(page.Conditions, page.By), roster.Status)
		outline, err := f.Outline(ctx, filter, 2022, asked...)
		check(t, err)
		got, err := f.CompleteRows(ctx, page.Of(outline), filter, 2022, facts...)
		check(t, err)

		all, err := f.MemberRows(ctx, filter, 2022, append(facts, asked...)...)
		check(t, err)
		var rows []store.MemberRow
		for i := range all {
			if page.Keep == nil || page.Keep(&all[i]) {
				rows = append(rows, all[i])
			}
		}
		order := catalog.Fit(rows, page.Conditions)
		catalog.Sort(rows, order, page.By)
		order = order[:min(len(order), page.Most)]
		if len(got) != len(order) || outline.Len() != len(all) {
			t.Fatalf("seed %d, page %d by %v: %d people of %d, want %d of %d", seed, n, page.By, len(got), outline.Len(), len(order), len(all))
		}
		for i, at := range order {
			want := rows[at]
			if got[i].ID != want.ID || got[i].Status != want.Status || got[i].UnitName != want.UnitName || got[i].Age != want.Age ||
				!reflect.DeepEqual([]string{got[i].Fact("residence"), got[i].Fact("phone"), got[i].Fact(number), got[i].Fact(day)}, []string{want.Fact("residence"), want.Fact("phone"), want.Fact(number), want.Fact(day)}) {
				t.Fatalf("seed %d, page %d by %v: row %d is\n%+v, want\n%+v", seed, n, page.By, i, got[i], want)
			}
		}
	}
}
