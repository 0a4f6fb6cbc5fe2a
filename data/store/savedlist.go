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
	slices.SortStableFunc(lists, func(a, b data.SavedList) int {
		return bytes.Compare(vntext.CollationKey(a.Name), vntext.CollationKey(b.Name))
	})
	return lists, err
}

// SaveList keeps a list, or changes the one with the same ID; a missing ID is made. Two lists cannot bear the same name.
func (f *File) SaveList(ctx context.Context, l data.SavedList) (data.ID, error) {
	l.Name = vntext.Clean(l.Name)
	if l.Name == "" {
		return "", data.Errorf(data.Invalid, "Danh sách chưa có tên. Hãy đặt tên rồi lưu lại.")
	}
	if l.ID == "" {
		l.ID = data.NewID()
	}
	body, err := json.Marshal(l)
	if err != nil {
		return "", f.explain("keep a list", err)
	}
	_, err = f.change(ctx, KindEdit, "", func(t *tx) error {
		lists, err := savedLists(ctx, t)
		if err != nil {
			return err
		}
		t.title = "Lưu danh sách “" + l.Name + "”"
		for _, other := range lists {
			switch {
			case other.ID == l.ID && other.Name != l.Name:
				t.title = "Đổi tên danh sách “" + other.Name + "” thành “" + l.Name + "”"
			case other.ID == l.ID:
				t.title = "Sửa danh sách “" + l.Name + "”"
			case vntext.SameText(other.Name, l.Name):
				return data.Errorf(data.Conflict, "Đã có danh sách tên “%s”. Hãy đặt tên khác.", other.Name)
			}
		}
		_, err = t.Exec(upsert("saved_list", []string{"id", "name", "body"}), l.ID, l.Name, string(body))
		return err
	})
	return l.ID, err
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
		_, err = t.Exec(`DELETE FROM saved_list WHERE id = ?`, id)
		return err
	})
	return err
}
