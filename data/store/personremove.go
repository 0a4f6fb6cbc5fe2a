package store

import (
	"context"

	"bachudong/data"
)

// unnaming takes person ?1, called ?2, out of the records of others: the name stays where there is a place for one.
var unnaming = []string{
	`UPDATE committee_seat SET person_id = NULL WHERE person_id = ?1`,
	`UPDATE admission SET introducer = CASE introducer WHEN '' THEN ?2 ELSE introducer END, introducer_id = NULL WHERE introducer_id = ?1`,
	`UPDATE introduction SET youth_name = CASE youth_name WHEN '' THEN ?2 ELSE youth_name END, youth_id = NULL WHERE youth_id = ?1`,
	`DELETE FROM not_same WHERE ?1 IN (person_id, other_id)`,
}

// RemovePerson takes somebody entered by mistake out of the register with everything kept about them. Who left the Union
// is not removed: their stay ends.
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
		for _, take := range unnaming {
			if _, err := t.Exec(take, id, p.FullName); err != nil {
				return err
			}
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
