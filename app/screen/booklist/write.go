package booklist

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/output"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/reports/statistics"
)

// Export asks the terms and a name and writes the list as a workbook, or as PDF when the name says so.
func (p *Page) Export() { p.write("Kết xuất danh sách", output.Excel, output.PDF) }

// Print asks the terms and a name and writes the list as PDF.
func (p *Page) Print() { p.write("In danh sách", output.PDF) }

func (p *Page) write(title string, kinds ...screen.FileKind) {
	job, desk, name := p.job(), p.host.Desk(), p.list.Name
	if !job.Period.Valid() {
		p.host.Say("Kỳ của danh sách chưa đúng. Hãy sửa hai ngày của kỳ.")
		return
	}
	about := fmt.Sprintf("%s của %s.", name, job.Unit.Name)
	output.AskTerms(p.host, title, about, output.LeftOut, func(terms data.Disclosure) {
		job.Disclosure = terms
		question := screen.FileQuestion{Title: title, Kinds: kinds, Proposed: work.BookFileName(job, kinds[0].Endings[0])}
		p.host.ChooseSave(question, func(path string) {
			output.Run(p.host, title, p.wrote, func(ctx context.Context, progress func(int, int)) (screen.Outcome, error) {
				lines, warnings, err := desk.WriteList(ctx, job, path, progress)
				return screen.Outcome{Text: fmt.Sprintf("Đã ghi “%s” (%s dòng) vào “%s”.", name, kit.Number(lines), filepath.Base(path)),
					Warnings: warnings, Files: []string{path}}, err
			})
		})
	})
}

// WriteBook asks the terms, the kind and a folder and writes all lists that make up the book of the unit.
func (p *Page) WriteBook() {
	job, desk := p.job(), p.host.Desk()
	job.Period = p.period.value()
	if !job.Period.Valid() {
		p.host.Say("Kỳ của danh sách chưa đúng. Hãy sửa hai ngày của kỳ.")
		return
	}
	book := statistics.BookOf(job.Unit)
	terms := output.NewTerms(p.host, output.LeftOut)
	content := kit.Stack(10, kit.NewNote(fmt.Sprintf("%s của %s, %s: %d danh sách, mỗi danh sách một tệp, ghi vào một thư mục.",
		book[0].Group, job.Unit.Name, job.Period.Label(), len(book)), kit.Normal), terms.Box())
	answer := func(caption string, key kit.Key, ending string) kit.Answer {
		return kit.Answer{Caption: caption, Key: key, Run: func() bool {
			told, ok := terms.Read()
			if !ok {
				return false
			}
			job.Disclosure = told
			p.host.ChooseFolder("Chọn thư mục để ghi "+string(book[0].Group), func(folder string) { p.writeBook(desk, job, folder, ending) })
			return true
		}}
	}
	kit.NewDialog(p.host.Window(), "Ghi cả sổ", content, 520, answer("Excel…", "Enter", ".xlsx"), answer("PDF…", "", ".pdf"),
		kit.Answer{Caption: "Hủy", Key: "Esc"}).Show()
}

func (p *Page) writeBook(desk *work.Desk, job work.BookJob, folder, ending string) {
	output.Run(p.host, "Ghi cả sổ", p.wrote, func(ctx context.Context, progress func(int, int)) (screen.Outcome, error) {
		into := filepath.Join(folder, work.BookFolderName(job))
		if err := os.MkdirAll(into, 0o755); err != nil {
			return screen.Outcome{}, data.Errorf(data.Busy, "Không tạo được thư mục “%s”. Hãy chọn nơi khác ghi được.", filepath.Base(into)).Because(err)
		}
		files, warnings, err := desk.WriteBook(ctx, job, into, ending, progress)
		return screen.Outcome{Text: fmt.Sprintf("Đã ghi %d danh sách của %s vào thư mục “%s”.", len(files), job.Unit.Name, filepath.Base(into)),
			Warnings: warnings, Files: files}, err
	})
}
