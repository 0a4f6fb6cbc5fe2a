package sheet

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Option says something about a file that the file does not say itself.
type Option func(*options)

type options struct{ password string }

// WithPassword opens a locked .xlsx; files that are not locked ignore it.
func WithPassword(password string) Option {
	return func(o *options) { o.password = password }
}

// Open reads the whole list at path. It looks at what the file holds, not at its name. What cannot be read is refused
// with a *data.Error that says what was found and what to do; a damaged or hostile file never panics. ctx stops the work.
func Open(ctx context.Context, path string, opts ...Option) (*Book, error) {
	return openLimited(ctx, path, usualLimits, opts...)
}

func openLimited(ctx context.Context, path string, lim limits, opts ...Option) (*Book, error) {
	name := filepath.Base(path)
	f, err := os.Open(path)
	if err != nil {
		return nil, explainOpening(name, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, explainOpening(name, err)
	}
	if info.IsDir() {
		return nil, refuseKind(name, "đây là một thư mục", adviceExcelList)
	}
	book, err := read(ctx, name, f, info.Size(), lim, opts...)
	if err != nil {
		return nil, err
	}
	book.Path = path
	return book, nil
}

// read does the work of Open on anything that can be read at random. Parsers are guarded: a panic is a damaged file.
func read(ctx context.Context, name string, src io.ReaderAt, size int64, lim limits, opts ...Option) (book *Book, err error) {
	defer func() {
		if p := recover(); p != nil {
			book, err = nil, refuseBroken(name, "").Because(fmt.Errorf("panic: %v", p))
		}
	}()
	if size > lim.file {
		return nil, refuseTooBig(name, "quá lớn")
	}
	if err := ctx.Err(); err != nil {
		return nil, explain(name, "", err)
	}
	head := make([]byte, min(size, 4096))
	if _, err := io.ReadFull(io.NewSectionReader(src, 0, size), head); err != nil {
		return nil, explain(name, "", err)
	}
	b := &budget{limits: lim, name: name}
	var o options
	for _, set := range opts {
		set(&o)
	}
	switch {
	case len(bytes.TrimSpace(head)) == 0 && int64(len(head)) == size:
		return nil, refuseKind(name, "tệp trống, không có gì bên trong", "Hãy chép lại tệp gốc hoặc xin nơi gửi gửi lại.")
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return readWorkbook(ctx, src, size, b)
	case bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0")):
		return readContainer(ctx, src, size, b, o.password)
	}
	if err := refuseKnownOther(name, head); err != nil {
		return nil, err
	}
	content, err := io.ReadAll(io.NewSectionReader(src, 0, size))
	if err != nil {
		return nil, explain(name, "", err)
	}
	return readText(ctx, strings.TrimSuffix(name, filepath.Ext(name)), content, b)
}
