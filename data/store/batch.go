package store

import "strings"

// batchRows is how many rows one INSERT carries: SQLite secures every statement against its own failure, which costs more
// than a row.
const batchRows = 20

// noTick is for writers that report no progress.
func noTick() error { return nil }

// insertRows writes n rows of a table; row puts the values of row i into place. tick is called after every row.
func (t *tx) insertRows(table string, columns []string, n int, row func(i int, values []any), tick func() error) error {
	one := `(?` + strings.Repeat(", ?", len(columns)-1) + `)`
	into := `INSERT INTO ` + table + ` (` + strings.Join(columns, ", ") + `) VALUES `
	values := make([]any, batchRows*len(columns))
	full, err := t.Prepare(into + one + strings.Repeat(", "+one, batchRows-1))
	if err != nil {
		return err
	}
	defer full.Close()
	for start := 0; start < n; start += batchRows {
		size := min(batchRows, n-start)
		for i := range size {
			row(start+i, values[i*len(columns):(i+1)*len(columns)])
		}
		if size == batchRows {
			_, err = full.Exec(values...)
		} else {
			_, err = t.Exec(into+one+strings.Repeat(", "+one, size-1), values[:size*len(columns)]...)
		}
		if err != nil {
			return err
		}
		for range size {
			if err := tick(); err != nil {
				return err
			}
		}
	}
	return nil
}
