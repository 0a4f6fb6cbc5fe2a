package vntext_test

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"

	"bachudong/data/vntext"
)

func wantRising(t *testing.T, key func(string) []byte, texts []string) {
	t.Helper()
	for i := 1; i < len(texts); i++ {
		if bytes.Compare(key(texts[i-1]), key(texts[i])) >= 0 {
			t.Errorf("%q does not come before %q", texts[i-1], texts[i])
		}
	}
}

func TestSortKeyOrdersByGivenFamilyThenMiddleNames(t *testing.T) {
	wantRising(t, vntext.SortKey, []string{
		"An",
		"Lê An",
		"Lê Thị An",
		"Lê Thị Mỹ An",
		"Lê Văn An",
		"Lề Văn An",
		"Nguyễn An",
		"Nguyễn Anh",
		"Lê Ánh",
		"Trần Ân",
		"Lê Dũng",
		"Lê Đào",
		"Lê Thị Hòa",
		"Lê Uyên",
		"Lê Ửng",
		"Lê Ý",
	})
}

func TestSortKeyOrdersLettersAndTonesAsTheDictionary(t *testing.T) {
	wantRising(t, vntext.SortKey, strings.Split("ba,bà,bả,bã,bá,bạ,bang,bàng,bă,bằ,bẳ,bẵ,bắ,bặ,bâ,bầ,bẩ,bẫ,bấ,bậ,da,đa,e,ê,o,ô,ơ,u,ư,y", ","))
}

func TestSortKeyIsBlindToCaseSpacesAndComposition(t *testing.T) {
	want := vntext.SortKey("Hồ Thị Ngọc Ửng")
	for _, same := range []string{"HỒ THỊ NGỌC ỬNG", " hồ  thị\u00a0ngọc ửng ", norm.NFD.String("Hồ Thị Ngọc Ửng"), "Hồ Thị Ngọc U\u0309\u031bng"} {
		if !bytes.Equal(vntext.SortKey(same), want) {
			t.Errorf("%q sorts apart from the same name", same)
		}
	}
	if len(vntext.SortKey("")) != 0 {
		t.Error("an empty name has a key")
	}
}

func TestCollationKeyCountsNumbersAndGoesWordByWord(t *testing.T) {
	wantRising(t, vntext.CollationKey, []string{
		"Ấp 2", "Ấp 10", "ban b", "bàn a", "Chi đoàn 9", "Chi đoàn 10A1", "Chi đoàn 10A2", "Chi đoàn 11A1",
		"Chi đoàn ấp Vĩnh Đông", "Chi đoàn trường học", "Đoàn xã Vĩnh Thanh",
	})
}

func TestSortKeyServesManyAtOnce(t *testing.T) {
	list := names(500)
	want := make([][]byte, len(list))
	for i, name := range list {
		want[i] = vntext.SortKey(name)
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for i, name := range list {
				if !bytes.Equal(vntext.SortKey(name), want[i]) {
					t.Errorf("key of %q changed", name)
					return
				}
			}
		})
	}
	group.Wait()
}

func TestSortKeyOfMoreWordsThanAreRemembered(t *testing.T) {
	var words []string
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			for c := 'a'; c <= 'z'; c++ {
				words = append(words, string([]rune{a, b, c}))
			}
		}
	}
	for _, word := range slices.Backward(words) {
		vntext.SortKey(word)
	}
	wantRising(t, vntext.SortKey, words)
}
