package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/shell"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
)

// TestPrivacyScreenshots shows a person's documents, what an export asks, the log of exports and the erasure of people who
// left; every dialog must fit the smallest screen.
func TestPrivacyScreenshots(t *testing.T) {
	w := sampleWindow(t)
	w.Window().Resize(sizes[1])
	w.Choose(grassroots(t, w))
	person := somebody(t, w)
	fillDocuments(t, w, person)
	w.Open(screen.Members, screen.ShowPerson{ID: person})
	keep(t, w, "person-che-so", sizes[1])
	part[*kit.Tabs](t, w).Choose(strconv.Itoa(1 + slices.Index(personTabs, "documents")))
	for _, size := range sizes {
		keep(t, w, "person-tai-lieu", size)
	}
	w.Open(screen.Home, nil)
	w.Open(screen.Members, nil)
	shot := func(name, action string) {
		t.Helper()
		kit.KeysOf(w.Window().Content()).Do(action)
		keep(t, w, name, smallest)
		closeDialog(t, w)
	}
	shot("ket-xuat", "members-export")
	shot("in-ho-so", "members-print")
	leave(t, w)
	w.Window().Resize(sizes[1])
	w.Open(screen.Settings, nil)
	for _, tab := range []struct{ id, name string }{{"exports", "nhat-ky-ket-xuat"}, {"privacy", "du-lieu-ca-nhan"}} {
		part[*kit.Tabs](t, w).Choose(tab.id)
		keep(t, w, tab.name, sizes[1])
		keep(t, w, tab.name, smallest)
	}
	press(t, w, "Kiểm tra tệp đính kèm")
	press(t, w, "Xem ai đã rời sổ")
	keep(t, w, "xoa-du-lieu-tim", smallest)
	d := w.Window().Canvas().Overlays().Top().(*kit.Dialog)
	d.FirstFocus.(*kit.TextField).SetText("3")
	test.Tap(d.Button(0))
	keep(t, w, "xoa-du-lieu", smallest)
	closeDialog(t, w)
}

// closeDialog takes the open dialog away, which must be there and fit the window.
func closeDialog(t *testing.T, w *shell.Window) {
	t.Helper()
	d, is := w.Window().Canvas().Overlays().Top().(*kit.Dialog)
	if !is {
		t.Fatal("no dialog is open")
	}
	if least := d.MinSize(); least.Height > w.Window().Canvas().Size().Height || least.Width > w.Window().Canvas().Size().Width {
		t.Errorf("the dialog wants %v", least)
	}
	d.Close()
}

// fillDocuments keeps some documents about a person.
func fillDocuments(t *testing.T, w *shell.Window, person data.ID) {
	t.Helper()
	ctx, file, folder := context.Background(), w.Desk().File, t.TempDir()
	var paths []string
	for name, size := range map[string]int{"Đơn xin vào Đoàn.pdf": 182_000, "Ảnh lễ kết nạp.jpg": 3_400_000} {
		paths = append(paths, filepath.Join(folder, name))
		if err := os.WriteFile(paths[len(paths)-1], make([]byte, size), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := file.AttachFiles(ctx, person, paths, nil); err != nil {
		t.Fatal(err)
	}
	paper := data.Attachment{PersonID: person, Title: "Nghị quyết chuẩn y kết nạp", Kind: "Nghị quyết", Document: data.Document{Number: "12-NQ/ĐTN", Date: "2019-03-26", Issuer: "Đoàn xã"}}
	if err := file.SaveAttachment(ctx, paper); err != nil {
		t.Fatal(err)
	}
	if err := file.LogExport(ctx, data.Export{What: "Danh sách đoàn viên (34 cột) – Đoàn xã Vĩnh Thanh", People: 96, Facts: []string{"Số CCCD/CMND", "Điện thoại"},
		Purpose: "Nộp phần mềm quản lý đoàn viên"}, func() error { return nil }); err != nil {
		t.Fatal(err)
	}
}

// leave lets some people leave long ago and makes an older copy that still holds them.
func leave(t *testing.T, w *shell.Window) {
	t.Helper()
	ctx, file := context.Background(), w.Desk().File
	members, err := file.Members(ctx, store.MemberFilter{AsOf: work.SampleDay, Limit: 9})
	if err != nil {
		t.Fatal(err)
	}
	for i, m := range members {
		if err := file.EndMembership(ctx, m.ID, "2022-06-01", []string{data.EndedGraduation, data.EndedTransfer}[i%2]); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := os.ReadFile(file.Path())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(file.Path()), "mau.truoc-v9.db"), raw, 0o600); err != nil {
		t.Fatal(err)
	}
}
