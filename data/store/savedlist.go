package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"bachudong/data"
	"bachudong/data/vntext"
)

// SavedLists are the lists that the office keeps, in the order of their names.
func (f *File) SavedLists(ctx context.Context) ([]data.SavedList, error) {
	lists, err := savedLists(ctx, f.reader)
	return lists, f.explain("read the saved lists", err)
}

func savedLists(ctx context.Context, q querier) ([]data.SavedList, error) {
	var lists []data.SavedList
	err := each(ctx, q, func(rows *sql.Rows) error {
		var l data.SavedList
		var body []byte
		if err := rows.Scan(&l.ID, &l.Name, &body); err != nil {
			return err
		}
		err := json.Unmarshal(body, &l)
		lists = append(lists, l)
		return err
	}, `SELECT id, name, body FROM saved_list`)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(lists, func(a, b data.SavedList) int {
		return bytes.Compare(vntext.CollationKey(a.Name), vntext.CollationKey(b.Name))
	})
	return lists, each(ctx, q, func(rows *sql.Rows) error {
		var list, person data.ID
		err := rows.Scan(&list, &person)
		if i := slices.IndexFunc(lists, func(l data.SavedList) bool { return l.ID == list }); i >= 0 {
			lists[i].People = append(lists[i].People, person)
		}
		return err
	}, `SELECT list_id, person_id FROM list_person ORDER BY list_id, person_id`)
}

// SaveList keeps a list, or changes the one with the same ID; a missing ID is made. Two lists cannot bear the same name. The
// people of a new fixed list are kept with it; of one that is there they are altered by AddToList and TakeFromList.
func (f *File) SaveList(ctx context.Context, l data.SavedList) (data.ID, error) {
	if l.ID == "" {
		l.ID = data.NewID()
	}
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error { return t.writeList(ctx, &l) })
	return l.ID, err
}

// writeList writes a list and names the change.
func (t *tx) writeList(ctx context.Context, l *data.SavedList) error {
	if l.Name = vntext.Clean(l.Name); l.Name == "" {
		return data.Errorf(data.Invalid, "Danh sách chưa có tên. Hãy đặt tên rồi lưu lại.")
	}
	lists, err := savedLists(ctx, t)
	if err != nil {
		return err
	}
	t.title = "Lưu danh sách “" + l.Name + "”"
	added := true
	for _, other := range lists {
		switch {
		case other.ID == l.ID && other.Name != l.Name:
			t.title, added = "Đổi tên danh sách “"+other.Name+"” thành “"+l.Name+"”", false
		case other.ID == l.ID:
			t.title, added = "Sửa danh sách “"+l.Name+"”", false
		case vntext.SameText(other.Name, l.Name):
			return data.Errorf(data.Conflict, "Đã có danh sách tên “%s”. Hãy đặt tên khác.", other.Name)
		}
	}
	body, err := json.Marshal(*l)
	if err != nil {
		return err
	}
	if _, err = t.Exec(upsert("saved_list", []string{"id", "name", "body"}), l.ID, l.Name, string(body)); err != nil || !added {
		return err
	}
	_, err = t.addToList(l.ID, l.People)
	return err
}

// RemoveList forgets a list; the people in it are not touched.
func (f *File) RemoveList(ctx context.Context, id data.ID) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		var name string
		err := t.QueryRow(`SELECT name FROM saved_list WHERE id = ?`, id).Scan(&name)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			return data.Errorf(data.NotFound, "Danh sách này không còn; có thể đã bị xóa trước đó.")
		case err != nil:
			return err
		}
		t.title = "Xóa danh sách đã lưu “" + name + "”"
		if err := t.removeOwned("saved_list", `?`, id); err != nil {
			return err
		}
		_, err = t.Exec(`DELETE FROM saved_list WHERE id = ?`, id)
		return err
	})
	return err
}
