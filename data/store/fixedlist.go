package store

import (
	"context"
	"fmt"
	"slices"

	"bachudong/data"
)

// AddToList puts people into a fixed list, as one change; a list without ID is made under its name. It gives the list, and how
// many of the people were not in it yet.
func (f *File) AddToList(ctx context.Context, l data.SavedList, people []data.ID) (id data.ID, added int, err error) {
	if l.ID == "" {
		l.ID, l.Fixed = data.NewID(), true
	}
	_, err = f.change(ctx, KindEdit, "", func(t *tx) error {
		kept, err := t.fixedList(ctx, l)
		if err != nil {
			return err
		}
		if added, err = t.addToList(kept.ID, people); err != nil {
			return err
		}
		if added == 0 {
			return errNothing
		}
		t.title = fmt.Sprintf("Thêm %d người vào danh sách “%s”", added, kept.Name)
		return nil
	})
	return l.ID, added, err
}

// fixedList is the list with that ID, which must be a fixed one; a new one is written first.
func (t *tx) fixedList(ctx context.Context, l data.SavedList) (data.SavedList, error) {
	lists, err := savedLists(ctx, t)
	if err != nil {
		return l, err
	}
	i := slices.IndexFunc(lists, func(kept data.SavedList) bool { return kept.ID == l.ID })
	switch {
	case i < 0 && l.Name == "":
		return l, data.Errorf(data.NotFound, "Danh sách này không còn; có thể đã bị xóa trước đó.")
	case i < 0:
		return l, t.writeList(ctx, &l)
	case !lists[i].Fixed:
		return l, data.Errorf(data.Invalid, "Danh sách “%s” gồm những người đúng điều kiện lọc nên không thêm, bớt từng người được. Hãy chọn một danh sách cố định.", lists[i].Name)
	}
	return lists[i], nil
}

func (t *tx) addToList(list data.ID, people []data.ID) (added int, err error) {
	for _, person := range people {
		result, err := t.Exec(`INSERT INTO list_person (id, list_id, person_id) SELECT ?1, ?2, id FROM person WHERE id = ?3
			AND NOT EXISTS (SELECT 1 FROM list_person WHERE list_id = ?2 AND person_id = ?3)`, data.NewID(), list, person)
		if err != nil {
			return added, err
		}
		n, err := result.RowsAffected()
		if err != nil {
			return added, err
		}
		added += int(n)
	}
	return added, nil
}

// TakeFromList takes people out of a fixed list, as one change, and gives how many were in it; the people are not touched.
func (f *File) TakeFromList(ctx context.Context, id data.ID, people []data.ID) (taken int, err error) {
	ids, err := idList(people)
	if err != nil {
		return 0, err
	}
	_, err = f.change(ctx, KindEdit, "", func(t *tx) error {
		l, err := t.fixedList(ctx, data.SavedList{ID: id})
		if err != nil {
			return err
		}
		const removal = `DELETE FROM list_person WHERE list_id = ? AND person_id IN (SELECT value FROM json_each(?))`
		result, err := t.Exec(removal, id, ids)
		if err != nil {
			return err
		}
		n, err := result.RowsAffected()
		if err != nil {
			return err
		}
		if taken = int(n); taken == 0 {
			return errNothing
		}
		t.title = fmt.Sprintf("Bỏ %d người khỏi danh sách “%s”", taken, l.Name)
		return nil
	})
	return taken, err
}
