package evaluation

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2/test"

	"bachudong/app/background"
	"bachudong/data"
)

// slowFile keeps one evaluation and waits before each write until it is let go.
type slowFile struct {
	kept   data.Evaluation
	begun  chan int   // the rows that a write brings
	letGo  chan error // its result
	writes int
}

func (f *slowFile) Evaluation(context.Context, data.ID, int) (data.Evaluation, error) {
	e := f.kept
	e.Rows = append([]data.EvaluationRow(nil), f.kept.Rows...)
	return e, nil
}

func (f *slowFile) SaveEvaluation(_ context.Context, e data.Evaluation) error {
	f.begun <- len(e.Rows)
	err := <-f.letGo
	if err == nil {
		f.kept = e
		f.writes++
	}
	return err
}

func answer(code string) edit {
	return edit{"u", 2022, func(e *data.Evaluation) { rowOf(e, code).Self = data.Met }}
}

func slow(t *testing.T) (*saver, *slowFile, chan error) {
	test.NewTempApp(t)
	file := &slowFile{begun: make(chan int), letGo: make(chan error)}
	ended := make(chan error, 3)
	s := &saver{runner: background.NewPool(), kept: func() keeper { return file },
		written: func() { ended <- nil }, failed: func(err error) { ended <- err }}
	return s, file, ended
}

func TestClicksDuringAWriteGoIntoTheNextOneTogether(t *testing.T) {
	s, file, ended := slow(t)
	s.add(answer("1.1a"))
	if n := <-file.begun; n != 1 {
		t.Fatalf("the first write brings %d rows", n)
	}
	s.add(answer("1.1b"))
	s.add(answer("1.2a"))
	shown := data.Evaluation{UnitID: "u", Year: 2022}
	s.reapply(&shown)
	if len(shown.Rows) != 3 {
		t.Errorf("a list read meanwhile shows %d answers, want all 3", len(shown.Rows))
	}
	file.letGo <- nil
	if n := <-file.begun; n != 3 {
		t.Errorf("the second write brings %d rows, want 3", n)
	}
	file.letGo <- nil
	if err := <-ended; err != nil || file.writes != 2 {
		t.Errorf("%d writes (%v), want 2", file.writes, err)
	}
}

func TestEditsOfAFailedWriteAreReportedAndLaterOnesGoOn(t *testing.T) {
	s, file, ended := slow(t)
	s.add(answer("1.1a"))
	<-file.begun
	s.add(answer("1.1b"))
	full := errors.New("full")
	file.letGo <- full
	if err := <-ended; err != full {
		t.Errorf("reported %v", err)
	}
	if n := <-file.begun; n != 1 {
		t.Errorf("the write after the failure brings %d rows, want 1", n)
	}
	file.letGo <- nil
	<-ended
	if file.kept.Row("1.1a") != nil || file.kept.Row("1.1b") == nil {
		t.Errorf("kept %+v", file.kept.Rows)
	}
}

func TestEditsOfTwoUnitsAreNotMixed(t *testing.T) {
	s, file, ended := slow(t)
	other := answer("1.1b")
	other.unit = "v"
	s.add(answer("1.1a"))
	<-file.begun
	s.add(answer("1.2a"))
	s.add(other)
	file.letGo <- nil
	if n := <-file.begun; n != 2 {
		t.Errorf("the second write brings %d rows, want the 2 of its unit", n)
	}
	if s.add(answer("1.2b")); len(s.waiting) != 2 || s.waiting[0].unit != "v" {
		t.Errorf("waiting are %d edits", len(s.waiting))
	}
	for range 3 {
		file.letGo <- nil
		select {
		case <-file.begun:
		case <-ended:
			return
		}
	}
	t.Error("the writes do not end")
}
