//go:build realwindow

package realwindow_test

import (
	"encoding/json"
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// A list that names people twice comes in by hand: chosen with the mouse, taken through the four steps with the keys. What
// the file holds afterwards is told by the program's own commands.
func TestAListComesInThroughTheFourSteps(t *testing.T) {
	list, err := os.ReadFile(filepath.Join("..", "..", "data", "intake", "testdata", "08-trung-lap.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	documents := filepath.Join(home, "Documents")
	if err := os.Mkdir(documents, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(documents, "08-trung-lap.xlsx"), list, 0o600); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(home, "xa.db")
	ask(t, nil, "init", "--db", file, "--unit-name", "Đoàn xã Vĩnh Thanh", "--level", "grassroots")

	s := newScreen(t, 1366, 768)
	p := startIn(t, s, home, "--db", file)
	s.settle()
	s.do("windowactivate", "--sync", p.window)
	s.do("key", "--clearmodifiers", "ctrl+i")
	s.await("the first step", image.Pt(200, 76), blue, nil) // the steps stand in the toolbar, the present one on blue
	s.do("key", "--clearmodifiers", "F4")
	s.await("the file to be chosen", image.Pt(1072, 652), blue, func() { s.click(528, 235) }) // "Mở" can be pressed
	s.click(1090, 652)
	s.await("the list to be read", image.Pt(1105, 85), blue, nil) // "Tiếp tục" comes up
	s.do("key", "--clearmodifiers", "ctrl+Return")
	s.await("the second step", image.Pt(300, 76), blue, nil)
	s.do("key", "--clearmodifiers", "ctrl+Return")
	s.await("the third step", image.Pt(400, 76), blue, nil)
	s.do("key", "--clearmodifiers", "ctrl+s")
	s.await("the result", image.Pt(900, 136), green, nil) // the sentence that says how many came in
	s.keep(s.picture(), "import-result-1366x768")
	p.quit(t)

	var members []struct {
		Name  string `json:"full_name"`
		Birth string `json:"birth"`
	}
	ask(t, &members, "members", "--db", file)
	seen := map[string]bool{}
	for _, m := range members {
		if seen[m.Name+m.Birth] {
			t.Errorf("%s, %s is there twice", m.Name, m.Birth)
		}
		seen[m.Name+m.Birth] = true
	}
	if len(members) != 50 {
		t.Errorf("%d people came in, want 50", len(members))
	}
	var changes []struct {
		Kind  string `json:"kind"`
		Title string `json:"title"`
	}
	ask(t, &changes, "changes", "--db", file)
	if len(changes) == 0 || changes[0].Kind != "import" || changes[0].Title != "Nhập khẩu 08-trung-lap.xlsx: 50 mới" {
		t.Errorf("the newest change is %+v", changes)
	}
}

func blue(c color.RGBA) bool  { return int(c.B) > int(c.R)+60 }
func green(c color.RGBA) bool { return int(c.G) > int(c.R)+5 && int(c.G) > int(c.B)+5 }

// await waits until a point of the screen has such a colour, and does try before each look.
func (s *screen) await(what string, at image.Point, wanted func(color.RGBA) bool, try func()) {
	s.t.Helper()
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		if try != nil {
			try()
		}
		if wanted(s.colour(at)) {
			return
		}
	}
	s.keep(s.picture(), s.t.Name())
	s.t.Fatalf("waited in vain for %s", what)
}

// click moves the mouse there, in pixels of the screen, and clicks.
func (s *screen) click(x, y int) {
	s.t.Helper()
	s.do("mousemove", strconv.Itoa(x), strconv.Itoa(y))
	time.Sleep(200 * time.Millisecond) // a window learns where the mouse is before it is clicked
	s.do("click", "1")
	time.Sleep(200 * time.Millisecond)
}

// ask runs a command of the program without a window and reads its answer.
func ask(t *testing.T, answer any, args ...string) {
	t.Helper()
	out, err := exec.Command(binary(t), append(args, "--json")...).Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s", args, err, out)
	}
	if answer == nil {
		return
	}
	if err := json.Unmarshal(out, answer); err != nil {
		t.Fatalf("%v: %v\n%s", args, err, out)
	}
}
