package members

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// subject is whom an action is for: the person of the page, else the marked or selected people; who names them.
func (s *Screen) subject() (ids []data.ID, who string) {
	if s.page != nil {
		if s.page.shown == nil {
			return nil, ""
		}
		return []data.ID{s.page.id}, s.page.shown.Person.FullName
	}
	ids = s.people()
	if len(ids) == 1 {
		return ids, s.list.at(s.front.grid.Chosen()[0]).FullName
	}
	return ids, fmt.Sprintf("%s đoàn viên đã chọn", kit.Number(len(ids)))
}

// change runs one writing and shows what is kept then; said is put before the counts.
func (s *Screen) change(name, said string, write func(context.Context) error) {
	background.Run(s.host.Runner(), context.Background(), name,
		func(ctx context.Context, _ func(int, int)) (struct{}, error) { return struct{}{}, write(ctx) },
		func(_ struct{}, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.notice = said
			s.front.grid.MarkAll(false)
			s.host.Changed()
		})
}

// askTransfer asks where and when the person moved; the stay so far ends and the next begins.
func (p *page) askTransfer() {
	s := p.screen
	if p.dirty() {
		s.host.Say("Hãy lưu hồ sơ (Ctrl+S) trước khi chuyển chi đoàn.")
		return
	}
	to := newPlacement(s.host.Desk().Today(), func() {}, func() {}, func(fyne.CanvasObject) {})
	to.units(s.query.scope.Units)
	to.branch.PlaceHolder = ""
	on := kit.NewDateField(vntext.DateOptions{Today: s.host.Desk().Today(), Kind: vntext.Past})
	on.SetDate(s.host.Desk().Today())
	content := kit.Stack(10, kit.NewNote("Quá trình sinh hoạt ở nơi cũ được giữ lại.", kit.Muted), kit.Labeled("Chuyển đến", true, to.branch), kit.Labeled("Từ ngày", true, on))
	d := kit.NewDialog(s.host.Window(), "Chuyển chi đoàn: "+p.shown.Person.FullName, content, 460,
		kit.Answer{Caption: "Chuyển", Key: "Enter", Run: func() bool {
			to.branch.Commit()
			day, valid := on.Date()
			unit := to.chosen()
			if unit == "" || !valid || day == "" {
				return false
			}
			file, id := s.host.Desk().File, p.id
			s.change("Chuyển chi đoàn", "Đã chuyển "+p.shown.Person.FullName+" đến "+to.branch.Value(), func(ctx context.Context) error {
				return file.Transfer(ctx, id, unit, day)
			})
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = to.branch
	d.Show()
}
