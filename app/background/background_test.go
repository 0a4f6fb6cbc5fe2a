package background

import (
	"context"
	"errors"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"bachudong/data"
)

// queue stands for the UI goroutine: what is delivered waits until the test runs it.
type queue struct {
	mu  sync.Mutex
	fns []func()
}

func (q *queue) do(fn func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.fns = append(q.fns, fn)
}

func (q *queue) run() int {
	q.mu.Lock()
	fns := q.fns
	q.fns = nil
	q.mu.Unlock()
	for _, fn := range fns {
		fn()
	}
	return len(fns)
}

func testPool() (*Pool, *queue) {
	q := &queue{}
	return &Pool{do: q.do}, q
}

func TestInlineCallsDoneBeforeRunReturns(t *testing.T) {
	var got string
	job := Run(Inline{}, context.Background(), "x", func(context.Context, func(int, int)) (string, error) {
		return "kết quả", nil
	}, func(s string, err error) {
		if err != nil {
			t.Error(err)
		}
		got = s
	})
	if got != "kết quả" || !job.Ended() {
		t.Errorf("got %q, ended %v", got, job.Ended())
	}
}

func TestPoolDeliversOnlyThroughTheQueue(t *testing.T) {
	pool, ui := testPool()
	var delivered atomic.Bool
	Run(pool, context.Background(), "x", func(context.Context, func(int, int)) (int, error) { return 7, nil },
		func(n int, err error) { delivered.Store(n == 7 && err == nil) })
	pool.Wait()
	if delivered.Load() {
		t.Fatal("done ran on the worker's goroutine")
	}
	if n := ui.run(); n != 1 || !delivered.Load() {
		t.Errorf("%d deliveries, delivered %v", n, delivered.Load())
	}
}

func TestPanicBecomesInternalError(t *testing.T) {
	Run(Inline{}, context.Background(), "x", func(context.Context, func(int, int)) (int, error) {
		panic("index out of range")
	}, func(n int, err error) {
		var coded *data.Error
		if !errors.As(err, &coded) || coded.Code != data.Internal || n != 0 {
			t.Fatalf("got %v, %v", n, err)
		}
		if strings.Contains(coded.Message, "index") || !strings.Contains(coded.Err.Error(), "index out of range") {
			t.Errorf("message %q, cause %v", coded.Message, coded.Err)
		}
	})
}

func TestCancelReachesWorkAndIsReported(t *testing.T) {
	pool, ui := testPool()
	var code data.Code
	job := Run(pool, context.Background(), "x", func(ctx context.Context, _ func(int, int)) (int, error) {
		<-ctx.Done()
		return 0, ctx.Err()
	}, func(_ int, err error) { code = data.CodeOf(err) })
	job.Cancel()
	pool.Wait()
	ui.run()
	if code != data.Canceled {
		t.Errorf("code %q", code)
	}
}

func TestErrorOfTheWorkKeepsItsCode(t *testing.T) {
	Run(Inline{}, context.Background(), "x", func(context.Context, func(int, int)) (int, error) {
		return 0, data.Errorf(data.DiskFull, "Đĩa đầy").Because(context.Canceled)
	}, func(_ int, err error) {
		if data.CodeOf(err) != data.DiskFull {
			t.Errorf("got %v", err)
		}
	})
}

func TestProgressIsThinnedAndTheLastReportArrives(t *testing.T) {
	var seen []int
	ctx := WithProgress(context.Background(), func(done, total int) {
		if total != 50000 {
			t.Errorf("total %d", total)
		}
		seen = append(seen, done)
	})
	began := time.Now()
	job := Run(Inline{}, ctx, "x", func(_ context.Context, progress func(int, int)) (int, error) {
		for i := 1; i <= 50000; i++ {
			progress(i, 50000)
		}
		return 0, nil
	}, nil)
	most := int(time.Since(began)/progressPause) + 2
	if len(seen) > most || seen[len(seen)-1] != 50000 {
		t.Errorf("%d reports (at most %d), last %v", len(seen), most, seen[len(seen)-1])
	}
	if done, total := job.Progress(); done != 50000 || total != 50000 {
		t.Errorf("job says %d/%d", done, total)
	}
}

func TestLatestDropsStaleResults(t *testing.T) {
	pool, ui := testPool()
	var latest Latest
	var got []string
	slow := make(chan struct{})
	load := func(answer string, gate chan struct{}) {
		RunLatest(&latest, pool, context.Background(), "x", func(context.Context, func(int, int)) (string, error) {
			if gate != nil {
				<-gate
			}
			return answer, nil
		}, func(s string, _ error) { got = append(got, s) })
	}
	load("old", slow)
	load("new", nil)
	close(slow)
	pool.Wait()
	ui.run()
	if len(got) != 1 || got[0] != "new" {
		t.Errorf("delivered %v", got)
	}
}

func TestCloseCancelsWaitsAndDeliversNothing(t *testing.T) {
	pool, ui := testPool()
	var finished, delivered atomic.Bool
	started := make(chan struct{})
	Run(pool, context.Background(), "x", func(ctx context.Context, _ func(int, int)) (int, error) {
		close(started)
		<-ctx.Done()
		finished.Store(true)
		return 0, nil
	}, func(int, error) { delivered.Store(true) })
	<-started
	if err := pool.Close(context.Background()); err != nil || !finished.Load() {
		t.Fatalf("close: %v, finished %v", err, finished.Load())
	}
	Run(pool, context.Background(), "late", func(context.Context, func(int, int)) (int, error) {
		t.Error("work started after Close")
		return 0, nil
	}, nil)
	ui.run()
	if delivered.Load() || len(pool.Running()) != 0 {
		t.Errorf("delivered %v, running %d", delivered.Load(), len(pool.Running()))
	}
}

func TestCloseGivesUpWhenItsContextEnds(t *testing.T) {
	pool, _ := testPool()
	release := make(chan struct{})
	Run(pool, context.Background(), "x", func(context.Context, func(int, int)) (int, error) {
		<-release
		return 0, nil
	}, nil)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := pool.Close(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	close(release)
	pool.Wait()
}

func TestOnChangeNamesTheRunningJobs(t *testing.T) {
	pool, ui := testPool()
	var names []string
	pool.OnChange = func(running []*Job) {
		names = nil
		for _, j := range running {
			names = append(names, j.Name)
		}
	}
	gate := make(chan struct{})
	Run(pool, context.Background(), "Nhập khẩu", func(context.Context, func(int, int)) (int, error) {
		<-gate
		return 0, nil
	}, nil)
	ui.run()
	if len(names) != 1 || names[0] != "Nhập khẩu" {
		t.Errorf("running %v", names)
	}
	close(gate)
	pool.Wait()
	ui.run()
	if len(names) != 0 {
		t.Errorf("still %v", names)
	}
}

func TestHeldWorkWaitsForItsRelease(t *testing.T) {
	pool, q := testPool()
	release := pool.Hold()
	var ran atomic.Bool
	Run(pool, context.Background(), "chờ", func(context.Context, func(int, int)) (int, error) {
		ran.Store(true)
		return 1, nil
	}, nil)
	time.Sleep(20 * time.Millisecond)
	if ran.Load() {
		t.Error("held work ran")
	}
	release()
	release() // once more is harmless
	pool.Wait()
	q.run()
	if !ran.Load() {
		t.Error("released work did not run")
	}
}
