package sheet

import (
	"archive/zip"
	"bufio"
	"context"
	"errors"
	"io"
	"path"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

var errNoPart = errors.New("part is missing")

// archive gives the parts of an .xlsx by name, within the budget.
type archive struct {
	ctx    context.Context
	budget *budget
	size   int64                // of the whole file
	parts  map[string]*zip.File // by partKey
}

func openArchive(ctx context.Context, src io.ReaderAt, size int64, b *budget) (*archive, error) {
	z, err := zip.NewReader(src, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, err
	}
	if len(z.File) > b.parts {
		return nil, refuseTooBig(b.name, "có quá nhiều thành phần nén")
	}
	a := &archive{ctx: ctx, budget: b, size: size, parts: make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		if key := partKey(f.Name); a.parts[key] == nil {
			a.parts[key] = f
		}
	}
	return a, nil
}

// partKey makes names comparable: part names ignore case, some programs write backslashes.
func partKey(name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+name), "/"))
}

func (a *archive) has(name string) bool { return a.parts[partKey(name)] != nil }

// open starts reading a part; errNoPart when there is none of that name.
func (a *archive) open(name string) (io.ReadCloser, error) {
	f := a.parts[partKey(name)]
	if f == nil {
		return nil, errNoPart
	}
	if f.Flags&1 != 0 {
		return nil, refusePassword(a.budget.name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	counted := &countingReader{ctx: a.ctx, src: r, budget: a.budget, packed: int64(min(f.CompressedSize64, uint64(a.size)))}
	return struct {
		io.Reader
		io.Closer
	}{asUTF8(counted), r}, nil
}

// scan starts the scanner on a part; the caller closes it.
func (a *archive) scan(name string) (*scanner, io.Closer, error) {
	r, err := a.open(name)
	if err != nil {
		return nil, nil, err
	}
	return newScanner(r), r, nil
}

// countingReader stops when the work was called off, the budget is spent or the part unpacks to a bomb.
type countingReader struct {
	ctx    context.Context
	src    io.Reader
	budget *budget
	packed int64 // as the zip says; a lie makes the ratio stricter or is stopped by the total
	read   int64
}

func (c *countingReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := c.src.Read(p)
	c.read += int64(n)
	c.budget.unpacked -= int64(n)
	if c.budget.unpacked < 0 || c.read > c.budget.grace && c.read/c.budget.ratio > c.packed {
		return 0, refuseTooBig(c.budget.name, "bung ra quá lớn")
	}
	return n, err
}

// asUTF8 lets UTF-16 parts, which the format allows, be read like all others.
func asUTF8(r io.Reader) io.Reader {
	b := bufio.NewReaderSize(r, 64<<10)
	head, _ := b.Peek(2)
	if string(head) == "\xFF\xFE" || string(head) == "\xFE\xFF" {
		return transform.NewReader(b, unicode.BOMOverride(unicode.UTF8.NewDecoder()))
	}
	return b
}
