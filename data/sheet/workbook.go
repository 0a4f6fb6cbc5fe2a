package sheet

import (
	"context"
	"errors"
	"io"
	"path"
	"strings"
)

// readWorkbook reads an .xlsx: the workbook part leads to the strings, the styles and the pages.
func readWorkbook(ctx context.Context, src io.ReaderAt, size int64, b *budget) (*Book, error) {
	a, err := openArchive(ctx, src, size, b)
	if err != nil {
		return nil, explain(b.name, "", err)
	}
	main := a.workbookPart()
	if !a.has(main) || strings.HasSuffix(partKey(main), ".bin") {
		return nil, refuseOtherZip(a)
	}
	book, pages, err := a.readIndex(main)
	if err != nil {
		return nil, explain(b.name, "", err)
	}
	links, err := a.relationships(main)
	if err != nil {
		return nil, explain(b.name, "", err)
	}
	shared, err := a.readSharedStrings(links.ofType("/sharedStrings"))
	if err != nil {
		return nil, explain(b.name, "bảng chữ dùng chung", err)
	}
	styles, err := a.readStyles(links.ofType("/styles"))
	if err != nil {
		return nil, explain(b.name, "bảng định dạng", err)
	}
	rich := map[richCell]*Style{}
	for _, p := range pages {
		link, known := links[p.link]
		if known && !strings.HasSuffix(link.kind, "/worksheet") {
			continue // charts and old macro sheets hold no list
		}
		err := errNoPart
		if known {
			w := &worksheetReader{archive: a, rowBuilder: rowBuilder{sheet: p.sheet, budget: b}, shared: shared, styles: styles, rich: rich, date1904: book.Date1904}
			err = w.read(link.target)
		}
		if err != nil {
			return nil, explain(b.name, "trang “"+p.sheet.Name+"”", err)
		}
		book.Sheets = append(book.Sheets, p.sheet)
	}
	return book, nil
}

// page is a sheet named in the workbook with the id of the link to its part.
type page struct {
	sheet *Sheet
	link  string
}

// readIndex reads the workbook part: names and states of the pages and the date system.
func (a *archive) readIndex(part string) (*Book, []page, error) {
	s, closer, err := a.scan(part)
	if err != nil {
		return nil, nil, err
	}
	defer closer.Close()
	book := &Book{Format: "xlsx"}
	var pages []page
	for s.next() {
		if s.kind != startTag {
			continue
		}
		switch string(s.name) {
		case "workbookPr":
			book.Date1904 = s.flag("date1904")
		case "sheet":
			state := string(s.attr("state"))
			pages = append(pages, page{
				sheet: &Sheet{Name: unescape(s.attr("name")), Hidden: state == "hidden" || state == "veryHidden"},
				link:  unescape(s.attr("id")),
			})
			if len(pages) > a.budget.parts {
				return nil, nil, refuseTooBig(a.budget.name, "có quá nhiều trang")
			}
		}
	}
	return book, pages, s.failed()
}

// workbookPart is the part that the package calls its main document.
func (a *archive) workbookPart() string {
	links, err := a.relationships("")
	if main := links.ofType("/officeDocument"); err == nil && main != "" {
		return main
	}
	return "xl/workbook.xml"
}

type relationship struct{ kind, target string }

type relationships map[string]relationship // by id

// ofType is the target of the relationship whose type ends so, the first by name if there are several; "" when there is
// none. Strict and transitional files use different beginnings.
func (r relationships) ofType(suffix string) string {
	target := ""
	for _, link := range r {
		if strings.HasSuffix(link.kind, suffix) && (target == "" || link.target < target) {
			target = link.target
		}
	}
	return target
}

// relationships reads where a part ("" is the package) points to. Targets are made names of parts.
func (a *archive) relationships(part string) (relationships, error) {
	dir, file := path.Split(part)
	s, closer, err := a.scan(dir + "_rels/" + file + ".rels")
	if errors.Is(err, errNoPart) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer closer.Close()
	links := relationships{}
	for s.next() {
		if s.kind != startTag || string(s.name) != "Relationship" || string(s.attr("TargetMode")) == "External" {
			continue
		}
		target := strings.ReplaceAll(unescape(s.attr("Target")), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/", dir, target)
		}
		links[unescape(s.attr("Id"))] = relationship{unescape(s.attr("Type")), strings.TrimPrefix(path.Clean(target), "/")}
		if len(links) > a.budget.parts {
			return nil, refuseTooBig(a.budget.name, "có quá nhiều thành phần")
		}
	}
	return links, s.failed()
}
