package shell_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/shell"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
)

// page is a screen that remembers what it was shown.
type page struct {
	name    string
	shown   []screen.Scope
	request any
	stay    bool // unsaved work: does not let go
	ran     int
}

func (p *page) Show(s screen.Scope)     { p.shown = append(p.shown, s) }
func (p *page) View() fyne.CanvasObject { return widget.NewLabel("giữa " + p.name) }
func (p *page) Side() fyne.CanvasObject { return widget.NewLabel("bên " + p.name) }
func (p *page) OpenRequest(request any) { p.request = request }
func (p *page) last() screen.Scope      { return p.shown[len(p.shown)-1] }
func (p *page) Leave(then func()) {
	if !p.stay {
		then()
	}
}

func (p *page) Actions() []*kit.Action {
	return []*kit.Action{{ID: p.name + "-do", Caption: "Làm " + p.name, Key: "F4", Run: func() { p.ran++ }}}
}

// opened is a window on a file with a district and one Đoàn cơ sở.
func opened(t *testing.T) (w *shell.Window, one, two *page, path string) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.Theme())
	one, two = &page{name: "một"}, &page{name: "hai"}
	w = shell.New(app, background.Inline{}, []shell.Entry{
		{ID: "one", Caption: "Một", Key: "Alt+1", New: func(screen.Host) screen.Screen { return one }},
		{ID: "two", Caption: "Hai", Key: "Alt+2", New: func(screen.Host) screen.Screen { return two }},
	})
	path = filepath.Join(t.TempDir(), "huyện.db")
	desk, err := work.Create(context.Background(), path, "Huyện đoàn Phước Long", data.District, "")
	if err != nil {
		t.Fatal(err)
	}
	ours, _ := desk.OurUnit(context.Background())
	if _, err := desk.File.AddUnit(context.Background(), data.Unit{Name: "Đoàn xã Vĩnh Thanh", Level: data.Grassroots, Parent: ours.ID}); err != nil {
		t.Fatal(err)
	}
	desk.Close()
	w.OpenPath(path)
	t.Cleanup(func() {
		if w.Desk() != nil {
			w.Desk().Close()
		}
	})
	return w, one, two, path
}

func TestOpeningAFileShowsItsTreeOnTheFirstScreen(t *testing.T) {
	w, one, _, _ := opened(t)
	scope := one.last()
	if len(scope.Units) != 2 || scope.Unit.Name != "Huyện đoàn Phước Long" || scope.Year != w.Desk().Today().Year() || scope.AsOf != w.Desk().Today() {
		t.Errorf("the first screen was shown %+v", scope)
	}
	if !strings.HasPrefix(w.Window().Title(), "Huyện đoàn Phước Long") {
		t.Errorf("the window is titled %q", w.Window().Title())
	}
}

func TestGoingToAnotherScreenAsksTheOneThatIsLeft(t *testing.T) {
	w, one, two, _ := opened(t)
	one.stay = true
	w.Open("two", nil)
	if len(two.shown) != 0 {
		t.Fatal("the screen with unsaved work was left without asking")
	}
	one.stay = false
	w.Open("two", "xin mở")
	if len(two.shown) != 1 || two.request != "xin mở" {
		t.Errorf("the second screen was shown %d times with request %v", len(two.shown), two.request)
	}
}

func TestStatusOfAScreenIsNotShownOnTheNext(t *testing.T) {
	w, _, _, _ := opened(t)
	shows := func(text string) bool {
		return strings.Contains(test.RenderToMarkup(w.Window().Canvas()), text)
	}
	w.Say("20 đoàn viên · chọn 1")
	if !shows("20 đoàn viên · chọn 1") {
		t.Fatal("the status line does not show what was said")
	}
	w.Open("two", nil)
	if shows("20 đoàn viên · chọn 1") {
		t.Error("the second screen shows what the first one counted")
	}
}

func TestKeysBelongToTheVisibleScreen(t *testing.T) {
	w, one, two, _ := opened(t)
	press := func() { w.Window().Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF4}) }
	press()
	w.Open("two", nil)
	press()
	if one.ran != 1 || two.ran != 1 {
		t.Errorf("F4 ran %d and %d times, want once on each screen", one.ran, two.ran)
	}
}

func TestUndoTakesBackTheNewestChangeButNotTheFile(t *testing.T) {
	w, one, _, _ := opened(t)
	w.Undo()
	if n := len(one.last().Units); n != 1 {
		t.Fatalf("after the undo the tree has %d units, want only ours", n)
	}
	w.Undo() // nothing is left to undo: a sentence, no harm
	if n := len(one.last().Units); n != 1 {
		t.Errorf("a further undo left %d units", n)
	}
}

func TestChoosingAUnitMovesTheScope(t *testing.T) {
	w, one, _, _ := opened(t)
	w.Choose(one.last().Units[1].ID)
	if got := one.last().Unit.Name; got != "Đoàn xã Vĩnh Thanh" {
		t.Errorf("the screen shows %q", got)
	}
}

func TestAFileThatCannotBeOpenedLeavesThePresentOneOpen(t *testing.T) {
	w, one, _, path := opened(t)
	broken := filepath.Join(t.TempDir(), "hỏng.db")
	if err := os.WriteFile(broken, []byte("không phải tệp dữ liệu"), 0o644); err != nil {
		t.Fatal(err)
	}
	w.OpenPath(broken)
	if w.Desk() == nil || w.Desk().File.Path() != path {
		t.Fatal("the file that was open is gone")
	}
	if w.Window().Canvas().Overlays().Top() == nil {
		t.Error("nothing was said about the broken file")
	}
	one.shown = nil
	w.Changed()
	if len(one.shown) != 1 {
		t.Error("the window no longer works on its file")
	}
}

func TestAJobShowsItsOutcome(t *testing.T) {
	w, _, _, _ := opened(t)
	var steps []int
	w.Job("Kết xuất", func(_ context.Context, progress func(int, int)) (screen.Outcome, error) {
		progress(1, 2)
		steps = append(steps, 1)
		return screen.Outcome{Text: "Đã kết xuất 1 tệp.", Files: []string{"/tmp/x.xlsx"}}, nil
	})
	if len(steps) != 1 || w.Window().Canvas().Overlays().Top() == nil {
		t.Error("the job's outcome was not shown")
	}
}

func TestEscStopsTheJobThatRuns(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.Theme())
	pool := background.NewPool()
	w := shell.New(app, pool, nil)
	started, stopped := make(chan struct{}), make(chan struct{})
	w.Job("In hồ sơ", func(ctx context.Context, _ func(int, int)) (screen.Outcome, error) {
		close(started)
		<-ctx.Done()
		close(stopped)
		return screen.Outcome{}, ctx.Err()
	})
	<-started
	w.Window().Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	defer pool.Close(context.Background())
	select {
	case <-stopped:
	case <-time.After(5 * time.Second):
		t.Error("Esc did not stop the job")
	}
}

func TestChoosingAFileShowsADialogWhereTheSystemHasNone(t *testing.T) {
	w, one, _, _ := opened(t)
	w.ChooseFiles(screen.FileQuestion{Title: "Chọn", Kinds: []screen.FileKind{{Label: "Excel", Endings: []string{".xlsx"}}}}, func([]string) {})
	dialog := w.Window().Canvas().Overlays().Top()
	if dialog == nil {
		t.Fatal("no dialog to choose a file")
	}
	press := w.Window().Canvas().OnTypedKey()
	press(&fyne.KeyEvent{Name: fyne.KeyF4})
	if one.ran != 0 {
		t.Error("a key worked under the dialog")
	}
	press(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Window().Canvas().Overlays().Top() != nil {
		t.Error("Esc did not close the dialog")
	}
	press(&fyne.KeyEvent{Name: fyne.KeyF4})
	if one.ran != 1 {
		t.Error("the keys did not come back after the dialog")
	}
}

func TestTodayMovesOnAtMidnight(t *testing.T) {
	w, one, _, path := opened(t)
	now := time.Date(2022, 11, 15, 23, 50, 0, 0, time.Local)
	w.Desk().Close()
	w.OpenWith(path, store.WithClock(func() time.Time { return now }))
	if got := one.last().AsOf; got != "2022-11-15" {
		t.Fatalf("opened as of %s", got)
	}
	now = now.Add(time.Hour)
	w.Changed()
	if got := one.last().AsOf; got != "2022-11-16" {
		t.Errorf("after midnight the window stands at %s", got)
	}
}

func TestSavingOverAFileAsksFirst(t *testing.T) {
	w, _, _, path := opened(t)
	var chosen string
	w.ConfirmReplacing(path, func(p string) { chosen = p })
	if chosen != "" || w.Window().Canvas().Overlays().Top() == nil {
		t.Fatalf("an existing file was taken without asking")
	}
	w.ConfirmReplacing(path+"-mới", func(p string) { chosen = p })
	if chosen != path+"-mới" {
		t.Errorf("a new file was not taken at once")
	}
}

func TestAFileOpenInTimeComesUpWithTheWindow(t *testing.T) {
	_, _, _, path := opened(t)
	entries := func(p *page) []shell.Entry {
		return []shell.Entry{{ID: "one", Caption: "Một", Key: "Alt+1", New: func(screen.Host) screen.Screen { return p }}}
	}
	late := &page{name: "một"}
	w, started := shell.NewOpening(fyne.CurrentApp(), background.Inline{}, entries(late), shell.Begin(path, ""))
	if w.Desk() != nil || len(late.shown) != 0 { // the first window holds the file
		t.Fatal("a file in use was opened")
	}
	started()
	if w.Window().Canvas().Overlays().Top() == nil {
		t.Error("nothing was said about the file in use")
	}
	free := filepath.Join(t.TempDir(), "khác.db")
	desk, err := work.Create(context.Background(), free, "Huyện đoàn Hồng Dân", data.District, "")
	if err != nil {
		t.Fatal(err)
	}
	desk.Close()
	early := &page{name: "một"}
	w, _ = shell.NewOpening(fyne.CurrentApp(), background.Inline{}, entries(early), shell.Begin(free, ""))
	if w.Desk() == nil || len(early.shown) != 1 || early.last().Unit.Name != "Huyện đoàn Hồng Dân" {
		t.Fatalf("the window came up without its file: %+v", early.shown)
	}
	w.Desk().Close()
}

func TestADayBeforeAUnitBeganShowsOurUnitAndSaysSo(t *testing.T) {
	w, one, _, _ := opened(t)
	ctx := context.Background()
	commune := one.last().Units[1]
	plan, err := w.Desk().File.PlanReorganisation(ctx, data.Reorganisation{On: "2025-07-01", Steps: []data.ReorganisingStep{
		{Do: data.CreateUnit, Into: data.UnitTarget{Name: "Chi đoàn ấp mới", Level: data.Branch, Parent: commune.Code}}}})
	if err == nil {
		_, err = w.Desk().File.Reorganise(ctx, plan)
	}
	if err != nil {
		t.Fatal(err)
	}
	w.Changed()
	w.Choose(one.last().Units[2].ID)
	w.SetDay("2025-06-30")
	if now := one.last(); now.Unit.Name != "Huyện đoàn Phước Long" || len(now.Units) != 2 || now.AsOf != "2025-06-30" {
		t.Errorf("the day before shows %s of %d units on %s", now.Unit.Name, len(now.Units), now.AsOf)
	}
	if got := w.Absent(); got != "Ngày 30/06/2025 không có Chi đoàn ấp mới." {
		t.Errorf("the tree says %q", got)
	}
	w.SetDay("2025-07-01")
	if got := w.Absent(); got != "" || len(one.last().Units) != 3 {
		t.Errorf("on its first day: %q, %d units", got, len(one.last().Units))
	}
	w.SetDay("2035-01-01")
	if now := one.last(); now.AsOf != "2035-01-01" || len(now.Units) != 3 {
		t.Errorf("a day to come shows %d units on %s", len(now.Units), now.AsOf)
	}
}
