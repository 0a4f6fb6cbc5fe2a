package work

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"bachudong/data"
)

func TestParallelWorkDoesEverythingOnceAndTellsProgressInOrder(t *testing.T) {
	const n = 50
	var calls [n]atomic.Int32
	var told []int
	succeeded, err := inParallel(t.Context(), n, func(i int) error {
		calls[i].Add(1)
		return nil
	}, func(done, total int) {
		if total != n {
			t.Errorf("total %d", total)
		}
		told = append(told, done)
	})
	if err != nil || slices.Contains(succeeded, false) {
		t.Fatal(succeeded, err)
	}
	for i := range calls {
		if got := calls[i].Load(); got != 1 {
			t.Errorf("%d was done %d times", i, got)
		}
		if told[i] != i+1 {
			t.Fatalf("progress %v", told)
		}
	}
}

func TestParallelWorkStopsAtAnErrorAndKeepsWhatIsDone(t *testing.T) {
	broken := errors.New("broken")
	var begun atomic.Int32
	succeeded, err := inParallel(t.Context(), 1000, func(i int) error {
		begun.Add(1)
		if i == 3 {
			return broken
		}
		time.Sleep(time.Millisecond)
		return nil
	}, nil)
	if !errors.Is(err, broken) || succeeded[3] || !succeeded[0] {
		t.Fatalf("%v, first ones %v", err, succeeded[:4])
	}
	kept := 0
	for _, ok := range succeeded {
		if ok {
			kept++
		}
	}
	if want := int(begun.Load()) - 1; kept != want || want == 999 {
		t.Errorf("%d succeeded of %d begun", kept, want)
	}
}

func TestParallelWorkEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	succeeded, err := inParallel(ctx, 1000, func(i int) error {
		if i == 5 {
			cancel()
		}
		time.Sleep(time.Millisecond)
		return nil
	}, nil)
	if data.CodeOf(err) != data.Canceled || !succeeded[5] || succeeded[999] {
		t.Fatal(err, succeeded[5], succeeded[999])
	}
}
