package main

import (
	"context"
	"runtime"
	"slices"
	"time"
)

// rounds is how often each side of a measurement is counted at least. Short work varies most, so it is repeated until
// enough of it was seen, but not more than mostRounds times.
const (
	rounds     = 5
	mostRounds = 31
	enough     = 12 * time.Second
)

// side does one side of a measurement once and says how long that took.
type side func() (time.Duration, error)

// alternate runs both sides in turns, so that whatever else the machine does falls on both, and gives the medians. The
// first round warms caches and is not counted; the order changes from round to round.
func alternate(ctx context.Context, ours, theirs side) (our, their time.Duration, err error) {
	sides := []side{ours, theirs}
	took := make([][]time.Duration, len(sides))
	var seen time.Duration
	for round := 0; round <= rounds || round <= mostRounds && seen < enough; round++ {
		for turn := range sides {
			i := (round + turn) % len(sides)
			if err := ctx.Err(); err != nil {
				return 0, 0, err
			}
			runtime.GC()
			d, err := sides[i]()
			if err != nil {
				return 0, 0, err
			}
			if round > 0 {
				took[i] = append(took[i], d)
				seen += d
			}
		}
	}
	return median(took[0]), median(took[1]), nil
}

// timed makes a side of work that is measured from beginning to end.
func timed(work func() error) side {
	return func() (time.Duration, error) {
		began := time.Now()
		err := work()
		return time.Since(began), err
	}
}

// median is the middle of several durations, the mean of the two in the middle when there is no single one.
func median(list []time.Duration) time.Duration {
	sorted := slices.Sorted(slices.Values(list))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
