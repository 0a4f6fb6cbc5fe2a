package command_test

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"sync/atomic"
	"testing"
	"time"
)

// quick fails when work takes longer than anybody would wait for a refusal; it is generous, for busy machines.
func quick(t *testing.T, what string, do func()) {
	t.Helper()
	start := time.Now()
	do()
	if took := time.Since(start); took > 30*time.Second {
		t.Errorf("%s took %v", what, took)
	}
}

// heapPeak runs do and gives the most memory in use that was seen meanwhile, in bytes.
func heapPeak(do func()) uint64 {
	var peak atomic.Uint64
	stop, stopped := make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		var m runtime.MemStats
		for {
			runtime.ReadMemStats(&m)
			peak.Store(max(peak.Load(), m.HeapInuse))
			select {
			case <-stop:
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	do()
	close(stop)
	<-stopped
	return peak.Load()
}

func TestZipBombIsRefusedBeforeItUnpacks(t *testing.T) {
	o := busyOffice(t)
	bomb := crafted(t, "bom.xlsx", func(w io.Writer) {
		io.WriteString(w, line(1, header...)+`<row r="2"><c r="B2" t="inlineStr"><is><t>`)
		blank := bytes.Repeat([]byte(" "), 1<<20)
		for range 150 {
			w.Write(blank)
		}
		io.WriteString(w, `</t></is></c></row>`)
	}, "")
	rows := crafted(t, "bom dòng.xlsx", func(w io.Writer) {
		same := bytes.Repeat([]byte(`<row><c><v>1</v></c></row>`), 1<<15)
		for range 150 {
			w.Write(same)
		}
	}, "")
	peak := heapPeak(func() {
		quick(t, "refusing two bombs", func() {
			o.refused([]string{"“bom.xlsx”", "ô dài quá mức"}, "import", bomb, "--unit", unit)
			o.refused([]string{"“bom dòng.xlsx”"}, "import", rows, "--unit", unit)
		})
	})
	if peak > 500<<20 {
		t.Errorf("refusing the bombs took %d MB", peak>>20)
	}
}

func TestAMillionFormattedButEmptyRowsDoNotHideTheList(t *testing.T) {
	const excelRows = 1 << 20
	filled := func(people int) string {
		return crafted(t, "triệu dòng.xlsx", func(w io.Writer) {
			io.WriteString(w, line(1, header...))
			for i := range people {
				io.WriteString(w, line(i+2, fmt.Sprint(i+1), "Nguyễn Văn "+string(rune('A'+i)), "26/03/2004", "Nam"))
			}
			var rows bytes.Buffer
			for n := people + 2; n <= excelRows; n++ {
				fmt.Fprintf(&rows, `<row r="%d" s="1" customFormat="1"><c r="A%d" s="1"/><c r="B%d" s="1"/></row>`, n, n, n)
				if rows.Len() > 1<<16 {
					rows.WriteTo(w)
				}
			}
			rows.WriteTo(w)
		}, "")
	}
	o := newOffice(t)
	list := filled(3)
	peak := heapPeak(func() {
		quick(t, "reading a million formatted rows", func() {
			var got imported
			o.read(&got, "import", list, "--unit", unit)
			if got.counts(0) != (counted{rows: 3, fresh: 3}) {
				t.Errorf("%+v", got.counts(0))
			}
		})
	})
	if peak > 300<<20 {
		t.Errorf("reading three people took %d MB", peak>>20)
	}
	o.refused([]string{"“triệu dòng.xlsx”", "không có dòng đoàn viên nào"}, "import", filled(0), "--unit", unit)
}
