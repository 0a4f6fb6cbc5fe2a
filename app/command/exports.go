package command

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"bachudong/app/work"
	"bachudong/data"
)

// exportRow is one export as programs read it.
type exportRow struct {
	ID      data.ID   `json:"id"`
	At      time.Time `json:"at"`
	Actor   string    `json:"actor"`
	What    string    `json:"what"`
	People  int       `json:"people"`
	Facts   []string  `json:"facts"` // labels of the sensitive ones
	Purpose string    `json:"purpose"`
	Done    bool      `json:"done"`
}

// listExports prints the log of exports, newest first.
func listExports(ctx context.Context, c *call, desk *work.Desk, limit int) error {
	list, err := desk.File.Exports(ctx, limit)
	if err != nil {
		return err
	}
	rows := []exportRow{}
	for _, e := range list {
		rows = append(rows, exportRow(e))
	}
	return c.answer(rows, func(w io.Writer) {
		for _, r := range rows {
			text := fmt.Sprintf("%s  %s: %s, %d người", r.At.Format("02/01/2006 15:04"), r.Actor, r.What, r.People)
			if len(r.Facts) > 0 {
				text += ", gồm " + strings.Join(r.Facts, ", ")
			}
			if r.Purpose != "" {
				text += ", mục đích: " + r.Purpose
			}
			if !r.Done {
				text += " (không hoàn tất)"
			}
			fmt.Fprintln(w, text)
		}
	})
}
