package intake

import (
	"context"

	"bachudong/app/screen"
	lists "bachudong/data/intake"
	table "bachudong/reports/list"
)

// templateFacts are the columns of the empty list that an office can hand out, with their widths in digits.
var templateFacts = []struct {
	key   string
	width float64
}{
	{lists.KeyOrder, 6}, {"full_name", 26}, {"birth", 12}, {"gender", 9}, {"citizen_id", 15}, {"phone", 13}, {"ethnicity", 10}, {"religion", 12},
	{"hometown", 28}, {"residence", 28}, {"occupation", 16}, {"education", 12}, {"qualification", 16}, {"political_theory", 14},
	{"joined_union", 13}, {"joined_party", 13}, {lists.KeyBranch, 24}, {lists.KeyPosition, 18}, {"card_number", 14}, {"note", 20},
}

// template is the empty list. Its headings are those that the program shows everywhere, so it reads back without a doubt.
func template(unit string) table.Table {
	t := table.Table{Title: "DANH SÁCH ĐOÀN VIÊN", Note: unit + " – ngày ghi dạng 26/03/2004; số CCCD, điện thoại ghi đủ số 0 ở đầu", Sheet: "Danh sách"}
	for _, f := range templateFacts {
		title := lists.KeyLabel(f.key)
		if f.key == lists.KeyOrder {
			title = "STT"
		}
		t.Columns = append(t.Columns, table.Column{Title: title, Width: f.width})
	}
	return t
}

// saveTemplate writes the empty list to a file of the officer's choice.
func (s *Screen) saveTemplate() {
	empty := template(s.scope.Unit.Name)
	s.host.ChooseSave(screen.FileQuestion{Title: "Tải tệp mẫu", Kinds: workbooks, Proposed: "MauDanhSachDoanVien.xlsx"}, func(path string) {
		s.host.Job("Ghi tệp mẫu", func(ctx context.Context, progress func(int, int)) (screen.Outcome, error) {
			err := table.Save(ctx, path, progress, empty)
			return screen.Outcome{Text: "Đã ghi tệp mẫu " + path, Files: []string{path}}, err
		})
	})
}
