package intake

import (
	"fmt"

	"bachudong/data/likeness"
	"bachudong/data/vntext"
)

// crossCheck finds what only the whole list shows: one citizen number on people of different names.
func crossCheck(d *Draft) {
	type place struct{ sheet, row int }
	first := make(map[string]place)
	for i := range d.Sheets {
		for j := range d.Sheets[i].Rows {
			row := &d.Sheets[i].Rows[j]
			id := row.Person.CitizenID
			if id == "" {
				continue
			}
			p, taken := first[id]
			if !taken {
				first[id] = place{i, j}
				continue
			}
			other := &d.Sheets[p.sheet].Rows[p.row]
			if !likeness.CompatibleNames(other.Person.FullName, row.Person.FullName) {
				sameID(row, other)
				sameID(other, row)
			}
		}
	}
}

func sameID(row, other *Row) {
	for i := range row.Findings {
		if row.Findings[i].Code == "citizen_id_shared" {
			return
		}
	}
	row.find(vntext.Error, "citizen_id_shared", "", "citizen_id", row.Person.CitizenID, fmt.Sprintf(
		"Số CCCD %s trùng với “%s” ở trang “%s” dòng %d. Hãy kiểm tra và sửa số của người ghi sai.", row.Person.CitizenID, other.Person.FullName, other.Sheet, other.Number))
}
