package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"bachudong/data"
)

// Rules are all rules of all times, oldest first.
func (f *File) Rules(ctx context.Context) ([]data.Rule, error) {
	rules, err := readRules(ctx, f.reader)
	return rules, f.explain("read the rules", err)
}

func readRules(ctx context.Context, q querier) (data.Rulebook, error) {
	var rules data.Rulebook
	err := each(ctx, q, func(rows *sql.Rows) error {
		var r data.Rule
		err := rows.Scan(&r.ID, &r.Rule, &r.Value, &r.Strict, &r.From, &r.To, &r.Source)
		rules = append(rules, r)
		return err
	}, `SELECT id, rule, value, strict, from_date, to_date, source FROM rule ORDER BY from_date, rowid`)
	return rules, err
}

// SaveRules adds rules or changes those with the same IDs, as one change. A new number for a rule ends the one in
// force on its From and itself ends where a later one begins.
func (f *File) SaveRules(ctx context.Context, rules []data.Rule) error {
	rules = slices.Clone(rules)
	title := "Sửa quy định"
	for i := range rules {
		label, err := checkRule(&rules[i])
		if err != nil {
			return err
		}
		title += fmt.Sprintf("; %s: %d", label, rules[i].Value)
	}
	_, err := f.change(ctx, KindEdit, title, func(t *tx) error {
		for _, r := range rules {
			if err := t.saveRule(r); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

// RemoveRule takes a number out; the one before it, if there is one, holds on until the next begins.
func (f *File) RemoveRule(ctx context.Context, r data.Rule) error {
	label, err := checkRule(&r)
	if err != nil {
		return err
	}
	_, err = f.change(ctx, KindEdit, "Bỏ quy định; "+inSentence(label), func(t *tx) error {
		if _, err := t.Exec(`DELETE FROM rule WHERE id = ?`, r.ID); err != nil || r.From == "" {
			return err
		}
		_, err := t.Exec(`UPDATE rule SET to_date = ? WHERE rule = ? AND to_date = ?`, r.To, r.Rule, r.From)
		return err
	})
	return err
}

func checkRule(r *data.Rule) (label string, err error) {
	label = data.RuleLabel(r.Rule)
	if r.ID == "" {
		r.ID = data.NewID()
	}
	switch {
	case label == "":
		return "", data.Errorf(data.Invalid, "Không có quy định “%s”. Hãy chọn một quy định trong danh sách.", r.Rule)
	case r.Value < 0:
		return "", data.Errorf(data.Invalid, "“%s”: số phải từ 0 trở lên. Hãy sửa lại.", label)
	case r.To != "" && r.To <= r.From:
		return "", data.Errorf(data.Invalid, "“%s” hết hiệu lực trước khi có hiệu lực. Hãy sửa lại ngày.", label)
	}
	return label, nil
}

func (t *tx) saveRule(r data.Rule) error {
	const end = `UPDATE rule SET to_date = ?1 WHERE rule = ?2 AND id <> ?3 AND from_date < ?1 AND (to_date = '' OR to_date > ?1)`
	if _, err := t.Exec(end, r.From, r.Rule, r.ID); err != nil {
		return err
	}
	if r.To == "" {
		const next = `SELECT coalesce(min(from_date), '') FROM rule WHERE rule = ? AND id <> ? AND from_date > ?`
		if err := t.QueryRow(next, r.Rule, r.ID, r.From).Scan(&r.To); err != nil {
			return err
		}
	}
	_, err := t.Exec(upsert("rule", []string{"id", "rule", "value", "strict", "from_date", "to_date", "source"}), r.ID, r.Rule, r.Value, r.Strict, r.From, r.To, r.Source)
	return err
}
