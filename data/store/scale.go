package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// Scales are all scales of all years, by what they grade and from when they are used.
func (f *File) Scales(ctx context.Context) ([]data.Scale, error) {
	list, err := readScales(ctx, f.reader)
	return list, f.explain("read the scales", err)
}

func readScales(ctx context.Context, q querier) ([]data.Scale, error) {
	var list []data.Scale
	err := each(ctx, q, func(rows *sql.Rows) error {
		var s data.Scale
		var grades string
		if err := rows.Scan(&s.ID, &s.Subject, &s.Name, &s.FromYear, &s.ToYear, &grades, &s.Source); err != nil {
			return err
		}
		list = append(list, s)
		return json.Unmarshal([]byte(grades), &list[len(list)-1].Grades)
	}, `SELECT id, subject, name, from_year, to_year, grades, source FROM scale ORDER BY subject, from_year, id`)
	return list, err
}

// SaveScale adds a scale or changes the one with the same ID, as one change. One that begins later ends the one before it.
func (f *File) SaveScale(ctx context.Context, s data.Scale) error {
	if err := checkScale(&s); err != nil {
		return err
	}
	_, err := f.change(ctx, KindEdit, "Sửa thang xếp loại “"+s.Name+"”", func(t *tx) error {
		const end = `UPDATE scale SET to_year = ?1 - 1 WHERE subject = ?2 AND id <> ?3 AND from_year < ?1 AND to_year >= ?1`
		if _, err := t.Exec(end, s.FromYear, s.Subject, s.ID); err != nil {
			return err
		}
		var other string
		const clash = `SELECT coalesce((SELECT name FROM scale WHERE subject = ? AND id <> ? AND from_year <= ? AND to_year >= ?), '')`
		if err := t.QueryRow(clash, s.Subject, s.ID, s.ToYear, s.FromYear).Scan(&other); err != nil {
			return err
		}
		if other != "" {
			return data.Errorf(data.Conflict, "Trong các năm này đã dùng thang “%s”. Hãy sửa thang đó, hoặc chọn các năm khác.", other)
		}
		grades, err := json.Marshal(s.Grades)
		if err != nil {
			return err
		}
		_, err = t.Exec(upsert("scale", []string{"id", "subject", "name", "from_year", "to_year", "grades", "source"}),
			s.ID, s.Subject, s.Name, s.FromYear, s.ToYear, string(grades), s.Source)
		return err
	})
	return err
}

// RemoveScale takes out a scale; what was rated by it stays as it is.
func (f *File) RemoveScale(ctx context.Context, s data.Scale) error {
	_, err := f.change(ctx, KindEdit, "Xóa thang xếp loại “"+s.Name+"”", func(t *tx) error {
		_, err := t.Exec(`DELETE FROM scale WHERE id = ?`, s.ID)
		return err
	})
	return err
}

// checkScale tidies a scale and refuses one that nobody could rate by.
func checkScale(s *data.Scale) error {
	if s.ID == "" {
		s.ID = data.NewID()
	}
	s.Name, s.Source = vntext.Clean(s.Name), vntext.Clean(s.Source)
	switch {
	case !slices.Contains(data.ScaleSubjects, s.Subject):
		return data.Errorf(data.Invalid, "Thang xếp loại dùng cho “%s” là không đúng. Hãy chọn trong danh sách.", s.Subject)
	case s.Name == "":
		return data.Errorf(data.Invalid, "Chưa có tên thang xếp loại. Hãy nhập tên.")
	case len(s.Grades) == 0:
		return data.Errorf(data.Invalid, "Thang “%s” chưa có mức nào. Hãy nhập các mức từ cao xuống thấp.", s.Name)
	case s.ToYear < s.FromYear:
		return data.Errorf(data.Invalid, "Thang “%s” thôi dùng trước khi bắt đầu dùng. Hãy sửa lại năm.", s.Name)
	}
	s.Grades = slices.Clone(s.Grades)
	return checkGrades(s.Grades)
}

// checkGrades tidies grades, best first, and refuses two that could be mistaken for each other.
func checkGrades(grades []data.Grade) error {
	seen := map[string]bool{}
	lowest := -1 // points so far
	for i := range grades {
		g := &grades[i]
		g.Label, g.Short = vntext.Clean(g.Label), vntext.Clean(g.Short)
		if g.Label == "" {
			return data.Errorf(data.Invalid, "Mức thứ %d của thang chưa có tên. Hãy nhập tên, hoặc bỏ mức đó.", i+1)
		}
		for _, word := range slices.Compact([]string{strings.ToLower(g.Label), strings.ToLower(g.Short)}) {
			if word != "" && seen[word] {
				return data.Errorf(data.Invalid, "“%s” dùng cho hai mức. Hãy đặt tên khác nhau.", word)
			}
			seen[word] = true
		}
		if g.From == nil {
			continue
		}
		if *g.From < 0 || lowest >= 0 && *g.From >= lowest {
			return data.Errorf(data.Invalid, "“%s”: từ %d điểm là không đúng. Hãy ghi các mức từ cao xuống thấp, điểm từ 0 trở lên.", g.Label, *g.From)
		}
		lowest = *g.From
	}
	return nil
}
