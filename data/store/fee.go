package store

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"bachudong/data"
	"bachudong/data/process"
)

// FeesOf are the fees of a person, oldest year first.
func (f *File) FeesOf(ctx context.Context, person data.ID) ([]data.Fee, error) {
	list, err := readFees(ctx, f.reader, `person_id = ?`, person)
	return list, f.explain("read fees", err)
}

// SaveFee adds the fees of a person in a year or changes those that are kept of that year. It refuses what a rule blocks.
func (f *File) SaveFee(ctx context.Context, fee data.Fee) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		p, err := findPerson(ctx, t, fee.PersonID)
		if err != nil {
			return err
		}
		t.title = fmt.Sprintf("Đoàn phí năm %d: %s", fee.Year, p.FullName)
		rules, err := readRules(ctx, t)
		if err != nil {
			return err
		}
		return t.writeFee(&fee, rules)
	})
	return err
}

// SaveFees writes the fees of any number of people in a year as one change, all of them or none. title says what the
// officer did; each edit holds values by key of data.FeeFields, the others stay. It refuses what a rule blocks.
func (f *File) SaveFees(ctx context.Context, title string, year int, edits []data.SheetEdit) error {
	_, err := f.change(ctx, KindEdit, title, func(t *tx) error {
		fees, err := feesIn(ctx, t, year, peopleEdited(edits))
		if err != nil {
			return err
		}
		rules, err := readRules(ctx, t)
		if err != nil {
			return err
		}
		tick := t.ticking(ctx)
		for _, edit := range edits {
			fee := fees[edit.PersonID]
			fee.PersonID, fee.Year = edit.PersonID, year
			if err := editFee(&fee, edit.Values); err != nil {
				return err
			}
			if err := t.writeFee(&fee, rules); err != nil {
				return err
			}
			fees[edit.PersonID] = fee
			if err := tick(); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

func editFee(fee *data.Fee, values map[string]string) error {
	for _, key := range slices.Sorted(maps.Keys(values)) {
		field := data.FeeFieldOf(key)
		if field == nil {
			return data.Errorf(data.Invalid, "Không có mục thông tin “%s”.", key)
		}
		if err := field.Set(fee, values[key]); err != nil {
			return err
		}
	}
	return nil
}

var feeColumns = func() []string {
	columns := []string{"id", "person_id", "year", "payer", "exempt", "exempt_by", "note"}
	for i := range 12 {
		columns = append(columns, data.FeeMonth(i))
	}
	return columns
}()

func feePlaces(fee *data.Fee, exempt *string) []any {
	places := []any{&fee.ID, &fee.PersonID, &fee.Year, &fee.Payer, exempt, &fee.ExemptBy, &fee.Note}
	for i := range fee.Months {
		places = append(places, &fee.Months[i])
	}
	return places
}

// readFees reads the fees that hold to where, oldest first.
func readFees(ctx context.Context, q querier, where string, args ...any) ([]data.Fee, error) {
	var list []data.Fee
	err := each(ctx, q, func(rows *sql.Rows) error {
		var fee data.Fee
		var exempt string
		if err := rows.Scan(feePlaces(&fee, &exempt)...); err != nil {
			return err
		}
		for month := range strings.SplitSeq(exempt, ",") {
			if n, err := strconv.Atoi(month); err == nil && n >= 1 && n <= 12 {
				fee.Exempt[n-1] = true
			}
		}
		list = append(list, fee)
		return nil
	}, `SELECT `+strings.Join(feeColumns, ", ")+` FROM fee WHERE `+where+` ORDER BY year, person_id`, args...)
	return list, err
}

// writeFee adds or changes the fees of a person and year.
func (t *tx) writeFee(fee *data.Fee, rules data.Rulebook) error {
	if err := checkYear(fee.Year); err != nil {
		return err
	}
	for _, finding := range process.JudgeFee(fee, rules) {
		if finding.Blocks {
			return data.Errorf(data.Conflict, "%s", finding.Text)
		}
	}
	const known = `SELECT coalesce((SELECT id FROM fee WHERE person_id = ? AND year = ?), '')`
	if err := t.steady.QueryRow(known, fee.PersonID, fee.Year).Scan(&fee.ID); err != nil {
		return err
	}
	if fee.ID == "" {
		fee.ID = data.NewID()
	}
	var months []string
	for i, exempt := range fee.Exempt {
		if exempt {
			months = append(months, strconv.Itoa(i+1))
		}
	}
	exempt := strings.Join(months, ",")
	_, err := t.steady.Exec(upsert("fee", feeColumns), feePlaces(fee, &exempt)...)
	return err
}
