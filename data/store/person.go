package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// personColumns are the columns of a person's facts, which bear the names of the facts.
var personColumns = func() []string {
	names := make([]string, len(data.PersonFields))
	for i := range data.PersonFields {
		names[i] = data.PersonFields[i].Key
	}
	return names
}()

// selectPerson lists the columns that scanPerson reads, of the table called p.
var selectPerson = "p.id, p." + strings.Join(personColumns, ", p.")

// personTargets are the places in p for the columns of selectPerson.
func personTargets(p *data.Person) []any {
	targets := make([]any, 0, len(data.PersonFields)+1)
	targets = append(targets, &p.ID)
	for i := range data.PersonFields {
		targets = append(targets, data.PersonFields[i].Ref(p))
	}
	return targets
}

func findPerson(ctx context.Context, q querier, id data.ID) (data.Person, error) {
	var p data.Person
	err := q.QueryRowContext(ctx, `SELECT `+selectPerson+` FROM person p WHERE p.id = ?`, id).Scan(personTargets(&p)...)
	if errors.Is(err, sql.ErrNoRows) {
		return p, data.Errorf(data.NotFound, "Không tìm thấy người này trong sổ; có thể việc thêm đã được hoàn tác. Hãy tải lại danh sách.")
	}
	return p, err
}

// addPeople writes new people and gives each their place in the list by name. tick is called after every row.
func (t *tx) addPeople(people []*data.Person, tick func() error) error {
	keys := make([][]byte, len(people))
	search := make([]string, len(people))
	for i, p := range people {
		if err := checkPerson(p); err != nil {
			return err
		}
		keys[i], search[i] = derived(factsOf(p))
	}
	places, err := t.placeNames(keys)
	if err != nil {
		return err
	}
	var last int64
	if err := t.QueryRow(`SELECT coalesce(max(rowid), 0) FROM person`).Scan(&last); err != nil {
		return err
	}
	columns := append([]string{"id", "name_order", "sort_key", "search"}, personColumns...)
	return t.inBulk(func() error {
		return t.insertRows("person", columns, len(people), func(i int, values []any) {
			values[0], values[1], values[2], values[3] = people[i].ID, places[i], keys[i], search[i]
			for f := range data.PersonFields {
				values[4+f] = data.PersonFields[f].Of(people[i])
			}
		}, tick)
	}, `p.rowid > ?`, last)
}

// updatePerson writes the given facts of one person and returns the labels of those that differ.
func (t *tx) updatePerson(ctx context.Context, id data.ID, values map[string]string) (labels []string, err error) {
	p, err := findPerson(ctx, t.steady, id)
	if err != nil {
		return nil, err
	}
	var sets []string
	var args []any
	for key := range values {
		if data.FieldOf(key) == nil {
			return nil, data.Errorf(data.Invalid, "Không có mục thông tin “%s”.", key)
		}
	}
	for i := range data.PersonFields {
		field := &data.PersonFields[i]
		value, given := values[field.Key]
		if !given || value == field.Of(&p) {
			continue
		}
		field.Set(&p, value)
		sets, args, labels = append(sets, field.Key+" = ?"), append(args, value), append(labels, field.Label)
	}
	if len(sets) == 0 {
		return nil, nil
	}
	if err := checkPerson(&p); err != nil {
		return nil, err
	}
	if isSearched(values) {
		key, search := derived(factsOf(&p))
		place, err := t.placeOf(string(id), key)
		if err != nil {
			return nil, err
		}
		sets, args = append(sets, "sort_key = ?", "search = ?", "name_order = ?"), append(args, key, search, place)
	}
	_, err = t.steady.Exec(`UPDATE person SET `+strings.Join(sets, ", ")+` WHERE id = ?`, append(args, id)...)
	return labels, err
}

func factsOf(p *data.Person) func(string) string {
	return func(key string) string { return data.FieldOf(key).Of(p) }
}

// checkPerson refuses what cannot be kept: no identity, no name, a date that is none.
func checkPerson(p *data.Person) error {
	switch {
	case p.ID == "":
		return errors.New("a person without an id")
	case strings.TrimSpace(p.FullName) == "":
		return &data.Error{Code: data.Invalid, Field: "full_name", Message: "Chưa có họ và tên. Hãy nhập họ và tên rồi lưu lại."}
	case !slices.Contains([]string{"", data.Male, data.Female}, p.Gender):
		return &data.Error{Code: data.Invalid, Field: "gender", Message: "Giới tính “" + p.Gender + "” không đúng. Hãy chọn Nam hoặc Nữ, hoặc để trống."}
	}
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		if value := f.Of(p); f.Kind == data.DateFact && value != "" && vntext.Date(value).Precision() == vntext.NoDate {
			return &data.Error{Code: data.Invalid, Field: f.Key, Message: f.Label + " “" + value + "” không phải là ngày. Hãy nhập ngày/tháng/năm, tháng/năm hoặc năm."}
		}
	}
	return nil
}
