package home

import (
	"slices"
	"testing"

	"bachudong/app/screen"
	"bachudong/app/screen/screentest"
	"bachudong/data"
)

func sample(t *testing.T) (*screentest.Host, picture) {
	t.Helper()
	h := screentest.Sample(t, New)
	p, err := paint(t.Context(), h.Desk().File, h.Scope())
	if err != nil {
		t.Fatal(err)
	}
	return h, p
}

func TestEveryNumberStandsForItsPeople(t *testing.T) {
	h, p := sample(t)
	if p.total != 300 || p.women != 137 {
		t.Errorf("%d members, %d women; want 300 and 137", p.total, p.women)
	}
	inGroups := 0
	for _, g := range p.ages {
		inGroups += len(g.people)
		if g.men+g.women != len(g.people) {
			t.Errorf("group %s counts %d men and %d women but lists %d people", g.label, g.men, g.women, len(g.people))
		}
	}
	if inGroups != p.total {
		t.Errorf("the age groups hold %d people, want all %d", inGroups, p.total)
	}
	lacking := p.duties[slices.IndexFunc(p.duties, func(d duty) bool { return d.list == data.DueUnrated })]
	if lacking.count != p.total || lacking.text != "đoàn viên chưa được đánh giá, xếp loại năm" {
		t.Errorf("%d of %d members are not rated: %q", lacking.count, p.total, lacking.text)
	}
	for _, d := range p.duties {
		if d.list == "" {
			continue
		}
		listed, err := h.Desk().File.ListDue(t.Context(), d.list, h.Scope().Unit.ID, h.Scope().AsOf)
		if err != nil || len(listed) != d.count {
			t.Errorf("%q: %d are counted, %d listed, %v", d.text, d.count, len(listed), err)
		}
	}
}

func TestUnitsShowWhereTheirEvaluationStands(t *testing.T) {
	_, p := sample(t)
	want := map[string]string{"Đoàn xã Vĩnh Thanh": "Đã công nhận", "Đoàn THPT Trần Văn Bảy": "Thẩm định: chưa đạt",
		"Đoàn xã Hưng Phú": "Chưa đánh giá", "Đoàn thị trấn Phước Long": "Chưa đánh giá"}
	for _, u := range p.units {
		if u.state != want[u.name] || len(u.rows) != 29 {
			t.Errorf("%s: %q with %d rows, want %q with 29", u.name, u.state, len(u.rows), want[u.name])
		}
	}
	if len(p.units) != 4 || p.recognised != 1 {
		t.Errorf("%d units, %d recognised; want 4 and 1", len(p.units), p.recognised)
	}
}

func TestDutiesLeadToTheirLists(t *testing.T) {
	h, p := sample(t)
	s := New(h).(*Screen)
	s.scope = h.Scope()
	for _, d := range p.duties {
		s.follow(d)
		if d.screen != h.Opened {
			t.Errorf("%q leads to %s, want %s", d.text, h.Opened, d.screen)
		}
		if list, ok := h.Request.(screen.ShowList); d.list != "" && (!ok || list.Key != d.list) {
			t.Errorf("%q asks for %v, want its list", d.text, h.Request)
		}
		if people, ok := h.Request.(screen.ShowPeople); len(d.people) > 0 && (!ok || len(people.People) != d.count) {
			t.Errorf("%q asks for %v, want its %d people", d.text, h.Request, d.count)
		}
	}
}
