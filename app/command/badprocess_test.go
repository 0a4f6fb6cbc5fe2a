package command_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"testing"
	"time"

	"bachudong/app/command"
	"bachudong/app/work"
	"bachudong/data"
)

// roleVar makes this test binary another process of the program instead of running tests.
const roleVar = "BACHUDONG_TEST_ROLE"

func TestMain(m *testing.M) {
	switch os.Getenv(roleVar) {
	case "":
		os.Exit(m.Run())
	case "run":
		os.Exit(runProgram(os.Args[1:]))
	case "write":
		writeForm(os.Args[1], os.Args[2], os.Args[3])
	case "hold":
		holdFile(os.Args[1])
	case "import":
		importUpTo(os.Args[1], os.Args[2], os.Args[3])
	}
}

// runProgram is the program itself without its window: Ctrl+C stops the work.
func runProgram(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	limitFileSize(os.Getenv(limitVar))
	return command.Run(ctx, args, os.Stdout, os.Stderr)
}

// writeForm writes a form of 2022 with the room limited once the data file is open, and tells how it went.
func writeForm(db, form, target string) {
	ctx := context.Background()
	desk, receiver := openDesk(ctx, db)
	if form == "R-02" {
		receiver, _ = desk.OurUnit(ctx)
	}
	limitFileSize(os.Getenv(limitVar))
	if _, err := desk.WriteForm(ctx, work.FormJob{Form: form, Unit: receiver, Year: 2022}, target); err != nil {
		fmt.Println(data.MessageOf(err))
		os.Exit(command.Refused)
	}
}

// openDesk opens a data file with the unit that lists go to.
func openDesk(ctx context.Context, db string) (*work.Desk, data.Unit) {
	desk, err := work.Open(ctx, db)
	if err == nil {
		var receiver data.Unit
		if receiver, err = desk.File.Unit(ctx, unit, desk.Today()); err == nil {
			return desk, receiver
		}
	}
	fmt.Println("failed:", err)
	os.Exit(3)
	return nil, data.Unit{}
}

// holdFile has a data file open until the process ends.
func holdFile(db string) {
	desk, _ := openDesk(context.Background(), db)
	fmt.Println("open")
	time.Sleep(time.Hour)
	desk.Close()
}

// importUpTo takes a list in and stands still when the given share of its rows, in percent, was handed to the database.
func importUpTo(db, list, percent string) {
	ctx := context.Background()
	desk, receiver := openDesk(ctx, db)
	share, _ := strconv.Atoi(percent)
	_, err := desk.Import(ctx, work.ImportJob{Paths: []string{list}, Unit: receiver}, func(done, total int) {
		if done*100 >= share*total {
			fmt.Println("there")
			time.Sleep(time.Hour)
		}
	})
	fmt.Println("failed: the import ended", err)
}

// process is another process of the program.
type process struct {
	t    *testing.T
	cmd  *exec.Cmd
	said *bufio.Reader
	errs *strings.Builder
}

// start runs this test binary in a role; it ends with the test at the latest.
func start(t *testing.T, role string, env []string, args ...string) *process {
	t.Helper()
	p := &process{t: t, cmd: exec.Command(os.Args[0], args...), errs: new(strings.Builder)}
	p.cmd.Env = append(append(os.Environ(), roleVar+"="+role), env...)
	p.cmd.Stderr = p.errs
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	p.said = bufio.NewReader(out)
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.cmd.Process.Kill(); p.cmd.Wait() })
	return p
}

// waitFor reads one line, which must be the given one.
func (p *process) waitFor(line string) {
	p.t.Helper()
	if got, err := p.said.ReadString('\n'); strings.TrimSpace(got) != line {
		p.t.Fatalf("the other process said %q (%v), want %q: %s", got, err, line, p.errs)
	}
}

// kill ends the process as a power cut would.
func (p *process) kill() {
	p.cmd.Process.Kill()
	p.cmd.Wait()
}
