package shell_test

import (
	"context"
	"image/png"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen/home"
	"bachudong/app/screen/members"
	"bachudong/app/screen/settings"
	"bachudong/app/screen/units"
	"bachudong/app/shell"
	"bachudong/app/work"
)

func TestZZ(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.Theme())
	w := shell.New(app, background.Inline{}, []shell.Entry{
		{ID: "home", Caption: "Tổng quan", Key: "Alt+1", New: home.New},
		{ID: "units", Caption: "Đơn vị", Key: "Alt+2", New: units.New},
		{ID: "members", Caption: "Đoàn viên", Key: "Alt+3", New: members.New},
		{ID: "settings", Caption: "Hệ thống", Key: "Alt+7", New: settings.New},
	})
	shot := func(name string) {
		f, _ := os.Create("/tmp/t/" + name + ".png")
		png.Encode(f, w.Window().Canvas().Capture())
		f.Close()
	}
	w.Window().Resize(fyne.NewSize(1366, 768))
	shot("welcome")
	path := t.TempDir() + "/mau.db"
	if _, err := work.Sample(context.Background(), path, "", nil); err != nil {
		t.Fatal(err)
	}
	w.OpenPath(path)
	defer func() { w.Desk().Close() }()
	shot("home")
	for _, s := range []string{"units", "members", "settings"} {
		w.Open(s, nil)
		shot(s)
	}
}
