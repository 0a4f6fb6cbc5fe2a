package members

import (
	"context"
	"fmt"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/output"
	"bachudong/app/work"
	"bachudong/data"
)

var pdfFiles = []screen.FileKind{{Label: "Tệp PDF", Endings: []string{".pdf"}}}

// askPrint prints the dossiers of the marked people or of the page; when nobody is marked it asks whether one person or
// the whole list is meant.
func (s *Screen) askPrint() {
	switch marked := s.front.grid.Marked(); {
	case s.page != nil && s.page.id != "":
		s.printOf([]data.ID{s.page.id})
	case len(marked) > 0:
		s.printOf(s.people())
	case s.list.part:
		s.status()
	case len(s.list.rows) == 1:
		s.printOf([]data.ID{s.list.rows[0].ID})
	case len(s.list.rows) > 1:
		s.askWhom()
	default:
		s.host.Say("Danh sách không có ai để in hồ sơ.")
	}
}

// printOf asks the terms and prints the dossiers of some people.
func (s *Screen) printOf(ids []data.ID) {
	text := fmt.Sprintf("In hồ sơ của %s người đã chọn, mỗi người hai trang.", kit.Number(len(ids)))
	if len(ids) == 1 {
		text = "In hồ sơ của " + s.nameOf(ids[0]) + ", hai trang."
	}
	output.AskTerms(s.host, "In hồ sơ đoàn viên", text, output.LeftForHand, func(d data.Disclosure) { s.print(ids, d) })
}

func (s *Screen) askWhom() {
	all := kit.Number(len(s.list.rows))
	terms := output.NewTerms(s.host, output.LeftForHand)
	print := func(ids []data.ID) func() bool {
		return func() bool {
			d, ok := terms.Read()
			if ok {
				s.print(ids, d)
			}
			return ok
		}
	}
	answers := []kit.Answer{{Caption: "Cả " + all + " người", Key: "Enter", Run: print(nil)}}
	if row := s.front.grid.Selected(); row >= 0 {
		one := s.list.at(row)
		answers = append(answers, kit.Answer{Caption: "Chỉ " + one.FullName, Run: print([]data.ID{one.ID})})
	}
	answers = append(answers, kit.Answer{Caption: "Hủy", Key: "Esc"})
	text := "In hồ sơ của cả danh sách đang xem vào một tệp PDF, mỗi người hai trang, hay chỉ của người đang chọn?"
	kit.NewDialog(s.host.Window(), "In hồ sơ đoàn viên", kit.Stack(10, kit.NewNote(text, kit.Normal), terms.Box()), 500, answers...).Show()
}

// print writes the dossiers of some people into one PDF; nil is everybody in the list.
func (s *Screen) print(ids []data.ID, terms data.Disclosure) {
	desk, count := s.host.Desk(), len(ids)
	job := work.DossierJob{Unit: s.query.scope.Unit.Unit, People: ids, AsOf: s.query.scope.AsOf, Disclosure: terms}
	proposed := work.DossierFileName(job.Unit)
	if ids == nil {
		count = len(s.list.rows)
		if s.query.standing != active || s.query.narrowed() {
			for row := range s.list.order {
				job.People = append(job.People, s.list.at(row).ID)
			}
		}
	}
	if len(job.People) > 0 {
		job.Unit = s.query.scope.Units[0].Unit
	}
	if len(ids) == 1 {
		proposed = "HoSo_" + fileName(s.nameOf(ids[0])) + ".pdf"
	}
	s.host.ChooseSave(screen.FileQuestion{Title: "Lưu hồ sơ đoàn viên", Kinds: pdfFiles, Proposed: proposed}, func(path string) {
		s.host.Job("In hồ sơ đoàn viên", func(ctx context.Context, progress func(done, total int)) (screen.Outcome, error) {
			warnings, err := desk.WriteDossiers(ctx, job, path, progress)
			return screen.Outcome{Text: fmt.Sprintf("Đã in hồ sơ của %s người.", kit.Number(count)), Warnings: warnings, Files: []string{path}}, err
		})
	})
}

// nameOf is the name of somebody who is shown, "" when nobody shown has that id.
func (s *Screen) nameOf(id data.ID) string {
	if s.side.shown != nil && s.side.shown.Person.ID == id {
		return s.side.shown.Person.FullName
	}
	if row := s.list.find(id); row >= 0 {
		return s.list.at(row).FullName
	}
	return ""
}
