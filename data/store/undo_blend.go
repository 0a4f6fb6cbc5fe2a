package store

import "encoding/json"

// blend makes of a row that was altered since what it was before the change, except for the facts that were altered. A
// row that the change added, or that is gone, stays as it is.
func (i *undoItem) blend(columns []column) error {
	if i.before == "" || i.after == "" || i.now == "" {
		return nil
	}
	var before, after, now facts
	for _, image := range []struct {
		text string
		row  *facts
	}{{i.before, &before}, {i.after, &after}, {i.now, &now}} {
		row, err := parseImage(image.text)
		if err != nil {
			return err
		}
		*image.row = row
	}
	returned := false
	for _, c := range columns {
		if now[c.Name] != after[c.Name] || before[c.Name] == now[c.Name] {
			continue
		}
		returned = true
		if before[c.Name] == nil {
			delete(now, c.Name)
			continue
		}
		now[c.Name] = before[c.Name]
	}
	if !returned {
		return nil
	}
	text, err := json.Marshal(now)
	i.before, i.kept, i.partly = string(text), false, true
	return err
}
