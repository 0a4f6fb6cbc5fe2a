//go:build realwindow

package realwindow_test

import (
	"image"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"
)

// hands types at the keyboard and counts the keys, as they are pressed with a Vietnamese typing program: a letter and each
// of its marks are one key each.
type hands struct {
	screen *screen
	keys   int
}

func (h *hands) press(key string) {
	h.screen.t.Helper()
	h.keys++
	h.screen.do("key", "--clearmodifiers", key)
	time.Sleep(60 * time.Millisecond)
}

// fill types into the field that has the keyboard and goes on with Enter.
func (h *hands) fill(text string) {
	h.screen.t.Helper()
	h.keys += len([]rune(norm.NFD.String(text)))
	if text != "" {
		h.screen.do("type", "--delay", "25", text)
		time.Sleep(100 * time.Millisecond)
	}
	h.press("Return")
}

// mostKeys is what an officer types in a minute at four keys a second.
const mostKeys = 240

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
	for _, text := range []string{"Thạch Thị Ngọc Hà", "nu", "26032004", "", "khm", "khong", "", "",
		"vinh dong", "", "26032020", "095304000127", "10052021", "Công an huyện Phước Long", "0912345678", "", "xã Vĩnh Thanh", "ấp Vĩnh Đông",
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
	s.settle()
	h.fill("Lâm Quốc Bảo") // a youth: no chi đoàn
	h.fill("na")
	h.fill("2006")
	for range 5 {
		h.press("Return")
	}
	h.press("ctrl+a")
	h.press("Delete")
	h.press("Return")
	h.press("ctrl+s")
	s.keep(s.settle(), "entry-youth-1366x768")
	t.Logf("%d keys for a member, %d for a youth, %.0f seconds for both", member, h.keys-member, time.Since(began).Seconds())
	if member > mostKeys {
		t.Errorf("a member takes %d keys, more than the %d of a minute", member, mostKeys)
	}
	p.quit(t)

	var members []map[string]string
	ask(t, &members, "members", "--db", file)
	want := map[string]string{"full_name": "Thạch Thị Ngọc Hà", "gender": "Nữ", "birth": "2004-03-26", "ethnicity": "Khmer", "religion": "Không",
		"citizen_id": "095304000127", "phone": "0912345678", "hometown": "xã Vĩnh Thanh", "residence": "ấp Vĩnh Đông", "education": "12/12",
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
	if len(changes) < 2 || changes[0].Title != "Thêm Lâm Quốc Bảo" || changes[1].Title != "Thêm Thạch Thị Ngọc Hà" {
		t.Errorf("the newest changes are %+v", changes)
	}
}
