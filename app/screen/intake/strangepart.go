package intake

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	lists "bachudong/data/intake"
)

// strangePart lists the values that no list knows and teaches the program what they mean.
type strangePart struct {
	page  *checkPage
	grid  *kit.Grid
	table strangeTable
	name  *kit.Text
	value *kit.ChoiceField
	add   *kit.Button
	own   *kit.Button
	panel *fyne.Container
	view  fyne.CanvasObject
}

func newStrangePart(page *checkPage) *strangePart {
	p := &strangePart{page: page, grid: kit.NewGrid(strangeColumns), name: kit.NewText("", kit.Normal).Cut(200)}
	p.grid.OnSelect = func(int) { p.showValue() }
	p.grid.OnOpen = func(int) { kit.FocusOn(p.value) }
	p.value = kit.NewChoiceField(nil, true)
	closeList := p.value.OnEscape
	p.value.OnEscape = func() bool {
		if !closeList() {
			p.grid.Focus()
		}
		return true
	}
	p.add = kit.NewPrimary("Thêm vào danh mục", "", func() { p.teach(p.value.Text) })
	p.own = kit.NewButton("Là giá trị riêng", "", func() {
		if v := p.chosen(); v != nil {
			p.teach(v.value)
		}
	})
	row := kit.Beside(8, container.NewGridWrap(fyne.NewSize(200, kit.FieldHeight), p.value), p.add, p.own)
	p.panel = kit.On(kit.Sheet, kit.Frame(kit.HLine(), nil, nil, nil, kit.Inset(kit.Stack(5, p.name, row), 12, 6, 12, 7)))
	p.view = kit.Frame(nil, p.panel, nil, nil, p.grid)
	return p
}

func (p *strangePart) show(l *list, same bool) {
	row := p.grid.Selected()
	p.table = l.strange
	p.grid.SetSource(p.table)
	if !same {
		row = 0
	}
	p.grid.Select(max(row, 0))
	p.showValue()
}

func (p *strangePart) chosen() *strange {
	if row := p.grid.Selected(); row >= 0 && row < len(p.table) {
		return &p.table[row]
	}
	return nil
}

func (p *strangePart) showValue() {
	v := p.chosen()
	p.panel.Hidden = v == nil
	if v != nil {
		p.name.Set("“"+v.value+"” là "+lists.KeyLabel(v.key)+":", kit.Normal)
		p.value.SetOptions(lists.Choices(v.key))
		p.value.SetValue("")
	}
	p.view.Refresh()
}

// teach keeps the spelling as meaning value; every row that writes it so is read again.
func (p *strangePart) teach(value string) {
	v, s := p.chosen(), p.page.screen
	if v == nil || s.busy() {
		return
	}
	if value == "" {
		s.host.Say("Chọn giá trị chuẩn trước, hoặc bấm “Là giá trị riêng” để giữ cách ghi này.")
		return
	}
	alias := data.ValueAlias{Key: v.key, Spelling: v.value, Value: value}
	file := s.host.Desk().File
	background.Run(s.host.Runner(), context.Background(), "Thêm vào danh mục", func(ctx context.Context, _ func(int, int)) (struct{}, error) {
		return struct{}{}, file.SaveValueAlias(ctx, alias)
	}, func(_ struct{}, err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.notice = "Từ nay “" + alias.Spelling + "” là “" + alias.Value + "” (" + kit.Number(v.rows) + " dòng)."
		s.host.Changed()
	})
}
