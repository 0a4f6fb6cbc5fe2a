package store

import (
	"context"
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// PlanReorganisation works out what a reorganisation would do and counts what it concerns; nothing is written. What
// cannot be done is refused in a sentence.
func (f *File) PlanReorganisation(ctx context.Context, r data.Reorganisation) (data.ReorganisationPlan, error) {
	w, err := f.rearrange(ctx, f.reader, r)
	if err != nil {
		return data.ReorganisationPlan{}, f.explain("plan a reorganisation", err)
	}
	return w.plan, nil
}

// Reorganise carries a plan out as one change: units begin, end and stand otherwise from the day on; people go on in
// their new unit with stays that began as data.BeganMerger, which are no transfers. A plan older than the newest change
// is refused. The number of the change is returned, for undo.
func (f *File) Reorganise(ctx context.Context, plan data.ReorganisationPlan) (int64, error) {
	return f.change(ctx, KindEdit, plan.Reorganisation.Title, func(t *tx) error {
		seen, err := newestNumber(ctx, t, t.number)
		if err != nil {
			return err
		}
		if seen != plan.Seen {
			return data.Errorf(data.Conflict, "Sổ đã có thay đổi từ lúc xem trước, nên chưa ghi gì. Hãy xem trước lại rồi thực hiện.")
		}
		w, err := f.rearrange(ctx, t, plan.Reorganisation)
		if err != nil {
			return err
		}
		if err := w.write(ctx, t); err != nil {
			return err
		}
		counts, err := countByUnit(ctx, t, w.on)
		if err != nil {
			return err
		}
		if total := sum(counts); total != w.plan.Total {
			return fmt.Errorf("the head count went from %d to %d", w.plan.Total, total)
		}
		return nil
	})
}

// rearrange takes the steps of a reorganisation in memory.
func (f *File) rearrange(ctx context.Context, q querier, r data.Reorganisation) (*arrangement, error) {
	if err := checkReorganisation(&r); err != nil {
		return nil, err
	}
	w, err := f.arrangementOn(ctx, q, r)
	if err != nil {
		return nil, err
	}
	for i := range w.plan.Reorganisation.Steps {
		if err := w.take(&w.plan.Reorganisation.Steps[i]); err != nil {
			return nil, atStep(err, i, r.Steps)
		}
	}
	if err := w.settle(); err != nil {
		return nil, err
	}
	if w.plan.Reorganisation.Title == "" {
		w.plan.Reorganisation.Title = titleOf(w.plan)
	}
	return w, nil
}

// atStep says in which of several steps something is wrong.
func atStep(err error, i int, steps []data.ReorganisingStep) error {
	if len(steps) == 1 {
		return err
	}
	return data.Errorf(data.CodeOf(err), "Việc thứ %d (%s): %s", i+1, data.ReorganisingLabels[steps[i].Do], data.MessageOf(err)).Because(err)
}

func checkReorganisation(r *data.Reorganisation) error {
	r.Title = vntext.Clean(r.Title)
	switch {
	case r.On.Precision() != vntext.FullDay:
		return data.Errorf(data.Invalid, "Chưa có ngày sắp xếp. Hãy nhập đủ ngày, tháng, năm mà quyết định có hiệu lực.")
	case len(r.Steps) == 0:
		return data.Errorf(data.Invalid, "Chưa có việc sắp xếp nào. Hãy chọn ít nhất một việc.")
	case r.Decision.Date != "" && r.Decision.Date.Precision() == vntext.NoDate:
		return data.Errorf(data.Invalid, "Ngày của quyết định (“%s”) không phải là ngày. Hãy sửa lại.", string(r.Decision.Date))
	}
	return nil
}

// titleOf names a reorganisation in the log of changes.
func titleOf(p data.ReorganisationPlan) string {
	first := p.Lines[0]
	title := "Sắp xếp đơn vị từ " + p.Reorganisation.On.Display() + ": " + data.ReorganisingLabels[first.Do] + " " + first.Text
	if more := len(p.Lines) - 1; more > 0 {
		title += fmt.Sprintf(" và %d việc nữa", more)
	}
	return title
}

// newestNumber is the number of the newest change before one that is being written.
func newestNumber(ctx context.Context, q querier, before int64) (number int64, err error) {
	err = q.QueryRowContext(ctx, `SELECT coalesce(max(number), 0) FROM change WHERE number < ? OR ? = 0`, before, before).Scan(&number)
	return number, err
}

func sum(counts map[data.ID]int) (total int) {
	for _, n := range counts {
		total += n
	}
	return total
}
