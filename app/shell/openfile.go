package shell

import (
	"context"
	"path/filepath"
	"strings"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/platform"
	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/vntext"
)

const dataEnding = ".db"

var dataFiles = []screen.FileKind{{Label: "Tệp dữ liệu Ba Chủ Động", Endings: []string{dataEnding}}}

// opened is a desk with what the window needs to know of it at once.
type opened struct {
	desk  *work.Desk
	units []data.UnitNode
	year  int
	day   vntext.Date
}

// OpenPath opens a data file in place of the present one, as of today.
func (w *Window) OpenPath(path string) { w.OpenPathAsOf(path, "") }

// OpenPathAsOf opens a data file as it stood on a day; "" is today.
func (w *Window) OpenPathAsOf(path string, asOf vntext.Date) {
	w.bring("Mở "+filepath.Base(path), asOf, func(ctx context.Context) (*work.Desk, error) { return work.Open(ctx, path) })
}

// bring lets make give a desk in the background, then shows it; on an error the present file stays open.
func (w *Window) bring(name string, asOf vntext.Date, make func(ctx context.Context) (*work.Desk, error)) {
	w.Say(name + "…")
	background.Run(w.runner, context.Background(), name, func(ctx context.Context, _ func(int, int)) (opened, error) {
		return openAndLook(ctx, asOf, make)
	}, w.finishOpening)
}

// openAndLook lets make give a desk and reads what the window shows at once of it; on an error the desk is let go.
func openAndLook(ctx context.Context, asOf vntext.Date, make func(ctx context.Context) (*work.Desk, error)) (opened, error) {
	desk, err := make(ctx)
	if err != nil {
		return opened{}, err
	}
	o, err := look(ctx, desk, asOf)
	if err != nil {
		desk.Close()
	}
	return o, err
}

// finishOpening shows the file, or says why it could not be opened.
func (w *Window) finishOpening(o opened, err error) {
	if err != nil {
		w.Say("")
		if w.desk == nil {
			w.showWelcome()
		}
		w.Fail(err)
		return
	}
	w.adopt(o)
}

// look reads what the window shows at once of a desk; asOf "" is today.
func look(ctx context.Context, desk *work.Desk, asOf vntext.Date) (opened, error) {
	if asOf == "" {
		asOf = desk.Today()
	}
	units, err := desk.File.Units(ctx, asOf)
	if err == nil && len(units) == 0 {
		err = data.Errorf(data.NotFound, "Ngày %s chưa có đơn vị nào trong tệp này.", asOf.Display())
	}
	if err != nil {
		return opened{}, err
	}
	year, err := desk.LatestYear(ctx)
	return opened{desk, units, year, asOf}, err
}

// adopt makes o the open file and goes to the first screen.
func (w *Window) adopt(o opened) {
	w.closeFile()
	w.desk = o.desk
	w.rememberRecent(o.desk.File.Path())
	w.scope, w.today = screen.Scope{Year: o.year, AsOf: o.day}, o.desk.Today()
	w.frame.setPage(nil)
	w.win.SetTitle(o.units[0].Name + " – " + platform.ProgramName)
	w.show(o.units, w.scope)
	w.Open(w.entries[0].ID, nil)
	if w.firstFrame != nil {
		w.firstFrame.Refresh()
	}
	w.Say("Đã mở " + o.desk.File.Path())
}

// closeFile forgets the open file and lets it go in the background.
func (w *Window) closeFile() {
	if desk := w.forgetFile(); desk != nil {
		background.Run(w.runner, context.Background(), "Đóng tệp", func(context.Context, func(int, int)) (struct{}, error) {
			return struct{}{}, desk.Close()
		}, nil)
	}
}

// forgetFile forgets the screens, which belong to a file, and gives the file to be closed; nil for none.
func (w *Window) forgetFile() *work.Desk {
	if w.desk == nil {
		return nil
	}
	w.reload.Stop()
	if w.layer != nil {
		w.layer.Remove()
		w.keys.Forget(w.buttons...)
		w.layer, w.buttons = nil, nil
	}
	w.screens, w.current = map[string]screen.Screen{}, ""
	desk := w.desk
	w.desk = nil
	w.keys.Refresh()
	return desk
}

// askOpen asks which data file to open.
func (w *Window) askOpen() {
	w.leaveThen(func() {
		w.ChooseFiles(screen.FileQuestion{Title: "Mở tệp dữ liệu", Kinds: dataFiles}, func(paths []string) { w.OpenPath(paths[0]) })
	})
}

// askCreate asks for our unit, then for the file, and makes it.
func (w *Window) askCreate() {
	name := kit.NewTextField()
	name.SetPlaceHolder("Huyện đoàn Phước Long")
	levels := []data.Level{data.District, data.Grassroots, data.Province, data.Branch}
	labels := make([]string, len(levels))
	for i, l := range levels {
		labels[i] = l.Label()
	}
	level := kit.NewChoiceField(labels, false)
	level.SetValue(labels[0])
	form := kit.Stack(10, kit.Labeled("Tên đơn vị", true, name), kit.Labeled("Cấp", true, level))
	d := kit.NewDialog(w.win, "Tạo tệp dữ liệu mới", form, 420,
		kit.Answer{Caption: "Chọn nơi lưu…", Key: "Enter", Run: func() bool {
			name.Commit()
			if unit := strings.TrimSpace(name.Text); unit != "" {
				w.create(unit, levelOf(levels, level.Value()))
				return true
			}
			w.Say("Chưa nhập tên đơn vị, ví dụ “Huyện đoàn Phước Long”.")
			return false
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = name
	d.Show()
}

func levelOf(levels []data.Level, label string) data.Level {
	for _, l := range levels {
		if l.Label() == label {
			return l
		}
	}
	return levels[0]
}

func (w *Window) create(unit string, level data.Level) {
	question := screen.FileQuestion{Title: "Nơi lưu tệp dữ liệu", Kinds: dataFiles, Proposed: work.DataFileName(unit)}
	w.ChooseSave(question, func(path string) {
		w.bring("Tạo "+filepath.Base(path), "", func(ctx context.Context) (*work.Desk, error) {
			return work.Create(ctx, path, unit, level, "")
		})
	})
}

// askSample makes the sample district in a file of the officer's choice, so that everything can be tried without harm.
func (w *Window) askSample() {
	question := screen.FileQuestion{Title: "Nơi lưu huyện mẫu", Kinds: dataFiles, Proposed: "huyen-mau" + dataEnding}
	w.ChooseSave(question, func(path string) {
		w.bring("Tạo huyện mẫu", work.SampleDay, func(ctx context.Context) (*work.Desk, error) {
			if _, err := work.Sample(ctx, path, "", nil); err != nil {
				return nil, err
			}
			return work.Open(ctx, path)
		})
	})
}
