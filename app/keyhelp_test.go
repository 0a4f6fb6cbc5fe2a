package main

import (
	"cmp"
	"context"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/shell"
	"bachudong/app/work"
)

// TestEveryKeyIsTold opens every screen: a key that F1 does not name is one nobody finds.
func TestEveryKeyIsTold(t *testing.T) {
	w := shell.New(test.NewTempApp(t), background.Inline{}, entries())
	path := filepath.Join(t.TempDir(), "mau.db")
	if _, err := work.Sample(context.Background(), path, "", nil); err != nil {
		t.Fatal(err)
	}
	w.OpenPathAsOf(path, work.SampleDay)
	defer func() { w.Desk().Close() }()
	for _, e := range entries() {
		w.Open(e.ID, nil)
		for _, a := range kit.KeysOf(w.Window().Content()).List() {
			if a.Key != "" && cmp.Or(a.Caption, a.Help) == "" {
				t.Errorf("%s: F1 says nothing of %s (%s)", e.Caption, a.Key, a.ID)
			}
		}
	}
}
