package store

import (
	"context"
	"database/sql"
	"errors"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// moves reads what the rules of transfers ask about many people at once.
type moves struct {
	rules  data.Rulebook
	units  versions
	ends   ends
	names  map[data.ID]string
	stays  map[data.ID][]data.Membership
	others map[data.ID][]data.Transfer
	fees   map[data.ID][]data.Fee
	days   map[vntext.Date]map[data.ID]data.Unit
}

// readMoves reads what is kept of the people of the transfers.
func readMoves(ctx context.Context, q querier, list []data.Transfer) (*moves, error) {
	ids := make([]data.ID, len(list))
	for i := range list {
		ids[i] = list[i].PersonID
	}
	people, err := idList(ids)
	if err != nil {
		return nil, err
	}
	m := &moves{names: map[data.ID]string{}, stays: map[data.ID][]data.Membership{}, others: map[data.ID][]data.Transfer{},
		fees: map[data.ID][]data.Fee{}, days: map[vntext.Date]map[data.ID]data.Unit{}}
	if m.rules, err = readRules(ctx, q); err != nil {
		return nil, err
	}
	if m.units, err = readVersions(ctx, q); err != nil {
		return nil, err
	}
	m.ends = m.units.ends()
	for _, read := range []func(context.Context, querier, string) error{m.readNames, m.readStays, m.readOthers, m.readFees} {
		if err := read(ctx, q, people); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// ofThese is SQL for the people of a JSON list.
const ofThese = `(SELECT value FROM json_each(?1))`

func (m *moves) readNames(ctx context.Context, q querier, people string) error {
	return each(ctx, q, func(rows *sql.Rows) error {
		var id data.ID
		var name string
		err := rows.Scan(&id, &name)
		m.names[id] = name
		return err
	}, `SELECT id, full_name FROM person WHERE id IN `+ofThese, people)
}

func (m *moves) readStays(ctx context.Context, q querier, people string) error {
	return each(ctx, q, func(rows *sql.Rows) error {
		var s data.Membership
		err := rows.Scan(&s.ID, &s.PersonID, &s.UnitID, &s.From, &s.Began, &s.To, &s.Ended, &s.Counts, &s.Position, &s.Note)
		m.stays[s.PersonID] = append(m.stays[s.PersonID], s)
		return err
	}, `SELECT id, person_id, unit_id, from_date, began, to_date, ended, counts, position, note FROM membership
		WHERE person_id IN `+ofThese+` ORDER BY from_date, id`, people)
}

func (m *moves) readOthers(ctx context.Context, q querier, people string) error {
	list, err := readRecords(ctx, q, &data.Transfers, `r.person_id IN `+ofThese+` AND r.state IN (?2, ?3)`, people, data.TransferPending, data.TransferReceived)
	for _, t := range list {
		if t.Waits() || t.GoesOn() {
			m.others[t.PersonID] = append(m.others[t.PersonID], t)
		}
	}
	return err
}

func (m *moves) readFees(ctx context.Context, q querier, people string) error {
	list, err := readFees(ctx, q, `person_id IN `+ofThese, people)
	for _, fee := range list {
		m.fees[fee.PersonID] = append(m.fees[fee.PersonID], fee)
	}
	return err
}

// move is what the rules judge of one transfer; the person and the units named must be there.
func (m *moves) move(t data.Transfer) (*process.Move, error) {
	name, known := m.names[t.PersonID]
	if !known {
		return nil, data.Errorf(data.NotFound, "Không tìm thấy người này trong sổ; có thể việc thêm đã được hoàn tác. Hãy tải lại danh sách.")
	}
	if _, known := m.ends[t.ToUnitID]; t.ToUnitID != "" && !known {
		return nil, data.Errorf(data.NotFound, "Không tìm thấy đơn vị đến (mã nội bộ %s). Hãy tải lại cây đơn vị rồi làm lại.", t.ToUnitID)
	}
	move := &process.Move{Transfer: t, Name: name, Stays: m.stays[t.PersonID], Others: m.others[t.PersonID],
		FeesTo: process.SettledTo(m.fees[t.PersonID]), Rules: m.rules}
	from := t.FromUnitID
	if open, belongs := move.Open(); belongs {
		from = open.UnitID
	}
	move.From, move.To = m.place(from, t.Day()), m.place(t.ToUnitID, t.Day())
	return move, nil
}

// place is a unit as it stands on a day; the zero Place when it does not.
func (m *moves) place(id data.ID, day vntext.Date) process.Place {
	units := m.days[day]
	if units == nil {
		units = m.units.on(day)
		m.days[day] = units
	}
	unit, there := units[id]
	if !there {
		return process.Place{}
	}
	p := process.Place{Unit: unit, Home: id, Ends: m.ends[id]}
	for steps, up := 0, unit; steps < len(units); steps++ {
		if up.Level == data.Grassroots {
			p.Home = up.ID
			break
		}
		if up, there = units[up.Parent]; !there {
			break
		}
	}
	return p
}

// refused is the error for findings of which one blocks: Invalid for a fact of the letter, Conflict for what is kept.
func refused(findings []process.Finding) error {
	err := refuse(findings)
	var coded *data.Error
	if errors.As(err, &coded) && coded.Field != "" {
		coded.Code = data.Invalid
	}
	return err
}
