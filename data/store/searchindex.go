package store

import "bachudong/data"

// The search index is kept up by triggers, row by row. The index writes its buffer out after every such statement, so
// work on many people brings it up to date in one statement instead, in the order of its rowids.

// inBulk takes the people that where selects out of the index, lets do write them, and puts what is there afterwards back
// in. where is SQL over person p that selects the same people before and after.
func (t *tx) inBulk(do func() error, where string, args ...any) error {
	const takeOut = `INSERT INTO person_search(person_search, rowid, search) SELECT 'delete', p.name_order, p.search FROM person p WHERE `
	if _, err := t.Exec(takeOut+where+` ORDER BY p.name_order`, args...); err != nil {
		return err
	}
	if _, err := t.Exec(`UPDATE door SET bulk = 1`); err != nil {
		return err
	}
	if err := do(); err != nil {
		return err
	}
	const putIn = `INSERT INTO person_search(rowid, search) SELECT p.name_order, p.search FROM person p WHERE `
	if _, err := t.Exec(putIn+where+` ORDER BY p.name_order`, args...); err != nil {
		return err
	}
	_, err := t.Exec(`UPDATE door SET bulk = 0`)
	return err
}

// inBulkOf is inBulk for the people whose searched facts do writes; without any the index stays as it is.
func (t *tx) inBulkOf(ids []data.ID, do func() error) error {
	if len(ids) == 0 {
		return do()
	}
	list, err := idList(ids)
	if err != nil {
		return err
	}
	return t.inBulk(do, `p.id IN (SELECT value FROM json_each(?))`, list)
}
