package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"bachudong/app/background"
	"bachudong/app/command"
	"bachudong/app/kit"
	"bachudong/app/platform"
	"bachudong/app/screen"
	"bachudong/app/screen/duplicates"
	"bachudong/app/screen/evaluation"
	"bachudong/app/screen/fees"
	"bachudong/app/screen/home"
	"bachudong/app/screen/intake"
	"bachudong/app/screen/members"
	"bachudong/app/screen/papers"
	"bachudong/app/screen/rating"
	"bachudong/app/screen/settings"
	"bachudong/app/screen/transfers"
	"bachudong/app/screen/units"
	"bachudong/app/shell"
	"bachudong/assets"
	"bachudong/data"
	"bachudong/data/vntext"
)

// options are the words of a call that opens the window.
type options struct {
	db         string
	asOf       vntext.Date // look at the register as of this day; "" is today
	firstFrame bool        // print when the first frame was drawn, and end: for measuring
}

func windowOptions(args []string) (options, error) {
	var opt options
	flags := flag.NewFlagSet("bachudong", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&opt.db, "db", "", "tệp dữ liệu")
	flags.StringVar((*string)(&opt.asOf), "as-of", "", "xem số liệu đến ngày, YYYY-MM-DD")
	flags.BoolVar(&opt.firstFrame, "first-frame", false, "đo thời gian mở")
	if err := flags.Parse(args); err != nil {
		return opt, data.Errorf(data.Invalid, "Tham số chưa đúng: %v. Gõ “bachudong help” để xem cách dùng.", err)
	}
	if opt.asOf != "" && opt.asOf.Precision() != vntext.FullDay {
		return opt, data.Errorf(data.Invalid, "Ngày “%s” chưa đúng: viết dạng 2022-11-15.", opt.asOf)
	}
	if opt.db == "" && flags.NArg() > 0 {
		opt.db = flags.Arg(0) // a data file opened by double click
		if mistyped(opt.db) {
			return opt, data.Errorf(data.Invalid, "Không có lệnh hay tệp “%s”. Gõ “bachudong help” để xem cách dùng.", opt.db)
		}
	}
	return opt, nil
}

// mistyped tells a word that is neither a command nor looks like a file: no window shall open for it in a script.
func mistyped(word string) bool {
	if filepath.Ext(word) != "" || filepath.Base(word) != word {
		return false
	}
	_, err := os.Stat(word)
	return err != nil
}

// entries are the screens in the order of the navigation.
func entries() []shell.Entry {
	return []shell.Entry{
		{ID: screen.Home, Caption: "Tổng quan", Key: "Alt+1", New: home.New},
		{ID: screen.Units, Caption: "Đơn vị", Key: "Alt+2", New: units.New},
		{ID: screen.Members, Caption: "Đoàn viên", Key: "Alt+3", New: members.New},
		{ID: screen.Transfers, Caption: "Chuyển sinh hoạt", Key: "Ctrl+M", Within: screen.Members, New: transfers.New},
		{ID: screen.Rating, Caption: "Đánh giá, xếp loại năm", Key: "Ctrl+R", Within: screen.Members, New: rating.New},
		{ID: screen.Fees, Caption: "Đoàn phí", Key: "Ctrl+H", Within: screen.Members, New: fees.New},
		{ID: screen.Intake, Caption: "Nhập khẩu", Key: "Alt+4", New: intake.New},
		{ID: screen.Duplicates, Caption: "Hồ sơ trùng", Key: "Alt+5", New: duplicates.New},
		{ID: screen.Evaluation, Caption: "Đánh giá", Key: "Alt+6", New: evaluation.New},
		{ID: screen.Papers, Caption: "Báo cáo, in ấn", Key: "Alt+7", New: papers.New},
		{ID: screen.Settings, Caption: "Hệ thống", Key: "Alt+8", New: settings.New},
	}
}

// openWindow shows the window until it is closed.
func openWindow(ctx context.Context, opt options, stderr io.Writer) int {
	usual := debug.SetGCPercent(-1) // almost everything made until the window is up stays anyway
	if err := platform.CheckGraphics(ctx); err != nil {
		platform.ShowMessage(data.MessageOf(err))
		fmt.Fprintln(stderr, data.MessageOf(err))
		return command.Refused
	}
	var begun *shell.Begun
	if opt.db != "" {
		begun = shell.Begin(opt.db, opt.asOf) // while the window library starts
	}
	crashed := keepCrash()
	app.SetMetadata(fyne.AppMetadata{ID: platform.ProgramID, Name: platform.ProgramName, Version: platform.ProgramVersion,
		Build: platform.ProgramBuild, Migrations: map[string]bool{"fyneDo": true}})
	a := app.NewWithID(platform.ProgramID)
	a.Settings().SetTheme(kit.Theme())
	if err := kit.Translate(); err != nil {
		fyne.LogError("translate", err)
	}
	pool := background.NewPool()
	release := pool.Hold()
	var w *shell.Window
	started := func() {}
	if begun != nil {
		w, started = shell.NewOpening(a, pool, entries(), begun)
	} else {
		w = shell.New(a, pool, entries())
	}
	a.Lifecycle().SetOnStarted(func() {
		w.Window().SetIcon(fyne.NewStaticResource("icon.png", assets.IconPNG)) // after the first picture: reading it takes a while
		platform.GraphicsWorked()
		platform.FitToScreen(w.Window())
		platform.InstallTypingHook(w.Window())
		debug.SetGCPercent(usual)
		w.Started()
		release()
		started()
		if crashed != "" {
			w.TellCrash(crashed)
		}
	})
	if opt.firstFrame {
		w.OnFirstFrame(func() { fmt.Println("first frame") }, a.Quit)
	}
	w.Window().ShowAndRun()
	return command.Done
}

// keepCrash lets the runtime write down a crash, and gives the file of the last one, "" if the last run ended well. Without
// a folder to write to the program works all the same.
func keepCrash() string {
	folder, err := platform.DataFolder()
	if err != nil {
		return ""
	}
	previous, err := platform.KeepCrashFile(folder)
	if err != nil {
		fyne.LogError("crash file", err)
	}
	return previous
}
