package members

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
)

// pageFrame is what stands around the tabs of a page: the head with the name, and the row of tabs.
type pageFrame struct {
	page    *page
	box     *fyne.Container
	title   *kit.Text
	state   *kit.Pill
	unsaved *kit.Text
	head    *fyne.Container
	tabs    *kit.Tabs
	middle  *fyne.Container
}

func newPageFrame(p *page) *pageFrame {
	f := &pageFrame{page: p, title: kit.NewTitle("").Cut(80), state: kit.NewPill("", kit.Muted), unsaved: kit.NewText("", kit.Amber), middle: container.NewStack()}
	back := kit.NewButton("Danh sách", "Esc", p.screen.back)
	name := container.NewBorder(nil, nil, nil, container.NewCenter(f.state), f.title)
	right := kit.Beside(10, f.unsaved)
	if p.id == "" {
		right.Add(kit.NewButton("Lưu và thêm tiếp", "Ctrl+Enter", p.saveAndNext))
	}
	right.Add(kit.NewPrimary("Lưu", "Ctrl+S", func() { p.save(nil) }))
	f.head = kit.Frame(nil, nil, kit.Beside(10, back), right, kit.Inset(name, 12, 0, 12, 0))
	f.tabs = kit.NewTabs(f.headings(), func(string) { f.showTab() })
	f.tabs.Wrap = true
	if len(p.parts) == 1 {
		f.tabs.Hide()
	}
	top := kit.On(kit.Sheet, kit.Inset(f.head, 10, 5, 10, 5))
	f.box = container.New(&frameLayout{}, top, kit.On(kit.Sheet, kit.Inset(f.tabs, 10, 0, 10, 0)), kit.HLine(), kit.On(kit.Sheet, f.middle))
	f.showTab()
	return f
}

// headings are the tabs by their place; one with something unsaved is marked.
func (f *pageFrame) headings() []kit.Tab {
	var tabs []kit.Tab
	for i, t := range f.page.parts {
		count := t.count()
		if count == 0 {
			count = -1 // most tabs of most people are empty
		}
		tabs = append(tabs, kit.Tab{ID: strconv.Itoa(i), Title: t.title(), Count: count, Marked: f.page.readable() && t.dirty()})
	}
	return tabs
}

// readable tells whether the page shows what is kept, or is for somebody new.
func (p *page) readable() bool { return p.id == "" || p.shown != nil }

// chosen is the tab that is shown.
func (f *pageFrame) chosen() tab {
	i, _ := strconv.Atoi(f.tabs.Chosen())
	return f.page.parts[i]
}

// open shows a tab.
func (f *pageFrame) open(t tab) {
	for i, other := range f.page.parts {
		if other == t {
			f.tabs.Choose(strconv.Itoa(i))
		}
	}
}

// step shows the tab so many places further on, with the keyboard on it.
func (f *pageFrame) step(by int) {
	f.tabs.Step(by)
	if home := f.chosen().home(); home != nil {
		kit.FocusOn(home)
		return
	}
	kit.FocusOn(f.tabs)
}

func (f *pageFrame) showTab() {
	f.middle.Objects = []fyne.CanvasObject{f.chosen().object()}
	f.middle.Refresh()
}

// refresh shows what is not saved yet.
func (f *pageFrame) refresh() {
	tabs, text, height := f.headings(), "", f.tabs.MinSize().Height
	if slices.ContainsFunc(tabs, func(t kit.Tab) bool { return t.Marked }) {
		text = "Có thay đổi chưa lưu"
	}
	f.unsaved.Set(text, kit.Amber)
	f.tabs.SetTabs(tabs)
	f.head.Refresh()
	if f.tabs.MinSize().Height != height {
		f.box.Refresh()
	}
}

// frameLayout puts the parts of a page below each other, the last one filling the rest. The row of tabs learns its width
// before its height is asked for.
type frameLayout struct{}

// MinSize leaves the last part whatever height there is.
func (frameLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, o := range objects {
		size := o.MinSize()
		least = fyne.NewSize(max(least.Width, size.Width), least.Height+size.Height)
	}
	return least
}

// Layout places the parts.
func (frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for i, o := range objects {
		height := size.Height - y
		if i < len(objects)-1 {
			o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
			height = o.MinSize().Height
		}
		o.Resize(fyne.NewSize(size.Width, max(0, height)))
		o.Move(fyne.NewPos(0, y))
		y += height
	}
}
