package command

import (
	"context"
	"fmt"
	"io"
)

// runCheck verifies the data file: structure, references and search index.
func runCheck(ctx context.Context, c *call) error {
	if err := c.parse(); err != nil {
		return err
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	if err := desk.File.Check(ctx); err != nil {
		return err
	}
	return c.answer(map[string]bool{"ok": true}, func(w io.Writer) {
		fmt.Fprintf(w, "%s: dữ liệu nguyên vẹn.\n", c.db)
	})
}
