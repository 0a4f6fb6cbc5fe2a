package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// part is a column of something that a person has once a year, as a note words it.
type part struct{ column, word string }

// onceAYear are the tables of which a person has one row a year, with what a row says.
var onceAYear = map[string][]part{
	"assessment": {
		{"rating", "xếp loại"}, {"self_rating", "tự xếp loại"}, {"branch_rating", "chi đoàn xếp loại"}, {"not_rated", "lý do không xếp loại"},
		{"strengths", "ưu điểm"}, {"weaknesses", "hạn chế"}, {"reward", "khen thưởng"}, {"discipline", "kỷ luật"},
	},
	"training": {{"registered_on", "đăng ký rèn luyện"}, {"assessed_on", "đánh giá rèn luyện"}, {"grade", "kết quả rèn luyện"}, {"note", "ghi chú rèn luyện"}},
	"fee":      feeParts(),
}

func feeParts() []part {
	parts := []part{{"payer", "đối tượng đóng đoàn phí"}}
	for month := range 12 {
		parts = append(parts, part{data.FeeMonth(month), fmt.Sprintf("đoàn phí tháng %d", month+1)})
	}
	return append(parts, part{"exempt", "miễn đoàn phí tháng"}, part{"exempt_by", "văn bản miễn"}, part{"note", "ghi chú đoàn phí"})
}

// itemParts are what one content of a training programme says.
var itemParts = []part{{"registered", "đăng ký"}, {"self_points", "tự chấm"}, {"branch_points", "chi đoàn chấm"}, {"remark", "nhận xét"}}

// planYears looks for years of which the two records say different things. A year has one row, so keep's stays and what
// other's says otherwise goes into the note of the person, for the officer to see and settle.
func (plan *mergePlan) planYears(ctx context.Context, q querier) error {
	for i, m := range plan.moves {
		parts := onceAYear[m.child]
		if parts == nil || m.clash == "" {
			continue
		}
		var year int
		if err := q.QueryRowContext(ctx, `SELECT year FROM "`+m.child+`" WHERE id = ?`, m.row).Scan(&year); err != nil {
			return err
		}
		said, err := otherwise(ctx, q, parts, `"`+m.child+`" k, "`+m.child+`" o WHERE k.id = ? AND o.id = ?`, m.clash, m.row)
		if err != nil {
			return err
		}
		if m.child == "training" {
			for content := range data.TrainingContents {
				items, err := otherwise(ctx, q, itemParts, `training_item k JOIN training_item o ON o.content = k.content
					WHERE k.training_id = ? AND o.training_id = ? AND k.content = ?`, m.clash, m.row, content+1)
				if err != nil {
					return err
				}
				for _, item := range items {
					said = append(said, fmt.Sprintf("nội dung rèn luyện %d %s", content+1, item))
				}
			}
		}
		if len(said) == 0 {
			continue
		}
		plan.moves[i].remark = strings.Join(said, ", ")
		plan.remarks = append(plan.remarks, fmt.Sprintf("Năm %d, hồ sơ gộp vào ghi: %s.", year, plan.moves[i].remark))
	}
	return nil
}

// otherwise lists what row o says that row k, which says something too, says otherwise; where gives the two rows.
func otherwise(ctx context.Context, q querier, parts []part, where string, args ...any) ([]string, error) {
	columns := make([]string, len(parts))
	texts := make([]any, 2*len(parts))
	for i, p := range parts {
		columns[i] = fmt.Sprintf(`coalesce(CAST(k."%[1]s" AS TEXT), ''), coalesce(CAST(o."%[1]s" AS TEXT), '')`, p.column)
		texts[2*i], texts[2*i+1] = new(string), new(string)
	}
	var said []string
	err := each(ctx, q, func(rows *sql.Rows) error {
		if err := rows.Scan(texts...); err != nil {
			return err
		}
		for i, p := range parts {
			kept, other := *texts[2*i].(*string), *texts[2*i+1].(*string)
			if kept == "" || other == "" || kept == other {
				continue
			}
			if day := vntext.Date(other).Display(); strings.HasSuffix(p.column, "_on") && day != "" {
				other = day
			}
			said = append(said, p.word+" "+other)
		}
		return nil
	}, `SELECT `+strings.Join(columns, ", ")+` FROM `+where, args...)
	return said, err
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
