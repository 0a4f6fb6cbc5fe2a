package main

import (
	"context"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/shell"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
)

// sizes are the windows that every screen must fit: the smallest office laptop with letters enlarged to 125 % and without,
// the usual one, a large screen.
var sizes = []fyne.Size{fyne.NewSize(819, 480), fyne.NewSize(1024, 600), fyne.NewSize(1366, 768), fyne.NewSize(1920, 1080)}

// personTabs are the tabs of a person's page after the first, in their order.
var personTabs = []string{"life", "ratings", "honours", "party", "fees", "hardship", "introductions", "documents", "log"}

// TestScreenshots opens the sample district, visits every screen at every size and, where SCREENSHOTS names a folder,
// writes a picture of each. A screen that shows nothing but its ground, or wants more room than the window has, fails.
func TestScreenshots(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(kit.Theme())
	if err := kit.Translate(); err != nil {
		t.Fatal(err)
	}
	w := shell.New(a, background.Inline{}, entries())
	keep(t, w, "bat-dau", sizes[1])
	path := filepath.Join(t.TempDir(), "mau.db")
	if _, err := work.Sample(context.Background(), path, "", nil); err != nil {
		t.Fatal(err)
	}
	w.OpenPathAsOf(path, work.SampleDay)
	if w.Desk() == nil {
		t.Fatal("the sample district did not open")
	}
	defer func() { w.Desk().Close() }()
	for _, size := range sizes {
		for _, e := range entries() {
			w.Choose(w.Scope().Units[0].ID)
			w.Open(e.ID, nil)
			keep(t, w, e.ID, size)
		}
		w.Choose(grassroots(t, w))
		w.Open(screen.Evaluation, nil)
		keep(t, w, "evaluation-unit", size)
		w.Open(screen.Members, screen.ShowPerson{ID: somebody(t, w)})
		keep(t, w, "person", size)
		for _, part := range personTabs {
			kit.KeysOf(w.Window().Content()).Do("members-tab-next")
			keep(t, w, "person-"+part, size)
		}
		kit.KeysOf(w.Window().Content()).Do("members-tab-next") // the first one again
		w.Open(screen.Home, nil)
	}
}

// grassroots is the unit of the sample whose evaluation is complete.
func grassroots(t *testing.T, w *shell.Window) data.ID {
	t.Helper()
	u, err := w.Desk().File.Unit(context.Background(), "PLVT", w.Scope().AsOf)
	if err != nil {
		t.Fatal(err)
	}
	return u.ID
}

// keep draws the window at a size, checks that something is on it and writes the picture.
func keep(t *testing.T, w *shell.Window, name string, size fyne.Size) {
	t.Helper()
	w.Window().Resize(size)
	picture := w.Window().Canvas().Capture()
	if got := picture.Bounds().Size(); got != image.Pt(int(size.Width), int(size.Height)) {
		t.Errorf("%s wants %v, more than a window of %v", name, got, size)
	}
	if n := colours(picture); n < 12 {
		t.Errorf("%s at %v shows %d colours: it looks empty", name, size, n)
	}
	folder := os.Getenv("SCREENSHOTS")
	if folder == "" {
		return
	}
	file, err := os.Create(filepath.Join(folder, fmt.Sprintf("%s-%.0fx%.0f.png", name, size.Width, size.Height)))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, picture); err != nil {
		t.Fatal(err)
	}
}

// colours counts the different colours in the middle of a picture, where the screen stands.
func colours(picture image.Image) int {
	seen := map[[3]uint32]bool{}
	b := picture.Bounds()
	for y := b.Dy() / 5; y < b.Dy()*9/10; y += 2 {
		for x := b.Dx() / 4; x < b.Dx(); x += 3 {
			r, g, bl, _ := picture.At(x, y).RGBA()
			seen[[3]uint32{r, g, bl}] = true
		}
	}
	return len(seen)
}

// somebody is one person of the chosen unit.
func somebody(t *testing.T, w *shell.Window) data.ID {
	t.Helper()
	members, err := w.Desk().File.Members(context.Background(), store.MemberFilter{Unit: w.Scope().Unit.ID, AsOf: w.Scope().AsOf, Limit: 3})
	if err != nil || len(members) == 0 {
		t.Fatalf("no member to show: %v", err)
	}
	return members[len(members)-1].ID
}
