package shell

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
)

// blank is a screen that always lets go.
type blank struct{ fyne.CanvasObject }

func (blank) Show(screen.Scope)       {}
func (blank) View() fyne.CanvasObject { return kit.NewText("", kit.Normal) }
func (blank) Side() fyne.CanvasObject { return nil }
func (blank) Actions() []*kit.Action  { return nil }
func (blank) Leave(then func())       { then() }

func TestClosingTheWindowLeavesEverythingInTheOneFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huyện.db")
	desk, err := work.Create(context.Background(), path, "Huyện đoàn Phước Long", data.District, "")
	if err != nil {
		t.Fatal(err)
	}
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.Theme())
	w := New(app, background.NewPool(), []Entry{{ID: "one", Caption: "Một", Key: "Alt+1", New: func(screen.Host) screen.Screen { return blank{} }}})
	w.desk = desk
	if _, err := os.Stat(path + "-wal"); err != nil {
		t.Fatal("the open file has no log, so this test cannot fail:", err)
	}
	w.close()
	if entries, _ := filepath.Glob(path + "-*"); len(entries) != 0 {
		t.Errorf("beside the closed file lies %q", entries)
	}
}
