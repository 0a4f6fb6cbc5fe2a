package platform

import (
	"errors"
	"path/filepath"
	"strings"
	"unicode/utf16"
)

// ErrNoNative says that this system has no file dialog of its own that we could show: use the window library's.
var ErrNoNative = errors.New("no native file dialog on this system")

// FileFilter is one line of the "file type" choice, such as {"Danh sách Excel, CSV", {"*.xlsx", "*.csv"}}.
type FileFilter struct {
	Name     string
	Patterns []string
}

// FileDialog is a question for a file. All fields may be empty.
type FileDialog struct {
	Title   string
	Folder  string // where to begin
	Name    string // suggested file name, for saving
	Ending  string // added to a name typed without one, such as "xlsx"
	Filters []FileFilter
	Many    bool // several files may be chosen; for opening
}

// ChooseOpen asks for existing files with the system's own dialog and returns their full paths, none when the officer
// cancelled. It blocks while the dialog is open, so it is called off the UI goroutine; owner (from WindowHandle) is
// the window that waits underneath. Where there is no such dialog the error is ErrNoNative.
func ChooseOpen(owner Handle, question FileDialog) ([]string, error) {
	return chooseNative(owner, question, false)
}

// ChooseSave asks where to write, like ChooseOpen; an existing file is confirmed by the dialog. "" means cancelled.
func ChooseSave(owner Handle, question FileDialog) (string, error) {
	question.Many = false
	paths, err := chooseNative(owner, question, true)
	if err != nil || len(paths) == 0 {
		return "", err
	}
	return paths[0], nil
}

// ChooseFolder asks for a folder, like ChooseOpen. "" means cancelled.
func ChooseFolder(owner Handle, title string) (string, error) {
	return chooseNativeFolder(owner, title)
}

// filterText is the filters as Windows wants them: pairs of texts, each closed by a NUL, the whole by one more.
func filterText(filters []FileFilter) []uint16 {
	if len(filters) == 0 {
		return nil
	}
	var text []uint16
	for _, f := range filters {
		patterns := strings.Join(f.Patterns, ";")
		name := clean(f.Name)
		if !strings.Contains(name, "*") {
			name += " (" + clean(patterns) + ")"
		}
		text = append(text, utf16.Encode([]rune(name))...)
		text = append(text, 0)
		text = append(text, utf16.Encode([]rune(clean(patterns)))...)
		text = append(text, 0)
	}
	return append(text, 0)
}

// chosen reads what the dialog left in its buffer: one full path, or, when many could be chosen, perhaps a folder and then
// the names in it. Behind a single path lies the rest of the name that was suggested.
func chosen(buffer []uint16, many bool) []string {
	var parts []string
	for len(buffer) > 0 && buffer[0] != 0 && (many || parts == nil) {
		end := 0
		for end < len(buffer) && buffer[end] != 0 {
			end++
		}
		parts = append(parts, string(utf16.Decode(buffer[:end])))
		buffer = buffer[min(end+1, len(buffer)):]
	}
	if len(parts) < 2 {
		return parts
	}
	folder := parts[0]
	paths := make([]string, 0, len(parts)-1)
	for _, name := range parts[1:] {
		paths = append(paths, filepath.Join(folder, name))
	}
	return paths
}

// clean takes out the NULs that would end a text early.
func clean(s string) string { return strings.ReplaceAll(s, "\x00", "") }
