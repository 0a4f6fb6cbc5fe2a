package statistics

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/store"
)

// movements are all who came, then all who left.
func movements(ctx context.Context, r Register, q Query) ([]data.Entry, error) {
	came, left, err := r.ListMovements(ctx, q.Unit.ID, q.Period.First, q.Period.Last)
	for i := range came {
		came[i].Facts["way"] = "Tăng"
	}
	for i := range left {
		left[i].Facts["way"] = "Giảm"
	}
	return append(came, left...), err
}

// twelveMonths are the months of the year, to be filled in by hand.
func twelveMonths(_ context.Context, _ Register, q Query) ([]data.Entry, error) {
	entries := make([]data.Entry, 12)
	for i := range entries {
		entries[i].Facts = map[string]any{"month": fmt.Sprintf("%02d/%d", i+1, q.Period.Last.Year())}
	}
	return entries, nil
}

// heads says how many members there are, and how many of them are women.
func heads(entries []data.Entry) string {
	women := 0
	for i := range entries {
		if entries[i].Person.Gender == data.Female {
			women++
		}
	}
	return fmt.Sprintf("Tổng cộng: %d đoàn viên (%d nữ)", len(entries), women)
}

// byReason says how many came or left in each way.
func byReason(entries []data.Entry) string { return tally(entries, store.MoveReason, "lượt") }

// trained says how many registered and how they were graded.
func trained(entries []data.Entry) string {
	registered := 0
	for i := range entries {
		if entries[i].Date("registered_on") != "" {
			registered++
		}
	}
	graded := slices.DeleteFunc(slices.Clone(entries), func(e data.Entry) bool { return e.Text("grade") == "" })
	return fmt.Sprintf("Tổng cộng: %d đoàn viên; đăng ký: %d; %s", len(entries), registered, lowered(tally(graded, "grade", "đã xếp loại")))
}

// rated says how many were rated and how.
func rated(entries []data.Entry) string {
	rated := slices.DeleteFunc(slices.Clone(entries), func(e data.Entry) bool { return e.Text("rating") == "" })
	return fmt.Sprintf("Tổng cộng: %d đoàn viên; %s", len(entries), lowered(tally(rated, "rating", "đã xếp loại")))
}

// tally is "Tổng cộng: 5 lượt (Kết nạp 3; Chuyển đến 2)", the values in the order in which they come.
func tally(entries []data.Entry, key, noun string) string {
	counts := map[string]int{}
	var values []string
	for i := range entries {
		value := entries[i].Text(key)
		if counts[value] == 0 {
			values = append(values, value)
		}
		counts[value]++
	}
	text := fmt.Sprintf("Tổng cộng: %d %s", len(entries), noun)
	if len(values) == 0 {
		return text
	}
	parts := make([]string, len(values))
	for i, value := range values {
		parts[i] = fmt.Sprintf("%s %d", value, counts[value])
	}
	return text + " (" + strings.Join(parts, "; ") + ")"
}

// lowered is the tally as a part of a longer line.
func lowered(text string) string { return strings.TrimPrefix(text, "Tổng cộng: ") }
