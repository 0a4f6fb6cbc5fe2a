package members

import (
	"context"
	"fmt"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
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
