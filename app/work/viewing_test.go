package work_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/work"
	"bachudong/data"
)

func TestAnAttachmentIsShownAsACopyThatGoesWithTheDesk(t *testing.T) {
	ctx, desk := context.Background(), emptyOffice(t)
	person, err := desk.File.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: "Lê An"}})
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	var paths []string
	for _, name := range []string{"Đơn vào Đoàn.pdf", "cài đặt.EXE"} {
		paths = append(paths, filepath.Join(folder, name))
		if err := os.WriteFile(paths[len(paths)-1], []byte("đơn "+name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := desk.File.AttachFiles(ctx, person, paths, nil); err != nil {
		t.Fatal(err)
	}
	list, err := desk.File.Attachments(ctx, person)
	if err != nil {
		t.Fatal(err)
	}
	path, err := desk.ViewAttachment(ctx, list[0])
	if err != nil {
		t.Fatal(err)
	}
	again, err := desk.ViewAttachment(ctx, list[0])
	if err != nil || again == path {
		t.Errorf("shown twice: %s %v", again, err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o222 != 0 || filepath.Base(path) != "Đơn vào Đoàn.pdf" {
		t.Errorf("the copy %s: %v %v", path, info, err)
	}
	if text, _ := os.ReadFile(path); string(text) != "đơn Đơn vào Đoàn.pdf" {
		t.Errorf("the copy says %q", text)
	}
	if _, err := desk.ViewAttachment(ctx, list[1]); data.CodeOf(err) != data.Invalid || !strings.Contains(data.MessageOf(err), "chương trình") {
		t.Errorf("a program would be run: %v", err)
	}
	desk.Close()
	if _, err := os.Stat(filepath.Dir(filepath.Dir(path))); !os.IsNotExist(err) {
		t.Errorf("the copies are still there: %v", err)
	}
}

func TestFileNamesFitEverySystem(t *testing.T) {
	for name, want := range map[string]string{
		"Đơn vào Đoàn.pdf": "Đơn vào Đoàn.pdf", "../../etc/passwd": "_.._etc_passwd", `C:\a|b?.docx`: "C__a_b_.docx",
		"": "tai-lieu", " . ": "tai-lieu", "a\nb.txt": "a_b.txt", strings.Repeat("ê", 200) + ".jpg": strings.Repeat("ê", 96) + ".jpg",
	} {
		if got := work.SafeFileName(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}
