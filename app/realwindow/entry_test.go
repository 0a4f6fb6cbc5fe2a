//go:build realwindow

package realwindow_test

import (
	"image"
	"image/color"
	"path/filepath"
	"testing"
	"time"
)

// hands types at the keyboard and counts the keys. Names are typed as into a Vietnamese typing program, whose letters for
// marks are keys too; none runs here, so that they stay as typed.
type hands struct {
	screen *screen
	keys   int
}

func (h *hands) press(key string) {
	h.screen.t.Helper()
	h.keys++
	h.screen.do("key", "--clearmodifiers", key)
	time.Sleep(80 * time.Millisecond)
}

// fill types into the field that has the keyboard and goes on with Enter.
func (h *hands) fill(text string) {
	h.screen.t.Helper()
	h.keys += len(text)
	if text != "" {
		h.screen.do("type", "--delay", "25", text)
		time.Sleep(100 * time.Millisecond)
	}
	h.press("Return")
}

// mostKeys is what an officer types in a minute at four keys a second.
const mostKeys = 240

// complete is a point of the mark that tells how complete a record is, at the top of the page.
var complete = image.Pt(254, 173)

func amber(c color.RGBA) bool { return int(c.R) > int(c.B)+15 }

// A member is entered with everything that the book requires, and then a youth who is no member yet, without the mouse.
func TestAMemberIsEnteredByKeyboardAlone(t *testing.T) {
	home := t.TempDir()
	file := filepath.Join(home, "xa.db")
	ask(t, nil, "init", "--db", file, "--unit-name", "Đoàn xã Vĩnh Thanh", "--level", "grassroots")
	var units []struct{ Code, Name string }
	ask(t, &units, "units", "--db", file)
	ask(t, nil, "units", "add", "--db", file, "--name", "Chi đoàn ấp Vĩnh Đông", "--level", "branch", "--parent", units[0].Code)

	s := newScreen(t, 1366, 768)
	p := startIn(t, s, home, "--db", file)
	s.settle()
	s.do("windowactivate", "--sync", p.window)
	s.do("key", "--clearmodifiers", "alt+3")
	s.settle()
	h := &hands{screen: s}
	began := time.Now()
	h.press("F4")
	s.await("the page of somebody new", image.Pt(1280, 118), blue, nil) // "Lưu"
	for _, text := range []string{"Thachj Thij Ngocj Haf", "nu", "26032004", "", "khm", "khong", "", "",
		"vinh dong", "", "26032020", "095304000127", "10052021", "Coong an", "0912345678", "", "xax Vinhx Thanh", "aaps Vinhx DDoong",
		"12/12", "cao dang", "so cap"} {
		h.fill(text)
	}
	for range 4 { // what is not asked for
		h.fill("")
	}
	h.fill("26032020")
	s.keep(s.settle(), "entry-1366x768")
	h.press("ctrl+Return")
	member := h.keys
	s.await("the page of the next one", complete, amber, nil)
	h.fill("Laam Quoocs Baor") // a youth: no chi đoàn
	h.fill("na")
	h.fill("2006")
	for range 5 {
		h.press("Return")
	}
	h.press("ctrl+a")
	h.press("Delete")
	h.press("Return")
	h.press("ctrl+s")
	s.await("the tabs of the youth", image.Pt(270, 175), blue, nil)
	s.keep(s.settle(), "entry-youth-1366x768")
	t.Logf("%d keys for a member, %d for a youth, %.0f seconds for both", member, h.keys-member, time.Since(began).Seconds())
	if member > mostKeys {
		t.Errorf("a member takes %d keys, more than the %d of a minute", member, mostKeys)
	}
	p.quit(t)

	var members []map[string]string
	ask(t, &members, "members", "--db", file)
	want := map[string]string{"full_name": "Thachj Thij Ngocj Haf", "gender": "Nữ", "birth": "2004-03-26", "ethnicity": "Khmer", "religion": "Không",
		"citizen_id": "095304000127", "phone": "0912345678", "hometown": "xax Vinhx Thanh", "residence": "aaps Vinhx DDoong", "education": "12/12",
		"qualification": "Cao đẳng", "political_theory": "Sơ cấp", "joined_union": "2020-03-26", "branch": "Chi đoàn ấp Vĩnh Đông", "position": "Đoàn viên"}
	if len(members) != 1 {
		t.Fatalf("the register has %v", members)
	}
	for key, value := range want {
		if got := members[0][key]; got != value {
			t.Errorf("%s is %q, want %q", key, got, value)
		}
	}
	var changes []struct{ Title string }
	ask(t, &changes, "changes", "--db", file)
	if len(changes) < 2 || changes[0].Title != "Thêm Laam Quoocs Baor" || changes[1].Title != "Thêm Thachj Thij Ngocj Haf" {
		t.Errorf("the newest changes are %+v", changes)
	}
}
