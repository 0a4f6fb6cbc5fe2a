package store

import (
	"context"
	"database/sql"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// ImportProfiles lists the kept layouts of lists, the newest first.
func (f *File) ImportProfiles(ctx context.Context) ([]data.ImportProfile, error) {
	list, err := importProfiles(ctx, f.reader)
	return list, f.explain("list the layouts of lists", err)
}

func importProfiles(ctx context.Context, q querier) ([]data.ImportProfile, error) {
	var list []data.ImportProfile
	err := each(ctx, q, func(rows *sql.Rows) error {
		var p data.ImportProfile
		err := rows.Scan(&p.ID, &p.Name, &p.Shape, &p.Body)
		list = append(list, p)
		return err
	}, `SELECT id, name, shape, body FROM import_profile ORDER BY id DESC`)
	return list, err
}

// SaveImportProfile keeps a layout: a new one when its ID is "", else the one of that ID is replaced. No two have the
// same name, whatever the marks and the case.
func (f *File) SaveImportProfile(ctx context.Context, p data.ImportProfile) (data.ID, error) {
	p.Name = vntext.Clean(p.Name)
	if p.Name == "" {
		return "", data.Errorf(data.Invalid, "Mẫu ghép cột phải có tên. Hãy đặt tên theo nơi gửi danh sách, ví dụ “Đoàn xã gửi hằng quý”.")
	}
	title := "Lưu mẫu ghép cột “" + p.Name + "”"
	_, err := f.change(ctx, KindEdit, title, func(t *tx) error {
		list, err := importProfiles(ctx, t)
		if err != nil {
			return err
		}
		known := p.ID == ""
		for _, other := range list {
			known = known || other.ID == p.ID
			if other.ID != p.ID && vntext.Fold(other.Name) == vntext.Fold(p.Name) {
				return data.Errorf(data.Conflict, "Đã có mẫu ghép cột tên “%s”. Hãy đặt tên khác.", other.Name)
			}
		}
		if !known {
			return profileGone()
		}
		if p.ID == "" {
			p.ID = data.NewID()
		}
		_, err = t.Exec(`INSERT INTO import_profile(id, name, shape, body) VALUES (?, ?, ?, ?)
			ON CONFLICT(id) DO UPDATE SET name = excluded.name, shape = excluded.shape, body = excluded.body`, p.ID, p.Name, p.Shape, p.Body)
		return err
	})
	return p.ID, err
}

// DeleteImportProfile drops a layout. Lists that were imported with it stay as they are.
func (f *File) DeleteImportProfile(ctx context.Context, id data.ID) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		list, err := importProfiles(ctx, t)
		if err != nil {
			return err
		}
		for _, p := range list {
			if p.ID == id {
				t.title = "Xóa mẫu ghép cột “" + strings.TrimSpace(p.Name) + "”"
				_, err := t.Exec(`DELETE FROM import_profile WHERE id = ?`, id)
				return err
			}
		}
		return profileGone()
	})
	return err
}

func profileGone() error {
	return data.Errorf(data.NotFound, "Không còn mẫu ghép cột này trong tệp. Hãy mở lại danh sách mẫu.")
}
