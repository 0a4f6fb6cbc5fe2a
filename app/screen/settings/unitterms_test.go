package settings

import (
	"slices"
	"testing"

	"bachudong/data"
)

// rowOf is the row of a level or a kind by its name.
func (l *unitTerms) rowOf(t *testing.T, name string) int {
	t.Helper()
	for i := range l.rows {
		if l.Cell(i, 0).Text == name {
			return i
		}
	}
	t.Fatalf("no row %q", name)
	return -1
}

func TestALevelIsAddedAndAnotherEnded(t *testing.T) {
	h, s := opened(t)
	s.tabs.Choose("terms")
	s.choose("terms")
	if row := s.terms.rowOf(t, "Chi đoàn cơ sở"); s.terms.Cell(row, 1).Text != "Đoàn cơ sở" || s.terms.Cell(row, 2).Text != "Có" {
		t.Errorf("%q, %q", s.terms.Cell(row, 1).Text, s.terms.Cell(row, 2).Text)
	}
	if row := s.terms.rowOf(t, "Cấp huyện"); s.terms.Cell(row, 4).Text != "01/07/2025" {
		t.Errorf("the district level ends on %q", s.terms.Cell(row, 4).Text)
	}
	s.terms.grid.Select(s.terms.rowOf(t, "Chi đoàn cơ sở"))
	h.Do("scale-add")
	h.Answer(0)
	if h.Dialog() == nil {
		t.Fatal("a level without a name was taken")
	}
	retype(h, "Chi đoàn")
	h.Answer(0)
	if h.Dialog() == nil {
		t.Fatal("a second level of one name was taken")
	}
	retype(h, "Đoàn phường")
	h.Answer(0)
	if row := s.terms.rowOf(t, "Đoàn phường"); s.terms.rows[row].level.Level != data.Grassroots || s.terms.rows[row].level.HoldsPeople {
		t.Errorf("%+v", s.terms.rows[row].level)
	}
	s.terms.grid.Select(s.terms.rowOf(t, "Liên chi đoàn"))
	h.Do("rule-edit")
	retype(h, "13/2022")
	h.Answer(0)
	if h.Dialog() == nil {
		t.Error("a day that is none was taken")
	}
	retype(h, "01072022")
	h.Answer(0)
	levels, err := h.Desk().File.UnitLevels(t.Context(), "2022-07-01")
	if err != nil || slices.ContainsFunc(levels, func(l data.UnitLevel) bool { return l.Name == "Liên chi đoàn" }) {
		t.Errorf("still offered: %+v, %v", levels, err)
	}
	if row := s.terms.rowOf(t, "Liên chi đoàn"); s.terms.Cell(row, 4).Text != "01/07/2022" {
		t.Errorf("it ends on %q", s.terms.Cell(row, 4).Text)
	}
	if len(h.Failed) > 0 {
		t.Errorf("failed: %v", h.Failed)
	}
}

func TestAKindThatUnitsBearKeepsItsName(t *testing.T) {
	h, s := opened(t)
	s.tabs.Choose("terms")
	s.choose("terms")
	s.terms.grid.Select(s.terms.rowOf(t, "Doanh nghiệp"))
	h.Do("scale-add")
	retype(h, "Hợp tác xã")
	h.Answer(0)
	s.terms.grid.Select(s.terms.rowOf(t, "Hợp tác xã"))
	h.Do("rule-edit")
	retype(h, "Hợp tác xã, tổ hợp tác")
	h.Answer(0)
	s.terms.rowOf(t, "Hợp tác xã, tổ hợp tác")
	s.terms.grid.Select(s.terms.rowOf(t, "Địa bàn dân cư"))
	h.Do("rule-edit")
	retype(h, "Xã, thị trấn")
	h.Answer(0)
	if h.Dialog() == nil {
		t.Error("a kind that units bear was renamed")
	}
	h.Answer(1)
	s.terms.rowOf(t, "Địa bàn dân cư")
}
