package store_test

import (
	"fmt"
	"testing"
	"time"

	"bachudong/data"
	"bachudong/data/store"
)

// typed are queries from the widest to the narrowest.
var typed = []string{"n", "t", "x", "9", "ng", "nguyen", "nguyen t", "le v a", "yen", "xuan", "thach", "nguyen thi bich", "0912", "zzz"}

// province is a file with 35,000 people.
func province(t testing.TB) (*store.File, data.RegisterChange) {
	t.Helper()
	f := create(t)
	in := crowd(35000, 25, f.Ours())
	start := time.Now()
	must(f.Import(ctx, in, nil))(t)
	t.Logf("35,000 people imported in %v", time.Since(start))
	return f, in
}

func BenchmarkSearch(b *testing.B) {
	f, in := province(b)
	for _, find := range typed {
		for where, unit := range map[string]data.ID{"everywhere": "", "in a branch": in.Units[7].ID} {
			b.Run(fmt.Sprintf("%s/%s", find, where), func(b *testing.B) {
				for b.Loop() {
					must(f.Members(ctx, store.MemberFilter{Find: find, Unit: unit, Limit: 100}))(b)
				}
			})
		}
		b.Run(find+"/index alone", func(b *testing.B) {
			for b.Loop() {
				must(f.Query(`SELECT p.full_name FROM person_search s JOIN person p ON p.name_order = s.rowid WHERE person_search MATCH '` +
					find + `*' ORDER BY s.rowid LIMIT 100`))(b)
			}
		})
	}
}

func BenchmarkWholeRegister(b *testing.B) {
	f, in := province(b)
	for name, work := range map[string]func(){
		"first page":   func() { must(f.Members(ctx, store.MemberFilter{Limit: 100}))(b) },
		"last page":    func() { must(f.Members(ctx, store.MemberFilter{Limit: 100, Offset: 34900}))(b) },
		"all":          func() { must(f.Members(ctx, store.MemberFilter{}))(b) },
		"all by birth": func() { must(f.Members(ctx, store.MemberFilter{OrderBy: "birth"}))(b) },
		"count":        func() { must(f.CountMembers(ctx, store.MemberFilter{}))(b) },
		"count n":      func() { must(f.CountMembers(ctx, store.MemberFilter{Find: "n"}))(b) },
		"units":        func() { must(f.Units(ctx, ""))(b) },
		"branch":       func() { must(f.Members(ctx, store.MemberFilter{Unit: in.Units[3].ID}))(b) },
		"figures":      func() { must(f.Figures(ctx, in.Units[3].ID, 2022, ""))(b) },
		"person":       func() { must(f.Person(ctx, in.People[9].Person.ID))(b) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				work()
			}
		})
	}
}

func BenchmarkUndoOfImport(b *testing.B) {
	f, _ := province(b)
	start := time.Now()
	undo(b, f, lastChange(b, f).Number)
	b.Logf("undone in %v", time.Since(start))
	start = time.Now()
	undo(b, f, lastChange(b, f).Number)
	b.Logf("redone in %v", time.Since(start))
}

func BenchmarkProvinceImport(b *testing.B) {
	for b.Loop() {
		f, _ := province(b)
		f.Close()
	}
}
