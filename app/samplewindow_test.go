package main

import (
	"context"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/shell"
	"bachudong/app/work"
)

// sampleWindow is the window, without a display, on a fresh sample district as of its day; it closes with the test.
func sampleWindow(t *testing.T) *shell.Window {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(kit.Theme())
	if err := kit.Translate(); err != nil {
		t.Fatal(err)
	}
	w := shell.New(a, background.Inline{}, entries())
	path := filepath.Join(t.TempDir(), "mau.db")
	if _, err := work.Sample(context.Background(), path, "", nil); err != nil {
		t.Fatal(err)
	}
	w.OpenPathAsOf(path, work.SampleDay)
	if w.Desk() == nil {
		t.Fatal("the sample district did not open")
	}
	t.Cleanup(func() { w.Desk().Close() })
	return w
}
