package massentry

import (
	"strings"

	"bachudong/data/vntext"
)

// Meant is the option that somebody typed: the same text, or the only one that begins so, accents or not; the text itself
// when none or several do.
func Meant(options []string, typed string) string {
	meant := ""
	for _, option := range options {
		switch {
		case vntext.SameText(option, typed):
			return option
		case typed == "" || !strings.HasPrefix(vntext.Fold(option), vntext.Fold(typed)):
		case meant != "":
			return typed
		default:
			meant = option
		}
	}
	if meant == "" {
		return typed
	}
	return meant
}
