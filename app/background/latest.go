package background

import "context"

// Latest lets only the newest of several loads through: starting one cancels the one before and drops its result, so a
// slow old answer never replaces a quick new one. It belongs to the UI goroutine; the zero value is ready.
type Latest struct {
	turn int
	job  *Job
}

// Stop cancels the current load and drops its result.
func (l *Latest) Stop() {
	l.turn++
	if l.job != nil {
		l.job.Cancel()
		l.job = nil
	}
}

// RunLatest is Run for the newest request of l.
func RunLatest[T any](l *Latest, r Runner, ctx context.Context, name string,
	work func(ctx context.Context, progress func(done, total int)) (T, error), done func(T, error)) {
	l.Stop()
	turn := l.turn
	job := Run(r, ctx, name, work, func(result T, err error) {
		if turn == l.turn && done != nil {
			done(result, err)
		}
	})
	if turn == l.turn && !job.Ended() {
		l.job = job
	}
}
