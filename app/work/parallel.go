package work

import (
	"context"
	"runtime"
	"sync"
)

// mostWorkers bounds how much is done at the same time: each worker holds one form and one connection to the data file.
const mostWorkers = 4

// inParallel calls do for 0 to n-1 on several goroutines and tells progress one call after the other. It stops at the
// first error or when ctx ends, lets what has begun come to its end, and returns which calls succeeded.
func inParallel(ctx context.Context, n int, do func(i int) error, progress Progress) (succeeded []bool, err error) {
	succeeded = make([]bool, n)
	var mu sync.Mutex
	next, done := 0, 0
	take := func() (int, bool) {
		mu.Lock()
		defer mu.Unlock()
		if err == nil && ctx.Err() != nil {
			err = canceled(ctx.Err())
		}
		if err != nil || next == n {
			return 0, false
		}
		next++
		return next - 1, true
	}
	finish := func(i int, failure error) {
		mu.Lock()
		defer mu.Unlock()
		if failure != nil {
			if err == nil {
				err = failure
			}
			return
		}
		succeeded[i] = true
		done++
		progress.tell(done, n)
	}
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0), mostWorkers) {
		workers.Go(func() {
			for i, more := take(); more; i, more = take() {
				finish(i, do(i))
			}
		})
	}
	workers.Wait()
	return succeeded, err
}
