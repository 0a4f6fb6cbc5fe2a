package store

import (
	"context"
	"fmt"

	"bachudong/data"
)

// RemovePerson takes somebody entered by mistake out of the register with everything kept about them; where others name
// them, the name stays. Who left the Union is not removed: their stay ends.
func (f *File) RemovePerson(ctx context.Context, id data.ID) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		p, err := findPerson(ctx, t, id)
		if err != nil {
			return err
		}
		t.title = "Xóa khỏi sổ: " + p.FullName
		if err := t.removeOwned("person", `?`, id); err != nil {
			return err
		}
		for _, m := range mentions {
			const unlink = `UPDATE %[1]s SET %[3]s = CASE %[3]s WHEN '' THEN ?2 ELSE %[3]s END, %[2]s = NULL WHERE %[2]s = ?1`
			if _, err := t.Exec(fmt.Sprintf(unlink, m.child, m.column, m.texts[0]), id, p.FullName); err != nil {
				return err
			}
		}
		if _, err := t.Exec(`DELETE FROM not_same WHERE ?1 IN (person_id, other_id)`, id); err != nil {
			return err
		}
		_, err = t.Exec(`DELETE FROM person WHERE id = ?`, id)
		return err
	})
	return err
}

// removeOwned removes what the rows of parent are made of, whose ids the SQL owners gives, with everything below that.
func (t *tx) removeOwned(parent, owners string, id data.ID) error {
	for _, r := range owned {
		if r.parent != parent {
			continue
		}
		where := r.child + ` WHERE ` + r.column + ` IN (` + owners + `)`
		if err := t.removeOwned(r.child, `SELECT id FROM `+where, id); err != nil {
			return err
		}
		if _, err := t.Exec(`DELETE FROM `+where, id); err != nil {
			return err
		}
	}
	return nil
}
