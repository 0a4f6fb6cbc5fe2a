package main

import (
	"fmt"
	"strings"
	"time"
)

// outcome is what one measurement came to.
type outcome struct {
	work, yardstick string
	ours, theirs    time.Duration // medians
	limit           float64       // of ours by theirs
	also            []bound       // further limits of our side
}

// bound is a measured number with its own upper limit.
type bound struct {
	what       string
	got, limit float64
	unit       string
}

func (o outcome) ratio() float64 { return o.ours.Seconds() / o.theirs.Seconds() }

// missed tells whether any limit of the outcome is exceeded.
func (o outcome) missed() bool {
	for _, b := range o.also {
		if b.got > b.limit {
			return true
		}
	}
	return o.ratio() > o.limit
}

// table prints outcomes as a Markdown table.
func table(outcomes []outcome) string {
	var b strings.Builder
	b.WriteString("| work | yardstick | time | yardstick's time | ratio | at most | verdict |\n")
	b.WriteString("| --- | --- | ---: | ---: | ---: | ---: | --- |\n")
	for _, o := range outcomes {
		times, limits := span(o.ours), fmt.Sprintf("%.1f ×", o.limit)
		for _, also := range o.also {
			times += fmt.Sprintf(", %s %.*f %s", also.what, digits(also.got), also.got, also.unit)
			limits += fmt.Sprintf(", %.0f %s", also.limit, also.unit)
		}
		verdict := "met"
		if o.missed() {
			verdict = "**missed**"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %.2f × | %s | %s |\n", o.work, o.yardstick, times, span(o.theirs), o.ratio(), limits, verdict)
	}
	return b.String()
}

// page is the whole of the result file.
func page(on string, at time.Time, outcomes []outcome) string {
	return fmt.Sprintf(`# Measured

Every number comes from one run of

    make bench

which does the work and its yardstick in turns, %d times each after a round that does not count, and takes the medians.
Only the ratio says something about another machine. Rewritten by the command itself; the people in it are invented.

%s
Run on %s. Machine: %s.
`, rounds, table(outcomes), at.Format("2 January 2006"), on)
}

// span is a duration as people compare them.
func span(d time.Duration) string {
	if d < time.Second {
		ms := d.Seconds() * 1000
		return fmt.Sprintf("%.*f ms", digits(ms), ms)
	}
	return fmt.Sprintf("%.2f s", d.Seconds())
}

// digits is how many places after the point a number needs to have three that mean something.
func digits(x float64) int {
	switch {
	case x < 10:
		return 2
	case x < 100:
		return 1
	}
	return 0
}
