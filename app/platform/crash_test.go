package platform_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/platform"
)

// crashFolder, when set, turns the test binary into a program that crashes.
const crashFolder = "BACHUDONG_TEST_CRASH"

func TestMain(m *testing.M) {
	if folder := os.Getenv(crashFolder); folder != "" {
		if _, err := platform.KeepCrashFile(folder); err != nil {
			os.Exit(3)
		}
		panic("hỏng giữa chừng")
	}
	os.Exit(m.Run())
}

func TestACrashIsKeptForTheNextStart(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "nhật ký")
	crash := exec.Command(os.Args[0])
	crash.Env = append(os.Environ(), crashFolder+"="+folder)
	if err := crash.Run(); err == nil || crash.ProcessState.ExitCode() == 3 {
		t.Fatalf("the crashing program ended with %v", err)
	}

	previous, err := platform.KeepCrashFile(folder)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(previous)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), "hỏng giữa chừng") || !strings.Contains(string(text), "goroutine ") {
		t.Errorf("the crash file says:\n%s", text)
	}

	if previous, err := platform.KeepCrashFile(folder); err != nil || previous != "" {
		t.Errorf("after a good run: %q, %v, want nothing", previous, err)
	}
}
