package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"bachudong/data"
)

// movesOf lists the rows of a table that name other, each with the row of keep in whose way it would stand.
func movesOf(ctx context.Context, q querier, r reference, keep, other data.ID) ([]move, error) {
	clash, err := clashOf(ctx, q, r)
	if err != nil {
		return nil, err
	}
	var moves []move
	err = each(ctx, q, func(rows *sql.Rows) error {
		m := move{reference: r}
		err := rows.Scan(&m.row, &m.clash)
		moves = append(moves, m)
		return err
	}, fmt.Sprintf(`SELECT o.id, coalesce((%s), '') FROM "%s" o WHERE o."%s" = ?2 ORDER BY o.id`, clash, r.child, r.column), keep, other)
	return moves, err
}

// clashOf is SQL for the row of person ?1 that has the place of row o in a unique index; NULL when there is none.
func clashOf(ctx context.Context, q querier, r reference) (string, error) {
	indexes, err := texts(ctx, q, `SELECT name FROM pragma_index_list(?1) l WHERE l."unique" AND NOT l.partial AND l.origin <> 'pk'
		AND EXISTS (SELECT 1 FROM pragma_index_info(l.name) i WHERE i.name = ?2)`, r.child, r.column)
	if err != nil {
		return "", err
	}
	var tests []string
	for _, index := range indexes {
		others, err := texts(ctx, q, `SELECT name FROM pragma_index_info(?) WHERE name <> ?`, index, r.column)
		if err != nil {
			return "", err
		}
		test := fmt.Sprintf(`k."%s" = ?1`, r.column)
		for _, c := range others {
			test += fmt.Sprintf(` AND k."%[1]s" = o."%[1]s"`, c)
		}
		tests = append(tests, test)
	}
	if len(tests) == 0 {
		return `SELECT NULL WHERE ?1 = ''`, nil
	}
	return fmt.Sprintf(`SELECT k.id FROM "%s" k WHERE %s LIMIT 1`, r.child, strings.Join(tests, " OR ")), nil
}

// moveRow lets a row name keep. One that keep has of its own stays, its blanks filled; what the other said beside it
// remains in the log of the merge and comes back when the two are split.
func (t *tx) moveRow(ctx context.Context, m move, keep data.ID) error {
	if m.clash == "" {
		_, err := t.Exec(fmt.Sprintf(`UPDATE "%s" SET "%s" = ? WHERE id = ?`, m.child, m.column), keep, m.row)
		return err
	}
	columns, err := keptColumns(ctx, t, m.child)
	if err != nil {
		return err
	}
	var sets []string
	for _, c := range columns {
		switch {
		case c.Name == "id" || c.Name == m.column:
		case c.Nullable:
			sets = append(sets, fmt.Sprintf(`"%[1]s" = coalesce(k."%[1]s", o."%[1]s")`, c.Name))
		case c.Type == "TEXT":
			sets = append(sets, fmt.Sprintf(`"%[1]s" = CASE WHEN k."%[1]s" = '' THEN o."%[1]s" ELSE k."%[1]s" END`, c.Name))
		}
	}
	if len(sets) > 0 {
		fill := fmt.Sprintf(`UPDATE "%[1]s" AS k SET %[2]s FROM "%[1]s" o WHERE k.id = ? AND o.id = ?`, m.child, strings.Join(sets, ", "))
		if _, err := t.Exec(fill, m.clash, m.row); err != nil {
			return err
		}
	}
	if err := t.moveParts(ctx, m); err != nil {
		return err
	}
	_, err = t.Exec(fmt.Sprintf(`DELETE FROM "%s" WHERE id = ?`, m.child), m.row)
	return err
}

// moveParts hands what a row that goes is made of to the row that stays in its place.
func (t *tx) moveParts(ctx context.Context, m move) error {
	for _, r := range owned {
		if r.parent != m.child {
			continue
		}
		parts, err := movesOf(ctx, t, r, data.ID(m.clash), data.ID(m.row))
		if err != nil {
			return err
		}
		for _, part := range parts {
			if err := t.moveRow(ctx, part, data.ID(m.clash)); err != nil {
				return err
			}
		}
	}
	return nil
}

// describe puts the moves into words.
func (plan *mergePlan) describe(ctx context.Context, q querier) error {
	plan.Moves = make([]data.MovedRecord, len(plan.moves))
	for i, m := range plan.moves {
		moved := data.MovedRecord{Table: m.child, Conflict: m.clash != ""}
		err := q.QueryRowContext(ctx, `SELECT `+labels[m.child]+` FROM "`+m.child+`" x WHERE x.id = ?`, m.row).Scan(&moved.Label)
		if err != nil {
			return err
		}
		switch {
		case m.child == "list_person" && m.clash != "":
			moved.Note, moved.Conflict = "hồ sơ giữ lại cũng ở trong danh sách này", false
		case m.remark != "":
			moved.Note = "đã có và được giữ; bản này ghi vào Ghi chú: " + m.remark
		case m.clash != "":
			moved.Note = "hồ sơ giữ lại đã có: chỉ điền chỗ trống, bản này lưu trong nhật ký và trở lại khi tách"
		case m.child == "membership":
			moved.Note = plan.stayNote(m.row)
		default:
			if moved.Note, err = plan.linkNote(ctx, q, m); err != nil {
				return err
			}
		}
		plan.Moves[i] = moved
	}
	return nil
}
