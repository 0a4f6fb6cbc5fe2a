package shell

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/platform"
	"bachudong/app/screen"
)

// ChooseFiles asks for files to open, with the system's own dialog where there is one.
func (w *Window) ChooseFiles(question screen.FileQuestion, chosen func(paths []string)) {
	ask := nativeQuestion(question)
	owner := platform.WindowHandle(w.win)
	background.Run(w.runner, context.Background(), question.Title, func(context.Context, func(int, int)) ([]string, error) {
		return platform.ChooseOpen(owner, ask)
	}, func(paths []string, err error) {
		switch {
		case errors.Is(err, platform.ErrNoNative):
			w.chooseWithFyne(question, chosen)
		case err != nil:
			w.Fail(err)
		case len(paths) > 0:
			chosen(paths)
		}
	})
}

// ChooseSave asks where to write a file; the ending of the first kind is added when it is missing.
func (w *Window) ChooseSave(question screen.FileQuestion, chosen func(path string)) {
	ask := nativeQuestion(question)
	owner := platform.WindowHandle(w.win)
	background.Run(w.runner, context.Background(), question.Title, func(context.Context, func(int, int)) (string, error) {
		return platform.ChooseSave(owner, ask)
	}, func(path string, err error) {
		switch {
		case errors.Is(err, platform.ErrNoNative):
			w.saveWithFyne(question, chosen)
		case err != nil:
			w.Fail(err)
		case path != "":
			chosen(withEnding(path, question))
		}
	})
}

func nativeQuestion(q screen.FileQuestion) platform.FileDialog {
	ask := platform.FileDialog{Title: q.Title, Name: q.Proposed, Many: q.Several, Folder: platform.DocumentFolder()}
	for _, k := range q.Kinds {
		var patterns []string
		for _, e := range k.Endings {
			patterns = append(patterns, "*"+e)
		}
		ask.Filters = append(ask.Filters, platform.FileFilter{Name: k.Label, Patterns: patterns})
	}
	if len(q.Kinds) > 0 && len(q.Kinds[0].Endings) > 0 {
		ask.Ending = strings.TrimPrefix(q.Kinds[0].Endings[0], ".")
	}
	return ask
}

func withEnding(path string, q screen.FileQuestion) string {
	if filepath.Ext(path) == "" && len(q.Kinds) > 0 && len(q.Kinds[0].Endings) > 0 {
		return path + q.Kinds[0].Endings[0]
	}
	return path
}

func endings(q screen.FileQuestion) []string {
	var all []string
	for _, k := range q.Kinds {
		for _, e := range k.Endings {
			all = append(all, e, strings.ToUpper(e))
		}
	}
	return all
}

func (w *Window) chooseWithFyne(q screen.FileQuestion, chosen func([]string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			w.Fail(err)
		case r != nil:
			r.Close()
			chosen([]string{r.URI().Path()})
		}
	}, w.win)
	w.showFyne(d, q)
}

// saveWithFyne asks for a path in a field: Fyne's own dialog would empty an existing file before we know whether the new
// one can be written.
func (w *Window) saveWithFyne(q screen.FileQuestion, chosen func(string)) {
	path := kit.NewTextField()
	path.Set(filepath.Join(platform.DocumentFolder(), q.Proposed))
	folder := kit.NewButton("Chọn thư mục…", "", func() { w.chooseFolder(path) })
	content := kit.Labeled("Ghi vào tệp", true, container.NewBorder(nil, nil, nil, folder, path))
	d := kit.NewDialog(w.win, q.Title, content, 620, kit.Answer{Caption: "Ghi", Key: "Enter", Run: func() bool {
		path.Commit()
		if path.Text == "" {
			return false
		}
		w.ConfirmReplacing(withEnding(path.Text, q), chosen)
		return true
	}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = path
	path.OnKey = func(ev *fyne.KeyEvent) bool { // the only field: Enter writes
		if ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter {
			d.Button(0).Tapped(nil)
			return true
		}
		return false
	}
	d.Show()
}

func (w *Window) chooseFolder(path *kit.TextField) {
	w.ChooseFolder("Chọn thư mục", func(folder string) { path.Set(filepath.Join(folder, filepath.Base(path.Text))) })
}

// ChooseFolder asks for a folder, with the system's own dialog where there is one.
func (w *Window) ChooseFolder(title string, chosen func(path string)) {
	owner := platform.WindowHandle(w.win)
	background.Run(w.runner, context.Background(), title, func(context.Context, func(int, int)) (string, error) {
		return platform.ChooseFolder(owner, title)
	}, func(path string, err error) {
		switch {
		case errors.Is(err, platform.ErrNoNative):
			w.chooseFolderWithFyne(title, chosen)
		case err != nil:
			w.Fail(err)
		case path != "":
			chosen(path)
		}
	})
}

func (w *Window) chooseFolderWithFyne(title string, chosen func(path string)) {
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			w.Fail(err)
		case folder != nil:
			chosen(folder.Path())
		}
	}, w.win)
	w.showFyne(d, screen.FileQuestion{Title: title})
}

// ConfirmReplacing asks before an existing file is replaced, as system dialogs do.
func (w *Window) ConfirmReplacing(path string, chosen func(string)) {
	background.Run(w.runner, context.Background(), "Xem tệp", func(context.Context, func(int, int)) (bool, error) {
		_, err := os.Stat(path)
		return err == nil, nil
	}, func(exists bool, _ error) {
		if !exists {
			chosen(path)
			return
		}
		kit.Confirm(w.win, "Thay tệp cũ?", "Đã có tệp “"+filepath.Base(path)+"” trong thư mục này.", "Thay tệp cũ", func() { chosen(path) })
	})
}

func (w *Window) showFyne(d *dialog.FileDialog, q screen.FileQuestion) {
	if all := endings(q); len(all) > 0 {
		d.SetFilter(storage.NewExtensionFileFilter(all))
	}
	if folder, err := storage.ListerForURI(storage.NewFileURI(platform.DocumentFolder())); err == nil {
		d.SetLocation(folder)
	}
	if q.Title != "" {
		d.SetTitleText(q.Title)
	}
	release := kit.CaptureKeys(w.win, func(ev *fyne.KeyEvent) bool { // F4 would open the dialog a second time
		if ev.Name == fyne.KeyEscape {
			d.Dismiss()
		}
		return true
	})
	d.SetOnClosed(release)
	d.Show() // a size can only be given to a dialog that is shown
	kit.TranslatePlaces(w.win.Canvas().Overlays().Top())
	size := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(860, size.Width-60), min(560, size.Height-60)))
}

// openFile shows a written file with its own program; reveal shows it in its folder.
func (w *Window) openFile(path string) {
	w.inBackground("Mở "+filepath.Base(path), func() error { return platform.OpenFile(path) })
}

func (w *Window) reveal(path string) {
	w.inBackground("Mở thư mục", func() error { return platform.RevealFile(path) })
}

func (w *Window) inBackground(name string, do func() error) {
	background.Run(w.runner, context.Background(), name, func(context.Context, func(int, int)) (struct{}, error) {
		return struct{}{}, do()
	}, func(_ struct{}, err error) { w.Fail(err) })
}
