package process

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// notes collects findings in the order in which they are shown.
type notes []Finding

func (n *notes) add(f Finding) *Finding {
	*n = append(*n, f)
	return &(*n)[len(*n)-1]
}

// block and warn add a finding and return it, so that a source can be given.
func (n *notes) block(field, format string, args ...any) *Finding {
	return n.add(Finding{Blocks: true, Field: field, Text: fmt.Sprintf(format, args...)})
}

func (n *notes) warn(field, format string, args ...any) *Finding {
	return n.add(Finding{Field: field, Text: fmt.Sprintf(format, args...)})
}

// broken adds that a rule is.
func (n *notes) broken(rule data.Rule, field, format string, args ...any) {
	n.add(breach(rule, field, fmt.Sprintf(format, args...)))
}

// dated is one day of a course of events.
type dated struct {
	field, what string
	on          vntext.Date
}

// inOrder blocks on every day that lies before an earlier one of the course; days not known are passed over.
func (n *notes) inOrder(course ...dated) {
	var last dated
	for _, d := range course {
		if d.on == "" {
			continue
		}
		if last.on != "" && before(d.on, last.on) {
			n.block(d.field, "%s (%s) trước %s (%s). Hãy sửa lại ngày.", d.what, d.on.Display(), lowerFirst(last.what), last.on.Display())
		}
		last = d
	}
}

// before tells whether a is surely earlier than b; of days known in part only what both tell is compared.
func before(a, b vntext.Date) bool {
	known := min(len(a), len(b))
	return a[:known] < b[:known]
}

func lowerFirst(text string) string {
	runes := []rune(text)
	return strings.ToLower(string(runes[:1])) + string(runes[1:])
}

// firstKnown is the first of the days that is known.
func firstKnown(days ...vntext.Date) vntext.Date {
	for _, d := range days {
		if d != "" {
			return d
		}
	}
	return ""
}
