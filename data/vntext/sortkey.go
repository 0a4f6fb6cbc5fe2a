package vntext

import (
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// wordKeys remembers the keys of the words that texts are made of. Names and places share a few hundred words, so this
// saves nearly all of the work of a large list; what does not fit is worked out each time.
type wordKeys struct {
	sync.Map // word -> key, both string
	count    atomic.Int32
	keyers   *sync.Pool
}

const (
	mostWords = 8192
	longWord  = 24 // bytes
)

// keyer is a collator with its buffer; neither may be used by two goroutines at once.
type keyer struct {
	collator *collate.Collator
	buffer   collate.Buffer
}

var (
	nameWords  = wordKeys{keyers: keyerPool(collate.IgnoreCase)}
	otherWords = wordKeys{keyers: keyerPool(collate.IgnoreCase, collate.Numeric)}
)

func keyerPool(options ...collate.Option) *sync.Pool {
	return &sync.Pool{New: func() any { return &keyer{collator: collate.New(language.Vietnamese, options...)} }}
}

// SortKey orders full names as Vietnamese lists do: by given name (tên), then family name (họ), then the middle names
// (đệm) one by one, each in the order of the Vietnamese dictionary, whatever the case. Keys compare as bytes. Safe for
// concurrent use.
func SortKey(fullName string) []byte {
	words := strings.Fields(Clean(fullName))
	key := make([]byte, 0, 24*len(words))
	for i := range words {
		if i > 0 {
			key = append(key, separator...)
		}
		key = nameWords.append(key, words[nameOrder(i, len(words))])
	}
	return key
}

// nameOrder is the place in a name of n words of the word that counts as number i: last, first, then those between.
func nameOrder(i, n int) int {
	if i == 0 {
		return n - 1
	}
	return i - 1
}

// append adds the key of one word.
func (w *wordKeys) append(key []byte, word string) []byte {
	if known, ok := w.Load(word); ok {
		return append(key, known.(string)...)
	}
	start := len(key)
	k := w.keyers.Get().(*keyer)
	k.buffer.Reset()
	key = append(key, k.collator.KeyFromString(&k.buffer, word)...)
	w.keyers.Put(k)
	if len(word) <= longWord && w.count.Load() < mostWords {
		w.count.Add(1)
		w.Store(strings.Clone(word), string(key[start:]))
	}
	return key
}

// CollationKey orders other texts, such as units and places: word by word, numbers by their value, so that "Ấp 2" comes
// before "Ấp 10". Keys compare as bytes. Safe for concurrent use.
func CollationKey(s string) []byte {
	var key []byte
	for i, word := range strings.Fields(Clean(s)) {
		if i > 0 {
			key = append(key, separator...)
		}
		key = otherWords.append(key, word)
	}
	return key
}

// separator stands between the keys of two words. The keys themselves use it between letters and tones, so a shorter word
// sorts before a longer one, and an untoned one before a toned one.
const separator = "\x00\x00"
