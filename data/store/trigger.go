package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// logTables are the tables of the logs themselves; every other ordinary table is kept and gets the log triggers.
var logTables = map[string]bool{"change": true, "change_row": true, "door": true, "export_log": true}

// derivedColumns are computed from the other facts of their row, so images leave them out.
var derivedColumns = map[string]map[string]bool{
	"person": {"name_order": true, "sort_key": true, "search": true},
}

// column is one kept column of a table.
type column struct {
	Name     string
	Type     string // TEXT, INTEGER or BLOB: tables are STRICT
	Nullable bool
}

// keptTables lists the tables whose rows are the register.
func keptTables(ctx context.Context, q querier) ([]string, error) {
	all, err := texts(ctx, q, `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
	var kept []string
	for _, name := range all {
		if !logTables[name] {
			kept = append(kept, name)
		}
	}
	return kept, err
}

// keptColumns lists the columns of a table that its images hold, "id" first.
func keptColumns(ctx context.Context, q querier, table string) ([]column, error) {
	var columns []column
	err := each(ctx, q, func(rows *sql.Rows) error {
		var c column
		if err := rows.Scan(&c.Name, &c.Type, &c.Nullable); err != nil {
			return err
		}
		if !derivedColumns[table][c.Name] {
			columns = append(columns, c)
		}
		return nil
	}, `SELECT name, type, "notnull" = 0 AND pk = 0 FROM pragma_table_info(?) ORDER BY name <> 'id', cid`, table)
	return columns, err
}

// image is the SQL for the JSON image of the row called alias. Blank facts are left out, a blob is written in hex.
func image(columns []column, alias string) string {
	parts := make([]string, len(columns))
	for i, c := range columns {
		field := alias + `."` + c.Name + `"`
		switch c.Type {
		case "TEXT":
			parts[i] = fmt.Sprintf(`CASE WHEN %s <> '' THEN '"%s":' || json_quote(%s) END`, field, c.Name, field)
		case "BLOB":
			parts[i] = fmt.Sprintf(`'"%s":"' || hex(%s) || '"'`, c.Name, field)
		default:
			parts[i] = fmt.Sprintf(`'"%s":' || %s`, c.Name, field)
		}
	}
	return `'{' || concat_ws(',', ` + strings.Join(parts, ", ") + `) || '}'`
}

// dropTriggers takes the log triggers away while a migration moves rows about.
func dropTriggers(t *sql.Tx) error {
	names, err := texts(context.Background(), t, `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log\_%' ESCAPE '\'`)
	if err != nil {
		return err
	}
	for _, name := range names {
		if _, err := t.Exec(`DROP TRIGGER "` + name + `"`); err != nil {
			return err
		}
	}
	return nil
}

// makeTriggers writes the log triggers of every kept table from its present columns.
func makeTriggers(t *sql.Tx) error {
	ctx := context.Background()
	tables, err := keptTables(ctx, t)
	if err != nil {
		return err
	}
	for _, table := range tables {
		columns, err := keptColumns(ctx, t, table)
		if err != nil {
			return err
		}
		for _, script := range logTriggers(table, columns) {
			if _, err := t.Exec(script); err != nil {
				return fmt.Errorf("%s: %w", table, err)
			}
		}
	}
	return nil
}

func logTriggers(table string, columns []column) []string {
	before, after := image(columns, "OLD"), image(columns, "NEW")
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = `"` + c.Name + `"`
	}
	const write = `INSERT INTO change_row(change, tbl, row_id, before, after)`
	return []string{
		fmt.Sprintf(`CREATE TRIGGER log_%[1]s_insert AFTER INSERT ON "%[1]s" BEGIN
			%[2]s VALUES ((SELECT change FROM door), '%[1]s', NEW.id, NULL, %[3]s); END`, table, write, after),
		fmt.Sprintf(`CREATE TRIGGER log_%[1]s_delete AFTER DELETE ON "%[1]s" BEGIN
			%[2]s VALUES ((SELECT change FROM door), '%[1]s', OLD.id, %[3]s, NULL); END`, table, write, before),
		fmt.Sprintf(`CREATE TRIGGER log_%[1]s_update AFTER UPDATE OF %[5]s ON "%[1]s" BEGIN
			%[2]s SELECT (SELECT change FROM door), '%[1]s', NEW.id, b, a
			FROM (SELECT %[3]s AS b, %[4]s AS a) WHERE b <> a; END`, table, write, before, after, strings.Join(names, ", ")),
	}
}
