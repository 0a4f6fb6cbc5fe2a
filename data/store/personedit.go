package store

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"

	"bachudong/data"
)

// PersonEdit is what the officer altered on a person's page: only the facts named are written.
type PersonEdit struct {
	ID         data.ID
	Facts      map[string]string // by key of data.PersonFields
	Membership *data.Membership  // a stay to add or change; nil leaves the stays alone
}

// SavePerson writes an edit as one change whose title says what was altered.
func (f *File) SavePerson(ctx context.Context, edit PersonEdit) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		labels, err := t.updatePerson(ctx, edit.ID, edit.Facts)
		if err != nil {
			return err
		}
		if edit.Membership != nil {
			stay := *edit.Membership
			stay.PersonID = edit.ID
			if err := t.saveStay(ctx, &stay); err != nil {
				return err
			}
			labels = append(labels, "Sinh hoạt đoàn")
		}
		p, err := findPerson(ctx, t, edit.ID)
		t.title = "Sửa " + p.FullName + ": " + strings.Join(labels, ", ")
		return err
	})
	return err
}

// AddMember adds one person with other parts of their page; a membership without a unit adds a youth who is not a member.
// Missing ids are made.
func (f *File) AddMember(ctx context.Context, in data.NewPerson, parts ...Part) (data.ID, error) {
	if in.Person.ID == "" {
		in.Person.ID = data.NewID()
	}
	_, err := f.change(ctx, KindEdit, "Thêm "+in.Person.FullName, func(t *tx) error {
		if err := t.addPeople([]*data.Person{&in.Person}, noTick); err != nil {
			return err
		}
		if in.Membership.UnitID != "" {
			in.Membership.PersonID = in.Person.ID
			if err := t.saveStay(ctx, &in.Membership); err != nil {
				return err
			}
		}
		for _, part := range parts {
			if err := part.write(ctx, t, in.Person.ID); err != nil {
				return err
			}
		}
		return nil
	})
	return in.Person.ID, err
}

// maxPhoto bounds the size of a portrait, in bytes.
const maxPhoto = 5 << 20

// SetPhoto keeps a portrait, JPEG or PNG; nil removes it.
func (f *File) SetPhoto(ctx context.Context, person data.ID, image []byte) error {
	return f.saveParts(ctx, person, "Đổi ảnh của ", func(t *tx) error { return t.savePhoto(person, image) })
}

func (t *tx) savePhoto(person data.ID, image []byte) error {
	jpeg, png := bytes.HasPrefix(image, []byte("\xff\xd8\xff")), bytes.HasPrefix(image, []byte("\x89PNG\r\n\x1a\n"))
	switch {
	case len(image) > 0 && !jpeg && !png:
		return data.Errorf(data.Invalid, "Ảnh phải là tệp JPEG hoặc PNG. Hãy chọn ảnh khác.")
	case len(image) > maxPhoto:
		return data.Errorf(data.Invalid, "Ảnh lớn hơn 5 MB. Hãy thu nhỏ ảnh rồi chọn lại.")
	}
	if len(image) == 0 {
		_, err := t.Exec(`DELETE FROM photo WHERE person_id = ?`, person)
		return err
	}
	_, err := t.Exec(`INSERT INTO photo (id, person_id, data) VALUES (?, ?, ?) ON CONFLICT (person_id) DO UPDATE SET data = excluded.data`,
		data.NewID(), person, image)
	return err
}

// SaveRelatives makes the family of a person exactly list; entries without an ID are new.
func (f *File) SaveRelatives(ctx context.Context, person data.ID, list []data.Relative) error {
	return f.saveParts(ctx, person, "Sửa quan hệ gia đình của ", func(t *tx) error { return t.saveRelatives(ctx, person, list) })
}

func (t *tx) saveRelatives(ctx context.Context, person data.ID, list []data.Relative) error {
	ids := make([]data.ID, len(list))
	for i := range list {
		if list[i].ID == "" {
			list[i].ID = data.NewID()
		}
		ids[i] = list[i].ID
	}
	if err := t.keepParts(ctx, person, "relative", ids); err != nil {
		return err
	}
	for _, r := range list {
		_, err := t.Exec(upsert("relative", []string{"id", "person_id", "relation", "full_name", "birth", "occupation", "workplace", "residence"}),
			r.ID, person, r.Relation, r.FullName, r.Birth, r.Occupation, r.Workplace, r.Residence)
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *File) saveParts(ctx context.Context, person data.ID, title string, write func(*tx) error) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		p, err := findPerson(ctx, t, person)
		if err != nil {
			return err
		}
		t.title = title + p.FullName
		return write(t)
	})
	return err
}

// keepParts removes the rows of table that belong to the person and are not in keep, and refuses rows of somebody else.
func (t *tx) keepParts(ctx context.Context, person data.ID, table string, keep []data.ID) error {
	present, err := texts(ctx, t, `SELECT id FROM `+table+` WHERE person_id = ?`, person)
	if err != nil {
		return err
	}
	for _, id := range present {
		if slices.Contains(keep, data.ID(id)) {
			continue
		}
		if _, err := t.Exec(`DELETE FROM `+table+` WHERE id = ?`, id); err != nil {
			return err
		}
	}
	var foreign bool
	for _, id := range keep {
		const other = `WHERE id = ? AND person_id <> ?)`
		if err := t.QueryRow(`SELECT EXISTS (SELECT 1 FROM `+table+` `+other, id, person).Scan(&foreign); err != nil {
			return err
		}
		if foreign {
			return errors.New(table + " of another person")
		}
	}
	return nil
}
