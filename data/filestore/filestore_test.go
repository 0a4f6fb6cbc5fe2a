package filestore

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/data"
)

var ctx = context.Background()

// write makes a file with some content and gives its path.
func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func store(t *testing.T) *Store {
	t.Helper()
	return Beside(filepath.Join(t.TempDir(), "Sổ đoàn.db"))
}

func add(t *testing.T, s *Store, path string) Content {
	t.Helper()
	c, err := s.Add(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAContentIsKeptOnceUnderItsHash(t *testing.T) {
	s := store(t)
	if list, err := s.List(); err != nil || len(list) != 0 {
		t.Fatalf("an empty store lists %v, %v", list, err)
	}
	c := add(t, s, write(t, "đơn.pdf", "Đơn xin vào Đoàn"))
	sum := sha256.Sum256([]byte("Đơn xin vào Đoàn"))
	if want := (Content{hex.EncodeToString(sum[:]), int64(len("Đơn xin vào Đoàn"))}); c != want {
		t.Errorf("taken in as %+v, want %+v", c, want)
	}
	if again := add(t, s, write(t, "bản sao.pdf", "Đơn xin vào Đoàn")); again != c {
		t.Errorf("the same content came in as %+v", again)
	}
	if filepath.Base(s.Folder()) != "Sổ đoàn.tep" || !s.Has(c.Hash) {
		t.Errorf("nothing in %s", s.Folder())
	}
	if _, err := os.Stat(filepath.Join(s.Folder(), c.Hash[:2], c.Hash)); err != nil {
		t.Error(err)
	}
	if err := os.WriteFile(filepath.Join(s.Folder(), "ghi chú.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if list, err := s.List(); err != nil || len(list) != 1 || list[0] != c {
		t.Errorf("listed %v, %v", list, err)
	}
	r, err := s.Open(ctx, c.Hash)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if text, err := io.ReadAll(r); err != nil || string(text) != "Đơn xin vào Đoàn" {
		t.Errorf("read back %q, %v", text, err)
	}
	out := filepath.Join(t.TempDir(), "ra", "đơn.pdf")
	if err := s.CopyTo(ctx, c.Hash, out); err != nil {
		t.Fatal(err)
	}
	if text, _ := os.ReadFile(out); string(text) != "Đơn xin vào Đoàn" {
		t.Errorf("copied out %q", text)
	}
}

func TestADamagedContentIsNeverGivenOutAndIsMendedByAddingItAgain(t *testing.T) {
	s := store(t)
	path := write(t, "a", "nguyên vẹn")
	c := add(t, s, path)
	if err := os.WriteFile(s.path(c.Hash), []byte("bị sửa"), 0o600); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "ra")
	_, opened := s.Open(ctx, c.Hash)
	for _, err := range []error{s.Verify(ctx, c.Hash), opened, s.CopyTo(ctx, c.Hash, out)} {
		if data.CodeOf(err) != data.Corrupt {
			t.Errorf("a damaged content: %v", err)
		}
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("the damaged content was copied out")
	}
	if add(t, s, path); s.Verify(ctx, c.Hash) != nil {
		t.Errorf("adding it again did not mend it: %v", s.Verify(ctx, c.Hash))
	}
}

func TestWhatCannotComeInIsRefusedAndLeavesNothing(t *testing.T) {
	s := store(t)
	s.largest = 1 << 20
	stopped, stop := context.WithCancel(ctx)
	stop()
	big := write(t, "lớn", strings.Repeat("x", 1<<20+1))
	for _, tt := range []struct {
		ctx  context.Context
		path string
		code data.Code
		says string
	}{
		{ctx, big, data.Invalid, "lớn hơn 1 MB"},
		{ctx, t.TempDir(), data.Invalid, "không phải là tệp"},
		{ctx, filepath.Join(t.TempDir(), "mất"), data.NotFound, "“mất”"},
		{stopped, write(t, "a", "a"), data.Canceled, "dừng"},
	} {
		_, err := s.Add(tt.ctx, tt.path)
		if data.CodeOf(err) != tt.code || !strings.Contains(data.MessageOf(err), tt.says) {
			t.Errorf("%s: %v", filepath.Base(tt.path), err)
		}
	}
	if list, err := s.List(); err != nil || len(list) != 0 {
		t.Errorf("something was kept: %v %v", list, err)
	}
}

func TestOnlyHashesBecomePaths(t *testing.T) {
	s := store(t)
	outside := filepath.Join(filepath.Dir(s.Folder()), "bên ngoài")
	if err := os.WriteFile(outside, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, hash := range []string{"", "..", "../bên ngoài", strings.Repeat("Z", 64), strings.Repeat("AB", 32)} {
		if s.Has(hash) || s.Verify(ctx, hash) == nil || s.Remove(hash) != nil {
			t.Errorf("%q was taken for a content", hash)
		}
	}
	if _, err := os.Stat(outside); err != nil {
		t.Error("a file outside was removed")
	}
}

func TestARemovedContentIsGone(t *testing.T) {
	s := store(t)
	c := add(t, s, write(t, "a", "a"))
	for range 2 { // the second time there is nothing to remove
		if err := s.Remove(c.Hash); err != nil || s.Has(c.Hash) {
			t.Errorf("removed: %v, still there %v", err, s.Has(c.Hash))
		}
	}
	if data.CodeOf(s.Verify(ctx, c.Hash)) != data.NotFound {
		t.Errorf("a missing content: %v", s.Verify(ctx, c.Hash))
	}
}

func TestLargeContentsAreStreamed(t *testing.T) {
	s := store(t)
	path := filepath.Join(t.TempDir(), "lớn")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	for range 64 {
		if _, err := file.Write(bytes.Repeat([]byte{'x'}, 1<<20)); err != nil {
			t.Fatal(err)
		}
	}
	file.Close()
	taken := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			if _, err := s.Add(ctx, path); err != nil {
				b.Fatal(err)
			}
		}
	})
	if got := taken.AllocedBytesPerOp(); got > 1<<20 {
		t.Errorf("taking 64 MB in takes %d bytes of memory", got)
	}
}
