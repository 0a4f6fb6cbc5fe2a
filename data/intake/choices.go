package intake

import (
	"slices"

	"bachudong/data"
)

// Choices are the usual values of a fact in the order of the list they stand in, then the office's own among aliases;
// none for a fact without a list.
func Choices(key string, aliases ...data.ValueAlias) []string {
	var list []string
	if common := commonLists[key]; common != nil {
		list = slices.Clone(common.order)
	}
	for _, a := range aliases {
		if a.Key == key && !slices.Contains(list, a.Value) {
			list = append(list, a.Value)
		}
	}
	return list
}

// Spellings are the other ways to write a value that the program knows by itself.
func Spellings(key, value string) []string {
	if common := commonLists[key]; common != nil {
		return slices.Clone(common.spellings[value])
	}
	return nil
}
