package store

import (
	"context"
	"fmt"
	"strings"

	"bachudong/data"
)

// UndoReport says what an undo did.
type UndoReport struct {
	Change   int64 // the number of the undo itself; undoing it brings everything back. 0 when nothing could be restored
	Restored int   // rows put back
	Kept     []KeptRow
}

// KeptRow is a row that stays as it is because it was altered since, or because such a row needs it.
type KeptRow struct {
	Table     string
	ID        data.ID
	Label     string // "Đoàn viên Trần Thị Bé"
	ChangedBy string // "Số 12: Sửa Trần Thị Bé (15/11/2022)"
}

// Undo takes one change back; ref is its number or the id of its import. Rows altered since by a change that still stands
// are kept, with what they need, and listed. The undo is itself a change. A change that was undone in part can be undone
// again once what stood in the way is gone.
func (f *File) Undo(ctx context.Context, ref string) (UndoReport, error) {
	var report UndoReport
	number, err := f.change(ctx, KindUndo, "", func(t *tx) error {
		c, err := findChange(t, strings.TrimSpace(ref))
		if err != nil {
			return err
		}
		if c.Kind == KindSetup {
			return data.Errorf(data.Conflict, "Thay đổi số %d (%s) là phần dựng nên tệp nên không hoàn tác được.", c.Number, c.Title)
		}
		t.title, t.undoes = "Hoàn tác: "+c.Title, c.Number
		plan, err := t.planUndo(ctx, c.Number)
		if err != nil {
			return err
		}
		if len(plan.items) == 0 {
			return data.Errorf(data.Conflict, "Thay đổi số %d (%s) đã được hoàn tác trước đó.", c.Number, c.Title)
		}
		if report.Restored, err = t.restore(ctx, plan); err != nil {
			return err
		}
		if report.Kept, err = t.describeKept(plan, c.Number); err != nil {
			return err
		}
		return t.markUndone(c, report.Restored)
	})
	report.Change = number
	if err != nil {
		return UndoReport{}, err
	}
	return report, nil
}

// markUndone records in the log what stands and what does not. Undoing an undo lets the first change stand again.
func (t *tx) markUndone(c Change, restored int) error {
	if restored == 0 {
		return nil
	}
	if _, err := t.Exec(`UPDATE change SET undone_by = ? WHERE number = ?`, t.number, c.Number); err != nil {
		return err
	}
	_, err := t.Exec(`UPDATE change SET undone_by = NULL WHERE number = ? AND undone_by = ?`, c.Undoes, c.Number)
	if err != nil {
		return fmt.Errorf("let change %d stand again: %w", c.Undoes, err)
	}
	return nil
}
