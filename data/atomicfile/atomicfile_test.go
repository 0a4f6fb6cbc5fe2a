package atomicfile_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"bachudong/data"
	"bachudong/data/atomicfile"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

func TestWriteReplacesTheWholeFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sâu", "phiếu.xlsx")
	for _, want := range []string{"bản đầu, dài hơn", "bản sau"} {
		if err := atomicfile.Write(path, text(want)); err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(path); string(got) != want {
			t.Errorf("file holds %q, want %q", got, want)
		}
	}
	onlyFile(t, path)
}

func TestFullDiskKeepsTheEarlierFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "R-01.xlsx")
	if err := atomicfile.Write(path, text("cũ")); err != nil {
		t.Fatal(err)
	}
	err := atomicfile.Write(path, func(w io.Writer) error {
		io.WriteString(w, "một nửa")
		return &os.PathError{Op: "write", Path: path, Err: syscall.ENOSPC}
	})
	refusedWith(t, err, data.DiskFull, "R-01.xlsx", "giải phóng chỗ trống")
	if got, _ := os.ReadFile(path); string(got) != "cũ" {
		t.Errorf("the earlier file holds %q, want it untouched", got)
	}
	onlyFile(t, path)
}

func TestReadOnlyTargetIsNotReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "đang mở.xlsx")
	if err := os.WriteFile(path, []byte("cũ"), 0o444); err != nil {
		t.Fatal(err)
	}
	refusedWith(t, atomicfile.Write(path, text("mới")), data.Busy, "đang mở.xlsx", "Hãy đóng tệp")
	if got, _ := os.ReadFile(path); string(got) != "cũ" {
		t.Errorf("the read-only file holds %q, want it untouched", got)
	}
	onlyFile(t, path)
}

func TestFolderOfThatNameIsNotReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "R-02.xlsx")
	if err := os.Mkdir(path, 0o755); err != nil {
		t.Fatal(err)
	}
	refusedWith(t, atomicfile.Write(path, text("mới")), data.Conflict, "R-02.xlsx", "tên khác")
}

func TestErrorOfTheFillPassesWithItsSentence(t *testing.T) {
	path := filepath.Join(t.TempDir(), "R-01.xlsx")
	err := atomicfile.Write(path, func(io.Writer) error { return data.Errorf(data.Canceled, "Đã dừng theo yêu cầu.") })
	refusedWith(t, err, data.Canceled, "Đã dừng theo yêu cầu.")
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file appeared although the fill failed: %v", err)
	}
}

func refusedWith(t *testing.T, err error, code data.Code, parts ...string) {
	t.Helper()
	if data.CodeOf(err) != code {
		t.Fatalf("got %v, want code %s", err, code)
	}
	for _, part := range parts {
		if !strings.Contains(data.MessageOf(err), part) {
			t.Errorf("the sentence %q does not say %q", data.MessageOf(err), part)
		}
	}
}

func onlyFile(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v (%v), want only %s", entries, err, filepath.Base(path))
	}
}
