package shell

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/platform"
)

// Sizes of the start page in Fyne units.
const (
	welcomeWidth  float32 = 640
	welcomeButton float32 = 190
)

// showWelcome closes the file and shows the start page.
func (w *Window) showWelcome() {
	w.closeFile()
	w.win.SetTitle(platform.ProgramName)
	w.title.refresh()
	w.frame.setPage(w.welcome())
}

// welcome offers the three ways to begin, each with a sentence, and the files opened before.
func (w *Window) welcome() fyne.CanvasObject {
	way := func(button *kit.Button, text string) fyne.CanvasObject {
		left := container.NewGridWrap(fyne.NewSize(welcomeButton, 34), button)
		return kit.Frame(nil, nil, kit.Inset(left, 0, 0, 16, 0), nil, kit.NewNote(text, kit.Muted))
	}
	column := kit.Stack(14,
		kit.NewFigure("Bắt đầu", kit.Normal),
		kit.NewNote("Đoàn viên, đánh giá và minh chứng của các đơn vị nằm trong một tệp dữ liệu trên máy này. Không cần mạng.", kit.Normal),
		way(kit.NewPrimary("Mở tệp dữ liệu", "Ctrl+O", w.askOpen), "Mở tệp văn phòng đang dùng."),
		way(kit.NewButton("Tạo tệp mới", "", w.askCreate), "Lập sổ cho Huyện đoàn, Đoàn cơ sở hoặc chi đoàn của mình, rồi nhập khẩu danh sách Excel."),
		way(kit.NewButton("Xem huyện mẫu", "", w.askSample), "Một huyện với bốn Đoàn cơ sở, 300 đoàn viên đều do chương trình đặt ra, để thử mọi chức năng."),
	)
	if recent := w.recent(); len(recent) > 0 {
		column.Add(kit.NewCaption("Mở gần đây"))
		for _, path := range recent {
			name := container.NewHBox(kit.NewLink(filepath.Base(path), func() { w.OpenPath(path) }))
			column.Add(kit.Frame(nil, nil, kit.Inset(name, 0, 0, 12, 0), nil, kit.NewText(filepath.Dir(path), kit.Muted).Cut(200)))
		}
	}
	card := kit.On(kit.Sheet, kit.Inset(column, 36, 28, 36, 28))
	return container.NewCenter(container.New(&fixedWidth{welcomeWidth}, card))
}

// fixedWidth gives its one object a width and the height it needs at that width.
type fixedWidth struct{ width float32 }

// MinSize is the wanted width with the height of the object.
func (l *fixedWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	objects[0].Resize(fyne.NewSize(l.width, objects[0].MinSize().Height)) // wrapped texts learn their width
	return fyne.NewSize(l.width, objects[0].MinSize().Height)
}

// Layout fills the box with the object.
func (l *fixedWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
