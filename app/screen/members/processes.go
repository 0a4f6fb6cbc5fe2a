package members

import (
	"bachudong/app/screen"
	"bachudong/app/screen/process"
)

// askProcess offers what can be done with the chosen people, or without any what adds somebody.
func (s *Screen) askProcess() { s.offer(nil) }

// askEnd offers the ways in which the chosen people leave the list. Nobody is deleted: their stay ends, the record remains.
func (s *Screen) askEnd() { s.offer(process.Leaves) }

// offer lets the officer choose a process for which wanted holds, after what is unsaved on the page was decided.
func (s *Screen) offer(wanted func(process.Process) bool) {
	if s.page != nil && s.page.dirty() {
		s.Leave(func() { s.offer(wanted) })
		return
	}
	subjects, who := s.subjects()
	if len(subjects) == 0 {
		who = "Thêm người chưa có trong sổ"
	}
	process.Choose(telling{s.host, s}, subjects, who, wanted)
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

// telling is the window as a process sees it: what the process came to is said together with what the list counts then.
type telling struct {
	screen.Host
	members *Screen
}

// Say keeps the sentence until the list was read anew.
func (t telling) Say(text string) {
	t.members.notice = text
	t.Host.Say(text)
}
