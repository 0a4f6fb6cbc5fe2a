package units

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/screen/screentest"
	"bachudong/data"
	"bachudong/data/vntext"
)

// line is a line of the page's grid as text.
func (p *page) line(row int) string {
	var texts []string
	for _, cell := range p.rows[row] {
		texts = append(texts, cell.Text)
	}
	return strings.Join(texts, " | ")
}

func TestThePageOfAUnitShowsFactsHistoryAndWarnings(t *testing.T) {
	h, s := opened(t)
	s.grid.Select(s.at(t, "Đoàn xã Hưng Phú"))
	h.Do("unit-open")
	p := s.page
	if p == nil || p.tabs.Chosen() != tabFacts || len(p.content.Versions) != 1 {
		t.Fatalf("the page is %+v", p)
	}
	if f := p.content.flow; f.End != 72 || f.Start+peopleOf(f.In)-peopleOf(f.Out) != 72 {
		t.Errorf("the flow of the year is %+v", f)
	}
	p.tabs.Choose(tabHistory)
	if got := p.line(0); got != "từ đầu | đến nay | Đoàn xã Hưng Phú | Đoàn cơ sở | Huyện đoàn Phước Long | " {
		t.Errorf("history %q", got)
	}
	h.Do("unit-edit")
	f := h.Dialog()
	if f == nil {
		t.Fatal("no form opened on a version")
	}
	h.Answer(1)
	h.Do("unit-back")
	if !s.listing() {
		t.Error("Esc did not lead back")
	}
	h.Do("unit-warnings")
	if s.page.tabs.Chosen() != tabWarnings {
		t.Error("the warnings did not open")
	}
}

func peopleOf(parts []data.FlowPart) (n int) {
	for _, part := range parts {
		n += len(part.People)
	}
	return n
}

func TestCorrectingTheDecisionOfAVersion(t *testing.T) {
	h, s := opened(t)
	s.grid.Select(s.at(t, "Đoàn xã Hưng Phú"))
	h.Do("unit-open")
	s.page.tabs.Choose(tabHistory)
	v := s.page.content.Versions[0].Unit
	f := s.ask(v, s.levelsOf(v.Level), "Sửa")
	test.Type(f.paper.number, "03-QĐ/HĐ")
	test.Type(f.paper.date.Focusable(), "15062020")
	h.Answer(0)
	if got := s.page.line(0); !strings.HasSuffix(got, "03-QĐ/HĐ, 15/06/2020") {
		t.Errorf("history %q", got)
	}
}

func TestTheCommitteeIsEnteredCorrectedAndRemoved(t *testing.T) {
	h, s := opened(t)
	s.grid.Select(s.at(t, "Đoàn xã Hưng Phú"))
	h.Do("unit-open")
	p := s.page
	f := p.askCommittee(data.Committee{UnitID: p.unit.ID, Body: data.ExecutiveCommittee})
	h.Answer(0) // without the first day
	if h.Dialog() == nil || !strings.Contains(f.remark.Text(), "ngày bắt đầu") {
		t.Fatalf("refused with %q", f.remark.Text())
	}
	test.Type(f.term, "2022–2027")
	test.Type(f.from.Focusable(), "26032022")
	f.provisional.Set(1)
	test.Type(f.seats[0].name, "Lê Thị Hạnh")
	member := p.content.people[3]
	f.seats[1].name.SetValue(personLabel(member))
	h.Answer(0)
	p.tabs.Choose(tabCommittees)
	if h.Dialog() != nil || p.grid.Len() != 3 {
		t.Fatalf("%d lines, %q, %v", p.grid.Len(), f.remark.Text(), h.Failed)
	}
	wantRows := []string{"Ban Chấp hành 2022–2027 |  | 26/03/2022 | đến nay | lâm thời | ", "      Bí thư | Lê Thị Hạnh | 26/03/2022 |  | Bầu | ",
		"      Phó Bí thư | " + member.FullName + " | 26/03/2022 |  | Bầu | "}
	for i, want := range wantRows {
		if got := p.line(i); got != want {
			t.Errorf("line %d is %q, want %q", i, got, want)
		}
	}
	if seats := p.content.Committees[0].Seats; seats[0].PersonID != "" || seats[1].PersonID != member.ID {
		t.Errorf("the seats are %+v", seats)
	}
	p.tabs.Choose(tabWarnings)
	if got := p.line(0); !strings.Contains(got, "quá hạn đại hội (26/09/2022)") {
		t.Errorf("the first warning is %q", got)
	}
	p.tabs.Choose(tabCommittees)
	h.Do("unit-remove")
	if p.grid.Len() != 0 || len(h.Failed) > 0 {
		t.Errorf("%d lines after removing, %v", p.grid.Len(), h.Failed)
	}
}

func TestOtherNumbersHoldFromTheirDay(t *testing.T) {
	h, s := opened(t)
	s.grid.Select(0)
	h.Do("unit-warnings")
	f := s.page.askRules()
	f.Values[2].Set("80")
	f.From.SetDate("2022-11-01")
	f.Values[0].Set("ba")
	h.Answer(0)
	if h.Dialog() == nil || !strings.Contains(f.Remark.Text(), "một số") {
		t.Fatalf("a number that is none: %q", f.Remark.Text())
	}
	f.Values[0].Set("3")
	h.Answer(0)
	var lines []string
	for row := range s.page.grid.Len() {
		lines = append(lines, s.page.line(row))
	}
	if text := strings.Join(lines, "\n"); !strings.Contains(text, "Đoàn xã Hưng Phú | 72 đoàn viên, cần từ 80") || strings.Contains(text, "Vĩnh Thanh |") {
		t.Errorf("warnings\n%s", text)
	}
}

// TestEveryPartFitsTheSmallestWindow draws each part in the room that a small and a usual window leave for it; where
// SCREENSHOTS names a folder, it writes the pictures there.
func TestEveryPartFitsTheSmallestWindow(t *testing.T) {
	h, s := opened(t)
	for _, size := range []fyne.Size{fyne.NewSize(795, 486), fyne.NewSize(1137, 654)} {
		shot := func(name string) {
			t.Helper()
			h.Window().Resize(size)
			picture := h.Window().Canvas().Capture()
			if got := picture.Bounds().Size(); got.X != int(size.Width) || got.Y != int(size.Height) {
				t.Errorf("%s wants %v, there is %v", name, got, size)
			}
			if folder := os.Getenv("SCREENSHOTS"); folder != "" {
				file, err := os.Create(filepath.Join(folder, fmt.Sprintf("units-%s-%.0f.png", name, size.Width)))
				if err != nil {
					t.Fatal(err)
				}
				defer file.Close()
				if err := png.Encode(file, picture); err != nil {
					t.Fatal(err)
				}
			}
		}
		s.grid.Select(s.at(t, "Đoàn xã Hưng Phú"))
		h.Do("unit-open")
		for _, tab := range []string{tabFacts, tabHistory, tabCommittees, tabWarnings} {
			s.page.tabs.Choose(tab)
			shot("page-" + tab)
		}
		f := s.page.askCommittee(data.Committee{UnitID: s.page.unit.ID, Body: data.ExecutiveCommittee})
		shot("committee")
		f.dialog.Close()
		h.Do("unit-back")
		form := s.ask(*s.chosen(), s.levelsOf(data.Grassroots), "Sửa")
		shot("form")
		form.dialog.Close()
		showWizard(t, h, s, shot)
	}
}

// showWizard goes through the steps of the wizard.
func showWizard(t *testing.T, h *screentest.Host, s *Screen, shot func(string)) {
	w := wizardFor(t, s, h, "Đoàn xã Hưng Phú", "Sáp nhập, hợp nhất", "2022-11-01")
	w.ask.mark(t, "Đoàn xã Hưng Phú", "Đoàn xã Vĩnh Thanh")
	w.ask.fields.name.Set("Đoàn xã Vĩnh Phú")
	shot("merge")
	h.Do("unit-next")
	shot("merge-preview")
	h.Do("unit-next")
	shot("merge-result")
	w.undo()
	w = wizardFor(t, s, h, "Chi đoàn ấp Mỹ Hòa", "Chia tách", "2022-11-01")
	w.ask.fields.names.Set("Chi đoàn ấp Mỹ Hòa A\nChi đoàn ấp Mỹ Hòa B\nChi đoàn ấp Mỹ Hòa C")
	h.Do("unit-next")
	shot("split")
	s.back()
	s.back()
	wizardFor(t, s, h, "Huyện đoàn Phước Long", "Theo bảng 01/7/2025", vntext.Date("2022-11-01"))
	shot("map-ask")
	h.Do("unit-next")
	shot("map")
	h.Do("unit-next")
	shot("map-preview")
	s.back()
	s.back()
	s.back()
}
