package settings

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
)

var scaleColumns = []kit.Column{
	{ID: "label", Title: "Mức", Width: 300}, {ID: "short", Title: "Viết tắt", Width: 90}, {ID: "from", Title: "Từ điểm", Width: 80, Align: kit.Right},
	{ID: "source", Title: "Căn cứ", Width: 300, Grow: true},
}

// scaleRow is a scale as a heading, or one of its grades.
type scaleRow struct {
	scale *data.Scale
	grade *data.Grade
}

// scaleList shows by what members, branches and units are graded in which years, and lets the office set other scales.
type scaleList struct {
	screen *Screen
	scales []data.Scale
	rows   []scaleRow
	grid   *kit.Grid
	view   fyne.CanvasObject
}

func newScaleList(s *Screen) *scaleList {
	l := &scaleList{screen: s, grid: kit.NewGrid(scaleColumns)}
	l.grid.SetSource(l)
	l.grid.OnOpen = func(int) { l.edit() }
	l.grid.EmptyText = "Chưa có thang xếp loại nào. Bấm Thêm thang (F4)."
	note := kit.NewNote("Thang mới dùng từ một năm thì thang trước dùng đến hết năm liền trước. Xếp loại đã ghi theo thang cũ giữ nguyên. Điểm từng mức chỉ dùng để đề xuất, để trống thì không đề xuất.", kit.Muted)
	buttons := kit.Beside(8, kit.NewPrimary("Thêm thang", "F4", l.add), kit.NewButton("Sửa", "F2", l.edit), kit.NewButton("Xóa", "F8", l.remove))
	l.view = kit.Frame(kit.Inset(kit.Stack(8, note, buttons), 12, 10, 12, 8), nil, nil, nil, l.grid)
	return l
}

// show lists the scales in the order of what they grade.
func (l *scaleList) show(scales []data.Scale) {
	l.scales, l.rows = scales, nil
	for _, subject := range data.ScaleSubjects {
		for i := range scales {
			s := &scales[i]
			if s.Subject != subject {
				continue
			}
			l.rows = append(l.rows, scaleRow{scale: s})
			for g := range s.Grades {
				l.rows = append(l.rows, scaleRow{s, &s.Grades[g]})
			}
		}
	}
	l.grid.Refresh()
}

// Len is the number of rows.
func (l *scaleList) Len() int { return len(l.rows) }

// Tint tells the rows of scales.
func (l *scaleList) Tint(row int) bool { return l.rows[row].grade == nil }

// Spill lets the name of a scale run on.
func (l *scaleList) Spill(row int) bool { return l.rows[row].grade == nil }

// Cell is the text of one cell.
func (l *scaleList) Cell(row, col int) kit.Cell {
	s, g := l.rows[row].scale, l.rows[row].grade
	switch column := scaleColumns[col].ID; {
	case g == nil && column == "label":
		return kit.Cell{Text: data.ScaleSubjectLabels[s.Subject] + ": " + s.Name + ", " + yearsText(s), Bold: true}
	case g == nil && column == "source":
		return kit.Cell{Text: s.Source, Tone: kit.Muted}
	case g == nil:
		return kit.Cell{}
	case column == "label":
		return kit.Cell{Text: g.Label}
	case column == "short":
		return kit.Cell{Text: g.Short}
	case column == "from" && g.From != nil:
		return kit.Cell{Text: strconv.Itoa(*g.From)}
	}
	return kit.Cell{}
}

// yearsText says in which years a scale is used.
func yearsText(s *data.Scale) string {
	switch {
	case s.FromYear == 0 && s.ToYear == data.LastYear:
		return "mọi năm"
	case s.FromYear == 0:
		return fmt.Sprintf("đến năm %d", s.ToYear)
	case s.ToYear == data.LastYear:
		return fmt.Sprintf("từ năm %d", s.FromYear)
	}
	return fmt.Sprintf("năm %d–%d", s.FromYear, s.ToYear)
}

// chosen is the scale of the chosen row; nil without one.
func (l *scaleList) chosen() *data.Scale {
	if row := l.grid.Selected(); row >= 0 && row < len(l.rows) {
		return l.rows[row].scale
	}
	return nil
}

// add opens the form of a new scale.
func (l *scaleList) add() {
	l.ask(data.Scale{Subject: data.MemberScale, FromYear: l.screen.host.Scope().Year, ToYear: data.LastYear})
}

func (l *scaleList) edit() {
	if s := l.chosen(); s != nil {
		l.ask(*s)
	}
}

// remove takes the chosen scale out; what was rated by it stays.
func (l *scaleList) remove() {
	s := l.chosen()
	if s == nil {
		return
	}
	file, removed := l.screen.host.Desk().File, *s
	l.write("Đã xóa thang “"+s.Name+"”", func(ctx context.Context) error { return file.RemoveScale(ctx, removed) }, func() {}, l.screen.host.Fail)
}

// write writes one change and calls then; what is refused is told to refused.
func (l *scaleList) write(done string, do func(context.Context) error, then func(), refused func(error)) {
	host := l.screen.host
	background.Run(host.Runner(), context.Background(), "Thang xếp loại", func(ctx context.Context, _ func(int, int)) (struct{}, error) {
		return struct{}{}, do(ctx)
	}, func(_ struct{}, err error) {
		if err != nil {
			refused(err)
			return
		}
		then()
		host.Changed()
		host.Say(done)
	})
}
