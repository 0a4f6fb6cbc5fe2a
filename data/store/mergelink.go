package store

import (
	"context"

	"bachudong/data"
	"bachudong/data/process"
)

// linkNotes say of a record of somebody else in which part other is named there.
var linkNotes = map[reference]string{
	{"admission", "introducer_id", "person"}: "ở đó là người giới thiệu",
	{"introduction", "youth_id", "person"}:   "ở đó là thanh niên được giới thiệu",
}

// linkNote says what is to be looked at when a record passes to keep; "" when nothing is.
func (plan *mergePlan) linkNote(ctx context.Context, q querier, m move) (string, error) {
	switch {
	case m.child == "introduction" && plan.introducesThemselves(ctx, q, m):
		return "hai hồ sơ giới thiệu nhau: sau khi gộp là tự giới thiệu, hãy xem lại", nil
	case m.child == "party_path":
		return plan.pathNote(ctx, q, m)
	}
	return linkNotes[m.reference], nil
}

// introducesThemselves tells whether the member and the youth of an introduction are the two who become one.
func (plan *mergePlan) introducesThemselves(ctx context.Context, q querier, m move) (themselves bool) {
	const both = `SELECT person_id IN (?2, ?3) AND coalesce(youth_id IN (?2, ?3), FALSE) FROM introduction WHERE id = ?1`
	err := q.QueryRowContext(ctx, both, m.row, plan.Keep.ID, plan.Other.ID).Scan(&themselves)
	return err == nil && themselves
}

// pathNote warns of two ways into the Party that both go on.
func (plan *mergePlan) pathNote(ctx context.Context, q querier, m move) (string, error) {
	paths, err := readRecords(ctx, q, &data.PartyPaths, `r.id = ? OR r.person_id = ?`, m.row, plan.Keep.ID)
	open := 0
	moving := false
	for i := range paths {
		if process.Open(&paths[i]) {
			open++
			moving = moving || string(paths[i].ID) == m.row
		}
	}
	if moving && open > 1 {
		return "hồ sơ giữ lại cũng đang có một hồ sơ đoàn viên ưu tú: hãy kết thúc một trong hai", err
	}
	return "", err
}
