//go:build !windows

package command_test

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"bachudong/app/command"
)

// runsFull runs a command in another process in which no file may become larger than the limit, and makes sure that it
// is refused because the disk is full.
func (o office) runsFull(limit int, args ...string) {
	o.t.Helper()
	p := start(o.t, "run", []string{limitVar + "=" + strconv.Itoa(limit)}, append(args, "--db", o.db)...)
	code, out, errs := p.end()
	if code != command.Refused || out != "" {
		o.t.Errorf("%q on a full disk: exit %d, stdout %q", args, code, out)
	}
	explains(o.t, errs, "Ổ đĩa đã đầy", "vẫn nguyên", "giải phóng chỗ trống")
}

// openingNeeds is more than what opening a data file writes beside it, in bytes.
const openingNeeds = 36 << 10

func TestADiskThatFillsUpDuringAPaperKeepsTheEarlierOne(t *testing.T) {
	t.Parallel() // mostly waits for other processes
	o := busyOffice(t)
	o.must("import", sample(t, "01-chuan.xlsx"), "--unit", unit)
	before := o.keeps()
	for _, paper := range papers {
		target := filepath.Join(t.TempDir(), paper.name)
		args := slices.Concat(paper.args, []string{"-o", target})
		o.must(args...)
		earlier := contentOf(t, target)
		if half := len(earlier) / 2; half > openingNeeds {
			o.runsFull(half, args...)
		} else { // the disk fills up only after the data file was opened
			o.writesFull(half, paper.args[1], target)
		}
		if contentOf(t, target) != earlier {
			t.Errorf("%s: the earlier file is not what it was", paper.name)
		}
		if got := filesIn(t, filepath.Dir(target)); !slices.Equal(got, []string{paper.name}) {
			t.Errorf("%s: the folder holds %q", paper.name, got)
		}
	}
	o.unharmed(before)
}

// writesFull writes a form of the whole district in another process that has the data file open when the room ends.
func (o office) writesFull(limit int, form, target string) {
	o.t.Helper()
	p := start(o.t, "write", []string{limitVar + "=" + strconv.Itoa(limit)}, o.db, form, target)
	code, out, _ := p.end()
	if code != command.Refused {
		o.t.Errorf("%s on a full disk: exit %d", form, code)
	}
	explains(o.t, out, "Ổ đĩa đã đầy", "“"+filepath.Base(target)+"”", "vẫn nguyên", "giải phóng chỗ trống")
}

func TestADiskThatFillsUpDuringAnImportTakesNothingIn(t *testing.T) {
	t.Parallel() // mostly waits for other processes
	o := busyOffice(t)
	before := o.keeps()
	info, err := os.Stat(o.db)
	if err != nil {
		t.Fatal(err)
	}
	o.runsFull(int(info.Size())+100<<10, "import", crowd(t, 3000), "--unit", unit)
	o.unharmed(before)
}

func TestCtrlCDuringAnImportTakesNothingIn(t *testing.T) {
	t.Parallel() // mostly waits for other processes
	o := busyOffice(t)
	people, units := o.must("members", "--json"), o.must("units", "--json")
	large, small := crowd(t, 20_000), sample(t, "01-chuan.xlsx")
	for _, c := range []struct {
		wait  time.Duration
		lists []string
	}{{200 * time.Millisecond, []string{large}}, {600 * time.Millisecond, []string{small, large}}, {900 * time.Millisecond, []string{large, small}}} {
		p := start(t, "run", nil, append(append([]string{"import"}, c.lists...), "--unit", unit, "--json", "--db", o.db)...)
		time.Sleep(c.wait)
		if err := p.cmd.Process.Signal(syscall.SIGINT); err != nil {
			t.Fatal(err)
		}
		code, out, errs := p.end()
		if code == command.Done { // it was faster: then all of it is there and one undo takes it back
			var done imported
			if err := json.Unmarshal([]byte(out), &done); err != nil {
				t.Fatal(err)
			}
			o.must("undo", done.Batch)
			continue
		}
		if code != command.Refused || out != "" || !strings.Contains(errs, "Đã dừng theo yêu cầu") {
			t.Errorf("stopped: exit %d, stdout %q, stderr %q", code, out, errs)
		}
		for _, list := range c.lists {
			if got := filesIn(t, filepath.Dir(list)); len(got) != 1 {
				t.Errorf("beside the list lie %q", got)
			}
		}
		o.sound()
	}
	if o.must("members", "--json") != people || o.must("units", "--json") != units {
		t.Error("the register is not what it was before")
	}
}

// end waits for the process and gives what it answered.
func (p *process) end() (code int, stdout, stderr string) {
	p.t.Helper()
	out, err := io.ReadAll(p.said)
	if err != nil {
		p.t.Fatal(err)
	}
	p.cmd.Wait()
	return p.cmd.ProcessState.ExitCode(), string(out), p.errs.String()
}
