package store

import (
	"context"
	"database/sql"
	"strings"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// decided are the tables of records that a decision is kept with.
var decided = []string{"admission", "card", "standing", "honorary", "award", "discipline"}

// decisions is SQL for the papers of all of them by issuer ?1.
var decisions = func() string {
	parts := make([]string, len(decided))
	for i, table := range decided {
		parts[i] = `SELECT id, '` + table + `' AS tbl, decision_number AS number, decision_date AS date FROM ` + table +
			` WHERE decision_issuer = ?1 AND decision_number <> ''`
	}
	return strings.Join(parts, " UNION ALL ")
}()

// NextDecision proposes the number of the next decision of an issuer, as the last one recorded in a table was numbered;
// "" when there is none to follow. The number of a record that was undone is free again.
func (f *File) NextDecision(ctx context.Context, table, issuer string, day vntext.Date) (string, error) {
	number, err := nextDecision(ctx, f.reader, table, issuer, day)
	return number, f.explain("number a decision", err)
}

func nextDecision(ctx context.Context, q querier, table, issuer string, day vntext.Date) (string, error) {
	if issuer == "" {
		return "", nil
	}
	var last string
	var used []data.Document
	err := each(ctx, q, func(rows *sql.Rows) error {
		var in string
		var paper data.Document
		err := rows.Scan(&in, &paper.Number, &paper.Date)
		used = append(used, paper)
		if in == table {
			last = paper.Number
		}
		return err
	}, `SELECT tbl, number, date FROM (`+decisions+`) ORDER BY date, id`, issuer)
	return process.NextNumber(last, used, day), err
}
