package paper

import (
	"context"
	"io"
	"strings"

	"bachudong/data"
	"bachudong/reports/pdf"
)

// Write prints the papers into one file, each from a new page on. The warnings are Vietnamese sentences about characters
// that could not be printed. When ctx ends, nothing is written and the error is a *data.Error with code Canceled.
func Write(ctx context.Context, w io.Writer, papers ...Paper) (warnings []string, err error) {
	if len(papers) == 0 {
		return nil, data.Errorf(data.NotFound, "Không có giấy tờ nào để in. Hãy chọn người hoặc việc cần in.")
	}
	created, _ := papers[0].Head.Date.Time()
	title := papers[0].Name
	if len(papers) > 1 {
		title = papers[0].Type
	}
	doc := pdf.New(pdf.Options{Title: title, Created: created})
	for i := range papers {
		if ctx.Err() != nil {
			return nil, data.Errorf(data.Canceled, "Đã dừng in theo yêu cầu; chưa có tệp nào được ghi.").Because(ctx.Err())
		}
		warnings = append(warnings, add(doc, &papers[i], len(papers) > 1)...)
	}
	return warnings, doc.Write(w)
}

// add prints one paper, with a line in the list of contents if listed, and returns what has to be said about it.
func add(doc *pdf.Document, paper *Paper, listed bool) (warnings []string) {
	doc.NewPage()
	p := &page{Document: doc, Paper: paper, first: doc.Pages()}
	p.top()
	p.body()
	p.footers()
	if listed {
		doc.OnPages(p.first, p.first, func(int) { doc.Mark(p.name()) })
	}
	if lost := doc.TakeLost(); len(lost) > 0 {
		warnings = append(warnings, p.name()+": không in được ký tự "+pdf.NameRunes(lost)+
			"; ký tự đã bỏ hoặc in thành □. Hãy sửa lại rồi in lại.")
	}
	return warnings
}

// name is how messages and the list of contents call the paper.
func (p *Paper) name() string {
	for _, name := range []string{p.Name, p.Type, p.Subject} {
		if name = strings.TrimSpace(name); name != "" {
			return name
		}
	}
	return "Giấy tờ chưa đặt tên"
}
