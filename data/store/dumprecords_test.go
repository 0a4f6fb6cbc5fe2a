package store_test

import (
	"encoding/json"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

// dumpRecords is everything that is kept of members' lives, as text.
func dumpRecords(t testing.TB, f *store.File) string {
	t.Helper()
	var b strings.Builder
	dumpKind(t, f, &b, &data.Admissions)
	dumpKind(t, f, &b, &data.Cards)
	dumpKind(t, f, &b, &data.Transfers)
	dumpKind(t, f, &b, &data.Standings)
	dumpKind(t, f, &b, &data.Honoraries)
	dumpKind(t, f, &b, &data.Awards)
	dumpKind(t, f, &b, &data.Disciplines)
	dumpKind(t, f, &b, &data.PartyPaths)
	dumpKind(t, f, &b, &data.Hardships)
	dumpKind(t, f, &b, &data.Helps)
	dumpKind(t, f, &b, &data.Introductions)
	check(t, f.EveryMember(ctx, "", func(m *data.Member) error {
		for _, years := range []any{must(f.TrainingsOf(ctx, m.ID))(t), must(f.FeesOf(ctx, m.ID))(t), must(f.Attachments(ctx, m.ID))(t)} {
			b.Write(must(json.Marshal(years))(t))
		}
		return nil
	}))
	return b.String()
}

func dumpKind[T any](t testing.TB, f *store.File, b *strings.Builder, kind *data.RecordKind[T]) {
	t.Helper()
	for _, record := range must(store.AllRecords(ctx, f, kind))(t) {
		b.WriteString(kind.Table + " ")
		b.Write(must(json.Marshal(record))(t))
		b.WriteString("\n")
	}
}
