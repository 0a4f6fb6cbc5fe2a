package sheet

import (
	"bytes"
	"context"
	"io"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"
)

// readLocked decrypts an .xlsx in memory and reads it.
func readLocked(ctx context.Context, src io.ReaderAt, size int64, b *budget, password string) (*Book, error) {
	if password == "" {
		return nil, refusePassword(b.name)
	}
	content, err := io.ReadAll(io.NewSectionReader(src, 0, size))
	if err != nil {
		return nil, explain(b.name, "", err)
	}
	plain, err := decrypt(content, password)
	if plain == nil {
		return nil, refuseWrongPassword(b.name).Because(err)
	}
	return readWorkbook(ctx, bytes.NewReader(plain), int64(len(plain)), b)
}

// decrypt tries the password with its accents composed and decomposed, as keyboards differ; nil when neither opens.
func decrypt(content []byte, password string) (plain []byte, err error) {
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		plain, err = excelize.Decrypt(content, &excelize.Options{Password: form.String(password)})
		if err == nil && bytes.HasPrefix(plain, []byte("PK\x03\x04")) {
			return plain, nil
		}
	}
	return nil, err
}
