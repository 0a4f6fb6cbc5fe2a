package papers_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/papers"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
)

// host is a window with this screen alone.
type host struct {
	desk     *work.Desk
	win      fyne.Window
	scope    screen.Scope
	failed   []error
	said     string
	saveTo   string
	openFrom string
	asked    screen.FileQuestion
}

func (h *host) Desk() *work.Desk          { return h.desk }
func (h *host) Window() fyne.Window       { return h.win }
func (h *host) Runner() background.Runner { return background.Inline{} }
func (h *host) Scope() screen.Scope       { return h.scope }
func (h *host) Fail(err error)            { h.failed = append(h.failed, err) }
func (h *host) Say(text string)           { h.said = text }
func (h *host) Open(string, any)          {}
func (h *host) Changed()                  {}
func (h *host) Choose(data.ID)            {}

func (h *host) ChooseFiles(_ screen.FileQuestion, chosen func([]string)) {
	chosen([]string{h.openFrom})
}

func (*host) ChooseFolder(string, func(string)) {}

func (h *host) ChooseSave(q screen.FileQuestion, chosen func(string)) {
	h.asked = q
	chosen(h.saveTo)
}

func (h *host) Job(_ string, do screen.Work) {
	if _, err := do(context.Background(), func(int, int) {}); err != nil {
		h.Fail(err)
	}
}

// sample is the screen on the sample district, with a way to choose a unit by its name.
// goOn answers the dialog that asks what may be told of people, if there is one.
func (h *host) goOn() {
	if d, is := h.win.Canvas().Overlays().Top().(*kit.Dialog); is {
		test.Tap(d.Button(0))
	}
}

func sample(t *testing.T) (h *host, s screen.Screen, choose func(name string)) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.Theme())
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "mau.db")
	if _, err := work.Sample(ctx, path, "", nil); err != nil {
		t.Fatal(err)
	}
	desk, err := work.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { desk.Close() })
	h = &host{desk: desk, win: test.NewTempWindow(t, nil)}
	units, err := desk.File.Units(ctx, desk.Today())
	if err != nil {
		t.Fatal(err)
	}
	s = papers.New(h)
	h.win.SetContent(kit.NewRoot(s.View()))
	h.win.Resize(fyne.NewSize(800, 700))
	choose = func(name string) {
		for _, u := range units {
			if u.Name == name {
				h.scope = screen.Scope{Units: units, Unit: u, Year: 2022, AsOf: desk.Today()}
				s.Show(h.scope)
				return
			}
		}
		t.Fatalf("no unit %s", name)
	}
	return h, s, choose
}

// on lists what stands on the page: the buttons that work, and the amber remarks.
func on(s screen.Screen) (buttons []*kit.Button, remarks, texts []string) {
	for _, o := range test.LaidOutObjects(s.View()) {
		switch o := o.(type) {
		case *kit.Button:
			if !o.Disabled() {
				buttons = append(buttons, o)
			}
		case *kit.Note:
			remarks = append(remarks, o.Text())
		case *kit.Text:
			texts = append(texts, o.Text())
		}
	}
	return buttons, remarks, texts
}

func captions(buttons []*kit.Button) string {
	var all []string
	for _, b := range buttons {
		all = append(all, b.Caption)
	}
	return strings.Join(all, " ")
}

func TestOnlyWhatFitsTheUnitCanBeWrittenAndTheRestSaysWhy(t *testing.T) {
	_, s, choose := sample(t)
	for _, c := range []struct{ unit, works, why string }{
		{"Huyện đoàn Phước Long", "Chọn thư mục… Excel… PDF… Mở danh sách… Excel… Chọn tệp…", "Chọn một Đoàn cơ sở ở cây đơn vị."},
		{"Đoàn xã Vĩnh Thanh", "Excel… PDF… PDF… Mở danh sách… Excel… Chọn tệp…", "Chọn đơn vị cấp huyện ở cây đơn vị."},
		{"Chi đoàn ấp Vĩnh Đông", "PDF… Mở danh sách… Excel… Chọn tệp…", "Chọn một Đoàn cơ sở ở cây đơn vị."},
	} {
		choose(c.unit)
		buttons, notes, _ := on(s)
		if got := captions(buttons); got != c.works {
			t.Errorf("%s: the buttons %q work, want %q", c.unit, got, c.works)
		}
		if !strings.Contains(strings.Join(notes, "\n"), c.why) {
			t.Errorf("%s: nothing says %q", c.unit, c.why)
		}
	}
}

func TestEveryPaperIsWrittenAndListed(t *testing.T) {
	h, s, choose := sample(t)
	folder := t.TempDir()
	write := func(unit string, button int, name string) string {
		t.Helper()
		choose(unit)
		buttons, _, _ := on(s)
		h.saveTo = filepath.Join(folder, name)
		buttons[button].Tapped(nil)
		h.goOn()
		if len(h.failed) > 0 {
			t.Fatalf("%s: %v", name, h.failed)
		}
		return h.saveTo
	}
	for _, path := range []string{
		write("Đoàn xã Vĩnh Thanh", 0, "phiếu.xlsx"), write("Đoàn xã Vĩnh Thanh", 1, "phiếu.pdf"),
		write("Huyện đoàn Phước Long", 1, "biểu.xlsx"), write("Chi đoàn ấp Vĩnh Đông", 0, "hồ sơ.pdf"),
		write("Chi đoàn ấp Vĩnh Đông", 2, "34 cột.xlsx"),
	} {
		if info, err := os.Stat(path); err != nil || info.Size() < 3000 {
			t.Errorf("%s was not written: %v", filepath.Base(path), err)
		}
	}
	files, err := os.ReadDir(write("Huyện đoàn Phước Long", 0, "các phiếu"))
	if err != nil || len(files) != 4 {
		t.Errorf("the folder holds %d forms (%v), want one for each of 4 units", len(files), err)
	}
	_, _, texts := on(s)
	listed := strings.Join(texts, "\n")
	for _, want := range []string{"Đã ghi 4 phiếu R-01 năm 2022 vào thư mục “các phiếu”.", "“phiếu.pdf”", "“biểu.xlsx”", "“hồ sơ.pdf”"} {
		if !strings.Contains(listed, want) {
			t.Errorf("what was written does not list %s:\n%s", want, listed)
		}
	}
}

func TestFolderThatCannotBeMadeIsExplained(t *testing.T) {
	h, s, choose := sample(t)
	choose("Huyện đoàn Phước Long")
	h.saveTo = filepath.Join(t.TempDir(), "các phiếu")
	if err := os.WriteFile(h.saveTo, []byte("tệp"), 0o600); err != nil {
		t.Fatal(err)
	}
	buttons, _, _ := on(s)
	buttons[0].Tapped(nil)
	if len(h.failed) != 1 || data.CodeOf(h.failed[0]) != data.Conflict || !strings.Contains(data.MessageOf(h.failed[0]), "“các phiếu”") {
		t.Errorf("failed with %v", h.failed)
	}
}

func TestKeysWriteWhatTheyName(t *testing.T) {
	h, s, choose := sample(t)
	choose("Đoàn xã Vĩnh Thanh")
	h.saveTo = filepath.Join(t.TempDir(), "hồ sơ.pdf")
	for _, a := range s.Actions() {
		if a.Key == "F7" && a.Enabled() {
			a.Run()
			h.goOn()
		}
		if a.Caption == "Biểu R-02" && a.Enabled() {
			t.Error("R-02 can be written for one Đoàn cơ sở")
		}
	}
	if info, err := os.Stat(h.saveTo); err != nil || info.Size() < 3000 || h.asked.Title != "In hồ sơ đoàn viên" {
		t.Errorf("F7 wrote nothing: %v, asked %q", err, h.asked.Title)
	}
}

func TestTheComparisonTakesThePlaceOfThePapersUntilItIsClosed(t *testing.T) {
	h, s, choose := sample(t)
	choose("Đoàn xã Vĩnh Thanh")
	list := filepath.Join(t.TempDir(), "34.xlsx")
	if _, err := h.desk.WriteMembers(context.Background(), work.ListJob{Format: work.CentralList, Unit: "Đoàn xã Vĩnh Thanh",
		Filter: store.MemberFilter{Unit: h.scope.Unit.ID}}, list, nil); err != nil {
		t.Fatal(err)
	}
	h.openFrom = list
	grids := func() (n int) {
		for _, o := range test.LaidOutObjects(s.View()) {
			if _, is := o.(*kit.Grid); is {
				n++
			}
		}
		return n
	}
	ask := func() {
		buttons, _, _ := on(s)
		buttons[len(buttons)-1].Tapped(nil)
		if len(h.failed) > 0 || grids() != 1 {
			t.Fatalf("no comparison is shown: %v", h.failed)
		}
	}
	ask()
	for _, a := range s.Actions() {
		if a.Key == "Esc" && a.Enabled() {
			a.Run()
		}
	}
	if grids() != 0 {
		t.Error("Esc does not close the comparison")
	}
	ask()
	choose("Chi đoàn ấp Vĩnh Đông")
	if grids() != 0 {
		t.Error("the comparison of another unit is still shown")
	}
}
