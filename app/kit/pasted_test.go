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
		"một\r\n\r\nba\r\n\r\n":      `[["một"] [""] ["ba"]]`, // who stands in the middle keeps their row
		"\t\n\tb\t":                  `[["" ""] ["" "b" ""]]`,
		"\"chưa đóng\tb\nc":          `[["\"chưa đóng" "b"] ["c"]]`,
		"\"a\"b\tc":                  `[["\"a\"b" "c"]]`,
		"\"\"\tc":                    `[["" "c"]]`,
		"a\t\"b\n\nc\"\nd":           `[["a" "b\n\nc"] ["d"]]`,
		"":                           `[]`,
	} {
		if got := fmt.Sprintf("%q", kit.PastedBlock(text)); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
