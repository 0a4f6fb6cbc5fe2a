package sheet_test

import (
	"archive/zip"
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"bachudong/data"
	"bachudong/data/sheet"
)

const (
	rootRels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	bookRels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="/xl/styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
	bookXML  = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/><sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>`
)

// workbookParts is a whole workbook around the rows and what follows them.
func workbookParts(rows, after string) map[string]string {
	return map[string]string{
		"[Content_Types].xml":        `<Types/>`,
		"_rels/.rels":                rootRels,
		"xl/workbook.xml":            bookXML,
		"xl/_rels/workbook.xml.rels": bookRels,
		"xl/worksheets/sheet1.xml":   `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + rows + `</sheetData>` + after + `</worksheet>`,
	}
}

// with gives the workbook another part or replaces one.
func with(parts map[string]string, name, content string) map[string]string {
	parts = maps.Clone(parts)
	parts[name] = content
	return parts
}

func zipBytes(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func write(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func writeZip(t testing.TB, name string, parts map[string]string) string {
	t.Helper()
	return write(t, name, string(zipBytes(t, parts)))
}

func open(t testing.TB, path string) *sheet.Book {
	t.Helper()
	book, err := sheet.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// refused opens a file that must be refused and checks that the sentence names the file and what was found.
func refused(t *testing.T, path string, code data.Code, found string) {
	t.Helper()
	book, err := sheet.Open(t.Context(), path)
	if err == nil {
		t.Fatalf("%s was read: %+v", filepath.Base(path), book)
	}
	message := data.MessageOf(err)
	if data.CodeOf(err) != code || !bytes.Contains([]byte(message), []byte(found)) || !bytes.Contains([]byte(message), []byte("“"+filepath.Base(path)+"”")) {
		t.Errorf("refused with %s: %v; want %s and %q", data.CodeOf(err), err, code, found)
	}
}
