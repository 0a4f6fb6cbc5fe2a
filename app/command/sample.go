package command

import (
	"context"
	"fmt"
	"io"

	"bachudong/app/work"
)

// runSample makes the sample district by running the real import on the embedded lists.
func runSample(ctx context.Context, c *call) error {
	out := c.String("out", "", "thư mục để kết xuất phiếu, biểu và hồ sơ")
	if err := c.parse(); err != nil {
		return err
	}
	if err := c.need("db"); err != nil {
		return err
	}
	done, err := work.Sample(ctx, c.db, *out, func(line string) {
		if !c.json {
			fmt.Fprintln(c.stdout, line)
		}
	})
	if err != nil {
		return err
	}
	return c.answer(done, func(w io.Writer) {
		fmt.Fprintf(w, "Xong: %d đoàn viên, %d đơn vị, %d tệp kết xuất.\n", done.Members, done.Units, len(done.Files))
	})
}
