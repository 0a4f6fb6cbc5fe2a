package filestore

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"bachudong/data"
	"bachudong/data/atomicfile"
)

// Verify reads a content and tells whether it is what its name says.
func (s *Store) Verify(ctx context.Context, hash string) error {
	file, err := s.open(hash)
	if err != nil {
		return err
	}
	defer file.Close()
	found, err := digest(ctx, file)
	switch {
	case data.CodeOf(err) == data.Canceled:
		return err
	case err != nil || found.Hash != hash:
		return damaged(hash).Because(err)
	}
	return nil
}

// Open gives a content to be read from its beginning, after it was read through and found to be what its name says.
func (s *Store) Open(ctx context.Context, hash string) (io.ReadCloser, error) {
	if err := s.Verify(ctx, hash); err != nil {
		return nil, err
	}
	return s.open(hash)
}

// CopyTo writes a content to a file of the officer's, which appears only when it is whole and right.
func (s *Store) CopyTo(ctx context.Context, hash, path string) error {
	file, err := s.open(hash)
	if err != nil {
		return err
	}
	defer file.Close()
	return atomicfile.Write(path, func(w io.Writer) error {
		written, err := digest(ctx, io.TeeReader(file, w))
		if err == nil && written.Hash != hash {
			err = damaged(hash)
		}
		return err
	})
}

func (s *Store) open(hash string) (*os.File, error) {
	if !isHash(hash) {
		return nil, data.Errorf(data.Corrupt, "Tài liệu trỏ tới một tệp không có thật. Hãy thêm lại tệp này.")
	}
	file, err := os.Open(s.path(hash))
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, data.Errorf(data.NotFound, "Không còn thấy tệp của tài liệu trong thư mục “%s”. Hãy chép lại thư mục này từ bản sao lưu, hoặc thêm lại tệp.",
			filepath.Base(s.folder)).Because(err)
	case err != nil:
		return nil, data.Errorf(data.Busy, "Không đọc được tệp của tài liệu trong thư mục “%s”. Hãy kiểm tra quyền đọc thư mục rồi làm lại.", filepath.Base(s.folder)).Because(err)
	}
	return file, nil
}

func damaged(hash string) *data.Error {
	return data.Errorf(data.Corrupt, "Tệp của tài liệu (%s…) đã bị hỏng trên đĩa nên không mở. Hãy lấy lại từ bản sao lưu, hoặc thêm lại tệp.", hash[:8])
}

// List is every content that lies in the folder, damaged ones too; files of other names are not ours and are passed over.
func (s *Store) List() ([]Content, error) {
	var list []Content
	err := filepath.WalkDir(s.folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !entry.Type().IsRegular() || !isHash(entry.Name()) || path != s.path(entry.Name()) {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		list = append(list, Content{entry.Name(), info.Size()})
		return nil
	})
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil // nothing was ever kept
	}
	if err != nil {
		return nil, data.Errorf(data.Busy, "Không đọc được thư mục “%s”. Hãy kiểm tra quyền đọc thư mục rồi làm lại.", filepath.Base(s.folder)).Because(err)
	}
	return list, nil
}

// Remove takes a content away for good. One that is not there is no error.
func (s *Store) Remove(hash string) error {
	if !isHash(hash) {
		return nil
	}
	if err := os.Remove(s.path(hash)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return data.Errorf(data.Busy, "Không xóa được tệp trong thư mục “%s”: tệp đang mở ở chương trình khác. Hãy đóng tệp đó rồi làm lại.", filepath.Base(s.folder)).Because(err)
	}
	_ = os.Remove(filepath.Dir(s.path(hash))) // goes only when it is empty
	return nil
}
