package store

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// Leavers are the people whose stays have all ended at least so many months ago, by name, without those whose data are
// erased already.
func (f *File) Leavers(ctx context.Context, months int) ([]data.Leaver, error) {
	all, _, err := f.leavers(ctx, `TRUE`)
	if err != nil {
		return nil, f.explain("list who left", err)
	}
	until := vntext.DateOf(f.clock().AddDate(0, -months, 0))
	var list []data.Leaver
	for _, l := range all {
		if lastDay(l.Left) <= until {
			list = append(list, l)
		}
	}
	return list, nil
}

// lastDay is the last day that a date known in part may be.
func lastDay(d vntext.Date) vntext.Date {
	return d + vntext.Date("-12-31"[min(len("-12-31"), max(0, len(d)-len("2004"))):])
}

// leavers lists, by name, with the end of the last stay that counted, whom where selects of the people p: those who left, and the names of those who have not.
func (f *File) leavers(ctx context.Context, where string, args ...any) (left []data.Leaver, staying []string, err error) {
	err = each(ctx, f.reader, func(rows *sql.Rows) error {
		var l data.Leaver
		var open, stays int
		if err := rows.Scan(&l.ID, &l.FullName, &l.Birth, &open, &stays, &l.Left, &l.How, &l.UnitName); err != nil {
			return err
		}
		switch {
		case l.FullName == data.ErasedName:
		case open > 0 || stays == 0:
			staying = append(staying, l.FullName)
		default:
			left = append(left, l)
		}
		return nil
	}, fmt.Sprintf(`SELECT p.id, p.full_name, p.birth, coalesce(s.open, 0), coalesce(s.stays, 0), coalesce(substr(s.last_day, 2), ''), coalesce(s.ended, ''), %s
		FROM person p LEFT JOIN (SELECT person_id, unit_id, ended, sum(to_date = '') AS open, count(*) AS stays, max(counts || to_date) AS last_day
			FROM membership GROUP BY person_id) s ON s.person_id = p.id
		WHERE %s ORDER BY p.name_order`, fmt.Sprintf(unitName, "s.unit_id"), where), args...)
	return left, staying, err
}

// ErasePreview says what Erase would take away of these people and writes nothing.
func (f *File) ErasePreview(ctx context.Context, people []data.ID) (data.Erasure, error) {
	var e data.Erasure
	ids, err := idList(people)
	if err != nil {
		return e, err
	}
	if e.People, e.Refused, err = f.leavers(ctx, `p.id`+ofPeople, ids); err != nil {
		return e, f.explain("look at an erasure", err)
	}
	var records []string
	for table := range kept {
		if table != "training_item" {
			records = append(records, `(SELECT count(*) FROM `+table+` WHERE person_id`+ofPeople+`)`)
		}
	}
	err = f.reader.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM relative WHERE person_id`+ofPeople+`),
		(SELECT count(*) FROM attachment WHERE content <> '' AND person_id`+ofPeople+`), `+strings.Join(records, " + ")+`,
		(SELECT count(DISTINCT change) FROM change_row r WHERE `+aboutPeople+`)`, ids).Scan(&e.Relatives, &e.Files, &e.Records, &e.Changes)
	if err != nil {
		return e, f.explain("look at an erasure", err)
	}
	e.Copies, err = f.oldCopies(ctx, ids)
	return e, err
}

// oldCopies are the other registers in the folder of the file that hold some of the people by name: copies from before an
// update, backups, copies that somebody made.
func (f *File) oldCopies(ctx context.Context, ids string) ([]data.OldCopy, error) {
	files, err := os.ReadDir(filepath.Dir(f.path))
	if err != nil {
		return nil, f.explain("look for older copies", err)
	}
	var copies []data.OldCopy
	for _, entry := range files {
		path := filepath.Join(filepath.Dir(f.path), entry.Name())
		if !entry.Type().IsRegular() || path == f.path || checkHeader(path) != nil {
			continue
		}
		if n := peopleIn(ctx, path, ids); n > 0 {
			copies = append(copies, data.OldCopy{Path: path, People: n})
		}
	}
	return copies, nil
}

// peopleIn counts the people in another register; one that cannot be read holds none that anybody could read there.
func peopleIn(ctx context.Context, path, ids string) (n int) {
	db, err := openPool(path, probePragmas, 1)
	if err != nil {
		return 0
	}
	defer db.Close()
	_ = db.QueryRowContext(ctx, `SELECT count(*) FROM person WHERE full_name <> ?2 AND id`+ofPeople, ids, data.ErasedName).Scan(&n)
	return n
}
