package store

import (
	"context"
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/filestore"
)

// contentTables are the tables whose rows name a kept content in their column "content".
var contentTables = []string{"attachment"}

// FileFindings is what is wrong with the folder of contents.
type FileFindings struct {
	Missing  []LostFile          // a row names a content that is not there
	Damaged  []LostFile          // … that is no longer what it was
	ForUndo  []filestore.Content // no row names them, but taking a change back would
	Unneeded []filestore.Content // nothing names them: CleanFiles removes them
}

// LostFile is an attachment whose content cannot be given out.
type LostFile struct {
	data.Attachment
	Person string // full name
}

// CheckFiles reads every content and compares the folder with the register. progress, which may be nil, counts contents.
func (f *File) CheckFiles(ctx context.Context, progress func(done, total int)) (FileFindings, error) {
	var found FileFindings
	held, err := attachments(ctx, f.reader, `WHERE a.content <> ''`)
	if err != nil {
		return found, f.explain("check the attachments", err)
	}
	verdicts := map[string]error{}
	for i := range held {
		a := &held[i]
		verdict, known := verdicts[a.Content]
		if !known {
			verdict = f.Contents().Verify(ctx, a.Content)
			verdicts[a.Content] = verdict
		}
		lost := LostFile{Attachment: *a}
		switch data.CodeOf(verdict) {
		case "":
			continue
		case data.Canceled:
			return found, verdict
		}
		p, err := findPerson(ctx, f.reader, a.PersonID)
		if err != nil {
			return found, f.explain("check the attachments", err)
		}
		if lost.Person = p.FullName; data.CodeOf(verdict) == data.NotFound {
			found.Missing = append(found.Missing, lost)
		} else {
			found.Damaged = append(found.Damaged, lost)
		}
		if progress != nil {
			progress(i+1, len(held))
		}
	}
	return found, f.sortContents(ctx, &found)
}

// sortContents tells the contents that no row names from each other.
func (f *File) sortContents(ctx context.Context, found *FileFindings) error {
	rows, images, err := neededContents(ctx, f.reader)
	if err != nil {
		return f.explain("look for unneeded contents", err)
	}
	list, err := f.Contents().List()
	for _, c := range list {
		switch {
		case rows[c.Hash]:
		case images[c.Hash]:
			found.ForUndo = append(found.ForUndo, c)
		default:
			found.Unneeded = append(found.Unneeded, c)
		}
	}
	return err
}

// neededContents are the contents that rows name, and those that images of the log do.
func neededContents(ctx context.Context, q querier) (rows, images map[string]bool, err error) {
	sets := [2]map[string]bool{}
	for i, query := range []string{
		`SELECT content FROM "%[1]s" WHERE content <> ''`,
		`SELECT before ->> 'content' FROM change_row WHERE tbl = '%[1]s' AND before ->> 'content' <> ''
			UNION SELECT after ->> 'content' FROM change_row WHERE tbl = '%[1]s' AND after ->> 'content' <> ''`,
	} {
		sets[i] = map[string]bool{}
		var parts []string
		for _, table := range contentTables {
			parts = append(parts, fmt.Sprintf(query, table))
		}
		hashes, err := texts(ctx, q, strings.Join(parts, " UNION "))
		if err != nil {
			return nil, nil, err
		}
		for _, hash := range hashes {
			sets[i][hash] = true
		}
	}
	return sets[0], sets[1], nil
}

// CleanFiles removes for good the contents that neither a row nor a change that can be taken back needs.
func (f *File) CleanFiles(ctx context.Context) (removed []filestore.Content, err error) {
	f.filing.Lock()
	defer f.filing.Unlock()
	var found FileFindings
	if err := f.sortContents(ctx, &found); err != nil {
		return nil, err
	}
	for _, c := range found.Unneeded {
		if ctx.Err() != nil {
			return removed, f.explain("clean up the contents", ctx.Err())
		}
		if err := f.Contents().Remove(c.Hash); err != nil {
			return removed, err
		}
		removed = append(removed, c)
	}
	return removed, nil
}
