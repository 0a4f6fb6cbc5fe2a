package transfers

import (
	"context"
	"fmt"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/output"
	"bachudong/app/screen/process"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
)

func waits(r *store.TransferRow) bool { return r.Waits() }

func goesOn(r *store.TransferRow) bool { return r.GoesOn() || r.Waits() && !r.Counts() }

// ours tells whether the letter was written in the file.
func ours(r *store.TransferRow) bool { return r.FromUnitID != "" }

// Actions are what can be done about moves.
func (s *Screen) Actions() []*kit.Action {
	some := func(so func(*store.TransferRow) bool) func() bool {
		return func() bool { return len(s.chosen(so)) > 0 }
	}
	return []*kit.Action{
		{ID: "transfers-receive", Caption: "Tiếp nhận…", Key: "F4", Enabled: some(waits), Run: func() { process.Receive(s.host, s.chosen(waits)) }},
		{ID: "transfers-return", Caption: "Trả lại…", Key: "F6", Enabled: some(waits), Run: func() { process.Return(s.host, s.chosen(waits)) }},
		{ID: "transfers-cancel", Caption: "Hủy giấy…", Key: "F8", Enabled: some(waits), Run: func() { process.Withdraw(s.host, s.chosen(waits)) }},
		{ID: "transfers-end", Caption: "Kết thúc…", Key: "F2", Enabled: some(goesOn), Run: func() { process.Finish(s.host, s.chosen(goesOn)) }},
		{ID: "transfers-arrive", Caption: "Từ nơi khác đến…", Key: "Ctrl+N", Run: func() { process.Find("arrival").Open(s.host, nil) }},
		{ID: "transfers-print", Caption: "In giấy", Key: "F7", Enabled: some(ours), Run: s.print},
		{ID: "transfers-next", Help: "Trang sau", Key: "Ctrl+PgDn", Run: func() { s.step(1) }},
		{ID: "transfers-before", Help: "Trang trước", Key: "Ctrl+PgUp", Run: func() { s.step(-1) }},
		{ID: "transfers-back", Caption: "Đoàn viên", Key: "Esc", Run: func() { s.host.Open(screen.Members, nil) }},
	}
}

// step goes to another list.
func (s *Screen) step(by int) {
	for i := range views {
		if &views[i] == s.current {
			s.tabs.Choose(views[(i+by+len(views))%len(views)].id)
			return
		}
	}
}

// goOn does with Enter what the list is there for.
func (s *Screen) goOn() {
	switch {
	case len(s.chosen(waits)) > 0:
		process.Receive(s.host, s.chosen(waits))
	case len(s.chosen(goesOn)) > 0:
		process.Finish(s.host, s.chosen(goesOn))
	default:
		s.openPerson(s.grid.Selected())
	}
}

// print writes the letters of the chosen members into one file.
func (s *Screen) print() {
	rows := s.chosen(ours)
	ids, who := make([]data.ID, len(rows)), ""
	for i := range rows {
		ids[i] = rows[i].ID
	}
	if len(rows) == 1 {
		who = rows[0].Person.FullName
	}
	desk := s.host.Desk()
	s.host.ChooseSave(screen.FileQuestion{Title: "Lưu giấy giới thiệu", Kinds: []screen.FileKind{output.PDF}, Proposed: work.LettersFileName(who)}, func(path string) {
		s.host.Job("In giấy giới thiệu", func(ctx context.Context, _ func(int, int)) (screen.Outcome, error) {
			warnings, err := desk.WriteLetters(ctx, ids, path)
			return screen.Outcome{Text: fmt.Sprintf("Đã in giấy giới thiệu của %d đoàn viên.", len(ids)), Warnings: warnings, Files: []string{path}}, err
		})
	})
}
