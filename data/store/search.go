package store

import (
	"slices"
	"strings"
	"unicode"

	"bachudong/data/vntext"
)

// searchedFacts are the facts of a person that typing into the search box looks at.
var searchedFacts = []string{"full_name", "other_names", "phone", "citizen_id", "member_code", "card_number"}

// isSearched tells whether any of the facts is searched or sorted by name.
func isSearched[V any](facts map[string]V) bool {
	return slices.ContainsFunc(searchedFacts, func(key string) bool { _, given := facts[key]; return given })
}

// derived computes the sort key and the searched words of a person from the facts that get gives by column name.
func derived(get func(string) string) (sortKey []byte, search string) {
	var words []string
	for _, key := range searchedFacts {
		if text := get(key); text != "" {
			words = append(words, searchWords(text)...)
		}
	}
	return vntext.SortKey(get("full_name")), strings.Join(words, " ")
}

// searchWords folds text and cuts it into runs of letters and digits, exactly as the index's tokenizer does.
func searchWords(text string) []string {
	return strings.FieldsFunc(vntext.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// findWords is what the officer typed as words, each the beginning of a word to find. Digits typed in groups are one
// number, as in 0912 345 678.
func findWords(typed string) []string {
	words := searchWords(typed)
	for _, word := range words {
		if strings.IndexFunc(word, unicode.IsLetter) >= 0 {
			return words
		}
	}
	if joined := strings.Join(words, ""); joined != "" {
		return []string{joined}
	}
	return nil
}

// matchQuery is the words as a query of the index: all of them, each as a prefix.
func matchQuery(words []string) string {
	return `"` + strings.Join(words, `"* "`) + `"*`
}
