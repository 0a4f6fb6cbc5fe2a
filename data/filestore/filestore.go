// Package filestore keeps the contents of files in a folder beside a data file: each content once, named by its SHA-256,
// whole or not at all. What a content is and who needs it is kept elsewhere.
package filestore

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"bachudong/data"
	"bachudong/data/atomicfile"
)

// Largest is the most bytes that one content may have.
const Largest = 200 << 20

// ending is what the folder is called after the name of the data file.
const ending = ".tep"

// Store is the folder of one data file. It is made when the first content comes in.
type Store struct {
	folder  string
	largest int64
}

// Content is one kept content.
type Content struct {
	Hash string // SHA-256, hexadecimal
	Size int64  // bytes
}

// Beside is the store of a data file: "so.db" has the folder "so.tep".
func Beside(dataFile string) *Store {
	return &Store{folder: strings.TrimSuffix(dataFile, filepath.Ext(dataFile)) + ending, largest: Largest}
}

// Folder is where the contents lie.
func (s *Store) Folder() string { return s.folder }

// Has tells whether a content is there, without reading it.
func (s *Store) Has(hash string) bool {
	if !isHash(hash) {
		return false
	}
	info, err := os.Stat(s.path(hash))
	return err == nil && info.Mode().IsRegular()
}

// path is where a content lies: "ab/abcdef…".
func (s *Store) path(hash string) string { return filepath.Join(s.folder, hash[:2], hash) }

// isHash keeps anything else from becoming part of a path.
func isHash(hash string) bool {
	raw, err := hex.DecodeString(hash)
	return err == nil && len(raw) == sha256.Size && hash == strings.ToLower(hash)
}

// Add takes the content of a file in. A content that is there already is not written again, unless it was damaged.
func (s *Store) Add(ctx context.Context, path string) (Content, error) {
	name := filepath.Base(path)
	file, err := os.Open(path)
	if err != nil {
		return Content{}, unread(name, err)
	}
	defer file.Close()
	info, err := file.Stat()
	switch {
	case err != nil:
		return Content{}, unread(name, err)
	case !info.Mode().IsRegular():
		return Content{}, data.Errorf(data.Invalid, "“%s” không phải là tệp nên không đính kèm được. Hãy chọn từng tệp.", name)
	case info.Size() > s.largest:
		return Content{}, data.Errorf(data.Invalid, "“%s” lớn hơn %d MB nên không đính kèm được. Hãy thu nhỏ hoặc tách tệp.", name, s.largest>>20)
	}
	content, err := digest(ctx, file)
	if err != nil {
		return content, unread(name, err)
	}
	if s.Verify(ctx, content.Hash) == nil {
		return content, nil
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return content, unread(name, err)
	}
	return content, atomicfile.Write(s.path(content.Hash), func(w io.Writer) error {
		written, err := digest(ctx, io.TeeReader(file, w))
		if err == nil && written != content {
			err = data.Errorf(data.Busy, "“%s” đang được chương trình khác ghi nên chưa đính kèm. Hãy đóng tệp đó rồi làm lại.", name)
		}
		return err
	})
}

// digest reads everything and tells what it is.
func digest(ctx context.Context, r io.Reader) (Content, error) {
	hash := sha256.New()
	size, err := io.Copy(hash, reader{ctx, r})
	return Content{hex.EncodeToString(hash.Sum(nil)), size}, err
}

// reader stops with its context.
type reader struct {
	ctx context.Context
	io.Reader
}

func (r reader) Read(p []byte) (int, error) {
	if r.ctx.Err() != nil {
		return 0, data.Errorf(data.Canceled, "Đã dừng theo yêu cầu; chưa có gì được ghi.").Because(r.ctx.Err())
	}
	return r.Reader.Read(p)
}

func unread(name string, err error) error {
	var coded *data.Error
	switch {
	case errors.As(err, &coded):
		return err
	case errors.Is(err, os.ErrNotExist):
		return data.Errorf(data.NotFound, "Không thấy tệp “%s”. Hãy kiểm tra tệp còn ở đó rồi chọn lại.", name).Because(err)
	}
	return data.Errorf(data.Busy, "Không đọc được “%s”. Hãy đóng chương trình đang mở tệp này, hoặc kiểm tra quyền đọc, rồi làm lại.", name).Because(err)
}
