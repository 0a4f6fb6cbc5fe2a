package store

import (
	"context"
	"database/sql"
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// postsOf lists the offices that a person holds on a day: the position in their branch, then the seats.
func postsOf(ctx context.Context, q querier, person data.ID, day vntext.Date) ([]data.Post, error) {
	var posts []data.Post
	err := each(ctx, q, func(rows *sql.Rows) error {
		var p data.Post
		var position, body, unit string
		if err := rows.Scan(&p.ID, &position, &p.From, &body, &unit); err != nil {
			return err
		}
		p.Committee = body != ""
		p.Label = position + ", " + unit
		if p.Committee {
			p.Label = position + " " + data.CommitteeLabels[body] + ", " + unit
		}
		posts = append(posts, p)
		return nil
	}, `SELECT m.id, m.position, m.from_date, '', `+fmt.Sprintf(unitName, "m.unit_id")+` FROM membership m
			WHERE m.person_id = ?1 AND m.position NOT IN ('', ?3) AND m.from_date <= ?2 AND (m.to_date = '' OR m.to_date > ?2)
		UNION ALL
		SELECT s.id, s.position, s.from_date, c.body, `+fmt.Sprintf(unitName, "c.unit_id")+` FROM committee_seat s JOIN committee c ON c.id = s.committee_id
			WHERE s.person_id = ?1 AND s.from_date <= ?2 AND (s.to_date = '' OR s.to_date > ?2) AND (c.to_date = '' OR c.to_date > ?2)`,
		person, day, data.OrdinaryMember)
	return posts, err
}

// leavePost ends an office from a day on: the position goes, the seat ends.
func (t *tx) leavePost(p data.Post, on vntext.Date) error {
	if p.Committee {
		_, err := t.Exec(`UPDATE committee_seat SET to_date = ? WHERE id = ?`, on, p.ID)
		return err
	}
	_, err := t.Exec(`UPDATE membership SET position = ? WHERE id = ?`, data.OrdinaryMember, p.ID)
	return err
}
