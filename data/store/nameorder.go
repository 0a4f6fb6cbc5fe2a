package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"slices"
)

// People carry their place in the list by name as a number with wide gaps, so that a page of the list and the first hits
// of a search are read in order without sorting. When a gap is used up everybody gets a new number.
var lastPlace int64 = 1 << 62

var errNoGap = errors.New("no place left between two names")

// placeNames gives each sort key a place among the people kept and among the keys themselves; equal keys keep their order.
func (t *tx) placeNames(keys [][]byte) ([]int64, error) {
	places, err := t.tryPlaces(keys)
	if errors.Is(err, errNoGap) {
		if err = t.renumber(); err == nil {
			places, err = t.tryPlaces(keys)
		}
	}
	return places, err
}

func (t *tx) tryPlaces(keys [][]byte) ([]int64, error) {
	order := make([]int, len(keys))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return bytes.Compare(keys[a], keys[b]) })
	places := make([]int64, len(keys))
	for start := 0; start < len(order); {
		low, high, next, err := t.gapAt(keys[order[start]])
		if err != nil {
			return nil, err
		}
		end := start + 1
		for end < len(order) && (next == nil || bytes.Compare(keys[order[end]], next) < 0) {
			end++
		}
		step := (high - low) / int64(end-start+1)
		if step < 1 {
			return nil, errNoGap
		}
		for i := start; i < end; i++ {
			places[order[i]] = low + step*int64(i-start+1)
		}
		start = end
	}
	return places, nil
}

// gapAt is the room after the last person whose key is not greater than key; next is the key at its end, nil at the end
// of the list.
func (t *tx) gapAt(key []byte) (low, high int64, next []byte, err error) {
	err = t.QueryRow(`SELECT name_order FROM person WHERE sort_key <= ? ORDER BY sort_key DESC, name_order DESC LIMIT 1`, key).Scan(&low)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, 0, nil, err
	}
	high = lastPlace
	err = t.QueryRow(`SELECT name_order, sort_key FROM person WHERE sort_key > ? ORDER BY sort_key, name_order LIMIT 1`, key).Scan(&high, &next)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return low, high, next, err
}

// renumber spreads everybody evenly again.
func (t *tx) renumber() error {
	ids, err := texts(context.Background(), t, `SELECT id FROM person ORDER BY sort_key, name_order`)
	if err != nil {
		return err
	}
	update, err := t.Prepare(`UPDATE person SET name_order = ? WHERE id = ?`)
	if err != nil {
		return err
	}
	defer update.Close()
	step := lastPlace / int64(len(ids)+1)
	return t.inBulk(func() error {
		for i, id := range ids {
			if _, err := update.Exec(step*int64(i+1), id); err != nil {
				return err
			}
		}
		return nil
	}, `1`)
}

// placeOf is the place of a person whose name now has that key: the present one while the key is the same.
func (t *tx) placeOf(id string, key []byte) (int64, error) {
	var present []byte
	var place int64
	err := t.steady.QueryRow(`SELECT sort_key, name_order FROM person WHERE id = ?`, id).Scan(&present, &place)
	if err == nil && bytes.Equal(present, key) {
		return place, nil
	}
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, err
	}
	places, err := t.placeNames([][]byte{key})
	if err != nil {
		return 0, err
	}
	return places[0], nil
}

// placePeople finds the places of all people that an undo adds again.
func (t *tx) placePeople(plan *undoPlan) (map[string]int64, error) {
	var ids []string
	var keys [][]byte
	for _, item := range plan.items {
		if item.table != "person" || item.before == "" || item.kept || !item.gone {
			continue
		}
		row, err := parseImage(item.before)
		if err != nil {
			return nil, err
		}
		key, _ := derived(row.text)
		ids, keys = append(ids, item.row), append(keys, key)
	}
	places, err := t.placeNames(keys)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]int64, len(ids))
	for i, id := range ids {
		byID[id] = places[i]
	}
	return byID, nil
}
