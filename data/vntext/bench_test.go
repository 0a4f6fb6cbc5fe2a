package vntext_test

import (
	"fmt"
	"testing"

	"bachudong/data/vntext"
)

var families = []string{"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Danh", "Thạch", "Sơn", "Đặng", "Võ"}
var givens = []string{"Anh", "Ánh", "Hòa", "Ửng", "Đào", "Kiệt", "Thúy", "Quý", "Ngân", "Phượng", "Trâm", "Giàu", "Mỹ"}

// names makes n full names that differ as those of a province do.
func names(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("%s %s %s %s", families[i%10], givens[i/10%13], givens[i/130%13], givens[i*7%13])
	}
	return list
}

func benchmarkText(b *testing.B, work func(string)) {
	list := names(1000)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		work(list[i%len(list)])
	}
}

func BenchmarkCleanOfCleanName(b *testing.B) { benchmarkText(b, func(s string) { vntext.Clean(s) }) }
func BenchmarkFoldName(b *testing.B)         { benchmarkText(b, func(s string) { vntext.Fold(s) }) }
func BenchmarkSortKeyName(b *testing.B)      { benchmarkText(b, func(s string) { vntext.SortKey(s) }) }
func BenchmarkCompareKeyName(b *testing.B)   { benchmarkText(b, func(s string) { vntext.CompareKey(s) }) }

func BenchmarkCleanDecomposed(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		vntext.Clean("  Nguyê\u0303n  Thi\u0323 Thu\u0301y\u00a0")
	}
}

func BenchmarkSortKey35000(b *testing.B) {
	list := names(35000)
	for b.Loop() {
		for _, name := range list {
			vntext.SortKey(name)
		}
	}
}

func BenchmarkParseDate(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		vntext.ParseDate("26/03/2004", vntext.DateOptions{Today: "2026-11-20", Kind: vntext.Birth})
	}
}

func BenchmarkParseCitizenID(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		vntext.ParseCitizenID("095204430962")
	}
}

func BenchmarkParsePhone(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		vntext.ParsePhone("0912345678")
	}
}
