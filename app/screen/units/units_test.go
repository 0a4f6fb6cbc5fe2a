package units

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"bachudong/app/screen"
	"bachudong/app/screen/screentest"
	"bachudong/data"
)

func opened(t *testing.T) (*screentest.Host, *Screen) {
	t.Helper()
	var s *Screen
	h := screentest.Sample(t, func(host screen.Host) screen.Screen {
		s = New(host).(*Screen)
		return s
	})
	return h, s
}

// row finds the line of a unit.
func (s *Screen) at(t *testing.T, name string) int {
	t.Helper()
	for i := range s.rows {
		if s.rows[i].unit.Name == name {
			return i
		}
	}
	t.Fatalf("no unit %q in the list", name)
	return -1
}

func TestListCountsBranchesAndMembersOfEveryUnit(t *testing.T) {
	h, s := opened(t)
	if len(s.rows) != 23 || h.Said != "23 đơn vị · 18 chi đoàn · 300 đoàn viên" {
		t.Errorf("%d lines, status %q", len(s.rows), h.Said)
	}
	if l := s.rows[s.at(t, "Đoàn xã Vĩnh Thanh")]; l.branches != 5 || l.unit.Members != 86 {
		t.Errorf("Vĩnh Thanh has %d branches and %d members, want 5 and 86", l.branches, l.unit.Members)
	}
	h.Choose(s.rows[s.at(t, "Đoàn xã Hưng Phú")].unit.ID)
	if len(s.rows) != 5 || s.rows[0].unit.Name != "Đoàn xã Hưng Phú" {
		t.Errorf("below Hưng Phú stand %d lines, want it and its 4 branches", len(s.rows))
	}
}

func TestAddingAUnitBelowTheSelectedOne(t *testing.T) {
	h, s := opened(t)
	s.grid.Select(s.at(t, "Đoàn xã Hưng Phú"))
	s.ask(data.Unit{Parent: s.chosen().ID}, s.levelsBelow(s.chosen().Level), "Thêm")
	h.Answer(0) // without a name
	if h.Dialog() == nil {
		t.Fatal("a unit without a name was taken")
	}
	h.Answer(1)
	f := s.ask(data.Unit{Parent: s.chosen().ID}, s.levelsBelow(s.chosen().Level), "Thêm")
	test.Type(f.name, "Chi đoàn ấp Mới")
	h.Answer(0)
	if h.Dialog() != nil || len(h.Failed) > 0 {
		t.Fatalf("the unit was not saved: %v", h.Failed)
	}
	l := s.rows[s.at(t, "Chi đoàn ấp Mới")]
	if l.unit.Level != data.Branch || l.unit.Code == "" || h.Said != "Đã lưu Chi đoàn ấp Mới (mã "+l.unit.Code+")" {
		t.Errorf("the new unit is %+v, status %q", l.unit.Unit, h.Said)
	}
	if above := s.rows[s.at(t, "Đoàn xã Hưng Phú")]; above.branches != 5 {
		t.Errorf("Hưng Phú has %d branches now, want 5", above.branches)
	}
}

func TestABranchIsAddedBesideABranch(t *testing.T) {
	h, s := opened(t)
	s.grid.Select(s.at(t, "Chi đoàn ấp Mỹ Hòa"))
	h.Do("unit-add")
	if h.Dialog() == nil {
		t.Error("no form opened beside a chi đoàn")
	}
}

func TestCorrectingAUnit(t *testing.T) {
	h, s := opened(t)
	s.grid.Select(s.at(t, "Đoàn xã Hưng Phú"))
	f := s.ask(*s.chosen(), s.levelsOf(data.Grassroots), "Sửa")
	f.name.Set("")
	test.Type(f.name, "Đoàn xã Hưng Phú A")
	h.Answer(0)
	if h.Dialog() != nil || len(h.Failed) > 0 {
		t.Fatalf("not saved: %v", h.Failed)
	}
	if l := s.rows[s.at(t, "Đoàn xã Hưng Phú A")]; l.unit.Code != "PLHP" || l.unit.Members != 72 {
		t.Errorf("after the correction the unit is %+v", l.unit)
	}
}

func TestAUsedCodeIsRefusedWithTheFormKeptOpen(t *testing.T) {
	h, s := opened(t)
	f := s.ask(data.Unit{Parent: s.rows[0].unit.ID}, s.levelsBelow(data.District), "Thêm")
	test.Type(f.name, "Đoàn xã Khác")
	test.Type(f.code, "plvt")
	h.Answer(0)
	if h.Dialog() == nil || f.name.Text != "Đoàn xã Khác" || h.Window().Canvas().Focused() != f.code {
		t.Fatal("what was typed is gone after a code in use")
	}
	f.code.Set("plk")
	h.Answer(0)
	if h.Dialog() != nil || s.rows[s.at(t, "Đoàn xã Khác")].unit.Code != "PLK" {
		t.Error("the corrected form was not saved")
	}
}
