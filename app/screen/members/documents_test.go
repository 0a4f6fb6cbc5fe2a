package members

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// documentsOf opens a person's page at the documents.
func documentsOf(o *office, id data.ID) *documentsTab {
	o.t.Helper()
	if o.screen == nil {
		o.open()
	}
	o.screen.openPage(id, "")
	for _, part := range o.screen.page.parts {
		if t, is := part.(*documentsTab); is {
			o.screen.page.open(t)
			return t
		}
	}
	o.t.Fatal("the page has no documents")
	return nil
}

// rowOf is a row of the documents as it is shown.
func rowOf(t *documentsTab, row int) string {
	var cells []string
	for col := range documentColumns {
		cells = append(cells, t.Cell(row, col).Text)
	}
	return strings.Join(cells, "|")
}

func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestFilesAreAttachedOpenedSavedAndTakenOut(t *testing.T) {
	o := newOffice(t)
	d := documentsOf(o, o.member(data.Person{FullName: "Danh Hữu Cường"}))
	o.files = []string{file(t, "Đơn xin vào Đoàn.pdf", "đơn"), file(t, "ảnh thẻ.jpg", strings.Repeat("x", 3<<20))}
	d.typed(&fyne.KeyEvent{Name: fyne.KeyInsert})
	if o.failed != nil || d.Len() != 2 {
		t.Fatalf("%v: %d documents", o.failed, d.Len())
	}
	if got := rowOf(d, 0); got != "Đơn xin vào Đoàn|||Đơn xin vào Đoàn.pdf|1 KB|15/11/2022" {
		t.Errorf("shown as %s", got)
	}
	if got := rowOf(d, 1); got != "ảnh thẻ|||ảnh thẻ.jpg|3,0 MB|15/11/2022" {
		t.Errorf("shown as %s", got)
	}
	opened := ""
	d.show = func(path string) error { opened = path; return nil }
	d.grid.Select(0)
	d.open()
	if text, err := os.ReadFile(opened); err != nil || string(text) != "đơn" || filepath.Base(opened) != "Đơn xin vào Đoàn.pdf" {
		t.Errorf("opened %s: %q %v", opened, text, err)
	}
	o.files = []string{filepath.Join(t.TempDir(), "ra.pdf")}
	d.askSave()
	if text, err := os.ReadFile(o.files[0]); err != nil || string(text) != "đơn" {
		t.Errorf("saved %q %v", text, err)
	}
	before := d.Len()
	d.grid.MarkAll(true)
	d.drop()
	if d.Len() != 0 || !strings.Contains(o.said, "tài liệu") {
		t.Errorf("taken out: %d left, said %q", d.Len(), o.said)
	}
	changes, err := o.desk.File.Changes(ctx, 1)
	o.check(err)
	if _, err := o.desk.File.Undo(ctx, fmt.Sprint(changes[0].Number)); err != nil {
		t.Fatal(err)
	}
	if d.reload(); d.Len() != before {
		t.Errorf("taken back: %d documents, were %d", d.Len(), before)
	}
}

func TestWhatIsWrittenAboutADocumentIsTypedInADialog(t *testing.T) {
	o := newOffice(t)
	d := documentsOf(o, o.member(data.Person{FullName: "Danh Hữu Cường"}))
	form := newDocumentForm(data.Attachment{PersonID: o.screen.page.id}, o.desk.Today())
	if _, problem := form.read(); !strings.Contains(problem, "Chưa có tên") {
		t.Errorf("a paper without a name: %q", problem)
	}
	form.title.SetText("Nghị quyết chuẩn y")
	form.number.SetText("12-NQ/ĐTN")
	form.kind.SetText("nghi quyet")
	test.Type(form.day.Focusable(), "26032022")
	got, problem := form.read()
	if problem != "" || got.Kind != "Nghị quyết" || got.Document.Date != vntext.Date("2022-03-26") {
		t.Fatalf("read %+v, %q", got, problem)
	}
	o.check(o.desk.File.SaveAttachment(ctx, got))
	d.reload()
	if got := rowOf(d, 0); got != "Nghị quyết chuẩn y|Nghị quyết|12-NQ/ĐTN, 26/03/2022|không kèm tệp||15/11/2022" {
		t.Errorf("shown as %s", got)
	}
	d.grid.Select(0)
	d.open()
	if !strings.Contains(o.said, "không kèm tệp") {
		t.Errorf("opening a paper without a file says %q", o.said)
	}
	d.typed(&fyne.KeyEvent{Name: fyne.KeyF2})
	test.Tap(o.dialog().Button(1))
	if changes, _ := o.desk.File.Changes(ctx, 1); !strings.HasPrefix(changes[0].Title, "Thêm tài liệu của Danh Hữu Cường") {
		t.Errorf("looking at it wrote %+v", changes[0])
	}
}

func TestDroppedFilesGoToTheDocumentsThatAreShown(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường"})
	d := documentsOf(o, id)
	o.window.SetContent(kit.NewRoot(kit.Inset(o.screen.View(), 20, 20, 0, 0))) // what is shown is never at the corner of the window
	path := file(t, "biên bản.docx", "biên bản")
	o.screen.dropped([]fyne.URI{storage.NewFileURI(path)})
	if d.Len() != 1 || d.list[0].FileName != "biên bản.docx" {
		t.Errorf("dropped, yet %+v (%v)", d.list, o.failed)
	}
	o.screen.page.open(o.screen.page.facts)
	o.screen.dropped([]fyne.URI{storage.NewFileURI(path)})
	if got, err := o.desk.File.Attachments(ctx, id); err != nil || len(got) != 1 || !strings.Contains(o.said, "Tài liệu") {
		t.Errorf("dropped on another tab: %d kept, said %q", len(got), o.said)
	}
}
