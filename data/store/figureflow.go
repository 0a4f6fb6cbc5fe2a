package store

import (
	"database/sql"
	"fmt"
	"slices"
	"time"

	"bachudong/data"
	"bachudong/data/vntext"
)

// movement is a counted stay in the unit that began or ended in the year, each while the branch belonged to the unit.
type movement struct {
	person      data.ID
	woman       bool
	joined      vntext.Date
	from, to    vntext.Date
	began       string // "" when the branch came to the unit only later
	ended       string // "" when the branch had left the unit by then
	admittedIn  bool   // the branch belonged to the unit when the person joined the Union
	comesInside bool   // the person came from another branch of the same unit
	goesInside  bool   // the person went on to another branch of the same unit
}

// movements reads the counted stays in the unit that began or ended in the year, or of people admitted in it.
func (c *census) movements() ([]movement, error) {
	within, err := c.file.extent(c.ctx, c.unit, vntext.Date(fmt.Sprintf("%04d-01-01", c.year)), c.day)
	if err != nil {
		return nil, err
	}
	units, err := idList(within.ever())
	if err != nil {
		return nil, err
	}
	const other = `coalesce((SELECT o.unit_id FROM membership o WHERE o.person_id = m.person_id AND o.id <> m.id AND o.counts = 1 AND `
	var list []movement
	err = each(c.ctx, c.file.reader, func(rows *sql.Rows) error {
		var m movement
		var gender string
		var unit, before, after data.ID
		err := rows.Scan(&m.person, &gender, &m.joined, &unit, &m.from, &m.to, &m.began, &m.ended, &before, &after)
		m.woman = gender == data.Female
		m.admittedIn = within.on(unit, max(m.from, m.joined))
		m.comesInside = m.from != "" && within.before(before, m.from)
		m.goesInside = m.to != "" && within.on(after, m.to)
		if !within.on(unit, m.from) {
			m.began = ""
		}
		if !within.before(unit, m.to) {
			m.ended = ""
		}
		list = append(list, m)
		return err
	}, `SELECT p.id, p.gender, p.joined_union, m.unit_id, m.from_date, m.to_date, m.began, m.ended,
			`+other+`o.to_date = m.from_date LIMIT 1), ''), `+other+`o.from_date = m.to_date LIMIT 1), '')
		FROM membership m JOIN person p ON p.id = m.person_id
		WHERE m.counts = 1 AND m.unit_id IN (SELECT value FROM json_each(?1))
			AND (substr(m.from_date, 1, 4) = ?2 OR substr(m.to_date, 1, 4) = ?2 OR substr(p.joined_union, 1, 4) = ?2)
		ORDER BY p.name_order, m.from_date`, units, fmt.Sprintf("%04d", c.year))
	return list, err
}

// flow collects the people of the movements that hold, each once.
func (c *census) flow(label string, holds func(*movement) bool) data.FigurePart {
	part := data.FigurePart{Label: label}
	for i := range c.stays {
		if m := &c.stays[i]; holds(m) && !slices.Contains(part.People, m.person) {
			part.People = append(part.People, m.person)
		}
	}
	part.Count = len(part.People)
	return part
}

// admissions is row 1.2c: who joined the Union in the year and has a stay here that did not begin by coming from elsewhere.
func admissions(c *census) (data.Figure, error) {
	admitted := func(m *movement) bool {
		return c.inYear(m.joined) && m.from <= c.day && m.admittedIn && m.began != data.BeganTransfer && m.began != data.BeganMerger
	}
	all := c.flow("Kết nạp trong năm", admitted)
	women := c.flow("Nữ", func(m *movement) bool { return admitted(m) && m.woman })
	return data.Figure{Text: fmt.Sprintf("Kết nạp %d đoàn viên (%d nữ)", all.Count, women.Count), Parts: []data.FigurePart{all, women}}, nil
}

// transfers is row 1.2đ: who left for and came from other units in the year; moves between branches of the unit stand apart.
func transfers(c *census) (data.Figure, error) {
	out := c.flow("Chuyển đi", func(m *movement) bool { return m.ended == data.EndedTransfer && c.inYear(m.to) && !m.goesInside })
	in := c.flow("Chuyển đến", func(m *movement) bool { return m.began == data.BeganTransfer && c.inYear(m.from) && !m.comesInside })
	within := c.flow("Chuyển trong đơn vị", func(m *movement) bool { return m.began == data.BeganTransfer && c.inYear(m.from) && m.comesInside })
	text := fmt.Sprintf("Chuyển đi %d, chuyển đến %d", out.Count, in.Count)
	if within.Count > 0 {
		text += fmt.Sprintf(", chuyển trong đơn vị %d", within.Count)
	}
	return data.Figure{Text: text, Parts: []data.FigurePart{out, in, within}}, nil
}

// left counts who left the Union in the year in one way (rows 1.2e and 1.2g).
func left(how, label string) measure {
	return func(c *census) (data.Figure, error) {
		part := c.flow(how, func(m *movement) bool { return m.ended == how && c.inYear(m.to) })
		return data.Figure{Text: fmt.Sprintf("%d đoàn viên %s", part.Count, label), Parts: []data.FigurePart{part}}, nil
	}
}

// lastUpdate is the day on which a record of a member of the unit was last written; "" when there is none.
func (c *census) lastUpdate() (vntext.Date, error) {
	ids := make([]data.ID, len(c.members))
	for i := range c.members {
		ids[i] = c.members[i].id
	}
	list, err := idList(ids)
	if err != nil {
		return "", err
	}
	var at string
	err = c.file.reader.QueryRowContext(c.ctx, `SELECT coalesce((SELECT at FROM change WHERE number =
		(SELECT max(r.change) FROM json_each(?) j CROSS JOIN change_row r ON r.row_id = j.value AND r.tbl = 'person')), '')`, list).Scan(&at)
	if err != nil || at == "" {
		return "", err
	}
	moment, err := time.Parse(time.RFC3339, at)
	return vntext.DateOf(moment), err
}
