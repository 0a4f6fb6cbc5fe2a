package vntext

import (
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// keyer is a collator with its buffer; neither may be used by two goroutines at once.
type keyer struct {
	collator *collate.Collator
	buffer   collate.Buffer
}

var (
	wordKeyers   = keyerPool(collate.IgnoreCase)
	numberKeyers = keyerPool(collate.IgnoreCase, collate.Numeric)
)

func keyerPool(options ...collate.Option) *sync.Pool {
	return &sync.Pool{New: func() any { return &keyer{collator: collate.New(language.Vietnamese, options...)} }}
}

// SortKey orders full names as Vietnamese lists do: by given name (tên), then family name (họ), then the middle names
// (đệm) one by one, each in the order of the Vietnamese dictionary, whatever the case. Keys compare as bytes. Safe for
// concurrent use.
func SortKey(fullName string) []byte {
	words := strings.Fields(Clean(fullName))
	if len(words) > 1 {
		last := len(words) - 1
		ordered := make([]string, 0, len(words))
		ordered = append(ordered, words[last], words[0])
		words = append(ordered, words[1:last]...)
	}
	return wordKeys(wordKeyers, words)
}

// CollationKey orders other texts, such as units and places: word by word, numbers by their value, so that "Ấp 2" comes
// before "Ấp 10". Keys compare as bytes. Safe for concurrent use.
func CollationKey(s string) []byte { return wordKeys(numberKeyers, strings.Fields(Clean(s))) }

// wordKeys joins the keys of the words by two zero bytes, the separator that the keys themselves use between letters and
// tones: a shorter word therefore sorts before a longer one, and an untoned one before a toned one.
func wordKeys(pool *sync.Pool, words []string) []byte {
	k := pool.Get().(*keyer)
	defer pool.Put(k)
	var key []byte
	for i, word := range words {
		if i > 0 {
			key = append(key, 0, 0)
		}
		k.buffer.Reset()
		key = append(key, k.collator.KeyFromString(&k.buffer, word)...)
	}
	return key
}
