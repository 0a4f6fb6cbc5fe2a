package roster

import (
	"runtime"
	"sync"
)

// manyRows is from how many rows on the work is divided among the processors; below, dividing it takes longer.
const manyRows = 50_000

// inShares calls do for each share of n rows, several at the same time when there are many, and gives what they came to in
// their order. The same n is divided in the same way.
func inShares[T any](n int, do func(share, from, to int) T) []T {
	shares := runtime.GOMAXPROCS(0)
	if n < manyRows {
		shares = 1
	}
	results := make([]T, shares)
	var group sync.WaitGroup
	for i := range shares {
		group.Go(func() { results[i] = do(i, n*i/shares, n*(i+1)/shares) })
	}
	group.Wait()
	return results
}
