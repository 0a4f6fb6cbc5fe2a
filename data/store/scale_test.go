package store_test

import (
	"testing"

	"bachudong/data"
)

func TestANewScaleEndsTheOneBefore(t *testing.T) {
	f := create(t)
	scales := must(f.Scales(ctx))(t)
	now := data.ScaleIn(scales, data.MemberScale, 2022)
	if now.Name != "Bốn mức hoàn thành nhiệm vụ" || len(now.Grades) != 4 || now.Grades[0].From != nil {
		t.Fatalf("seeded %+v", now)
	}
	for typed, want := range map[string]string{"ht": "HT", "htt": "HTT", "HTXS": "HTXS", "httn": "HTT", "hoan thanh t": "HTT", "không": "KHT", "k": "KHT", "htx": "HTXS"} {
		if g := now.Meant(typed); g == nil || g.Short != want {
			t.Errorf("%q means %+v, want %s", typed, g, want)
		}
	}
	for _, typed := range []string{"", "h", "x", "giỏi"} {
		if g := now.Meant(typed); g != nil {
			t.Errorf("%q means %s", typed, g.Label)
		}
	}
	if old := data.ScaleIn(scales, data.MemberScale, 2018); old.Short("Trung bình") != "TB" || old.Grade("Hoàn thành nhiệm vụ") != nil {
		t.Errorf("until 2018 %+v", old)
	}
	check(t, f.SaveScale(ctx, data.Scale{Subject: data.MemberScale, Name: "Ba mức", FromYear: 2026, ToYear: data.LastYear, Source: "12-HD/TWĐTN",
		Grades: []data.Grade{{Label: " Giỏi ", Short: "G", From: number(80)}, {Label: "Khá", Short: "K", From: number(50)}, {Label: "Yếu"}}}))
	scales = must(f.Scales(ctx))(t)
	if s := data.ScaleIn(scales, data.MemberScale, 2025); s.ID != now.ID || s.ToYear != 2025 {
		t.Errorf("2025: %+v", s)
	}
	s := data.ScaleIn(scales, data.MemberScale, 2026)
	if s.Name != "Ba mức" || s.Grades[0].Label != "Giỏi" || s.Proposed(80) != "Giỏi" || s.Proposed(79) != "Khá" || s.Proposed(49) != "" || now.Proposed(100) != "" {
		t.Errorf("2026: %+v", s)
	}
	undo(t, f, lastChange(t, f).Number)
	if s := data.ScaleIn(must(f.Scales(ctx))(t), data.MemberScale, 2026); s.ID != now.ID || s.ToYear != data.LastYear {
		t.Errorf("undone: %+v", s)
	}
}

func TestAScaleThatNobodyCouldRateByIsRefused(t *testing.T) {
	f := create(t)
	good := data.Scale{Subject: data.BranchScale, Name: "Vững mạnh", FromYear: 2019, ToYear: data.LastYear, Grades: []data.Grade{{Label: "Vững mạnh", Short: "VM"}, {Label: "Khá", Short: "K"}}}
	spoil := func(with func(*data.Scale)) data.Scale {
		s := good
		s.Grades = append([]data.Grade(nil), good.Grades...)
		with(&s)
		return s
	}
	for name, s := range map[string]data.Scale{
		"no name":    spoil(func(s *data.Scale) { s.Name = " " }),
		"no subject": spoil(func(s *data.Scale) { s.Subject = "weather" }),
		"no grades":  spoil(func(s *data.Scale) { s.Grades = nil }),
		"no label":   spoil(func(s *data.Scale) { s.Grades[1].Label = "" }),
		"same label": spoil(func(s *data.Scale) { s.Grades[1].Label = "vững mạnh" }),
		"same short": spoil(func(s *data.Scale) { s.Grades[1].Short = "vm" }),
		"years":      spoil(func(s *data.Scale) { s.ToYear = 2018 }),
		"cut-offs":   spoil(func(s *data.Scale) { s.Grades[0].From, s.Grades[1].From = number(50), number(60) }),
	} {
		if err := f.SaveScale(ctx, s); data.CodeOf(err) != data.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	check(t, f.SaveScale(ctx, good))
	wantCode(t, f.SaveScale(ctx, spoil(func(s *data.Scale) { s.FromYear = 2019 })), data.Conflict)
	check(t, f.RemoveScale(ctx, data.ScaleIn(must(f.Scales(ctx))(t), data.BranchScale, 2022)))
	if got := data.ScaleIn(must(f.Scales(ctx))(t), data.BranchScale, 2022); len(got.Grades) != 0 {
		t.Errorf("removed, yet %+v", got)
	}
}
