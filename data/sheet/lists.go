package sheet

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"
)

// Endings are those of the files that may hold a list, small letters.
var Endings = []string{".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".txt", ".htm", ".html"}

// ErrorEnding ends the names of the workbooks with refused rows.
const ErrorEnding = ".loi.xlsx"

// IsList tells by its name whether a file may hold a list: files that Excel keeps while a list is open and workbooks of
// refused rows are none.
func IsList(name string) bool {
	lower := strings.ToLower(name)
	if strings.HasPrefix(name, "~$") || strings.HasPrefix(name, ".") || strings.HasSuffix(lower, ErrorEnding) {
		return false
	}
	return slices.Contains(Endings, filepath.Ext(lower))
}

// NaturalOrder compares names with the numbers in them taken as numbers; big and small letters are one.
func NaturalOrder(a, b string) int {
	x, y := strings.ToLower(a), strings.ToLower(b)
	for x != "" && y != "" {
		nx, ny := leadingDigits(x), leadingDigits(y)
		if nx > 0 && ny > 0 {
			p, q := strings.TrimLeft(x[:nx], "0"), strings.TrimLeft(y[:ny], "0")
			if c := cmp.Or(cmp.Compare(len(p), len(q)), cmp.Compare(p, q)); c != 0 {
				return c
			}
			x, y = x[nx:], y[ny:]
			continue
		}
		if x[0] != y[0] {
			return cmp.Compare(x[0], y[0])
		}
		x, y = x[1:], y[1:]
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(a, b))
}

func leadingDigits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
