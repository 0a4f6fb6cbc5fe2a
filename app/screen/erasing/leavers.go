package erasing

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
)

// search is the dialog that finds who left so many months ago.
type search struct {
	host    screen.Host
	months  *kit.TextField
	found   *kit.Note
	dialog  *kit.Dialog
	loading background.Latest
	people  []data.ID
	asked   int // months that people is the answer to; -1 for none
}

// AskLeavers asks how many months ago people must have left, remembers that for the office, and goes on to Ask.
func AskLeavers(host screen.Host) {
	desk := host.Desk()
	background.Run(host.Runner(), context.Background(), title, func(ctx context.Context, _ func(int, int)) (string, error) {
		months, set, err := desk.EraseMonths(ctx)
		if !set {
			return "", err
		}
		return strconv.Itoa(months), err
	}, func(months string, err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		newSearch(host, months)
	})
}

func newSearch(host screen.Host, months string) *search {
	s := &search{host: host, months: kit.NewTextField(), found: kit.NewNote("", kit.Muted), asked: -1}
	s.months.Set(months)
	s.months.OnCommit = func(string) { s.look(nil) }
	s.months.OnKey = func(ev *fyne.KeyEvent) bool { // the only field: Enter goes on
		if ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter {
			s.dialog.Button(0).Tapped(nil)
			return true
		}
		return false
	}
	text := kit.NewNote("Tìm những người đã rời sổ và không còn sinh hoạt ở đâu. Đơn vị tự quyết định giữ dữ liệu bao lâu; số tháng được nhớ cho lần sau.", kit.Muted)
	s.dialog = kit.NewDialog(host.Window(), title, kit.Stack(10, text, kit.Labeled("Đã rời sổ ít nhất (tháng)", true, s.months), s.found), 480,
		kit.Answer{Caption: "Xem trước…", Key: "Enter", Run: func() bool { s.months.Commit(); s.look(s.goOn); return false }},
		kit.Answer{Caption: "Hủy", Key: "Esc"})
	s.dialog.FirstFocus = s.months
	s.dialog.Show()
	if months != "" {
		s.look(nil)
	}
	return s
}

// look counts who left so long ago, then calls then unless it is nil.
func (s *search) look(then func()) {
	months, err := strconv.Atoi(s.months.Text)
	if err != nil || months < 0 || months > 1200 {
		s.say("Hãy nhập số tháng, ví dụ 24.", kit.Red)
		return
	}
	file := s.host.Desk().File
	background.RunLatest(&s.loading, s.host.Runner(), context.Background(), title,
		func(ctx context.Context, _ func(int, int)) ([]data.Leaver, error) { return file.Leavers(ctx, months) },
		func(list []data.Leaver, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.asked, s.people = months, nil
			for _, l := range list {
				s.people = append(s.people, l.ID)
			}
			s.say(fmt.Sprintf("%s người.", kit.Number(len(list))), kit.Muted)
			if then != nil {
				then()
			}
		})
}

func (s *search) say(text string, tone kit.Tone) {
	s.found.Set(text, tone)
	s.dialog.Refresh()
}

// goOn remembers the months and shows what would be erased.
func (s *search) goOn() {
	if len(s.people) == 0 {
		return
	}
	s.dialog.Close()
	desk, months, people := s.host.Desk(), s.asked, s.people
	background.Run(s.host.Runner(), context.Background(), title,
		func(ctx context.Context, _ func(int, int)) (struct{}, error) {
			return struct{}{}, desk.KeepEraseMonths(ctx, months)
		},
		func(_ struct{}, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			Ask(s.host, people)
		})
}
