package intake

import (
	"context"
	"fmt"
	"slices"

	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
	lists "bachudong/data/intake"
	"bachudong/data/store"
)

// outcome is what an import came to.
type outcome struct {
	batch  data.ID // "" when nothing was written
	unit   string
	files  []fileOutcome
	people []data.ID // added or changed
	undone bool
	kept   []store.KeptRow // what the undo left alone
	newer  *review         // set when the register had changed: nothing was written, this is the comparison anew
}

// fileOutcome is one list's part.
type fileOutcome struct {
	path     string
	result   work.FileResult
	branches []string // created
	problem  string   // why nothing of it was written
	stopped  bool     // because the work was stopped
}

// canWrite tells whether there are rows to write that were compared with the register as it is.
func (s *Screen) canWrite() bool {
	return s.stage == checking && s.idle() && !s.stale && s.review != nil && s.review.writable() > 0
}

// write imports what was checked and goes on to the result.
func (s *Screen) write() {
	if !s.canWrite() {
		return
	}
	desk, checked := s.host.Desk(), s.review
	s.writing = true
	run(s, fmt.Sprintf("Đang nhập %s dòng", kit.Number(checked.writable())),
		func(ctx context.Context, progress func(int, int)) (*outcome, error) {
			return writeLists(ctx, desk, checked, progress)
		}, s.wasWritten)
}

func (s *Screen) wasWritten(o *outcome, err error) {
	s.writing = false
	switch {
	case err != nil:
		s.host.Fail(err)
	case o.newer != nil:
		s.showReview(o.newer)
		s.host.Say("Dữ liệu vừa thay đổi nên đã đối chiếu lại. Hãy xem lại rồi bấm Nhập.")
	default:
		s.done, s.written = o, true
		s.goTo(finished)
		s.host.Changed()
		s.say()
	}
}

// writeLists writes the checked lists one after the other, each as one change of the same batch. A list after the first
// is compared again, since the one before may have brought the same people or branches. When a list fails the others go on
// and the result says so; when ctx ends before the last one, everything is taken back.
func writeLists(ctx context.Context, desk *work.Desk, checked *review, progress func(done, total int)) (*outcome, error) {
	change, err := newestChange(ctx, desk)
	if err != nil {
		return nil, err
	}
	if change != checked.change {
		newer, err := compareAgain(ctx, desk, checked.job, checked, checked.decided(), checked.skipped())
		return &outcome{newer: newer}, err
	}
	o := &outcome{unit: checked.job.Unit.Name}
	total, before := checked.writable(), 0
	for _, l := range checked.lists {
		if l.skipped {
			continue
		}
		if l.preview == nil {
			o.files = append(o.files, fileOutcome{path: l.path, problem: l.problem})
			continue
		}
		base, weight := before, l.writable()
		before += weight
		one, err := writeList(ctx, desk, checked.job, l.preview, o, func(done, of int) {
			if of > 0 {
				progress(base+weight*done/of, total)
			}
		})
		if err != nil && o.batch == "" && len(checked.lists) == 1 {
			return nil, err
		}
		if err != nil {
			one.problem, one.stopped = data.MessageOf(err), data.CodeOf(err) == data.Canceled || ctx.Err() != nil
		}
		o.files = append(o.files, one)
	}
	if ctx.Err() != nil && o.stopped() {
		return nil, desk.TakeBack(ctx, o.written())
	}
	return o, nil
}

// stopped tells whether a list was not written because the work was stopped.
func (o *outcome) stopped() bool {
	return slices.ContainsFunc(o.files, func(f fileOutcome) bool { return f.stopped })
}

// written is what was written so far, for taking it back.
func (o *outcome) written() work.ImportResult {
	all := work.ImportResult{Batch: o.batch}
	for i := range o.files {
		all.Files = append(all.Files, o.files[i].result)
	}
	return all
}

// writeList writes one list and adds its people to the outcome.
func writeList(ctx context.Context, desk *work.Desk, job work.ImportJob, p *work.Preview, o *outcome, progress work.Progress) (fileOutcome, error) {
	one := fileOutcome{path: p.Path}
	if err := ctx.Err(); err != nil {
		return one, data.Errorf(data.Canceled, "Đã dừng trước khi ghi tệp này.").Because(err)
	}
	if o.batch != "" {
		var err error
		if p, err = desk.Recheck(ctx, job, p, p.Decided); err != nil {
			return one, err
		}
	}
	done, err := desk.Commit(ctx, p, o.batch, progress)
	if err != nil {
		return one, err
	}
	if done.Batch != "" {
		o.batch = done.Batch
	}
	one.result, one.branches = done.Files[0], unitNames(p.Plan.NewUnits())
	for i := range p.Plan.Decisions {
		if d := &p.Plan.Decisions[i]; d.Verdict == lists.New || d.Verdict == lists.Updated {
			o.people = append(o.people, d.Person)
		}
	}
	return one, nil
}

func (o *outcome) status() string {
	var added, updated int
	for _, f := range o.files {
		added, updated = added+f.result.New, updated+f.result.Updated
	}
	text := fmt.Sprintf("Đã nhập vào %s: %s mới", o.unit, kit.Number(added))
	if updated > 0 {
		text += fmt.Sprintf(", %s cập nhật", kit.Number(updated))
	}
	if o.undone {
		text += " · đã hoàn tác"
	}
	return text
}
