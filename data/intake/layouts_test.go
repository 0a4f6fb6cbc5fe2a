package intake_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Lists in layouts of our own, in testdata/layouts, and what is true of them. Both are written from the same invented
// people, the truth without any help of the reader: go test ./data/intake -run Layouts -lay-out.
var layOut = flag.Bool("lay-out", false, "write the lists of testdata/layouts anew")

const csvName = "14-gop-tieu-de.csv"

func TestLayoutsAreReadWhateverTheyLookLike(t *testing.T) {
	folder := filepath.Join("testdata", "layouts")
	if *layOut {
		for name, draw := range layouts {
			p := newPaper(t)
			draw(p)
			p.save(filepath.Join(folder, name))
		}
		text, truth := csvGroups()
		must(t, writeText(filepath.Join(folder, csvName), text))
		saveTruth(t, filepath.Join(folder, csvName), truth)
	}
	files, err := os.ReadDir(folder)
	must(t, err)
	read := 0
	for _, f := range files {
		if strings.HasSuffix(f.Name(), ".truth.json") {
			continue
		}
		read++
		t.Run(f.Name(), func(t *testing.T) { compareWithTruth(t, filepath.Join(folder, f.Name())) })
	}
	if read != len(layouts)+1 {
		t.Errorf("%d lists in %s, want %d", read, folder, len(layouts)+1)
	}
}
