package store

import (
	"context"
	"fmt"
	"strings"

	"bachudong/data"
)

// ratingParts are what is said of a year, as a note words it.
var ratingParts = []struct{ column, word string }{
	{"rating", "xếp loại"}, {"self_rating", "tự xếp loại"}, {"branch_rating", "chi đoàn xếp loại"}, {"not_rated", "lý do không xếp loại"},
	{"strengths", "ưu điểm"}, {"weaknesses", "hạn chế"}, {"reward", "khen thưởng"}, {"discipline", "kỷ luật"},
}

// planRatings looks for years of which the two records say different things. A year has one assessment, so keep's stays and
// what other's says otherwise goes into the note of the person, for the officer to see and settle.
func (plan *mergePlan) planRatings(ctx context.Context, q querier) error {
	for i, m := range plan.moves {
		if m.child != "assessment" || m.clash == "" {
			continue
		}
		var year int
		var parts []string
		for _, p := range ratingParts {
			var kept, other string
			err := q.QueryRowContext(ctx, fmt.Sprintf(`SELECT k.year, k.%[1]s, o.%[1]s FROM assessment k, assessment o WHERE k.id = ? AND o.id = ?`, p.column),
				m.clash, m.row).Scan(&year, &kept, &other)
			if err != nil {
				return err
			}
			if kept != "" && other != "" && kept != other {
				parts = append(parts, p.word+" "+other)
			}
		}
		if len(parts) == 0 {
			continue
		}
		said := strings.Join(parts, ", ")
		plan.remarks = append(plan.remarks, fmt.Sprintf("Năm %d, hồ sơ gộp vào ghi: %s.", year, said))
		plan.moves[i].remark = said
	}
	return nil
}

// factsToWrite are the facts of the kept person as they will be, by key.
func (plan *mergePlan) factsToWrite() map[string]string {
	facts := make(map[string]string)
	for _, f := range plan.Facts {
		facts[f.Key] = f.Result
	}
	if len(plan.remarks) > 0 {
		note, told := facts["note"]
		if !told {
			note = data.FieldOf("note").Of(&plan.Keep)
		}
		facts["note"] = strings.TrimSpace(strings.Join(append([]string{note}, plan.remarks...), "\n"))
	}
	return facts
}
