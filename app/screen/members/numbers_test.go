package members

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// paneTexts is what the pane about the chosen person says.
func paneTexts(s *Screen) string {
	var b strings.Builder
	for _, object := range test.LaidOutObjects(s.side.box) {
		if text, is := object.(*kit.Text); is {
			b.WriteString(text.Text() + "|")
		}
	}
	return b.String()
}

func TestNumbersAreMaskedEverywhereUntilAskedFor(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường", CitizenID: "095203000127", Phone: "0912345682"})
	s := o.open()
	s.query.columns = []string{"citizen_id", "phone"}
	s.reload()
	s.front.grid.Select(0)
	want := func(asked bool) {
		t.Helper()
		citizen, phone := "•••••••••127", "091•••••82"
		if asked {
			citizen, phone = "095203000127", "0912345682"
		}
		if a, b := s.front.Cell(0, 2).Text, s.front.Cell(0, 3).Text; a != citizen || b != phone {
			t.Errorf("the list shows %s, %s", a, b)
		}
		if got := s.front.grid.OnText(0, "phone"); got != phone {
			t.Errorf("copied as %s", got)
		}
		if got := paneTexts(s); !strings.Contains(got, citizen+"|") || !strings.Contains(got, phone+"|") {
			t.Errorf("the pane shows %s", got)
		}
	}
	want(false)
	o.do("members-numbers")
	want(true)
	o.do("members-numbers")
	want(false)
	s.openPage(id, "")
	fields := s.page.facts.form.fields
	for key, masked := range map[string]string{"citizen_id": "•••••••••127", "phone": "091•••••82"} {
		field := fields[key]
		if got := field.covered.Shown(); got != masked {
			t.Errorf("the page shows %s", got)
		}
		focus(field.input)
		if got := field.covered.Shown(); data.IsMasked(got) {
			t.Errorf("who works in the field sees %s", got)
		}
		o.window.Canvas().Unfocus()
		if value, _ := field.read(); value != field.original || data.IsMasked(value) {
			t.Errorf("looking at it made of %s %s", field.original, value)
		}
	}
	o.do("members-numbers")
	if got := fields["phone"].covered.Shown(); got != "0912345682" {
		t.Errorf("asked for, the page shows %s", got)
	}
}

func TestAMaskedNumberIsNeverKept(t *testing.T) {
	o := newOffice(t)
	o.member(data.Person{FullName: "Danh Hữu Cường", Phone: "0912345682"})
	s := o.open()
	change, ok := s.judge(s.list.at(0), s.list.columns.of("phone"), "091•••••82")
	if said, tone := remarkOf(change.findings); !ok || !vntext.HasError(change.findings) || tone != kit.Red || !strings.Contains(said, "Ctrl+H") {
		t.Errorf("pasting a masked number: %+v", change)
	}
}
