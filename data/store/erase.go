package store

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"bachudong/data"
)

// KindErase is a change that took personal data away for good: the log keeps no images of it, so it is never taken back.
const KindErase = "erase"

// Erase takes the personal data of people who left away for good: names, facts, family, photo, attachments, the texts of
// their records, and all that the log knows of them. What counts are made of stays. It cannot be undone. The report says
// which older copies still hold the people. Where an error tells that the file could not be swept, the data are gone from
// the register, and Sweep does the rest.
func (f *File) Erase(ctx context.Context, people []data.ID) (data.Erasure, error) {
	report, err := f.ErasePreview(ctx, people)
	if err != nil {
		return report, err
	}
	if len(report.Refused) > 0 {
		return report, data.Errorf(data.Conflict, "%s chưa rời sổ nên không xóa dữ liệu; chưa xóa của ai. Hãy bỏ chọn người này, hoặc ghi việc rời sổ trước.",
			strings.Join(report.Refused, ", "))
	}
	var contents []string
	number, err := f.change(ctx, KindErase, fmt.Sprintf("Xóa dữ liệu cá nhân của %d người đã rời sổ", len(report.People)), func(t *tx) error {
		e := &eraser{tx: t, people: people}
		if err := e.erase(ctx); err != nil {
			return err
		}
		contents, t.unlogged = e.contents, len(report.People)
		return nil
	})
	if err != nil || number == 0 {
		return report, err
	}
	if err := f.dropContents(ctx, contents); err != nil {
		return report, err
	}
	return report, f.Sweep(ctx)
}

// dropContents removes the contents that nothing else needs.
func (f *File) dropContents(ctx context.Context, hashes []string) error {
	f.filing.Lock()
	defer f.filing.Unlock()
	rows, images, err := neededContents(ctx, f.reader)
	if err != nil {
		return f.explain("look for unneeded contents", err)
	}
	for _, hash := range hashes {
		if rows[hash] || images[hash] {
			continue
		}
		if err := f.Contents().Remove(hash); err != nil {
			return err
		}
	}
	return nil
}

// Sweep writes the file anew, so that nothing of what was removed or altered is left in its unused parts.
func (f *File) Sweep(ctx context.Context) error {
	for _, step := range []string{
		`INSERT INTO person_search(person_search) VALUES ('rebuild')`, // its segments still hold the words of removed entries
		`VACUUM`,
	} {
		if _, err := f.writer.ExecContext(ctx, step); err != nil {
			return unswept(f.explain("sweep", err))
		}
	}
	var busy, pages, moved int
	err := f.writer.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &pages, &moved)
	if err == nil && busy != 0 {
		err = fmt.Errorf("checkpoint: a reader holds %d pages", pages)
	}
	if err != nil {
		return unswept(f.explain("sweep", err))
	}
	return nil
}

func unswept(err error) error {
	return data.Errorf(data.Busy, "Dữ liệu đã xóa khỏi sổ, nhưng chỗ trống trong tệp chưa được ghi đè (%s) Hãy giải phóng chỗ trống trên đĩa rồi bấm "+
		"“Dọn dữ liệu thừa” ở Hệ thống, trang Dữ liệu cá nhân (hoặc chạy check --clean).", data.MessageOf(err)).Because(err)
}

// eraser is one erasure being written.
type eraser struct {
	*tx
	people   []data.ID
	ids      string // of them and of whoever was merged into them, as JSON
	names    []string
	contents []string // hashes
	touched  []string // numbers of the changes that the log knows the people from
}

func (e *eraser) erase(ctx context.Context) error {
	for _, step := range []func(context.Context) error{
		e.identify, e.look, e.clearPeople, e.clearRecords, e.clearMentions, e.clearLog,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// identify adds those who were merged into the people: the log still knows them apart.
func (e *eraser) identify(ctx context.Context) error {
	merges, err := texts(ctx, e, `SELECT number FROM change WHERE kind = ? AND undone_by IS NULL ORDER BY number DESC`, KindMerge)
	if err != nil {
		return err
	}
	all := append([]data.ID{}, e.people...)
	known := map[data.ID]bool{}
	for _, id := range all {
		known[id] = true
	}
	for _, merge := range merges {
		number := json.Number(merge)
		n, err := number.Int64()
		if err != nil {
			return err
		}
		keep, err := e.keptBy(n)
		if err != nil {
			return err
		}
		if !known[data.ID(keep)] {
			continue
		}
		gone, err := texts(ctx, e, `SELECT row_id FROM change_row WHERE change = ? AND tbl = 'person' AND after IS NULL`, n)
		if err != nil {
			return err
		}
		for _, id := range gone {
			known[data.ID(id)] = true
			all = append(all, data.ID(id))
		}
	}
	e.ids, err = idList(all)
	return err
}

// look collects what must not be found in the log afterwards.
func (e *eraser) look(ctx context.Context) (err error) {
	var facts []string
	for _, key := range []string{"full_name", "other_names", "citizen_id", "phone"} {
		facts = append(facts, fmt.Sprintf(`SELECT %[1]s FROM person WHERE id IN (SELECT value FROM json_each(?1))
			UNION SELECT before ->> '%[1]s' FROM change_row WHERE tbl = 'person' AND row_id IN (SELECT value FROM json_each(?1))
			UNION SELECT after ->> '%[1]s' FROM change_row WHERE tbl = 'person' AND row_id IN (SELECT value FROM json_each(?1))`, key))
	}
	e.names, err = texts(ctx, e, `SELECT DISTINCT value FROM (SELECT full_name AS value FROM (`+strings.Join(facts, " UNION ")+`))
		WHERE value <> '' AND value <> '`+data.ErasedName+`' ORDER BY length(value) DESC`, e.ids)
	if err != nil {
		return err
	}
	e.contents, err = texts(ctx, e, `SELECT content FROM attachment WHERE content <> '' AND person_id IN (SELECT value FROM json_each(?1))
		UNION SELECT before ->> 'content' FROM change_row WHERE tbl = 'attachment' AND before ->> 'content' <> ''
			AND before ->> 'person_id' IN (SELECT value FROM json_each(?1))`, e.ids)
	if err != nil {
		return err
	}
	e.touched, err = texts(ctx, e, `SELECT DISTINCT change FROM change_row r WHERE `+aboutPeople, e.ids)
	return err
}
