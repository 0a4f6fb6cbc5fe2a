package store

import (
	"database/sql"
	"errors"
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// unitName and personName are SQL for the name of the unit or person whose id is %s; the newest version names a unit.
const (
	unitName   = `coalesce((SELECT name FROM unit_version WHERE unit_id = %s ORDER BY from_date DESC LIMIT 1), '')`
	personName = `coalesce((SELECT full_name FROM person WHERE id = %s), '')`
)

// labels is SQL, by table, for what a row is called to the officer; x is the row.
var labels = map[string]string{
	"setting":        `'Thông tin cơ quan (' || x.id || ')'`,
	"unit":           `'Đơn vị ' || ` + fmt.Sprintf(unitName, "x.id"),
	"unit_version":   `'Tên và vị trí của ' || x.name`,
	"person":         `'Đoàn viên ' || x.full_name`,
	"relative":       `'Quan hệ gia đình của ' || ` + fmt.Sprintf(personName, "x.person_id"),
	"photo":          `'Ảnh của ' || ` + fmt.Sprintf(personName, "x.person_id"),
	"membership":     `'Sinh hoạt của ' || ` + fmt.Sprintf(personName, "x.person_id") + ` || ' tại ' || ` + fmt.Sprintf(unitName, "x.unit_id"),
	"assessment":     `'Xếp loại năm ' || x.year || ' của ' || ` + fmt.Sprintf(personName, "x.person_id"),
	"criteria_set":   `'Bộ tiêu chí ' || x.id`,
	"evaluation":     `'Đánh giá năm ' || x.year || ' của ' || ` + fmt.Sprintf(unitName, "x.unit_id"),
	"evaluation_row": `'Dòng ' || x.code || ' của phiếu đánh giá'`,
	"document":       `'Văn bản ' || x.number`,
	"evidence":       `'Minh chứng của phiếu đánh giá'`,
	"saved_list":     `'Danh sách đã lưu “' || x.name || '”'`,
	"unit_kind":      `'Loại hình ' || x.name`,
	"unit_level":     `'Cấp ' || x.name`,
	"rule":           `'Quy định (' || x.rule || ')'`,
	"scale":          `'Thang xếp loại ' || x.name`,
	"custom_field":   `'Mục riêng “' || x.label || '”'`,
	"list_person":    fmt.Sprintf(personName, "x.person_id") + ` || ' trong danh sách “' || coalesce((SELECT name FROM saved_list WHERE id = x.list_id), '') || '”'`,
	"custom_value":   ofPerson("Mục riêng"),
	"attachment":     ofPerson("Tài liệu"),
	"admission":      ofPerson("Kết nạp"),
	"card":           ofPerson("Thẻ, sổ đoàn viên", "kind"),
	"transfer":       ofPerson("Chuyển sinh hoạt"),
	"standing":       `x.kind || ' của ' || ` + fmt.Sprintf(personName, "x.person_id"),
	"honorary":       ofPerson("Đoàn viên danh dự"),
	"training":       `'Rèn luyện đoàn viên năm ' || x.year || ' của ' || ` + fmt.Sprintf(personName, "x.person_id"),
	"training_item":  `'Một nội dung rèn luyện đoàn viên'`,
	"award":          ofPerson("Khen thưởng", "form"),
	"discipline":     ofPerson("Kỷ luật", "form"),
	"party_path":     ofPerson("Đoàn viên ưu tú"),
	"hardship":       ofPerson("Hoàn cảnh", "kind"),
	"help":           ofPerson("Giúp đỡ", "form"),
	"introduction":   ofPerson("Giới thiệu 1+1", "youth_name"),
	"fee":            `'Đoàn phí năm ' || x.year || ' của ' || ` + fmt.Sprintf(personName, "x.person_id"),
	"remittance":     `'Nộp đoàn phí của ' || ` + fmt.Sprintf(unitName, "x.unit_id"),
	"committee":      `x.body || ' ' || x.term || ' của ' || ` + fmt.Sprintf(unitName, "x.unit_id"),
	"committee_seat": `x.position || ' ' || x.full_name`,
	"value_alias":    `'Cách ghi “' || x.spelling || '” của ' || x.value`,
	"import_profile": `'Mẫu ghép cột ' || x.name`,
	"not_same":       fmt.Sprintf(personName, "x.person_id") + ` || ' và ' || ` + fmt.Sprintf(personName, "x.other_id") + ` || ' là hai người'`,
	"converted_text": `'Chữ gốc trong tệp của ' || ` + fmt.Sprintf(personName, "x.person_id"),
}

// ofPerson is SQL for a label of something that belongs to a person; more are columns that tell it from others of its kind.
func ofPerson(what string, more ...string) string {
	label := `'` + what + `'`
	for _, column := range more {
		label += ` || CASE x.` + column + ` WHEN '' THEN '' ELSE ' (' || x.` + column + ` || ')' END`
	}
	return label + ` || ' của ' || ` + fmt.Sprintf(personName, "x.person_id")
}

// describeKept says of every row the undo left alone, all or in part, what it is and which change altered it.
func (t *tx) describeKept(plan *undoPlan, number int64) ([]KeptRow, error) {
	var kept []KeptRow
	for _, item := range plan.items {
		if !item.kept && !item.partly {
			continue
		}
		row := KeptRow{Table: item.table, ID: data.ID(item.row)}
		var err error
		if row.Label, err = t.labelOf(item); err != nil {
			return nil, err
		}
		root := item.key()
		for {
			cause, ok := plan.cause[root]
			if !ok {
				break
			}
			root = cause
		}
		if row.ChangedBy, err = t.alteredBy(root, number); err != nil {
			return nil, err
		}
		kept = append(kept, row)
	}
	return kept, nil
}

func (t *tx) labelOf(item *undoItem) (string, error) {
	var label string
	err := t.QueryRow(`SELECT `+labels[item.table]+` FROM "`+item.table+`" x WHERE x.id = ?`, item.row).Scan(&label)
	if !errors.Is(err, sql.ErrNoRows) {
		return label, err
	}
	row, err := parseImage(item.before) // removed since: all that is left is the image
	if err != nil {
		return "", err
	}
	return "Dòng đã xóa " + row.text("full_name") + row.text("name") + row.text("code"), nil
}

// alteredBy names the newest standing change after number that touched the row; "" when there is none.
func (t *tx) alteredBy(key rowKey, number int64) (string, error) {
	c, err := scanChange(t.QueryRow(selectChange+`WHERE number > ? AND number <> ? AND undone_by IS NULL
		AND number IN (SELECT change FROM change_row WHERE row_id = ? AND tbl = ?) ORDER BY number DESC LIMIT 1`, number, t.number, key.row, key.table))
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("Số %d: %s (%s)", c.Number, c.Title, vntext.DateOf(c.At).Display()), nil
}
