package members

import (
	"bachudong/app/screen/process"
)

// askProcess offers what can be done with the chosen people, or without any what adds somebody; groups narrows it.
func (s *Screen) askProcess(groups ...string) {
	if s.page != nil && s.page.dirty() {
		s.Leave(func() { s.askProcess(groups...) })
		return
	}
	subjects, who := s.subjects()
	if len(subjects) == 0 {
		who = "Thêm người chưa có trong sổ"
	}
	process.Choose(s.host, subjects, who, groups...)
}

// startProcess opens one process for the chosen people.
func (s *Screen) startProcess(key string) {
	if s.page != nil && s.page.dirty() {
		s.Leave(func() { s.startProcess(key) })
		return
	}
	ids, _ := s.subject()
	if p := process.Find(key); p != nil {
		p.Open(s.host, ids)
	}
}

// subjects are the people that an action is for, with the status of each.
func (s *Screen) subjects() (subjects []process.Subject, who string) {
	ids, who := s.subject()
	if s.page != nil && len(ids) == 1 {
		return []process.Subject{{ID: ids[0], Status: s.page.shown.member.Status}}, who
	}
	for _, row := range s.front.grid.Chosen() {
		r := s.list.at(row)
		subjects = append(subjects, process.Subject{ID: r.ID, Status: r.Status})
	}
	return subjects, who
}
