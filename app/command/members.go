package command

import (
	"context"
	"fmt"
	"io"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
)

// runMembers lists people with the keys of data.PersonFields; facts that are not known are absent. With -o the list goes
// into a workbook instead.
func runMembers(ctx context.Context, c *call) error {
	unit := c.String("unit", "", "mã đơn vị; bỏ trống là toàn bộ")
	asOf := c.String("as-of", "", "ngày lấy danh sách, YYYY-MM-DD")
	find := c.String("find", "", "tên, CCCD hoặc điện thoại, không cần dấu")
	out := c.String("o", "", "tệp .xlsx để kết xuất")
	format := c.String("format", "", "full: mọi thông tin; central: 34 cột của phần mềm quản lý đoàn viên")
	terms := c.askTerms()
	if err := c.parse(); err != nil {
		return err
	}
	told, err := terms.disclosure()
	if err != nil {
		return err
	}
	if *format != "" && *out == "" {
		return misuse{"Có --format thì phải cho biết tệp bằng -o."}
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
	if *out != "" {
		return writeMembers(ctx, c, desk, work.ListJob{Format: work.ListFormat(*format), Filter: filter, Disclosure: told}, *out)
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

// writeMembers writes the list as a workbook; the note below its title names the unit.
func writeMembers(ctx context.Context, c *call, desk *work.Desk, job work.ListJob, path string) error {
	if job.Format == "" {
		job.Format = work.FullList
	}
	unit, err := desk.OurUnit(ctx)
	if err == nil && job.Filter.Unit != "" {
		unit, err = desk.File.Unit(ctx, string(job.Filter.Unit), job.Filter.AsOf)
	}
	if err != nil {
		return err
	}
	job.Unit = unit.Name
	n, err := desk.WriteMembers(ctx, job, path, nil)
	if err != nil {
		return err
	}
	return c.answer(map[string]any{"file": path, "members": n}, func(w io.Writer) {
		fmt.Fprintf(w, "%s: %d đoàn viên\n", path, n)
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
