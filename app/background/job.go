package background

import (
	"context"
	"sync/atomic"
)

// Job is one piece of work that was started. Its methods may be called from any goroutine.
type Job struct {
	Name   string
	ctx    context.Context
	cancel context.CancelFunc
	done   atomic.Int64
	total  atomic.Int64
	ended  atomic.Bool
}

func newJob(ctx context.Context, name string) *Job {
	job := &Job{Name: name}
	job.ctx, job.cancel = context.WithCancel(ctx)
	return job
}

// Cancel asks the work to stop; its done is still called, with an error of code Canceled if it did stop early.
func (j *Job) Cancel() { j.cancel() }

// Progress is how far the work has come; total is 0 while it is not known.
func (j *Job) Progress() (done, total int) { return int(j.done.Load()), int(j.total.Load()) }

// Ended reports whether the result was delivered.
func (j *Job) Ended() bool { return j.ended.Load() }

func (j *Job) finish() {
	j.ended.Store(true)
	j.cancel()
}
