package platform

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/windows"
)

// CheckGraphics tells, before the window library is started, whether a window can open: nil, or the *data.Error with
// what to do. It costs a fraction of a second on the first start and nothing once GraphicsWorked was called.
func CheckGraphics(ctx context.Context) error {
	memory, err := graphicsMemory()
	if err == nil && memory.take() {
		return nil
	}
	self, err := os.Executable()
	if err != nil {
		return nil // cannot ask; the window library reports by itself
	}
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	probe := exec.CommandContext(ctx, self, GLProbeFlag)
	probe.SysProcAttr = &syscall.SysProcAttr{HideWindow: true}
	found, err := probe.Output()
	if err == nil && glEnough(string(found)) {
		return nil
	}
	return glRefusal(strings.TrimSpace(string(found)))
}

// GraphicsWorked is called when the first frame is on the screen; see CheckGraphics.
func GraphicsWorked() {
	if memory, err := graphicsMemory(); err == nil {
		memory.keep()
	}
}

func graphicsMemory() (glMemory, error) {
	folder, err := DataFolder()
	if err != nil {
		return glMemory{}, err
	}
	session, _, _ := strings.Cut(os.Getenv("SESSIONNAME"), "#") // "Console", "RDP-Tcp#3"
	return glMemory{path: filepath.Join(folder, "man-hinh.txt"), session: session}, nil
}

// RunGLProbe is the child of CheckGraphics: it prints the OpenGL version and returns the exit code, 0 when it will do.
func RunGLProbe() int {
	version, err := glVersion()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	fmt.Println(version)
	if !glEnough(version) {
		return 1
	}
	return 0
}

// ShowMessage shows a text in a native box and waits for OK; for the moments when no window of ours can open.
func ShowMessage(text string) {
	body, err := windows.UTF16PtrFromString(strings.ReplaceAll(text, "\x00", ""))
	if err != nil {
		return
	}
	title, _ := windows.UTF16PtrFromString(ProgramName)
	_, _ = windows.MessageBox(0, body, title, windows.MB_OK|windows.MB_ICONWARNING|windows.MB_SETFOREGROUND)
}
