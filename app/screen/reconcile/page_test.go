package reconcile

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/screentest"
	"bachudong/data"
	"bachudong/data/sheet"
	"bachudong/data/store"
)

// shell is a screen with the page alone.
type shell struct{ *Page }

func (shell) Show(screen.Scope)       {}
func (shell) Side() fyne.CanvasObject { return nil }
func (shell) Actions() []*kit.Action  { return nil }
func (shell) Leave(then func())       { then() }

const heading = "DANH SÁCH ĐOÀN VIÊN;;;;\nĐoàn xã Vĩnh Thanh;;;;\nSTT;Họ và tên;Ngày sinh;Dân tộc;Số CMND/CCCD\n"

// compared is the comparison of a Đoàn cơ sở with a list of four: one as in the register, one of another ethnicity, one whose
// birth cannot be read and one who is unknown. ours are the members, those of the list first.
func compared(t *testing.T) (h *screentest.Host, p *Page, ours []data.Member) {
	t.Helper()
	h = screentest.Sample(t, func(host screen.Host) screen.Screen {
		p = New(host, func() {})
		return shell{p}
	})
	h.Choose(h.Scope().Units[1].ID)
	ours, err := h.Desk().File.Members(context.Background(), store.MemberFilter{Unit: h.Scope().Unit.ID, AsOf: h.Scope().AsOf})
	if err != nil {
		t.Fatal(err)
	}
	slices.SortStableFunc(ours, func(a, b data.Member) int { return len(b.CitizenID) - len(a.CitizenID) })
	text := heading
	for i, m := range ours[:3] {
		ethnicity, birth := m.Ethnicity, m.Birth.Display()
		switch i {
		case 1:
			ethnicity = "Chăm"
		case 2:
			birth = "chín chín"
		}
		text += strings.Join([]string{"1", m.FullName, birth, ethnicity, m.CitizenID}, ";") + "\n"
	}
	text += "4;Người Chưa Từng Thấy;01/02/2003;Kinh;095203999999\n"
	h.Chosen = []string{filepath.Join(t.TempDir(), "phanmem.csv")}
	if err := os.WriteFile(h.Chosen[0], []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	p.Choose()
	if len(h.Failed) > 0 {
		t.Fatal(h.Failed)
	}
	return h, p, ours
}

func TestTheComparisonIsShownUnderItsTabs(t *testing.T) {
	h, p, ours := compared(t)
	if p.result.Same != 1 || p.tabs.Chosen() != tabDiffer {
		t.Errorf("%d are the same, the tab is %s", p.result.Same, p.tabs.Chosen())
	}
	for _, c := range []struct {
		tab  string
		rows int
		want string
	}{
		{tabDiffer, 1, "Dân tộc: tệp Chăm, sổ " + ours[1].Ethnicity},
		{tabOnlyThere, 1, "Sổ không có"},
		{tabOnlyHere, len(ours) - 3, "Tệp không có"},
		{tabDoubtful, 1, "Dòng có lỗi nên chưa đối chiếu được: Ngày “chín chín”"},
	} {
		p.tabs.Choose(c.tab)
		if p.Len() != c.rows || !strings.Contains(p.Cell(0, len(columns)-1).Text, c.want) {
			t.Errorf("%s has %d rows, the first says %q; want %d, %q", c.tab, p.Len(), p.Cell(0, len(columns)-1).Text, c.rows, c.want)
		}
	}
	p.tabs.Choose(tabOnlyHere)
	p.grid.OnOpen(0)
	if show, is := h.Request.(screen.ShowPerson); !is || show.ID != p.shown[0].id || h.Opened != screen.Members {
		t.Errorf("opening a row asked for %v %+v", h.Opened, h.Request)
	}
	p.search.OnSearch("khong co ai nhu the")
	if p.Len() != 0 || !strings.Contains(h.Said, "0 dòng · tìm") {
		t.Errorf("a search for nobody finds %d, the status is %q", p.Len(), h.Said)
	}
}

func TestTheComparisonGoesIntoAWorkbookInItsOwnColumns(t *testing.T) {
	h, p, ours := compared(t)
	h.SaveTo = filepath.Join(t.TempDir(), "lệch.xlsx")
	p.Export()
	for _, object := range test.LaidOutObjects(h.Dialog()) {
		if tick, is := object.(*kit.Check); is {
			tick.Set(true)
		}
	}
	h.Answer(0)
	if len(h.Failed) > 0 {
		t.Fatal(h.Failed)
	}
	book, err := sheet.Open(context.Background(), h.SaveTo)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range book.Sheets {
		names = append(names, s.Name)
	}
	if got := strings.Join(names, ", "); got != "Cần sửa, Chỉ có ở tệp, Chỉ có trong sổ, Nghi ngờ" {
		t.Fatalf("the sheets are %s", got)
	}
	m := &ours[1]
	for number, want := range map[int]string{
		3: "STT|Họ và tên|Ngày sinh|Dân tộc|Số CMND/CCCD|Khác biệt",
		4: strings.Join([]string{"1", m.FullName, m.Birth.Display(), m.Ethnicity, m.CitizenID, "Dân tộc: tệp Chăm, sổ " + m.Ethnicity}, "|"),
	} {
		var texts []string
		for _, c := range book.Sheets[0].Row(number).Cells {
			texts = append(texts, c.Text)
		}
		if got := strings.Join(texts, "|"); got != want {
			t.Errorf("row %d is %s, want %s", number, got, want)
		}
	}
}

func TestAListThatCannotBeReadIsExplained(t *testing.T) {
	h, p, _ := compared(t)
	before := p.result
	if err := os.WriteFile(h.Chosen[0], []byte("%PDF-1.7"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.Choose()
	if len(h.Failed) != 1 || data.CodeOf(h.Failed[0]) == data.Internal || p.result != before {
		t.Errorf("failed with %v", h.Failed)
	}
}
