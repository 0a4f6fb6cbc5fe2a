package members

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data/store"
)

// logTab tells what happened to the person and who altered the record.
type logTab struct {
	shownOnly
	page   *page
	past   *fyne.Container
	scroll *container.Scroll
}

func newLogTab(p *page) *logTab {
	t := &logTab{page: p, past: kit.Stack(3)}
	t.scroll = container.NewVScroll(kit.Inset(t.past, pagePad, 14, pagePad, 24))
	return t
}

func (t *logTab) title() string             { return "Nhật ký" }
func (t *logTab) object() fyne.CanvasObject { return t.scroll }

func (t *logTab) read(_ context.Context, from *reading) (func(), error) {
	return func() { t.show(from.portrait) }, nil
}

func (t *logTab) show(portrait *portrait) {
	t.past.Objects = []fyne.CanvasObject{kit.NewCaption("Diễn biến"), eventList(portrait.history()), kit.Gap(1, 6), kit.NewCaption("Thay đổi hồ sơ")}
	for i := range portrait.changes {
		t.past.Add(t.page.changeLine(&portrait.changes[i]))
	}
	if len(portrait.raw) > 0 {
		t.past.Add(kit.Gap(1, 6))
		t.past.Add(kit.NewCaption("Chữ gốc trong tệp"))
	}
	for i := range portrait.raw {
		t.past.Add(kit.NewNote(rawLine(&portrait.raw[i]), kit.Muted))
	}
	t.past.Refresh()
}

func undone(c store.Change) string {
	if c.UndoneBy != 0 {
		return fmt.Sprintf("đã hoàn tác (số %d)", c.UndoneBy)
	}
	return ""
}
