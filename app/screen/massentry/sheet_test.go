package massentry_test

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/massentry"
	"bachudong/data"
	"bachudong/data/vntext"
)

// marks are three people under two headings with one number each, "m", and a name that is only shown.
type marks struct{ values map[data.ID]string }

var order = []data.ID{"", "an", "binh", "", "chau"}

func (m *marks) Len() int           { return len(order) }
func (m *marks) Group(row int) bool { return order[row] == "" }
func (m *marks) Person(row int) (data.ID, string) {
	return order[row], strings.ToUpper(string(order[row]))
}
func (m *marks) Offer(int, string) ([]string, bool) { return nil, true }
func (m *marks) Text(_, value string) string        { return value }
func (m *marks) Take(row int, _, value string)      { m.values[order[row]] = value }
func (m *marks) Cell(row int, column string) kit.Cell {
	if column == "name" {
		return kit.Cell{Text: string(order[row])}
	}
	return kit.Cell{Text: m.values[order[row]]}
}
func (m *marks) Value(row int, column string) (string, bool) {
	return m.values[order[row]], column == "m" && order[row] != ""
}
func (m *marks) Read(_ int, _, typed string) (string, []vntext.Finding) {
	switch {
	case strings.Trim(typed, "0123456789") != "":
		return "", []vntext.Finding{{Severity: vntext.Error, Message: typed + " không phải là số."}}
	case len(typed) > 2:
		return typed, []vntext.Finding{{Severity: vntext.Warning, Message: typed + " lớn quá."}}
	}
	return typed, nil
}

// host is the window of the sheet, with all work done at once.
type host struct {
	screen.Host
	win     fyne.Window
	during  func() // what the officer does while the first change is being written
	said    string
	failed  error
	changed int
}

func (h *host) Window() fyne.Window       { return h.win }
func (h *host) Say(text string)           { h.said = text }
func (h *host) Fail(err error)            { h.failed = err }
func (h *host) Changed()                  { h.changed++ }
func (h *host) Runner() background.Runner { return background.Inline{} }

type written struct {
	title string
	edits []data.SheetEdit
}

// made is a sheet in a window with what it writes.
func made(t *testing.T) (*massentry.Sheet, *host, *marks, *[]written) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.Theme())
	h, rows, log := &host{win: test.NewTempWindow(t, nil)}, &marks{values: map[data.ID]string{"an": "7"}}, &[]written{}
	s := massentry.New(h, []kit.Column{{ID: "name", Title: "Tên", Width: 100}, {ID: "m", Title: "Điểm", Width: 80}}, 1)
	s.About = func() string { return "Điểm" }
	s.Write = func(_ context.Context, title string, edits []data.SheetEdit) error {
		if during := h.during; during != nil {
			h.during = nil
			during()
		}
		if strings.Contains(title, "CHAU, ") {
			return errors.New("no")
		}
		*log = append(*log, written{title, edits})
		return nil
	}
	h.win.SetContent(kit.NewRoot(s.Grid))
	h.win.Resize(fyne.NewSize(600, 400))
	kit.NewKeys().Install(h.win)
	s.Show(rows)
	return s, h, rows, log
}

func edit(person data.ID, value string) data.SheetEdit {
	return data.SheetEdit{PersonID: person, Values: map[string]string{"m": value}}
}

// typeInto types into the chosen cell and goes on with Enter.
func typeInto(h *host, text string) {
	for _, r := range text {
		h.win.Canvas().Focused().TypedRune(r)
	}
	h.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// nine is typed into every cell.
func nine(int, string) (string, bool) { return "9", true }

func TestWhatIsTypedShowsAtOnceAndIsWrittenInItsOrder(t *testing.T) {
	s, h, rows, log := made(t)
	s.Grid.Focus()
	s.Grid.SelectCell(1, "m")
	h.during = func() {
		s.FillRows("Sau", 2, 2, []string{"m"}, nine)
		if rows.values["an"] != "8" || rows.values["binh"] != "9" || len(*log) != 0 {
			t.Errorf("%v, %d written", rows.values, len(*log))
		}
	}
	typeInto(h, "8")
	want := []written{{"Điểm: AN, Điểm", []data.SheetEdit{edit("an", "8")}}, {"Điểm: Sau, 1 ô của 1 người", []data.SheetEdit{edit("binh", "9")}}}
	if !reflect.DeepEqual(*log, want) || h.changed != 1 || h.said != "Đã ghi: Điểm: Sau, 1 ô của 1 người" {
		t.Errorf("%+v, read anew %d times, said %q", *log, h.changed, h.said)
	}
}

func TestAChangeThatFailsIsToldAndReadAnew(t *testing.T) {
	s, h, _, log := made(t)
	s.Grid.Focus()
	s.Grid.SelectCell(4, "m")
	h.during = func() {
		s.FillRows("Sau", 1, 1, []string{"m"}, nine)
	}
	typeInto(h, "8")
	if h.failed == nil || h.changed != 1 || len(*log) != 0 {
		t.Errorf("failed %v, read anew %d times, written %+v", h.failed, h.changed, *log)
	}
}

func TestAWrongValueStaysInItsField(t *testing.T) {
	s, h, rows, _ := made(t)
	s.Grid.Focus()
	s.Grid.SelectCell(1, "m")
	typeInto(h, "x")
	if !s.Grid.Editing() || h.changed != 0 || rows.values["an"] != "7" {
		t.Errorf("editing %v, read anew %d times, %v", s.Grid.Editing(), h.changed, rows.values)
	}
}

func TestABlockIsPastedOverPeopleAndPassesHeadings(t *testing.T) {
	s, h, _, log := made(t)
	s.Grid.SelectCell(1, "m")
	s.Grid.OnPaste("1\r\nhai\r\n300\r\n4\r\n")
	d, ok := h.win.Canvas().Overlays().Top().(*kit.Dialog)
	if !ok {
		t.Fatal("no preview")
	}
	test.Tap(d.Button(0))
	want := []written{{"Điểm: Dán từ bảng tính, 2 ô của 2 người", []data.SheetEdit{edit("an", "1"), edit("chau", "300")}}}
	if !reflect.DeepEqual(*log, want) || !strings.HasSuffix(h.said, "300 lớn quá.") {
		t.Errorf("%+v, said %q", *log, h.said)
	}
}

func TestABlockIsFilledDownAndCleared(t *testing.T) {
	s, h, _, log := made(t)
	s.Grid.Focus()
	s.Grid.SelectCell(1, "m")
	keyboard := s.Grid.Focusable().(desktop.Keyable)
	keyboard.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for range 2 {
		h.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	keyboard.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	s.Grid.OnFill()
	h.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	want := []written{{"Điểm: Chép xuống, 2 ô của 2 người", []data.SheetEdit{edit("binh", "7"), edit("chau", "7")}},
		{"Điểm: Xóa trống, 3 ô của 3 người", []data.SheetEdit{edit("an", ""), edit("binh", ""), edit("chau", "")}}}
	if !reflect.DeepEqual(*log, want) {
		t.Errorf("%+v\nwant %+v", *log, want)
	}
	h.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if h.said != "Xóa trống không làm thay đổi ô nào." {
		t.Errorf("said %q", h.said)
	}
}

func TestTheChosenPersonStaysChosen(t *testing.T) {
	s, _, rows, _ := made(t)
	s.SelectPerson("chau")
	s.Show(&marks{values: rows.values})
	if s.Grid.Selected() != 4 {
		t.Errorf("row %d is chosen", s.Grid.Selected())
	}
	s.SelectPerson("nobody")
	if s.Grid.Selected() != 4 {
		t.Error("somebody else was chosen")
	}
}

func TestOnlyOneOptionIsMeant(t *testing.T) {
	options := []string{"Chưa có lương", "Có lương", "Ở nước ngoài"}
	for typed, want := range map[string]string{"co": "Có lương", "ch": "Chưa có lương", "c": "c", "o": "Ở nước ngoài", "có lương": "Có lương", "": "", "x": "x"} {
		if got := massentry.Meant(options, typed); got != want {
			t.Errorf("%q means %q, want %q", typed, got, want)
		}
	}
}
