package intake

import "strings"

// Choices are the usual values of a fact in the order of the list they stand in; none for a fact without a list.
func Choices(key string) []string { return choices[key] }

var choices = func() map[string][]string {
	lists := make(map[string][]string)
	key := ""
	for _, line := range strings.Split(valuesText, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			key = strings.TrimSuffix(strings.Trim(line, "[]"), " ~")
		default:
			value, _, _ := strings.Cut(line, " = ")
			lists[key] = append(lists[key], value)
		}
	}
	return lists
}()
