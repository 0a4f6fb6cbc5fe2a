// Package output asks where a paper is to be written and has it written as a job of the window. It is shared by the screens
// that offer the same papers.
package output

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
)

// The kinds of file a paper can be written as.
var (
	Excel = screen.FileKind{Label: "Bảng tính Excel (*.xlsx)", Endings: []string{".xlsx"}}
	PDF   = screen.FileKind{Label: "Tài liệu PDF (*.pdf)", Endings: []string{".pdf"}}
)

// Done is told on the UI goroutine what was written; it may be nil.
type Done func(screen.Outcome)

// Form writes one form of a unit; the ending of the chosen name decides between the kinds, the first one is proposed.
func Form(host screen.Host, job work.FormJob, done Done, kinds ...screen.FileKind) {
	desk, name := host.Desk(), fmt.Sprintf("%s – %s năm %d", job.Form, job.Unit.Name, job.Year)
	host.ChooseSave(screen.FileQuestion{Title: "Xuất " + name, Kinds: kinds,
		Proposed: work.FormFileName(job.Form, job.Unit, job.Year, kinds[0].Endings[0])}, func(path string) {
		Run(host, "Xuất "+name, done, func(ctx context.Context, _ func(int, int)) (screen.Outcome, error) {
			warnings, err := desk.WriteForm(ctx, job, path)
			return screen.Outcome{Text: "Đã ghi " + name + " vào “" + filepath.Base(path) + "”.", Warnings: warnings, Files: []string{path}}, err
		})
	})
}

// Forms writes one R-01 for each Đoàn cơ sở under a unit into a folder of the chosen name, which is made when it is new.
func Forms(host screen.Host, job work.FormJob, done Done) {
	desk := host.Desk()
	host.ChooseSave(screen.FileQuestion{Title: "Đặt tên thư mục để ghi các phiếu R-01",
		Proposed: work.FormFileName("R-01", job.Unit, job.Year, "")}, func(folder string) {
		Run(host, "Xuất R-01 của các Đoàn cơ sở", done, func(ctx context.Context, progress func(int, int)) (screen.Outcome, error) {
			if err := makeFolder(folder); err != nil {
				return screen.Outcome{}, err
			}
			files, err := desk.WriteForms(ctx, job, folder, progress)
			return screen.Outcome{Text: fmt.Sprintf("Đã ghi %d phiếu R-01 năm %d vào thư mục “%s”.", len(files), job.Year, filepath.Base(folder)), Files: files}, err
		})
	})
}

func makeFolder(folder string) error {
	err := os.MkdirAll(folder, 0o755)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrPermission):
		return data.Errorf(data.Busy, "Không tạo được thư mục “%s”: nơi này chỉ cho đọc. Hãy chọn nơi khác, ví dụ Documents.", filepath.Base(folder)).Because(err)
	}
	return data.Errorf(data.Conflict, "Không tạo được thư mục “%s”: đã có tệp cùng tên hoặc ổ đĩa không ghi được. Hãy đặt tên khác.", filepath.Base(folder)).Because(err)
}

// Dossiers asks the terms and writes the dossiers of a unit, or of exactly the people named, into one PDF.
func Dossiers(host screen.Host, job work.DossierJob, done Done) {
	AskTerms(host, "In hồ sơ đoàn viên", "Hồ sơ đoàn viên của "+job.Unit.Name+", mỗi người hai trang.", LeftForHand, func(d data.Disclosure) {
		job.Disclosure = d
		writeDossiers(host, job, done)
	})
}

func writeDossiers(host screen.Host, job work.DossierJob, done Done) {
	desk := host.Desk()
	host.ChooseSave(screen.FileQuestion{Title: "In hồ sơ đoàn viên", Kinds: []screen.FileKind{PDF}, Proposed: work.DossierFileName(job.Unit)}, func(path string) {
		Run(host, "In hồ sơ – "+job.Unit.Name, done, func(ctx context.Context, progress func(int, int)) (screen.Outcome, error) {
			warnings, err := desk.WriteDossiers(ctx, job, path, progress)
			return screen.Outcome{Text: "Đã ghi hồ sơ đoàn viên của " + job.Unit.Name + " vào “" + filepath.Base(path) + "”.", Warnings: warnings, Files: []string{path}}, err
		})
	})
}

// Run has write make a paper as a job of the window and tells done about it.
func Run(host screen.Host, name string, done Done, write screen.Work) {
	host.Job(name, func(ctx context.Context, progress func(int, int)) (screen.Outcome, error) {
		outcome, err := write(ctx, progress)
		if err == nil && done != nil {
			fyne.Do(func() { done(outcome) })
		}
		return outcome, err
	})
}
