package process

import (
	"context"
	"fmt"
	"sync/atomic"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/process"
)

var rewarding = Kind[data.Award]{
	Title:  "Khen thưởng",
	Record: &data.Awards,
	Keys:   []string{"form", "level", "year", "decision_number", "decision_date", "decision_issuer", "content", "note"},
	Labels: map[string]string{"form": "Hình thức (*)"},
	Prepare: func(ctx context.Context, asked Asked) (Case[data.Award], error) {
		var given Case[data.Award]
		judged, err := asked.File.AwardCase(ctx, asked.People)
		if err != nil {
			return given, err
		}
		year := asked.Today.Year()
		given.Record = data.Award{Year: &year}
		given.Whom = fmt.Sprintf("%d người, theo một quyết định", len(judged.People))
		given.Done = fmt.Sprintf("Đã ghi khen thưởng %d người", len(judged.People))
		own, alone := &merit{people: judged.People}, ""
		if len(judged.People) == 1 {
			var p data.Person
			if p, given.Whom, err = asked.only(ctx); err != nil {
				return given, err
			}
			alone = p.FullName
			given.Done = "Đã ghi khen thưởng " + alone
		} else {
			given.Above = own.fields
		}
		decided := func(r data.Award) process.AwardCase { return process.AwardCase{Record: r, People: own.said()} }
		given.Check = func(_ context.Context, r data.Award) ([]process.Finding, error) {
			c := decided(r)
			return c.Findings(), nil
		}
		given.Write = func(ctx context.Context, r data.Award) error { return asked.File.Award(ctx, decided(r)) }
		given.Paper = &Paper[data.Award]{Name: work.PaperFileName("DanhSachKhenThuong", alone), Print: func(ctx context.Context, r data.Award, path string) ([]string, error) {
			list, err := asked.Desk.RewardPaper(ctx, decided(r))
			if err != nil {
				return nil, err
			}
			return asked.Desk.WritePapers(ctx, "Danh sách khen thưởng", len(asked.People), path, list)
		}}
		return given, nil
	},
}

// merit asks what each of several is rewarded for; who is left blank is rewarded for what the decision says of all.
type merit struct {
	people []process.Awarded
	typed  atomic.Pointer[[]process.Awarded] // read by the checks in the background
	texts  []*kit.TextField
}

// said are the people with their own merits as they were typed last.
func (m *merit) said() []process.Awarded {
	if typed := m.typed.Load(); typed != nil {
		return *typed
	}
	return m.people
}

func (m *merit) fields(changed func(), reached func(fyne.CanvasObject)) Further {
	rows := kit.Stack(8)
	for _, p := range m.people {
		text := kit.NewTextField()
		text.SetPlaceHolder("Để trống: theo nội dung chung")
		text.OnCommit = func(string) { changed() }
		row := kit.Labeled("Thành tích của "+p.Name, false, text)
		text.WhenFocused(func() { reached(row) })
		m.texts = append(m.texts, text)
		rows.Add(row)
	}
	return Further{Object: rows, First: m.texts[0], Read: m.read}
}

func (m *merit) read() (key, problem string) {
	typed := make([]process.Awarded, len(m.people))
	for i, p := range m.people {
		m.texts[i].Commit()
		p.Merits = m.texts[i].Text
		typed[i] = p
	}
	m.typed.Store(&typed)
	return "", ""
}
