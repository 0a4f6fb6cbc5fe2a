package store

import (
	"strconv"
	"strings"
)

// exemptMonths reads the months that are kept as "3,4,5".
func exemptMonths(text string) (months [12]bool) {
	for part := range strings.SplitSeq(text, ",") {
		if n, err := strconv.Atoi(strings.TrimSpace(part)); err == nil && n >= 1 && n <= len(months) {
			months[n-1] = true
		}
	}
	return months
}
