package sheet

import (
	"bytes"
	"context"
	"path/filepath"
)

// OpenTight is Open with limits so small that a test can reach each of them in no time.
func OpenTight(ctx context.Context, path string) (*Book, error) {
	return openLimited(ctx, path, limits{
		file: 1 << 20, parts: 12, unpacked: 8 << 20, grace: 1 << 20, ratio: 200, text: 100_000, cells: 1000, merges: 100,
	})
}

// Read is Open on bytes, within limits that keep a fuzzer quick.
func Read(ctx context.Context, path string, content []byte) (*Book, error) {
	lim := limits{file: 8 << 20, parts: 100, unpacked: 8 << 20, grace: 1 << 20, ratio: 200, text: 8 << 20, cells: 100_000, merges: 1000}
	return read(ctx, filepath.Base(path), bytes.NewReader(content), int64(len(content)), lim)
}

// ReadWorksheet is the rows of a worksheet part alone.
func ReadWorksheet(ctx context.Context, part []byte) (*Sheet, error) {
	s := &Sheet{}
	b := &budget{limits: usualLimits, name: "x.xlsx"}
	w := &worksheetReader{archive: &archive{ctx: ctx, budget: b}, rowBuilder: rowBuilder{sheet: s, budget: b}, shared: &sharedTexts{}, scan: newScanner(bytes.NewReader(part))}
	return s, w.readAll()
}
