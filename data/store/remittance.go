package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

var remittanceColumns = []string{"id", "unit_id", "from_month", "to_month", "collected", "kept", "remitted", "paid_on", "receipt", "note"}

func remittancePlaces(r *data.Remittance) []any {
	return []any{&r.ID, &r.UnitID, &r.FromMonth, &r.ToMonth, &r.Collected, &r.Kept, &r.Remitted, &r.PaidOn, &r.Receipt, &r.Note}
}

// Remittances are what those units handed up, by the months they are for.
func (f *File) Remittances(ctx context.Context, units []data.ID) ([]data.Remittance, error) {
	asked, err := idList(units)
	if err != nil {
		return nil, f.explain("read remittances", err)
	}
	var list []data.Remittance
	err = each(ctx, f.reader, func(rows *sql.Rows) error {
		var r data.Remittance
		err := rows.Scan(remittancePlaces(&r)...)
		list = append(list, r)
		return err
	}, `SELECT `+strings.Join(remittanceColumns, ", ")+` FROM remittance WHERE unit_id IN (SELECT value FROM json_each(?)) ORDER BY from_month, to_month, id`, asked)
	return list, f.explain("read remittances", err)
}

// SaveRemittances adds what units handed up or changes entries with the same ID, as one change. A month is handed up once:
// it refuses an entry whose months another one of the unit covers.
func (f *File) SaveRemittances(ctx context.Context, list []data.Remittance) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		for i := range list {
			r := list[i]
			if err := checkRemittance(&r); err != nil {
				return err
			}
			var name string
			if err := t.QueryRow(`SELECT `+fmt.Sprintf(unitName, "?1"), r.UnitID).Scan(&name); err != nil {
				return err
			}
			var from, to data.Month
			const other = `SELECT coalesce(min(from_month), ''), coalesce(min(to_month), '') FROM remittance
				WHERE unit_id = ? AND id <> ? AND from_month <= ? AND to_month >= ?`
			if err := t.QueryRow(other, r.UnitID, r.ID, r.ToMonth, r.FromMonth).Scan(&from, &to); err != nil {
				return err
			}
			if from != "" {
				return data.Errorf(data.Conflict, "%s đã ghi nộp đoàn phí cho %s. Hãy sửa lần nộp đó, hoặc chọn tháng khác.", name, monthsLabel(from, to))
			}
			t.title = fmt.Sprintf("Nộp đoàn phí %s: %s", monthsLabel(r.FromMonth, r.ToMonth), name)
			if len(list) > 1 {
				t.title = fmt.Sprintf("Nộp đoàn phí %s: %d đơn vị", monthsLabel(r.FromMonth, r.ToMonth), len(list))
			}
			if _, err := t.steady.Exec(upsert("remittance", remittanceColumns), remittancePlaces(&r)...); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

// RemoveRemittance takes out an entry made by mistake.
func (f *File) RemoveRemittance(ctx context.Context, id data.ID) error {
	_, err := f.change(ctx, KindEdit, "Xóa một lần nộp đoàn phí", func(t *tx) error {
		_, err := t.Exec(`DELETE FROM remittance WHERE id = ?`, id)
		return err
	})
	return err
}

// checkRemittance completes an entry and refuses one that does not add up.
func checkRemittance(r *data.Remittance) error {
	if r.ID == "" {
		r.ID = data.NewID()
	}
	r.Receipt, r.Note = vntext.Clean(r.Receipt), vntext.Clean(r.Note)
	switch {
	case vntext.Date(r.FromMonth).Precision() != vntext.YearMonth || vntext.Date(r.ToMonth).Precision() != vntext.YearMonth:
		return data.Errorf(data.Invalid, "Chưa rõ nộp đoàn phí của tháng nào. Hãy nhập từ tháng, đến tháng.")
	case r.ToMonth < r.FromMonth:
		return data.Errorf(data.Invalid, "Kỳ nộp đoàn phí kết thúc trước khi bắt đầu. Hãy sửa lại tháng.")
	case r.Collected < 0 || r.Kept < 0 || r.Remitted < 0 || r.Kept+r.Remitted != r.Collected:
		return data.Errorf(data.Invalid, "Số giữ lại (%d đồng) và số nộp lên (%d đồng) không bằng số thu (%d đồng). Hãy sửa lại.", r.Kept, r.Remitted, r.Collected)
	case r.PaidOn != "" && r.PaidOn.Precision() == vntext.NoDate:
		return data.Errorf(data.Invalid, "Ngày nộp “%s” không phải là ngày. Hãy nhập ngày/tháng/năm.", string(r.PaidOn))
	}
	return nil
}

// monthsLabel is "tháng 3/2022" or "tháng 1–3/2022".
func monthsLabel(from, to data.Month) string {
	part := func(m data.Month) string { return strings.TrimPrefix(string(m[5:]), "0") }
	switch {
	case from == to:
		return fmt.Sprintf("tháng %s/%s", part(from), from[:4])
	case from[:4] == to[:4]:
		return fmt.Sprintf("tháng %s–%s/%s", part(from), part(to), from[:4])
	}
	return fmt.Sprintf("tháng %s/%s – %s/%s", part(from), from[:4], part(to), to[:4])
}
