package store

import (
	"context"
	"database/sql"
	"slices"

	"bachudong/data"
	"bachudong/data/vntext"
)

// TransferRow is one line of the books of introductions and receptions. Units are named as on the day of the letter.
type TransferRow struct {
	data.Transfer
	Person   data.Person
	From, To string // unit, with the Đoàn cơ sở above it, or place; who was received is at the receiving unit
	Leaves   bool   // the member comes from the unit that was asked for
	Arrives  bool   // the member goes to it
	Age      int    // of one that waits, days since the letter
	Overdue  bool   // it waits for longer than the rule allows; never where the office has set none
}

// TransferQuery asks for lines of the books. Of moves out of a unit the day is that of the letter, of moves into it that
// of the reception.
type TransferQuery struct {
	Unit        data.ID     // and everything below it; "" is our unit
	First, Last vntext.Date // "" is open
	Into        bool        // who came, in the order of reception; else who was introduced, in that of the letters
	Kinds       []string    // keys of data.TransferKinds; empty is all
	GoingOn     bool        // only stays beside the main one that go on on Last
}

// PendingTransfers lists who has been introduced and was not yet received on a day, oldest letter first: those of a unit
// and everything below it, and those who are to come to it. unit "" is our own, asOf "" today.
func (f *File) PendingTransfers(ctx context.Context, unit data.ID, asOf vntext.Date) ([]TransferRow, error) {
	asOf = f.asOf(asOf)
	rows, err := f.transferRows(ctx, unit, asOf, `r.letter_date <= ?1 AND (r.state = ?2 OR r.state IN (?3, ?4) AND r.received_on > ?1)`,
		asOf, data.TransferPending, data.TransferReceived, data.TransferOver)
	if err != nil {
		return nil, f.explain("list the transfers that wait", err)
	}
	rules, err := readRules(ctx, f.reader)
	if err != nil {
		return nil, f.explain("read the rules", err)
	}
	limit, set := data.Rulebook(rules).On(data.ReceptionDays, asOf)
	for i := range rows {
		rows[i].Age = daysBetween(rows[i].LetterDate, asOf)
		rows[i].Overdue = set && rows[i].Age > limit.Value
	}
	return rows, nil
}

// CountPending counts what PendingTransfers lists, and how many of them are overdue.
func (f *File) CountPending(ctx context.Context, unit data.ID, asOf vntext.Date) (waiting, overdue int, err error) {
	rows, err := f.PendingTransfers(ctx, unit, asOf)
	for i := range rows {
		if rows[i].Overdue {
			overdue++
		}
	}
	return len(rows), overdue, err
}

// Transfers lists lines of the books of introductions and receptions; letters that came back or were withdrawn are among
// them, with their state.
func (f *File) Transfers(ctx context.Context, q TransferQuery) ([]TransferRow, error) {
	asOf, day := f.asOf(q.Last), `r.letter_date`
	if q.Into {
		day = `r.received_on`
	}
	where, args := day+` <= ?1 AND `+day+` >= ?2`, []any{asOf, q.First}
	if q.GoingOn {
		where += ` AND r.state IN (?3, ?4) AND r.received_on <= ?1 AND (r.ended_on = '' OR r.ended_on > ?1)`
		args = append(args, data.TransferReceived, data.TransferOver)
	}
	rows, err := f.transferRows(ctx, q.Unit, asOf, where, args...)
	if err != nil {
		return nil, f.explain("list the transfers", err)
	}
	rows = slices.DeleteFunc(rows, func(r TransferRow) bool {
		side := r.Leaves
		if q.Into {
			side = r.Arrives && r.ReceivedOn != ""
		}
		return !side || len(q.Kinds) > 0 && !slices.Contains(q.Kinds, r.Kind)
	})
	if q.Into {
		slices.SortStableFunc(rows, func(a, b TransferRow) int { return compareIDs(data.ID(a.ReceivedOn), data.ID(b.ReceivedOn)) })
	}
	return rows, nil
}

// TransfersByID are the lines of some transfers, oldest letter first.
func (f *File) TransfersByID(ctx context.Context, ids []data.ID) ([]TransferRow, error) {
	list, err := idList(ids)
	if err != nil {
		return nil, err
	}
	rows, err := f.transferRows(ctx, "", f.Today(), `r.id IN `+ofThese, list)
	return rows, f.explain("read transfers", err)
}

// transferRows reads the transfers r that hold to where and concern a unit, with who and where.
func (f *File) transferRows(ctx context.Context, unit data.ID, asOf vntext.Date, where string, args ...any) ([]TransferRow, error) {
	if unit == "" {
		unit = f.ours
	}
	list, err := readRecords(ctx, f.reader, &data.Transfers, where, args...)
	if err != nil {
		return nil, err
	}
	rows := make([]TransferRow, 0, len(list))
	for _, transfer := range list {
		row, err := f.transferRow(ctx, transfer, unit, asOf)
		if err != nil {
			return nil, err
		}
		if row.Leaves || row.Arrives {
			rows = append(rows, row)
		}
	}
	return rows, f.nameTransfers(ctx, rows)
}

func (f *File) transferRow(ctx context.Context, t data.Transfer, unit data.ID, asOf vntext.Date) (TransferRow, error) {
	row := TransferRow{Transfer: t, From: t.FromPlace, To: t.ToPlace}
	_, then, err := f.unitsOn(ctx, max(t.LetterDate, t.Day()))
	if err != nil {
		return row, err
	}
	_, now, err := f.unitsOn(ctx, asOf)
	if err != nil {
		return row, err
	}
	inside := func(id data.ID) bool {
		if _, there := now.tree.units[id]; there {
			return now.tree.within(id, unit)
		}
		return then.tree.within(id, unit)
	}
	if t.FromUnitID != "" {
		row.From, row.Leaves = then.fullName(t.FromUnitID), inside(t.FromUnitID)
	}
	if t.ToUnitID != "" {
		row.To, row.Arrives = then.fullName(t.ToUnitID), inside(t.ToUnitID)
	}
	return row, nil
}

// fullName is the name of a unit with that of the Đoàn cơ sở above it.
func (d *unitDay) fullName(id data.ID) string {
	name := d.names[id]
	for steps, u := 0, d.tree.units[id]; steps <= len(d.tree.units) && u.Level != data.Grassroots; steps++ {
		above, there := d.tree.units[u.Parent]
		if !there {
			break
		}
		if u = above; u.Level == data.Grassroots {
			name += ", " + u.Name
		}
	}
	return name
}

// within tells whether a unit is top or stands somewhere below it.
func (t *tree) within(id, top data.ID) bool {
	for steps := 0; id != "" && steps <= len(t.units); steps++ {
		if id == top {
			return true
		}
		id = t.units[id].Parent
	}
	return false
}

// nameTransfers reads the people of the rows.
func (f *File) nameTransfers(ctx context.Context, rows []TransferRow) error {
	ids := make([]data.ID, len(rows))
	for i := range rows {
		ids[i] = rows[i].PersonID
	}
	list, err := idList(ids)
	if err != nil {
		return err
	}
	people := map[data.ID]data.Person{}
	err = each(ctx, f.reader, func(row *sql.Rows) error {
		var p data.Person
		err := row.Scan(personTargets(&p)...)
		people[p.ID] = p
		return err
	}, `SELECT `+selectPerson+` FROM person p WHERE p.id IN `+ofThese, list)
	for i := range rows {
		rows[i].Person = people[rows[i].PersonID]
	}
	return err
}

// daysBetween is the number of days from one to another; parts that are not known count as the first.
func daysBetween(from, to vntext.Date) int {
	a, _ := from.Time()
	b, _ := to.Time()
	return int(b.Sub(a).Hours() / 24)
}
