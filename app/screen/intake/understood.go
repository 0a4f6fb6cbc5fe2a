package intake

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

// understoodSheets is how many sheets the pane describes; the second step has them all.
const understoodSheets = 4

// understood is what the pane says about a file: its sheets, what its columns mean, what is left out.
func (s *Screen) understood(l *list) fyne.CanvasObject {
	box := kit.Stack(10, kit.NewBoldNote(l.name, kit.Normal))
	if l.preview == nil {
		box.Add(kit.NewBanner(kit.Red, "Không đọc được tệp này", l.problem, "", nil))
		return box
	}
	draft := l.preview.Plan.Draft
	for i := range draft.Sheets {
		if i == understoodSheets {
			box.Add(kit.NewLink(fmt.Sprintf("và %d trang nữa", len(draft.Sheets)-i), func() { s.goTo(matching) }))
			break
		}
		box.Add(sheetPart(l, &draft.Sheets[i], i > 0 && slices.Equal(l.facts[i], l.facts[i-1])))
	}
	if n := len(l.branches); n > 0 {
		box.Add(kit.Stack(2, kit.NewCaption(fmt.Sprintf("Chi đoàn tạo mới (%d)", n)), kit.NewNote(strings.Join(l.branches, "\n"), kit.Normal)))
	}
	box.Add(kit.NewBanner(kit.Amber, "", "Chưa ghi gì vào dữ liệu. Sau khi nhập vẫn có thể Hoàn tác lần nhập này.", "", nil))
	if n := l.counts.Errors; n > 0 {
		box.Add(kit.Beside(0, kit.NewButton(fmt.Sprintf("Tải tệp lỗi (%s dòng)", kit.Number(n)), "", func() { s.saveErrors(l) })))
	}
	return box
}

// sheetPart says how a sheet was understood; repeated leaves out what was said of the sheet above.
func sheetPart(l *list, d *lists.SheetDraft, repeated bool) fyne.CanvasObject {
	part := kit.Stack(8, kit.NewNote(sheetTitle(d), kit.Muted))
	switch {
	case d.Problem != "":
		part.Add(kit.NewBanner(kit.Red, "", d.Problem, "", nil))
	case d.LeftOut != "":
		part.Add(kit.NewNote(d.LeftOut, kit.Muted))
	case repeated:
		part.Add(kit.NewNote("Các cột như trang trên.", kit.Normal))
	default:
		part.Add(kit.Stack(2, kit.NewCaption("Đã hiểu"), kit.NewNote(strings.Join(facts(d), "\n"), kit.Normal)))
		part.Add(encodingPart(d))
	}
	for _, n := range d.Notes {
		part.Add(kit.NewNote(n.Message, toneOf(&n)))
	}
	return part
}

// facts says in short lines what was recognised, columns of one fact together.
func facts(d *lists.SheetDraft) []string {
	var order []string
	columns := make(map[string][]string)
	put := func(label, column string) {
		if columns[label] == nil {
			order = append(order, label)
		}
		columns[label] = append(columns[label], column)
	}
	for _, c := range d.Columns {
		switch c.Key {
		case lists.KeyFamilyName, lists.KeyGivenName:
			put("Họ và tên", c.Letter)
		case lists.KeyBirthMale:
			put("Ngày sinh, phái", c.Letter+" (Nam)")
		case lists.KeyBirthFemale:
			put("Ngày sinh, phái", c.Letter+" (Nữ)")
		case lists.KeyBirthDay, lists.KeyBirthMonth, lists.KeyBirthYear:
			put("Ngày sinh", c.Letter)
		case lists.KeyOrder:
		default:
			column := c.Letter
			switch {
			case c.Value != "":
				column += " (" + c.Value + ")"
			case c.Guess:
				column += " (đoán)"
			}
			put(lists.KeyLabel(c.Key), column)
		}
	}
	lines := make([]string, 0, len(order)+2)
	for _, label := range order {
		lines = append(lines, fmt.Sprintf("%s: cột %s", label, strings.Join(columns[label], " + ")))
	}
	if columns["Chi đoàn"] == nil {
		lines = append(lines, "Chi đoàn: "+branchSource(d))
	}
	if n := len(d.Ignored); n > 0 {
		lines = append(lines, fmt.Sprintf("Bỏ qua: %s dòng không phải người", kit.Number(n)))
	}
	return lines
}

// branchSource is where the chi đoàn of a sheet without such a column comes from.
func branchSource(d *lists.SheetDraft) string {
	for i := range d.Rows {
		if d.Rows[i].Group > 0 {
			return "dòng tiêu đề nhóm"
		}
	}
	if d.Branch != "" {
		return d.Branch + " (theo tên trang)"
	}
	return "đơn vị nhận"
}
