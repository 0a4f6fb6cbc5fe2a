package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"bachudong/data"
)

// CustomFields are the fields of the office's own in their order, also those that are no longer asked for.
func (f *File) CustomFields(ctx context.Context) ([]data.CustomField, error) {
	list, err := readCustomFields(ctx, f.reader)
	return list, f.explain("read the fields of the office's own", err)
}

func readCustomFields(ctx context.Context, q querier) ([]data.CustomField, error) {
	var list []data.CustomField
	err := each(ctx, q, func(rows *sql.Rows) error {
		var field data.CustomField
		var choices string
		if err := rows.Scan(&field.ID, &field.Label, &field.Kind, &choices, &field.Retired); err != nil {
			return err
		}
		err := json.Unmarshal([]byte(choices), &field.Choices)
		list = append(list, field)
		return err
	}, `SELECT id, label, kind, choices, retired FROM custom_field ORDER BY retired, place, id`)
	return list, err
}

// SaveCustomFields makes the fields that are asked for exactly list, in its order, as one change; missing ids are made. A
// field that is left out is removed, or retired when somebody has a value in it.
func (f *File) SaveCustomFields(ctx context.Context, list []data.CustomField) error {
	list = slices.Clone(list)
	if err := data.CheckCustomFields(list); err != nil {
		return err
	}
	_, err := f.change(ctx, KindEdit, "Sửa mục riêng của đơn vị", func(t *tx) error {
		present, err := readCustomFields(ctx, t)
		if err != nil {
			return err
		}
		for _, old := range present {
			if slices.ContainsFunc(list, func(kept data.CustomField) bool { return kept.ID == old.ID }) {
				continue
			}
			if err := t.retireCustomField(old.ID); err != nil {
				return err
			}
		}
		for place, field := range list {
			choices, err := json.Marshal(slices.Concat([]string{}, field.Choices))
			if err != nil {
				return err
			}
			columns := []string{"id", "label", "kind", "choices", "place", "retired"}
			if _, err := t.Exec(upsert("custom_field", columns), field.ID, field.Label, field.Kind, string(choices), place, false); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

func (t *tx) retireCustomField(id data.ID) error {
	if _, err := t.Exec(`UPDATE custom_field SET retired = 1 WHERE id = ?1 AND EXISTS (SELECT 1 FROM custom_value WHERE field_id = ?1)`, id); err != nil {
		return err
	}
	_, err := t.Exec(`DELETE FROM custom_field WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM custom_value WHERE field_id = ?1)`, id)
	return err
}

// CustomValuesOf is what a person has in the fields of the office's own, by field.
func (f *File) CustomValuesOf(ctx context.Context, person data.ID) (map[data.ID]string, error) {
	values := map[data.ID]string{}
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		var field data.ID
		var value string
		err := rows.Scan(&field, &value)
		values[field] = value
		return err
	}, `SELECT field_id, value FROM custom_value WHERE person_id = ?`, person)
	return values, f.explain("read the values of own fields", err)
}

// CustomValues is what everybody has in the fields of the office's own, by person and field.
func (f *File) CustomValues(ctx context.Context) (map[data.ID]map[data.ID]string, error) {
	all := map[data.ID]map[data.ID]string{}
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		var person, field data.ID
		var value string
		if err := rows.Scan(&person, &field, &value); err != nil {
			return err
		}
		if all[person] == nil {
			all[person] = map[data.ID]string{}
		}
		all[person][field] = value
		return nil
	}, `SELECT person_id, field_id, value FROM custom_value`)
	return all, f.explain("read the values of own fields", err)
}

// CustomPart writes values into fields of the office's own, by field; "" takes a value away.
func CustomPart(values map[data.ID]string) Part {
	return Part{"Mục riêng", func(ctx context.Context, t *tx, person data.ID) error {
		fields, err := readCustomFields(ctx, t)
		if err != nil {
			return err
		}
		return t.writeCustomValues(person, fields, values)
	}}
}

// writeCustomValues writes the values that a person is given, by field.
func (t *tx) writeCustomValues(person data.ID, fields []data.CustomField, values map[data.ID]string) error {
	for i := range fields {
		value, altered := values[fields[i].ID]
		if !altered {
			continue
		}
		if err := t.writeCustomValue(person, &fields[i], value); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) writeCustomValue(person data.ID, field *data.CustomField, typed string) error {
	value, err := field.Read(typed)
	if err != nil {
		return err
	}
	if value == "" {
		_, err := t.Exec(`DELETE FROM custom_value WHERE person_id = ? AND field_id = ?`, person, field.ID)
		return err
	}
	_, err = t.Exec(`INSERT INTO custom_value (id, person_id, field_id, value) VALUES (?, ?, ?, ?)
		ON CONFLICT (person_id, field_id) DO UPDATE SET value = excluded.value`, data.NewID(), person, field.ID, value)
	return err
}
