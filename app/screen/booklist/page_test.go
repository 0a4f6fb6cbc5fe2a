package booklist_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/papers"
	"bachudong/app/screen/screentest"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/reports/statistics"
)

// shown is the papers screen with a list open: its grid and the texts on it.
func shown(t *testing.T, h *screentest.Host, s screen.Screen, key string) (*kit.Grid, string) {
	t.Helper()
	s.(screen.Opener).OpenRequest(screen.ShowList{Key: key})
	h.Changed()
	if len(h.Failed) > 0 {
		t.Fatal(h.Failed)
	}
	var grid *kit.Grid
	var texts []string
	for _, o := range test.LaidOutObjects(s.View()) {
		switch o := o.(type) {
		case *kit.Grid:
			grid = o
		case *kit.Text:
			texts = append(texts, o.Text())
		}
	}
	if grid == nil {
		t.Fatal("no list is shown")
	}
	return grid, strings.Join(texts, "\n")
}

func open(t *testing.T) (*screentest.Host, screen.Screen) {
	t.Helper()
	var s screen.Screen
	h := screentest.Sample(t, func(host screen.Host) screen.Screen { s = papers.New(host); return s })
	return h, s
}

func TestEveryListIsShownAndItsRowsOpenThePerson(t *testing.T) {
	h, s := open(t)
	for _, l := range statistics.Lists {
		if _, texts := shown(t, h, s, l.Key); !strings.Contains(texts, l.Name+" – Huyện đoàn Phước Long") {
			t.Errorf("%s: the page says\n%s", l.Key, texts)
		}
	}
	grid, texts := shown(t, h, s, "doan-vien")
	if grid.Len() != 300 || !strings.Contains(texts, "Tổng cộng: 300 đoàn viên (137 nữ)") || !strings.Contains(texts, "Có đến ngày 15/11/2022") {
		t.Errorf("%d rows, the page says\n%s", grid.Len(), texts)
	}
	grid.OnOpen(0)
	if r, is := h.Request.(screen.ShowPerson); !is || h.Opened != screen.Members || r.ID == "" {
		t.Errorf("a row opens %s with %v", h.Opened, h.Request)
	}
	if _, err := h.Desk().File.AddUnit(t.Context(), data.Unit{Name: "Chi đoàn mới", Level: data.Branch}); err != nil {
		t.Fatal(err)
	}
	grid, _ = shown(t, h, s, data.DueSmallUnit)
	grid.OnOpen(0)
	if h.Opened != screen.Units {
		t.Errorf("a unit opens %s", h.Opened)
	}
}

func TestAListFollowsThePeriod(t *testing.T) {
	h, s := open(t)
	members, err := h.Desk().File.Members(t.Context(), store.MemberFilter{AsOf: "2022-11-15"})
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Desk().File.EndMembership(t.Context(), members[0].ID, "2022-05-01", data.EndedGraduation); err != nil {
		t.Fatal(err)
	}
	grid, texts := shown(t, h, s, "truong-thanh")
	if grid.Len() != 1 || !strings.Contains(texts, "Năm 2022") {
		t.Fatalf("%d rows in the year: %s", grid.Len(), texts)
	}
	for _, o := range test.LaidOutObjects(s.View()) {
		if spans, is := o.(*kit.Segmented); is {
			spans.OnChoose(0)
		}
	}
	if grid.Len() != 0 {
		t.Errorf("%d rows in the fourth quarter", grid.Len())
	}
}

func TestAListIsWrittenUnderTermsAndLogged(t *testing.T) {
	h, s := open(t)
	shown(t, h, s, "doan-vien")
	for action, ending := range map[string]string{"papers-export": ".xlsx", "papers-print": ".pdf"} {
		h.SaveTo = filepath.Join(t.TempDir(), "ds"+ending)
		h.Do(action)
		h.Answer(0)
		if info, err := os.Stat(h.SaveTo); err != nil || info.Size() < 5000 || len(h.Failed) > 0 {
			t.Errorf("%s wrote nothing: %v %v", action, err, h.Failed)
		}
		if !strings.Contains(h.Outcome.Text, "(300 dòng)") {
			t.Errorf("%s says %q", action, h.Outcome.Text)
		}
	}
	log, err := h.Desk().File.Exports(t.Context(), 0)
	if err != nil || len(log) != 2 || log[0].People != 300 || !strings.Contains(log[0].What, "Danh sách đoàn viên – Huyện đoàn") {
		t.Errorf("%v: logged %+v", err, log)
	}
}

func TestTheWholeBookGoesIntoAFolder(t *testing.T) {
	h, s := open(t)
	shown(t, h, s, "doan-vien")
	h.Folder = t.TempDir()
	for _, o := range test.LaidOutObjects(s.View()) {
		if b, is := o.(*kit.Button); is && b.Caption == "Cả sổ…" {
			test.Tap(b)
		}
	}
	h.Answer(1)
	if len(h.Failed) > 0 || len(h.Outcome.Files) != len(statistics.In(statistics.GrassrootsBook)) || filepath.Ext(h.Outcome.Files[0]) != ".pdf" {
		t.Errorf("%v: wrote %v", h.Failed, h.Outcome.Files)
	}
}
