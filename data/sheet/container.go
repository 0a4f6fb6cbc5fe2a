package sheet

import (
	"context"
	"io"

	"github.com/richardlehane/mscfb"
)

// readContainer reads an old Office container: an .xls, or an .xlsx locked with a password.
func readContainer(ctx context.Context, src io.ReaderAt, size int64, b *budget, password string) (*Book, error) {
	doc, err := mscfb.New(src)
	if err != nil {
		return nil, explain(b.name, "", err)
	}
	streams := map[string]*mscfb.File{}
	for _, f := range doc.File {
		if len(f.Path) == 0 && streams[f.Name] == nil {
			streams[f.Name] = f
		}
	}
	switch {
	case streams["EncryptedPackage"] != nil:
		return readLocked(ctx, src, size, b, password)
	case streams["Workbook"] != nil:
		return readXLS(ctx, streams["Workbook"], size, b)
	case streams["Book"] != nil:
		return readXLS(ctx, streams["Book"], size, b)
	case streams["WordDocument"] != nil:
		return nil, refuseKind(b.name, "đây là văn bản Word (.doc), không phải bảng tính", adviceCopyFromWord)
	}
	return nil, refuseKind(b.name, "đây là tệp Office cũ nhưng không chứa bảng tính", adviceExcelList)
}
