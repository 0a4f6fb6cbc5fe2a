package background

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"bachudong/data"
)

// Runner decides where work runs and where its result is delivered: Pool in the program, Inline in tests.
type Runner interface {
	start(job *Job, work func())
	deliver(fn func())
}

// Run starts work under name (what the officer reads beside the progress bar) and calls done once with its result, on the
// UI goroutine. work must touch no widget: it gets copies of what it needs and gives back a value. Its progress calls are
// passed on to the window at most ten times a second. A panic in work becomes a data.Error of code Internal, a canceled
// context one of code Canceled. done may be nil.
func Run[T any](r Runner, ctx context.Context, name string,
	work func(ctx context.Context, progress func(done, total int)) (T, error), done func(T, error)) *Job {
	if ctx == nil {
		ctx = context.Background()
	}
	job := newJob(ctx, name)
	r.start(job, func() {
		report := newReporter(r, job, progressTo(ctx))
		result, err := guarded(job.ctx, work, report.progress)
		report.close()
		r.deliver(func() {
			job.finish()
			if done != nil {
				done(result, err)
			}
		})
	})
	return job
}

func guarded[T any](ctx context.Context, work func(context.Context, func(int, int)) (T, error), progress func(int, int)) (result T, err error) {
	defer func() {
		if p := recover(); p != nil {
			var none T
			result = none
			cause := fmt.Errorf("panic: %v\n%s", p, debug.Stack())
			err = (&data.Error{Code: data.Internal, Message: data.MessageOf(nil)}).Because(cause)
		}
	}()
	if err := ctx.Err(); err != nil {
		return result, canceled(err)
	}
	result, err = work(ctx, progress)
	var coded *data.Error
	if err != nil && errors.Is(err, context.Canceled) && !errors.As(err, &coded) {
		err = canceled(err)
	}
	return result, err
}

func canceled(err error) error {
	return data.Errorf(data.Canceled, "Đã dừng theo yêu cầu; dữ liệu đã lưu không bị ảnh hưởng.").Because(err)
}
