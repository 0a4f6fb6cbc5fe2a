package intake

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bachudong/app/work"
	"bachudong/data"
	lists "bachudong/data/intake"
)

// BenchmarkEditIn35000Rows measures what one corrected cell costs in a list of a whole province.
func BenchmarkEditIn35000Rows(b *testing.B) {
	ctx := context.Background()
	folder := b.TempDir()
	desk, err := work.Create(ctx, filepath.Join(folder, "so.db"), "Tỉnh đoàn", data.Province, "")
	if err != nil {
		b.Fatal(err)
	}
	defer desk.Close()
	unit, err := desk.OurUnit(ctx)
	if err != nil {
		b.Fatal(err)
	}
	var text strings.Builder
	text.WriteString("Họ và tên,Ngày sinh,Giới tính,Số CCCD,Dân tộc,Chi đoàn\n")
	for i := range 35000 {
		fmt.Fprintf(&text, "Nguyễn Văn %c%c,%02d/%02d/%d,Nam,0952%08d,Kinh,Chi đoàn ấp %d\n", 'A'+i%26, 'a'+i/26%26, i%28+1, i%12+1, 1990+i%18, i, i%300)
	}
	path := filepath.Join(folder, "tinh.csv")
	if err := os.WriteFile(path, []byte(text.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	started := time.Now()
	job := work.ImportJob{Unit: unit, Paths: []string{path}}
	r, err := readLists(ctx, desk, job, func(int, int) {})
	if err != nil || r.lists[0].counts.Rows != 35000 {
		b.Fatal(err, r.lists[0].problem, r.lists[0].counts)
	}
	b.ReportMetric(time.Since(started).Seconds(), "s/first")
	for i := range b.N {
		wish := map[string]work.Decided{path: r.lists[0].preview.Decided.WithEdit(lists.CellPlace{Sheet: "tinh", Row: 2 + i, Col: 0}, "Trần Thị Bé")}
		if r, err = compareAgain(ctx, desk, job, r, wish, nil); err != nil {
			b.Fatal(err)
		}
	}
}
