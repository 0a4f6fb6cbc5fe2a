package sheet

import (
	"context"
	"errors"
	"io"

	"bachudong/data/sheet/biff"
)

// readXLS reads the workbook stream of an Excel 95–2003 file; size bounds it.
func readXLS(ctx context.Context, stream io.Reader, size int64, b *budget) (*Book, error) {
	content, err := io.ReadAll(io.LimitReader(stream, size))
	if err != nil {
		return nil, explain(b.name, "", err)
	}
	source, err := biff.Open(content, b.spendText)
	switch {
	case errors.Is(err, biff.ErrEncrypted):
		return nil, refuseLockedXLS(b.name)
	case errors.Is(err, biff.ErrVersion):
		return nil, refuseKind(b.name, "tệp do Excel rất cũ (trước Excel 5.0) ghi", adviceSaveAs)
	case err != nil:
		return nil, explain(b.name, "", err)
	}
	book := &Book{Format: "xls", Date1904: source.Date1904}
	styles := xlsStyles(source)
	for i := range source.Sheets {
		from := &source.Sheets[i]
		s := &Sheet{Name: cleanText(from.Name), Hidden: from.Hidden}
		x := &xlsReader{rowBuilder: rowBuilder{sheet: s, budget: b}, ctx: ctx, styles: styles, date1904: source.Date1904}
		if err := source.Read(from, x); err != nil {
			return nil, explain(b.name, "trang “"+s.Name+"”", err)
		}
		x.finish()
		book.Sheets = append(book.Sheets, s)
	}
	return book, nil
}

func xlsStyles(source *biff.Book) []*Style {
	t := styleTables{codes: source.Formats, shapes: map[string]numberShape{}}
	for _, s := range source.Styles {
		t.add(s.Format, -1)
		t.styles[len(t.styles)-1].Font = s.Font
	}
	return t.styles
}
