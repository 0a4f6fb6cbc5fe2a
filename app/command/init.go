package command

import (
	"context"
	"fmt"
	"io"

	"bachudong/app/work"
	"bachudong/data"
)

// runInit makes a new data file whose topmost unit is ours.
func runInit(ctx context.Context, c *call) error {
	name := c.String("unit-name", "", "tên đơn vị")
	level := c.String("level", "", "province, district, grassroots hoặc branch")
	code := c.String("code", "", "mã đơn vị; bỏ trống để chương trình đặt")
	if err := c.parse(); err != nil {
		return err
	}
	if err := c.need("db", "unit-name", "level"); err != nil {
		return err
	}
	if !data.Level(*level).Valid() {
		return misuse{fmt.Sprintf("Không có cấp “%s”. Cấp là province, district, grassroots hoặc branch.", *level)}
	}
	desk, err := work.Create(ctx, c.db, *name, data.Level(*level), *code)
	if err != nil {
		return err
	}
	defer desk.Close()
	units, err := desk.File.Units(ctx, desk.Today())
	if err != nil {
		return err
	}
	return c.answer(unitJSON(units[0]), func(w io.Writer) {
		fmt.Fprintf(w, "Đã tạo %s cho %s (mã %s).\n", c.db, units[0].Name, units[0].Code)
	})
}
