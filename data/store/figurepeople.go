package store

import (
	"database/sql"
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// listed is what the figures need to know of a person.
type listed struct {
	id          data.ID
	woman       bool
	complete    bool // every required fact is known
	joinedParty vntext.Date
	status      string
	rating      string // of the year; "" without one
}

// readPeople reads everybody who has a stay in the unit, under our unit also those who have none, by name. Of several
// stays the one that says most comes first, and only that is looked at.
func (c *census) readPeople() error {
	units, err := idList(c.tree.subtree(c.unit))
	if err != nil {
		return err
	}
	from := `membership m CROSS JOIN person p ON p.id = m.person_id WHERE m.unit_id IN (SELECT value FROM json_each(?2))`
	if c.unit == c.file.ours {
		from = `person p LEFT JOIN membership m ON m.person_id = p.id`
	}
	var previous data.ID
	return each(c.ctx, c.file.reader, func(rows *sql.Rows) error {
		var p listed
		var counts bool
		if err := rows.Scan(&p.id, &p.woman, &p.complete, &p.joinedParty, &p.status, &counts, &p.rating); err != nil {
			return err
		}
		switch {
		case p.id == previous:
		case counts && data.Active(p.status):
			c.members = append(c.members, p)
		default:
			c.others = append(c.others, p)
		}
		previous = p.id
		return nil
	}, fmt.Sprintf(`SELECT p.id, p.gender = '%s', %s = %d, p.joined_party, %s AS status, coalesce(m.counts, 0),
			coalesce((SELECT a.rating FROM assessment a WHERE a.person_id = p.id AND a.year = %d), '')
		FROM %s ORDER BY p.name_order, %s`, data.Female, filledSQL, RequiredFacts, statusSQL, c.year, from,
		strings.ReplaceAll(stayRank, "s.", "m.")), c.day, units)
}

// byStatus lists who has a stay in the unit but does not count on the day, by what became of them.
func (c *census) byStatus() []data.FigurePart {
	var parts []data.FigurePart
	place := map[string]int{}
	for i := range c.others {
		label := c.others[i].status
		if data.Active(label) {
			label = "Sinh hoạt không tính vào tổng số"
		}
		at, known := place[label]
		if !known {
			at = len(parts)
			place[label] = at
			parts = append(parts, data.FigurePart{Label: label})
		}
		parts[at].People = append(parts[at].People, c.others[i].id)
		parts[at].Count++
	}
	return parts
}
