package background

import (
	"context"
	"sync"
	"time"
)

// progressPause is the least time between two reports to the window.
const progressPause = 100 * time.Millisecond

type progressKey struct{}

// WithProgress returns a context whose work reports to show, on the UI goroutine, at most ten times a second. The last
// report is always passed on before done.
func WithProgress(ctx context.Context, show func(done, total int)) context.Context {
	return context.WithValue(ctx, progressKey{}, show)
}

func progressTo(ctx context.Context) func(done, total int) {
	show, _ := ctx.Value(progressKey{}).(func(done, total int))
	return show
}

// reporter thins out the reports of one job. Workers may call progress from several goroutines.
type reporter struct {
	mu      sync.Mutex
	runner  Runner
	job     *Job
	show    func(done, total int)
	last    time.Time
	pending bool
	closed  bool
}

func newReporter(r Runner, job *Job, show func(done, total int)) *reporter {
	return &reporter{runner: r, job: job, show: show}
}

func (r *reporter) progress(done, total int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return
	}
	r.job.done.Store(int64(done))
	r.job.total.Store(int64(total))
	if time.Since(r.last) < progressPause {
		r.pending = true
		return
	}
	r.pass()
}

// close passes on the last report that was held back and refuses later ones.
func (r *reporter) close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.pending {
		r.pass()
	}
	r.closed = true
}

func (r *reporter) pass() {
	r.last, r.pending = time.Now(), false
	if r.show == nil {
		return
	}
	done, total := r.job.Progress()
	r.runner.deliver(func() { r.show(done, total) })
}
