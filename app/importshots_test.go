package main

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/shell"
	"bachudong/app/work"
	"bachudong/data"
)

// TestImportScreenshots takes real lists through the four steps of the import in the whole window: each as the first list
// of a commune. Where SCREENSHOTS names a folder, it keeps a picture of every step.
func TestImportScreenshots(t *testing.T) {
	a := &dropApp{App: test.NewTempApp(t)}
	a.Settings().SetTheme(kit.Theme())
	if err := kit.Translate(); err != nil {
		t.Fatal(err)
	}
	w := shell.New(a, background.Inline{}, entries())
	for sample, tab := range map[string]string{"02-xa-vinh-thanh.xlsx": "", "04-font-vntime.xls": "", "06-so-va-ngay-lon-xon.xlsx": "", "08-trung-lap.xlsx": "Không đổi"} {
		openEmptyCommune(t, w)
		w.Window().Resize(sizes[1])
		w.Open(screen.Intake, nil)
		shot := func(step string) { keep(t, w, "nhap-khau-"+sample[:2]+"-"+step, sizes[1]) }
		a.window.drop(fyne.NewPos(500, 300), []fyne.URI{storage.NewFileURI(listOf(t, sample))})
		shot("1-chon-tep")
		press(t, w, "Tiếp tục")
		shot("2-ghep-cot")
		press(t, w, "Tiếp tục")
		if tab != "" {
			part[*kit.Tabs](t, w).Choose("unchanged")
		}
		shot("3-kiem-tra")
		press(t, w, "Nhập ")
		shot("4-ket-qua")
		w.Desk().Close()
	}
}

// openEmptyCommune opens a new file of a commune without anybody in it.
func openEmptyCommune(t *testing.T, w *shell.Window) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "xa.db")
	desk, err := work.Create(context.Background(), path, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := desk.Close(); err != nil {
		t.Fatal(err)
	}
	w.OpenPath(path)
}

// listOf is a real list beside the tests that prove how it is read.
func listOf(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "data", "intake", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// press taps the button whose caption begins so.
func press(t *testing.T, w *shell.Window, caption string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(w.Window().Content()) {
		if b, ok := o.(*kit.Button); ok && b.Visible() && strings.HasPrefix(b.Caption, caption) {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q on the screen", caption)
}

// part is the first visible object of a kind.
func part[T fyne.CanvasObject](t *testing.T, w *shell.Window) T {
	t.Helper()
	for _, o := range test.LaidOutObjects(w.Window().Content()) {
		if found, ok := o.(T); ok && found.Visible() {
			return found
		}
	}
	t.Fatal("nothing of that kind is on the screen")
	panic("unreachable")
}

// dropApp is an app whose window takes files that are pulled onto it, as a real one does.
type dropApp struct {
	fyne.App
	window *dropWindow
}

// NewWindow makes such a window.
func (a *dropApp) NewWindow(title string) fyne.Window {
	a.window = &dropWindow{Window: a.App.NewWindow(title)}
	return a.window
}

type dropWindow struct {
	fyne.Window
	drop func(fyne.Position, []fyne.URI)
}

// SetOnDropped keeps what is done with dropped files.
func (w *dropWindow) SetOnDropped(drop func(fyne.Position, []fyne.URI)) { w.drop = drop }
