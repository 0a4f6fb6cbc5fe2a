package duplicates

import (
	"testing"

	"bachudong/app/kit"
	"bachudong/data"
)

func TestWhatThePeopleOfAPairDoNotShareIsMarked(t *testing.T) {
	a := data.Member{Person: data.Person{FullName: "Nguyễn Văn An", Birth: "2004-03-15", Phone: "0912345678", Hometown: "xã Hoà An"}, UnitName: "Chi đoàn ấp 1"}
	b := data.Member{Person: data.Person{FullName: "Nguyễn Văn An", Birth: "2004-05-15", Email: "an@example.vn", Hometown: "xã Hòa An"}, UnitName: "Chi đoàn ấp 2"}
	table := factTable{factsOf(&a, &b), data.Mask}
	want := []struct {
		label, a, b string
		tone        kit.Tone
	}{
		{"Họ và tên", "Nguyễn Văn An", "Nguyễn Văn An", kit.Normal}, {"Ngày sinh", "15/03/2004", "15/05/2004", kit.Amber},
		{"Điện thoại", "091•••••78", "", kit.Normal}, {"Email", "", "an@example.vn", kit.Normal}, {"Quê quán", "xã Hoà An", "xã Hòa An", kit.Normal},
		{"Chi đoàn", "Chi đoàn ấp 1", "Chi đoàn ấp 2", kit.Amber},
	}
	if table.Len() != len(want) {
		t.Fatalf("%+v", table)
	}
	for i, w := range want {
		if l, ca, cb := table.Cell(i, 0), table.Cell(i, 1), table.Cell(i, 2); l.Text != w.label || ca.Text != w.a || cb.Text != w.b || ca.Tone != w.tone || cb.Tone != w.tone {
			t.Errorf("%q %q %q toned %d, want %+v", l.Text, ca.Text, cb.Text, ca.Tone, w)
		}
	}
}

func TestOnlyADisagreementIsChosen(t *testing.T) {
	c := newMergeChoice(data.Merge{Facts: []data.MergedFact{
		{Key: "phone", Kept: "0912345678", Other: "0987654321", Result: "0912345678", Conflict: true},
		{Key: "email", Other: "an@example.vn", Result: "an@example.vn"},
	}}, data.Mask)
	if a, b := c.Cell(0, 1).Text, c.Cell(1, 2).Text; a != "091•••••78" || b != "an@example.vn" {
		t.Errorf("shown are %s and %s", a, b)
	}
	if cell := c.Cell(0, 3); cell.Fixed || cell.Chosen != 0 {
		t.Errorf("%+v", cell)
	}
	if cell := c.Cell(1, 3); !cell.Fixed || cell.Chosen != 1 {
		t.Errorf("%+v", cell)
	}
	if keys := c.prefers(); len(keys) != 0 {
		t.Errorf("%q", keys)
	}
	c.other[0] = true
	if keys := c.prefers(); len(keys) != 1 || keys[0] != "phone" {
		t.Errorf("%q", keys)
	}
}
