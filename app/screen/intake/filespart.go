package intake

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

// filesPart lists the files with their sheets, each with a tick that says whether it is read.
type filesPart struct {
	screen  *Screen
	preview *previewPart
	grid    *kit.Grid
	table   *sheetTable
	filling bool
	view    *filesBox
}

func newFilesPart(s *Screen, preview *previewPart) *filesPart {
	p := &filesPart{screen: s, preview: preview, table: &sheetTable{}}
	p.grid = kit.NewGrid(sheetColumns)
	p.grid.Multi = true
	p.grid.OnMark = p.marked
	p.grid.OnSelect = p.selected
	p.grid.OnOpen = p.open
	p.grid.SetSource(p.table)
	again := kit.NewButton("Chọn tệp khác…", "F4", s.choose)
	folder := kit.NewButton("Chọn thư mục…", "Ctrl+O", s.chooseFolder)
	hint := kit.NewText("Đánh dấu các trang cần đọc (phím cách).", kit.Muted).Cut(40)
	bar := kit.Inset(kit.Frame(nil, nil, kit.Inset(kit.Beside(8, again, folder), 0, 0, 10, 0), preview.hidden, hint), 10, 6, 12, 6)
	p.view = newFilesBox(kit.Frame(kit.On(kit.Sheet, bar), nil, nil, nil, p.grid), p.table)
	return p
}

// show lists what was read, keeping the selection.
func (p *filesPart) show(r *review) {
	p.filling = true
	defer func() { p.filling = false }()
	fresh := !sameFiles(p.table.review, r)
	p.table.fill(p.screen, r)
	if fresh {
		p.grid.SetSource(p.table)
	}
	p.grid.Refresh()
	p.grid.Mark(p.table.ticked()...)
	if fresh || p.grid.Selected() < 0 {
		p.grid.Select(p.table.firstSheet())
	}
	p.selected(p.grid.Selected())
	p.view.Refresh()
}

func sameFiles(a, b *review) bool {
	if a == nil || b == nil || len(a.lists) != len(b.lists) {
		return false
	}
	for i := range a.lists {
		if a.lists[i].path != b.lists[i].path {
			return false
		}
	}
	return true
}

// marked reads exactly the ticked sheets of each file.
func (p *filesPart) marked() {
	if p.filling || p.screen.review == nil {
		return
	}
	if p.screen.busy() {
		p.screen.host.Say("Đang làm việc khác. Hãy đợi xong rồi chọn trang.")
		return
	}
	s, ticks := p.screen, map[int]bool{}
	for _, row := range p.grid.Marked() {
		ticks[row] = true
	}
	changed := false
	for _, l := range p.table.review.lists {
		if l.preview == nil {
			continue
		}
		names, usual := p.table.chosen(l, ticks)
		wish := s.wish(l)
		skip := len(names) == 0
		if usual || skip {
			names = nil
		}
		if s.skipped[l.path] == skip && equalNames(wish.Sheets, names) {
			continue
		}
		s.skipped[l.path] = skip
		wish.Sheets = names
		s.wishes[l.path] = wish
		changed = true
	}
	if changed {
		s.recheck()
	}
}

func equalNames(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// selected shows the first rows of a sheet and what is known about it.
func (p *filesPart) selected(row int) {
	l, d := p.table.at(row)
	p.preview.show(l, d)
	if l != nil {
		p.screen.showSide(p.screen.aboutSheet(l, d))
	}
}

// open shows what is known about a sheet in a dialog, for narrow windows without the pane.
func (p *filesPart) open(row int) {
	if l, d := p.table.at(row); l != nil {
		showDetail(p.screen.host.Window(), l.name, p.screen.aboutSheet(l, d))
	}
}

// showDetail shows what the pane would, in a dialog.
func showDetail(w fyne.Window, title string, content fyne.CanvasObject) {
	scroll := container.NewVScroll(kit.Inset(content, 1, 0, 14, 0))
	scroll.SetMinSize(fyne.NewSize(440, 320))
	kit.NewDialog(w, title, scroll, 480, kit.Answer{Caption: "Đóng", Key: "Esc"}).Show()
}

// filesBox knows how high its rows would like to be.
type filesBox struct {
	widget.BaseWidget
	content fyne.CanvasObject
	table   *sheetTable
}

func newFilesBox(content fyne.CanvasObject, table *sheetTable) *filesBox {
	b := &filesBox{content: content, table: table}
	b.ExtendBaseWidget(b)
	return b
}

// wanted is the height at which every row is seen.
func (b *filesBox) wanted() float32 {
	const bar, heading, edge = 46, 34, 4
	return bar + heading + edge + kit.RowHeight*float32(max(2, b.table.Len()))
}

// CreateRenderer draws the list.
func (b *filesBox) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.content) }

// aboutSheet is what the pane says about a sheet; d is nil for a whole file.
func (s *Screen) aboutSheet(l *list, d *lists.SheetDraft) fyne.CanvasObject {
	if d == nil {
		return s.understood(l)
	}
	box := kit.Stack(10, kit.NewBoldNote("Trang “"+d.Name+"”", kit.Normal))
	if name := l.preview.Decided.Profiles[d.Name]; name != "" {
		box.Add(kit.NewBanner(kit.Green, "", "Ghép cột theo mẫu đã lưu “"+name+"”.", "", nil))
	}
	box.Add(sheetPart(l, d, false))
	return box
}
