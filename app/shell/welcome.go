package shell

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/platform"
)

// showWelcome closes the file and shows the start page.
func (w *Window) showWelcome() {
	w.closeFile()
	w.win.SetTitle(platform.ProgramName)
	w.title.refresh()
	w.frame.setPage(w.welcome())
}

// welcome offers the three ways to begin and the files opened before.
func (w *Window) welcome() fyne.CanvasObject {
	title := canvas.NewText("Bắt đầu", kit.Ink)
	title.TextSize, title.TextStyle.Bold = kit.FigureText, true
	column := container.NewVBox(title,
		kit.NewNote("Toàn bộ đoàn viên, đánh giá và minh chứng nằm trong một tệp dữ liệu trên máy này. Không cần mạng.", kit.Muted),
		container.NewHBox(
			kit.NewPrimary("Mở tệp dữ liệu", "Ctrl+O", w.askOpen),
			kit.NewButton("Tạo tệp mới", "", w.askCreate),
			kit.NewButton("Xem huyện mẫu", "", w.askSample),
		))
	if recent := w.recent(); len(recent) > 0 {
		column.Add(kit.NewSectionTitle("Mở gần đây"))
		for _, path := range recent {
			column.Add(kit.NewLink(filepath.Base(path)+" · "+filepath.Dir(path), func() { w.OpenPath(path) }))
		}
	}
	card := container.NewStack(canvas.NewRectangle(kit.Sheet), padded(column, 28, 36))
	return container.NewCenter(container.NewGridWrap(fyne.NewSize(640, 330), card))
}
