package members

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// numbered is an office with three members in the list, two of whom have identity numbers, and the list showing them.
func numbered(t *testing.T) (o *office, s *Screen) {
	o = newOffice(t)
	o.member(data.Person{FullName: "Lý Thị Ngọc Anh", Gender: data.Female, Birth: "1999-04-12", CitizenID: "095199000127"})
	o.member(data.Person{FullName: "Danh Hữu Cường", Gender: data.Male, Birth: "2003-07", CitizenID: "095203000128"})
	o.member(data.Person{FullName: "Đặng Minh Lộc", Gender: data.Male})
	s = o.open()
	s.showColumns([]string{"citizen_id"})
	return o, s
}

func TestANumberOfSomebodyElseIsRefusedBeforeItIsWritten(t *testing.T) {
	o, s := numbered(t)
	before := o.facts("citizen_id")
	if said := s.editCell(2, "citizen_id").Keep("095203000128"); said != "" {
		t.Fatal(said)
	}
	want := "Đặng Minh Lộc: Số này đã có ở hồ sơ Danh Hữu Cường, 07/2003, Chi đoàn ấp Vĩnh Đông. Hãy xem có phải cùng một người. Chưa ghi gì vào sổ."
	if got := strings.ReplaceAll(data.MessageOf(o.failed), "…/", ""); got != want || o.facts("citizen_id") != before {
		t.Errorf("said %q, kept %s", got, o.facts("citizen_id"))
	}
	o.failed = nil
	if s.editCell(1, "citizen_id").Keep("095203000129"); o.failed != nil || o.facts("citizen_id") != "095199000127;095203000129;" {
		t.Errorf("a number that nobody has: %v, kept %s", o.failed, o.facts("citizen_id"))
	}
}

func TestAPastedBlockShowsWhoHasTheNumbers(t *testing.T) {
	o, s := numbered(t)
	plan := func(lines string) (remarks []string, p plan) {
		t.Helper()
		s.weigh("Dán", s.planBlock(0, 2, kit.PastedBlock(lines)), func(weighed plan) { p = weighed })
		for _, c := range p.changes {
			said := "được"
			if vntext.HasError(c.findings) {
				said, _ = remarkOf(c.findings)
				said = strings.TrimPrefix(strings.Split(said, ",")[0], "Số này đã có ở hồ sơ ")
			}
			remarks = append(remarks, said)
		}
		return remarks, p
	}
	for lines, want := range map[string][]string{
		"095199000127\r\n095203000128\r\n095203000128\r\n": {"Danh Hữu Cường"},                  // one has it
		"095203000777\r\n095203000778\r\n095203000777\r\n": {"được", "được", "Lý Thị Ngọc Anh"}, // twice in the block
		"095203000128\r\n095199000127\r\n":                 {"được", "được"},                    // exchanged
		"095203000128\r\n095203000130\r\n095203000130\r\n": {"được", "được", "Danh Hữu Cường"},  // given on
		"095203000128\r\n12\r\n":                           {"Danh Hữu Cường", "Số CCCD “12” "}, // the other keeps it
	} {
		remarks, p := plan(lines)
		good := 0
		for i, said := range remarks {
			if i < len(want) && strings.HasPrefix(said, strings.TrimSpace(want[i])) {
				remarks[i] = want[i]
			}
			if said == "được" {
				good++
			}
		}
		if !slices.Equal(remarks, want) || p.good != good {
			t.Errorf("%q is judged %q with %d good, want %q", lines, remarks, p.good, want)
		}
	}
	s.front.grid.SelectCell(0, "citizen_id")
	s.front.grid.OnPaste("095199000555\r\n\r\n095199000555\r\n")
	d := o.dialog()
	if d.Button(0).Caption != "Ghi 2 ô" {
		t.Fatalf("the button says %q", d.Button(0).Caption)
	}
	test.Tap(d.Button(0))
	if got, want := o.facts("citizen_id"), "095199000555;;"; got != want || o.failed != nil {
		t.Errorf("kept %s, want %s, %v", got, want, o.failed)
	}
}

func TestOneNumberForManyIsRefused(t *testing.T) {
	o, s := numbered(t)
	before := o.facts("citizen_id")
	s.front.grid.MarkAll(true)
	f := s.newBulk()
	choose(f.fact, "Số CCCD/CMND")
	choose(f.value, "095203000999")
	f.run()
	if got := data.MessageOf(o.failed); !strings.Contains(got, "Danh Hữu Cường: Số này đã có ở hồ sơ Lý Thị Ngọc Anh") || o.facts("citizen_id") != before {
		t.Errorf("said %q, kept %s", got, o.facts("citizen_id"))
	}
}
