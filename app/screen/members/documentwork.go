package members

import (
	"context"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
)

// askFiles asks for files to attach, of any kind.
func (t *documentsTab) askFiles() {
	t.page.screen.host.ChooseFiles(screen.FileQuestion{Title: "Thêm tệp vào tài liệu", Several: true}, t.attach)
}

// attach takes files in.
func (t *documentsTab) attach(paths []string) {
	host, id := t.page.screen.host, t.page.id
	file := host.Desk().File
	host.Job("Thêm tệp vào tài liệu", func(ctx context.Context, progress func(int, int)) (screen.Outcome, error) {
		err := file.AttachFiles(ctx, id, paths, progress)
		if err == nil {
			fyne.Do(t.wrote)
		}
		return screen.Outcome{Text: fmt.Sprintf("Đã thêm %d tệp.", len(paths))}, err
	})
}

// wrote shows what is kept after something was written.
func (t *documentsTab) wrote() {
	t.page.screen.host.Changed()
	t.reload()
}

// dropped takes in files that were dropped on the window while the documents are shown.
func (s *Screen) dropped(files []fyne.URI) {
	if s.page == nil || fyne.CurrentApp().Driver().AbsolutePositionForObject(s.whole).IsZero() {
		return
	}
	t, is := s.page.pageFrame.chosen().(*documentsTab)
	if !is {
		s.host.Say("Mở trang Tài liệu của hồ sơ rồi thả tệp vào đó.")
		return
	}
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path())
	}
	t.attach(paths)
}

// open shows the selected document in its own program, as a copy that is only to be read.
func (t *documentsTab) open() {
	a := t.withFile()
	if a == nil {
		return
	}
	host, document := t.page.screen.host, *a
	desk := host.Desk()
	background.Run(host.Runner(), context.Background(), "Mở "+document.FileName,
		func(ctx context.Context, _ func(int, int)) (struct{}, error) {
			path, err := desk.ViewAttachment(ctx, document)
			if err != nil {
				return struct{}{}, err
			}
			return struct{}{}, t.show(path)
		}, func(_ struct{}, err error) {
			if err != nil {
				host.Fail(err)
				return
			}
			host.Say("Đã mở bản chỉ để xem của “" + document.FileName + "”; sửa ở đó không đổi tệp đã lưu.")
		})
}

// withFile is the selected document if it has a file; else the officer is told.
func (t *documentsTab) withFile() *data.Attachment {
	a := t.one()
	switch {
	case a == nil:
		t.page.screen.host.Say("Hãy chọn một tài liệu.")
		return nil
	case a.Content == "":
		t.page.screen.host.Say("“" + a.Title + "” là giấy tờ không kèm tệp.")
		return nil
	}
	return a
}

// askSave writes the file of the selected document somewhere else.
func (t *documentsTab) askSave() {
	a := t.withFile()
	if a == nil {
		return
	}
	host, document := t.page.screen.host, *a
	name := work.SafeFileName(document.FileName)
	kinds := []screen.FileKind{{Label: "Tệp " + filepath.Ext(name), Endings: []string{filepath.Ext(name)}}}
	if filepath.Ext(name) == "" {
		kinds = nil
	}
	contents := host.Desk().File.Contents()
	host.ChooseSave(screen.FileQuestion{Title: "Lưu tài liệu ra tệp", Kinds: kinds, Proposed: name}, func(path string) {
		host.Job("Lưu tài liệu ra tệp", func(ctx context.Context, _ func(int, int)) (screen.Outcome, error) {
			err := contents.CopyTo(ctx, document.Content, path)
			return screen.Outcome{Text: "Đã lưu “" + filepath.Base(path) + "”.", Files: []string{path}}, err
		})
	})
}

// drop takes the chosen documents out; undo brings them back.
func (t *documentsTab) drop() {
	chosen := t.chosen()
	if len(chosen) == 0 {
		return
	}
	ids := make([]data.ID, len(chosen))
	for i := range chosen {
		ids[i] = chosen[i].ID
	}
	host, id := t.page.screen.host, t.page.id
	file := host.Desk().File
	t.keep("Xóa tài liệu", fmt.Sprintf("Đã xóa %d tài liệu; làm nhầm thì bấm Hoàn tác (Ctrl+Z)", len(ids)),
		func(ctx context.Context) error { return file.RemoveAttachments(ctx, id, ids) })
}

func (t *documentsTab) edit() {
	if a := t.one(); a != nil {
		t.ask(*a)
	}
}

// ask opens what is written about a document, or about a new paper that is only named.
func (t *documentsTab) ask(a data.Attachment) {
	host := t.page.screen.host
	title := "Sửa tài liệu"
	if a.ID == "" {
		title = "Thêm giấy tờ không có tệp"
	}
	form := newDocumentForm(a, host.Desk().Today())
	file := host.Desk().File
	take := func() string {
		altered, problem := form.read()
		if problem == "" && altered != a {
			t.keep(title, "Đã ghi: "+altered.Title, func(ctx context.Context) error { return file.SaveAttachment(ctx, altered) })
		}
		return problem
	}
	askFields(host.Window(), title, form.box, form.title, take)
}

// keep runs one writing and shows what is kept then.
func (t *documentsTab) keep(name, said string, do func(context.Context) error) {
	host := t.page.screen.host
	background.Run(host.Runner(), context.Background(), name,
		func(ctx context.Context, _ func(int, int)) (struct{}, error) { return struct{}{}, do(ctx) },
		func(_ struct{}, err error) {
			if err != nil {
				host.Fail(err)
				return
			}
			t.wrote()
			host.Say(said)
		})
}
