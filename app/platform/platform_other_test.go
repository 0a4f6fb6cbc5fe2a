//go:build !windows

package platform_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bachudong/app/platform"
	"bachudong/data"
)

func TestNoNativeDialogSaysSo(t *testing.T) {
	if _, err := platform.ChooseOpen(0, platform.FileDialog{}); !errors.Is(err, platform.ErrNoNative) {
		t.Errorf("ChooseOpen: %v, want ErrNoNative", err)
	}
	if _, err := platform.ChooseSave(0, platform.FileDialog{}); !errors.Is(err, platform.ErrNoNative) {
		t.Errorf("ChooseSave: %v, want ErrNoNative", err)
	}
}

func TestDefaultDataFileFollowsTheUsersFolders(t *testing.T) {
	t.Setenv("HOME", "/nha")
	for xdg, want := range map[string]string{
		"/du/lieu":  "/du/lieu/bachudong/so-lieu.db",
		"":          "/nha/.local/share/bachudong/so-lieu.db",
		"tuong/doi": "/nha/.local/share/bachudong/so-lieu.db",
	} {
		t.Setenv("XDG_DATA_HOME", xdg)
		if got, err := platform.DefaultDataFile(); err != nil || got != want {
			t.Errorf("XDG_DATA_HOME=%q: %q, %v, want %q", xdg, got, err, want)
		}
	}
	t.Setenv("HOME", "")
	t.Setenv("XDG_DATA_HOME", "")
	if _, err := platform.DefaultDataFile(); data.CodeOf(err) != data.NotFound {
		t.Errorf("no home: %v, want a not_found error", err)
	}
}

func TestDocumentFolderPrefersTheUsersDocuments(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	if got := platform.DocumentFolder(); got != home {
		t.Errorf("no documents folder: %q, want %q", got, home)
	}
	documents := filepath.Join(home, "Documents")
	if err := os.Mkdir(documents, 0o755); err != nil {
		t.Fatal(err)
	}
	if got := platform.DocumentFolder(); got != documents {
		t.Errorf("got %q, want %q", got, documents)
	}
}

// standIn puts a program called xdg-open first on the path, which notes what it was asked to open.
func standIn(t *testing.T) (asked func() string) {
	t.Helper()
	folder := t.TempDir()
	note := filepath.Join(folder, "asked")
	script := "#!/bin/sh\nprintf %s \"$1\" > '" + note + ".tmp' && mv '" + note + ".tmp' '" + note + "'\n"
	if err := os.WriteFile(filepath.Join(folder, "xdg-open"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+":"+os.Getenv("PATH"))
	return func() string {
		for range 200 {
			if text, err := os.ReadFile(note); err == nil {
				return string(text)
			}
			time.Sleep(10 * time.Millisecond)
		}
		return ""
	}
}

func TestOpenAndRevealAskTheSystem(t *testing.T) {
	file := filepath.Join(t.TempDir(), "phiếu R-01.xlsx")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for want, open := range map[string]func(string) error{file: platform.OpenFile, filepath.Dir(file): platform.RevealFile} {
		asked := standIn(t)
		if err := open(file); err != nil {
			t.Fatal(err)
		}
		if got := asked(); got != want {
			t.Errorf("the system was asked for %q, want %q", got, want)
		}
	}
}

func TestOpenFileExplainsItsFailures(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "mất.pdf")
	err := platform.OpenFile(missing)
	if data.CodeOf(err) != data.NotFound || !strings.Contains(data.MessageOf(err), "mất.pdf") {
		t.Errorf("missing file: %v", err)
	}

	t.Setenv("PATH", "")
	file := filepath.Join(t.TempDir(), "có.pdf")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	err = platform.OpenFile(file)
	if !errors.Is(err, exec.ErrNotFound) || !strings.Contains(data.MessageOf(err), filepath.Dir(file)) {
		t.Errorf("no program to open with: %v", err)
	}
}
