package platform

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

func TestFilterTextPairsNamesAndPatterns(t *testing.T) {
	got := filterText([]FileFilter{
		{"Danh sách", []string{"*.xlsx", "*.csv"}},
		{"Mọi tệp\x00", []string{"*.*"}},
		{"Tài liệu PDF (*.pdf)", []string{"*.pdf"}},
	})
	want := "Danh sách (*.xlsx;*.csv)\x00*.xlsx;*.csv\x00Mọi tệp (*.*)\x00*.*\x00Tài liệu PDF (*.pdf)\x00*.pdf\x00\x00"
	if text := string(utf16.Decode(got)); text != want {
		t.Errorf("filter text %q, want %q", text, want)
	}
	if filterText(nil) != nil {
		t.Error("no filters must give no text")
	}
}

func TestChosenReadsTheDialogBuffer(t *testing.T) {
	folder := filepath.Join("đoàn", "xã")
	tests := []struct {
		name   string
		buffer string
		many   bool
		want   []string
	}{
		{"cancelled", "\x00\x00", true, nil},
		{"one file", "danh sách.xlsx\x00\x00cũ", true, []string{"danh sách.xlsx"}},
		{"two files", folder + "\x00a.xlsx\x00ế.csv\x00\x00", true, []string{filepath.Join(folder, "a.xlsx"), filepath.Join(folder, "ế.csv")}},
		{"a name shorter than the one suggested", "Phiếu.xlsx\x00hi-tran.xlsx\x00\x00", false, []string{"Phiếu.xlsx"}},
		{"a buffer filled to the brim", "a.xlsx", false, []string{"a.xlsx"}},
		{"an empty buffer", "", false, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := chosen(utf16.Encode([]rune(tt.buffer)), tt.many); !slices.Equal(got, tt.want) {
				t.Errorf("chosen %q, want %q", got, tt.want)
			}
		})
	}
}

func TestGLEnoughComparesVersions(t *testing.T) {
	for version, want := range map[string]bool{
		"4.6.0 - Build 31.0.101.2125":      true,
		"2.1 Mesa 22.3.6":                  true,
		"3.0":                              true,
		"1.1.0":                            false,
		"2.0.1":                            false,
		"":                                 false,
		"OpenGL ES 3.2":                    false,
		strings.Repeat("9", 40) + ".1 odd": false,
	} {
		if got := glEnough(version); got != want {
			t.Errorf("glEnough(%q) = %v, want %v", version, got, want)
		}
	}
}

func TestGLRefusalNamesWhatWasFoundAndWhatToDo(t *testing.T) {
	for found, want := range map[string]string{"1.1.0": "hiện có: 1.1.0.", "": "hiện có: không có."} {
		message := glRefusal(found).Message
		if !strings.Contains(message, want) || !strings.Contains(message, "OpenGL 2.1") || !strings.Contains(message, "Remote Desktop") {
			t.Errorf("message for %q: %s", found, message)
		}
	}
}

func TestGLMemoryIsTakenOnceAndOnlyInItsSession(t *testing.T) {
	console := glMemory{filepath.Join(t.TempDir(), "new", "man-hinh.txt"), "Console"}
	remote := glMemory{console.path, "RDP-Tcp"}
	if console.take() {
		t.Error("nothing was kept, yet it was found")
	}
	console.keep()
	if !console.take() {
		t.Error("what was kept was not found")
	}
	if console.take() {
		t.Error("a start that dies must be followed by a probe")
	}
	console.keep()
	if remote.take() {
		t.Error("the memory of another kind of session was believed")
	}
}
