package evaluation_test

import (
	"bytes"
	"io"
	"io/fs"
	"testing"
	"time"

	"bachudong/assets"
	"bachudong/reports/evaluation"
	"github.com/xuri/excelize/v2"
)

// BenchmarkR01For116Units measures R-01 of a whole province against excelize opening and saving the template as often,
// both in the same run; the ratio is to stay below 3.
func BenchmarkR01For116Units(b *testing.B) {
	template, err := fs.ReadFile(assets.FormFiles(), "R-01.xlsx")
	if err != nil {
		b.Fatal(err)
	}
	form := filledR01(b)
	var ours, theirs time.Duration
	for b.Loop() {
		for range 116 {
			start := time.Now()
			if err := evaluation.WriteR01(io.Discard, form); err != nil {
				b.Fatal(err)
			}
			middle := time.Now()
			file, err := excelize.OpenReader(bytes.NewReader(template))
			if err != nil {
				b.Fatal(err)
			}
			if err := file.Write(io.Discard); err != nil {
				b.Fatal(err)
			}
			file.Close()
			ours += middle.Sub(start)
			theirs += time.Since(middle)
		}
	}
	b.ReportMetric(float64(ours.Microseconds())/float64(b.N)/116, "µs/form")
	b.ReportMetric(float64(theirs.Microseconds())/float64(b.N)/116, "µs/template")
	b.ReportMetric(float64(ours)/float64(theirs), "×template")
}
