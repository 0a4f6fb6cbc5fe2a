package store

import (
	"context"
	"errors"
	"strings"

	"bachudong/data"
)

// Part is something kept about a person that is written together with the facts of the page, inside the same change.
type Part struct {
	Label string // what it is called in the title of the change
	write func(ctx context.Context, t *tx, person data.ID) error
}

// RelativesPart makes the family exactly list; entries without an ID are new.
func RelativesPart(list []data.Relative) Part {
	return Part{"Quan hệ gia đình", func(ctx context.Context, t *tx, person data.ID) error { return t.saveRelatives(ctx, person, list) }}
}

// PhotoPart keeps a portrait, JPEG or PNG; an empty one removes it.
func PhotoPart(image []byte) Part {
	return Part{"Ảnh", func(_ context.Context, t *tx, person data.ID) error { return t.savePhoto(person, image) }}
}

// RecordsPart adds or changes records of a kind and takes out others; those that are not named stay as they are.
func RecordsPart[T any](kind *data.RecordKind[T], changed []T, removed []data.ID) Part {
	return Part{kind.Label, func(_ context.Context, t *tx, person data.ID) error {
		if err := t.removeRows(kind.Table, person, removed); err != nil {
			return err
		}
		for i := range changed {
			if err := t.ownRow(kind.Table, kind.Head(&changed[i]), person); err != nil {
				return err
			}
			if err := writeRecord(t, kind, &changed[i]); err != nil {
				return err
			}
		}
		return nil
	}}
}

// removeRows takes rows of a person out of a table; who removed them already has what was wanted.
func (t *tx) removeRows(table string, person data.ID, ids []data.ID) error {
	for _, id := range ids {
		if _, err := t.Exec(`DELETE FROM `+table+` WHERE id = ? AND person_id = ?`, id, person); err != nil {
			return err
		}
	}
	return nil
}

// ownRow makes a record one of the person, and refuses one that is kept of somebody else.
func (t *tx) ownRow(table string, head *data.RecordHead, person data.ID) error {
	head.PersonID = person
	var foreign bool
	err := t.QueryRow(`SELECT EXISTS (SELECT 1 FROM `+table+` WHERE id = ? AND person_id <> ?)`, head.ID, person).Scan(&foreign)
	if err == nil && foreign {
		err = errors.New(table + " of another person")
	}
	return err
}

// StaysPart adds or changes stays and takes out others that were entered by mistake. The records that name such a stay stay.
func StaysPart(changed []data.Membership, removed []data.ID) Part {
	return Part{"Quá trình sinh hoạt", func(ctx context.Context, t *tx, person data.ID) error {
		for _, id := range removed {
			for _, column := range []string{"transfer.left_id", "transfer.arrived_id", "standing.membership_id"} {
				table, name, _ := strings.Cut(column, ".")
				if _, err := t.Exec(`UPDATE `+table+` SET `+name+` = NULL WHERE `+name+` = ?`, id); err != nil {
					return err
				}
			}
		}
		if err := t.removeRows("membership", person, removed); err != nil {
			return err
		}
		for i := range changed {
			changed[i].PersonID = person
			if err := t.saveStay(ctx, &changed[i]); err != nil {
				return err
			}
		}
		return nil
	}}
}
