package store

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"

	"bachudong/data"
	"bachudong/data/filestore"
	"bachudong/data/vntext"
)

// Contents is the folder beside the file in which the contents of attachments lie.
func (f *File) Contents() *filestore.Store { return filestore.Beside(f.path) }

const selectAttachment = `SELECT a.id, a.person_id, a.title, a.kind, a.file_name, a.content, a.size, a.document_number, a.document_date,
	a.document_issuer, a.added_on, a.note FROM attachment a `

func attachments(ctx context.Context, q querier, where string, args ...any) ([]data.Attachment, error) {
	var list []data.Attachment
	err := each(ctx, q, func(rows *sql.Rows) error {
		var a data.Attachment
		err := rows.Scan(&a.ID, &a.PersonID, &a.Title, &a.Kind, &a.FileName, &a.Content, &a.Size, &a.Document.Number, &a.Document.Date,
			&a.Document.Issuer, &a.AddedOn, &a.Note)
		list = append(list, a)
		return err
	}, selectAttachment+where+` ORDER BY a.added_on, a.id`, args...)
	return list, err
}

// Attachments are the files and named papers kept about a person, in the order in which they came in.
func (f *File) Attachments(ctx context.Context, person data.ID) ([]data.Attachment, error) {
	list, err := attachments(ctx, f.reader, `WHERE a.person_id = ?`, person)
	return list, f.explain("read the attachments of a person", err)
}

// AttachFiles takes files in as attachments of a person, as one change; the title of each is its name without the ending.
// When one cannot be taken in, none is. progress may be nil.
func (f *File) AttachFiles(ctx context.Context, person data.ID, paths []string, progress func(done, total int)) error {
	f.filing.RLock() // until the rows are there, a clean-up would take the new contents for unneeded
	defer f.filing.RUnlock()
	list := make([]data.Attachment, len(paths))
	for i, path := range paths {
		content, err := f.Contents().Add(ctx, path)
		if err != nil {
			return err
		}
		name := vntext.Compose(filepath.Base(path))
		list[i] = data.Attachment{ID: data.NewID(), PersonID: person, Title: strings.TrimSuffix(name, filepath.Ext(name)), FileName: name,
			Content: content.Hash, Size: content.Size, AddedOn: f.Today()}
		if progress != nil {
			progress(i+1, len(paths))
		}
	}
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		p, err := findPerson(ctx, t, person)
		if err != nil {
			return err
		}
		if len(list) == 0 {
			return errNothing
		}
		t.title = fmt.Sprintf("Thêm %d tệp vào tài liệu của %s", len(list), p.FullName)
		if len(list) == 1 {
			t.title = fmt.Sprintf("Thêm tài liệu của %s: %s", p.FullName, list[0].FileName)
		}
		for i := range list {
			a := &list[i]
			_, err := t.Exec(`INSERT INTO attachment (id, person_id, title, file_name, content, size, added_on) VALUES (?, ?, ?, ?, ?, ?, ?)`,
				a.ID, a.PersonID, a.Title, a.FileName, a.Content, a.Size, a.AddedOn)
			if err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

// SaveAttachment adds a paper that is only named, or changes what is written about one that is kept; its file stays.
func (f *File) SaveAttachment(ctx context.Context, a data.Attachment) error {
	a.Title = vntext.Clean(a.Title)
	if a.Title == "" {
		return data.Errorf(data.Invalid, "Chưa có tên tài liệu. Hãy nhập tên, ví dụ “Đơn xin vào Đoàn”.")
	}
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		p, err := findPerson(ctx, t, a.PersonID)
		if err != nil {
			return err
		}
		t.title = fmt.Sprintf("Sửa tài liệu của %s: %s", p.FullName, a.Title)
		if a.ID == "" {
			a.ID, a.AddedOn = data.NewID(), f.Today()
			t.title = fmt.Sprintf("Thêm tài liệu của %s: %s", p.FullName, a.Title)
		}
		columns := []string{"id", "person_id", "title", "kind", "document_number", "document_date", "document_issuer", "added_on", "note"}
		_, err = t.Exec(upsert("attachment", columns), a.ID, a.PersonID, a.Title, vntext.Clean(a.Kind), vntext.Clean(a.Document.Number),
			a.Document.Date, vntext.Clean(a.Document.Issuer), a.AddedOn, vntext.Clean(a.Note))
		return err
	})
	return err
}

// RemoveAttachments takes attachments of a person out of the register, as one change. Their contents stay in the folder
// as long as undo may need them.
func (f *File) RemoveAttachments(ctx context.Context, person data.ID, ids []data.ID) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		p, err := findPerson(ctx, t, person)
		if err != nil {
			return err
		}
		t.title = fmt.Sprintf("Xóa %d tài liệu của %s", len(ids), p.FullName)
		for _, id := range ids {
			if _, err := t.Exec(`DELETE FROM attachment WHERE id = ? AND person_id = ?`, id, person); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}
