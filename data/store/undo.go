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

// KeptRow is a row that stays as it is because it was altered since, or because such a row needs it. When a merge is taken
// back, that is also what was added to the joined person since: only the officer knows whose it is.
type KeptRow struct {
	Table     string
	ID        data.ID
	Label     string // "Đoàn viên Trần Thị Bé"
	ChangedBy string // "Số 12: Sửa Trần Thị Bé (15/11/2022)"
}

// Undo takes a change back; ref is its number, or the id of an import, which may be several changes (one a list). Rows
// altered since by a change that still stands are kept, with what they need, and listed. The undo is itself a change. A
// change that was undone in part can be undone again once what stood in the way is gone.
func (f *File) Undo(ctx context.Context, ref string) (UndoReport, error) {
	var report UndoReport
	number, err := f.change(ctx, KindUndo, "", func(t *tx) error {
		changes, err := findChanges(ctx, t, strings.TrimSpace(ref))
		if err != nil {
			return err
		}
		last := changes[len(changes)-1]
		t.title, t.undoes = "Hoàn tác: "+last.Title, last.Number
		if len(changes) > 1 {
			t.title += fmt.Sprintf(" và %d tệp nữa", len(changes)-1)
		}
		found := 0
		for _, c := range changes {
			n, err := t.undoOne(ctx, c, &report)
			if err != nil {
				return err
			}
			found += n
		}
		if found == 0 {
			return data.Errorf(data.Conflict, "Thay đổi số %d (%s) đã được hoàn tác trước đó.", last.Number, last.Title)
		}
		return nil
	})
	report.Change = number
	if err != nil {
		return UndoReport{}, err
	}
	return report, nil
}

// undoOne takes one change back and adds to the report; found is how many of its rows were not as before yet.
func (t *tx) undoOne(ctx context.Context, c Change, report *UndoReport) (found int, err error) {
	if c.Kind == KindSetup {
		return 0, data.Errorf(data.Conflict, "Thay đổi số %d (%s) là phần dựng nên tệp nên không hoàn tác được. Hãy chọn một thay đổi sau đó.", c.Number, c.Title)
	}
	if c.Kind == KindErase {
		return 0, data.Errorf(data.Conflict, "Thay đổi số %d (%s) xóa hẳn dữ liệu nên không hoàn tác được. Hãy chọn một thay đổi khác.", c.Number, c.Title)
	}
	plan, err := t.planUndo(ctx, c)
	if err != nil || len(plan.items) == 0 {
		return 0, err
	}
	restored, err := t.restore(ctx, plan)
	if err != nil {
		return 0, err
	}
	kept, err := t.describeKept(plan, c.Number)
	if err != nil {
		return 0, err
	}
	if c.Kind == KindMerge {
		since, err := t.addedSince(ctx, c.Number)
		if err != nil {
			return 0, err
		}
		kept = append(kept, since...)
	}
	report.Restored += restored
	report.Kept = append(report.Kept, kept...)
	return len(plan.items), t.markUndone(c, restored)
}

// markUndone records in the log what stands and what does not. Undoing an undo lets what it took back stand again.
func (t *tx) markUndone(c Change, restored int) error {
	if restored == 0 {
		return nil
	}
	if _, err := t.Exec(`UPDATE change SET undone_by = ? WHERE number = ?`, t.number, c.Number); err != nil {
		return err
	}
	if _, err := t.Exec(`UPDATE change SET undone_by = NULL WHERE undone_by = ?`, c.Number); err != nil {
		return fmt.Errorf("let what change %d took back stand again: %w", c.Number, err)
	}
	return nil
}
