package command

import (
	"context"
	"fmt"
	"io"

	"bachudong/data"
	"bachudong/data/store"
)

// runMembers lists people with the keys of data.PersonFields; facts that are not known are absent.
func runMembers(ctx context.Context, c *call) error {
	unit := c.String("unit", "", "mã đơn vị; bỏ trống là toàn bộ")
	asOf := c.String("as-of", "", "ngày lấy danh sách, YYYY-MM-DD")
	find := c.String("find", "", "tên, CCCD hoặc điện thoại, không cần dấu")
	if err := c.parse(); err != nil {
		return err
	}
	day, err := dayOf(*asOf)
	if err != nil {
		return err
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	if day == "" {
		day = desk.Today()
	}
	filter := store.MemberFilter{AsOf: day, Find: *find}
	if *unit != "" {
		u, err := desk.File.Unit(ctx, *unit, day)
		if err != nil {
			return err
		}
		filter.Unit = u.ID
	}
	members, err := desk.File.Members(ctx, filter)
	if err != nil {
		return err
	}
	rows := make([]map[string]string, len(members))
	for i := range members {
		rows[i] = memberJSON(&members[i])
	}
	return c.answer(rows, func(w io.Writer) {
		for i := range members {
			m := &members[i]
			fmt.Fprintf(w, "%5d  %-32s %-10s %-3s  %s\n", i+1, m.FullName, m.Birth.Display(), m.Gender, m.UnitName)
		}
	})
}

func memberJSON(m *data.Member) map[string]string {
	row := map[string]string{"id": string(m.ID), "branch": m.UnitName, "position": m.Membership.Position, "status": m.Status}
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		row[f.Key] = f.Of(&m.Person)
	}
	for key, value := range row {
		if value == "" {
			delete(row, key)
		}
	}
	return row
}
