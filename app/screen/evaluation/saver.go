package evaluation

import (
	"context"

	"bachudong/app/background"
	"bachudong/data"
)

// edit is one alteration of a unit's evaluation. Applying it twice must give the same as once.
type edit struct {
	unit  data.ID
	year  int
	apply func(*data.Evaluation)
}

// keeper is where evaluations are kept.
type keeper interface {
	Evaluation(ctx context.Context, unit data.ID, year int) (data.Evaluation, error)
	SaveEvaluation(ctx context.Context, e data.Evaluation) error
}

// saver writes edits in the background in their order, at most one write at a time; what is altered during a write goes
// into the next one together. Each write reads the evaluation first and alters only what was edited, so that it never
// brings back what was undone or changed elsewhere meanwhile. It belongs to the UI goroutine.
type saver struct {
	runner  background.Runner
	kept    func() keeper
	written func()          // something was written and nothing waits any more
	failed  func(err error) // the edits of a write are lost; what is kept must be shown again

	waiting []edit
	writing []edit
	idle    []func()
}

// add queues an edit and begins to write when nothing is being written.
func (s *saver) add(e edit) {
	s.waiting = append(s.waiting, e)
	s.next()
}

// whenIdle runs then as soon as everything is written, at once when it is.
func (s *saver) whenIdle(then func()) {
	if len(s.waiting)+len(s.writing) == 0 {
		then()
		return
	}
	s.idle = append(s.idle, then)
}

// reapply puts what is not known to be written yet on top of an evaluation that was read.
func (s *saver) reapply(e *data.Evaluation) {
	for _, list := range [][]edit{s.writing, s.waiting} {
		for _, one := range list {
			if one.unit == e.UnitID && one.year == e.Year {
				one.apply(e)
			}
		}
	}
}

// next writes the waiting edits of one evaluation.
func (s *saver) next() {
	if len(s.writing) > 0 || len(s.waiting) == 0 {
		return
	}
	n := 1
	for n < len(s.waiting) && s.waiting[n].unit == s.waiting[0].unit && s.waiting[n].year == s.waiting[0].year {
		n++
	}
	batch, file := s.waiting[:n:n], s.kept()
	s.writing, s.waiting = batch, s.waiting[n:]
	background.Run(s.runner, context.Background(), "Lưu đánh giá", func(ctx context.Context, _ func(int, int)) (struct{}, error) {
		e, err := file.Evaluation(ctx, batch[0].unit, batch[0].year)
		if err != nil {
			return struct{}{}, err
		}
		for _, one := range batch {
			one.apply(&e)
		}
		return struct{}{}, file.SaveEvaluation(ctx, e)
	}, func(_ struct{}, err error) { s.wrote(err) })
}

func (s *saver) wrote(err error) {
	s.writing = nil
	if err != nil {
		s.failed(err)
	}
	if len(s.waiting) > 0 {
		s.next()
		return
	}
	s.written()
	idle := s.idle
	s.idle = nil
	for _, then := range idle {
		then()
	}
}

// rowOf is the entry for a row, made when there is none.
func rowOf(e *data.Evaluation, code string) *data.EvaluationRow {
	if row := e.Row(code); row != nil {
		return row
	}
	e.Rows = append(e.Rows, data.EvaluationRow{Code: code})
	return &e.Rows[len(e.Rows)-1]
}
