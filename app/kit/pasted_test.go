package kit_test

import (
	"fmt"
	"testing"

	"bachudong/app/kit"
)

func TestBlocksWithQuotesAndFormulas(t *testing.T) {
	for text, want := range map[string]string{
		"a\tb\r\nc\td\r\n":           `[["a" "b"] ["c" "d"]]`,
		"\"hai\ndòng\"\t\"có \"\"\"": `[["hai\ndòng" "có \""]]`,
		"'=1+1\t'chữ\n":              `[["=1+1" "'chữ"]]`,
		"lẻ \" nháy\tb":              `[["lẻ \" nháy" "b"]]`,
		"một\n":                      `[["một"]]`,
		"":                           `[]`,
	} {
		if got := fmt.Sprintf("%q", kit.PastedBlock(text)); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
