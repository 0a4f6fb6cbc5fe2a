package command

import (
	"context"
	"fmt"
	"io"
	"time"

	"bachudong/data"
)

// changeRow is one change as programs read it.
type changeRow struct {
	ID       int64     `json:"id"`
	Batch    data.ID   `json:"batch,omitempty"`
	Kind     string    `json:"kind"`
	Title    string    `json:"title"`
	Actor    string    `json:"actor"`
	At       time.Time `json:"at"`
	Rows     int       `json:"rows"`
	UndoneBy int64     `json:"undone_by,omitempty"`
	Undoes   int64     `json:"undoes,omitempty"`
}

// runChanges prints the log of changes, or with --exports that of exports, newest first.
func runChanges(ctx context.Context, c *call) error {
	exports := c.Bool("exports", false, "nhật ký kết xuất thay cho nhật ký thay đổi")
	limit := c.Int("limit", 1000, "số dòng nhiều nhất")
	if err := c.parse(); err != nil {
		return err
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	if *exports {
		return listExports(ctx, c, desk, *limit)
	}
	changes, err := desk.File.Changes(ctx, *limit)
	if err != nil {
		return err
	}
	rows := make([]changeRow, len(changes))
	for i, ch := range changes {
		rows[i] = changeRow{ch.Number, ch.Batch, ch.Kind, ch.Title, ch.Actor, ch.At, ch.Rows, ch.UndoneBy, ch.Undoes}
	}
	return c.answer(rows, func(w io.Writer) {
		for _, r := range rows {
			undone := ""
			if r.UndoneBy != 0 {
				undone = fmt.Sprintf(" (đã hoàn tác bởi thay đổi %d)", r.UndoneBy)
			}
			fmt.Fprintf(w, "%5d  %s  %s: %s, %d dòng%s\n", r.ID, r.At.Format("02/01/2006 15:04"), r.Actor, r.Title, r.Rows, undone)
		}
	})
}

// keptRow is a row that an undo left alone because it was changed later.
type keptRow struct {
	Table     string `json:"table"`
	ID        string `json:"id"`
	Label     string `json:"label"`
	ChangedBy string `json:"changed_by"`
}

// runUndo takes back one change, or every change of an import.
func runUndo(ctx context.Context, c *call) error {
	if err := c.parse(); err != nil {
		return err
	}
	if len(c.words) != 1 {
		return misuse{"Cho biết một lần nhập khẩu hoặc một số thay đổi cần hoàn tác (xem bằng lệnh changes)."}
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	report, err := desk.File.Undo(ctx, c.words[0])
	if err != nil {
		return err
	}
	kept := make([]keptRow, len(report.Kept))
	for i, k := range report.Kept {
		kept[i] = keptRow{k.Table, string(k.ID), k.Label, k.ChangedBy}
	}
	answer := struct {
		Change   int64     `json:"change"`
		Restored int       `json:"restored"`
		Kept     []keptRow `json:"kept"`
	}{report.Change, report.Restored, kept}
	return c.answer(answer, func(w io.Writer) {
		fmt.Fprintf(w, "Đã hoàn tác %d dòng (thay đổi %d).\n", report.Restored, report.Change)
		for _, k := range kept {
			fmt.Fprintf(w, "Giữ lại %s: đã sửa sau đó (%s).\n", k.Label, k.ChangedBy)
		}
	})
}
