package work

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"bachudong/data"
)

// viewing is the temporary folder of the copies that other programs show.
const viewing = "bachudong-xem-"

// viewedFor is how long a copy may lie about that another program kept from being removed.
const viewedFor = 24 * time.Hour

// ViewAttachment gives a copy of an attachment, only to be read, for another program to show: what is kept cannot be altered
// there. The copies go when the desk is closed.
func (d *Desk) ViewAttachment(ctx context.Context, a data.Attachment) (path string, err error) {
	if runs(a.FileName) {
		return "", data.Errorf(data.Invalid, "“%s” là tệp chương trình nên không mở từ đây. Nếu tin tệp này, hãy bấm “Lưu ra…” rồi tự mở.", a.FileName)
	}
	if d.viewed == "" {
		removeOldViews()
		if d.viewed, err = os.MkdirTemp("", viewing+"*"); err != nil {
			return "", noView(a.FileName, err)
		}
	}
	folder, err := os.MkdirTemp(d.viewed, "")
	if err != nil {
		return "", noView(a.FileName, err)
	}
	path = filepath.Join(folder, SafeFileName(a.FileName))
	if err := d.File.Contents().CopyTo(ctx, a.Content, path); err != nil {
		return "", err
	}
	if err := os.Chmod(path, 0o400); err != nil {
		return "", noView(a.FileName, err)
	}
	return path, nil
}

func noView(name string, err error) error {
	return data.Errorf(data.Internal, "Không chép tạm được “%s” để xem. Hãy giải phóng chỗ trống trên ổ đĩa hệ thống, hoặc bấm “Lưu ra…”.", name).Because(err)
}

// removeViews takes the copies away; one that another program still shows stays until the next time.
func (d *Desk) removeViews() {
	if d.viewed != "" {
		removeView(d.viewed)
	}
}

func removeOldViews() {
	old, _ := filepath.Glob(filepath.Join(os.TempDir(), viewing+"*"))
	for _, folder := range old {
		if info, err := os.Stat(folder); err == nil && info.IsDir() && time.Since(info.ModTime()) > viewedFor {
			removeView(folder)
		}
	}
}

func removeView(folder string) {
	_ = filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			_ = os.Chmod(path, 0o600) // Windows does not remove what is only to be read
		}
		return err
	})
	_ = os.RemoveAll(folder)
}

// programs are endings of files that do something when they are opened.
var programs = map[string]bool{".exe": true, ".com": true, ".bat": true, ".cmd": true, ".ps1": true, ".vbs": true, ".vbe": true, ".js": true,
	".jse": true, ".wsf": true, ".wsh": true, ".hta": true, ".scr": true, ".msi": true, ".msp": true, ".lnk": true, ".url": true, ".reg": true,
	".jar": true, ".pif": true, ".cpl": true, ".msc": true, ".sh": true, ".desktop": true, ".appref-ms": true, ".application": true, ".chm": true}

func runs(name string) bool {
	return programs[strings.ToLower(filepath.Ext(strings.TrimRight(name, ". ")))]
}

// longestName is the most letters of a file name that every system takes.
const longestName = 100

// SafeFileName is a name as any system can write it: a register goes from one to another.
func SafeFileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '_'
		}
		return r
	}, name)
	ending := filepath.Ext(name)
	letters := []rune(strings.TrimSuffix(name, ending))
	if most := longestName - len([]rune(ending)); most > 0 && len(letters) > most {
		letters = letters[:most]
	}
	if name = strings.Trim(string(letters)+ending, ". "); name == "" {
		return "tai-lieu"
	}
	return name
}
