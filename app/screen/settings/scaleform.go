package settings

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// mostGrades is how many grades a scale can have in the form.
const mostGrades = 8

// scaleForm is the dialog of one scale.
type scaleForm struct {
	list             *scaleList
	scale            data.Scale
	subject          *kit.ChoiceField
	name, source     *kit.TextField
	from, to         *kit.TextField
	label, short, at [mostGrades]*kit.TextField
	remark           *kit.Note
	dialog           *kit.Dialog
}

// ask opens the form of a scale; one without ID is new.
func (l *scaleList) ask(s data.Scale) {
	f := &scaleForm{list: l, scale: s, name: kit.NewTextField(), source: kit.NewTextField(), from: kit.NewTextField(), to: kit.NewTextField(), remark: kit.NewNote("", kit.Red)}
	var subjects []string
	for _, subject := range data.ScaleSubjects {
		subjects = append(subjects, data.ScaleSubjectLabels[subject])
	}
	f.subject = kit.NewChoiceField(subjects, false)
	f.subject.SetValue(data.ScaleSubjectLabels[s.Subject])
	f.name.Set(s.Name)
	f.source.Set(s.Source)
	if s.FromYear > 0 {
		f.from.Set(strconv.Itoa(s.FromYear))
	}
	if s.ToYear < data.LastYear {
		f.to.Set(strconv.Itoa(s.ToYear))
	}
	f.from.SetPlaceHolder("mọi năm trước")
	f.to.SetPlaceHolder("đến nay")
	head := container.NewGridWithColumns(2, kit.Labeled("Dùng cho", true, f.subject), kit.Labeled("Tên thang", true, f.name),
		container.NewGridWithColumns(2, kit.Labeled("Từ năm", false, f.from), kit.Labeled("Đến năm", false, f.to)), kit.Labeled("Căn cứ", false, f.source))
	scroll := container.NewVScroll(kit.Inset(f.grades(), 0, 0, 14, 0))
	scroll.SetMinSize(fyne.NewSize(560, 180))
	title := "Sửa thang xếp loại"
	if s.ID == "" {
		title = "Thêm thang xếp loại"
	}
	f.dialog = kit.NewDialog(l.screen.host.Window(), title, kit.Stack(10, head, kit.NewCaption("Các mức, từ cao xuống thấp"), scroll, f.remark), 600,
		kit.Answer{Caption: "Lưu", Key: "Enter", Run: f.save}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	f.dialog.FirstFocus = f.name
	f.dialog.Show()
}

// grades are the fields of the grades, best first.
func (f *scaleForm) grades() fyne.CanvasObject {
	rows := kit.Stack(4)
	for i := range mostGrades {
		f.label[i], f.short[i], f.at[i] = kit.NewTextField(), kit.NewTextField(), kit.NewTextField()
		f.label[i].SetPlaceHolder(fmt.Sprintf("mức %d", i+1))
		f.short[i].SetPlaceHolder("viết tắt")
		f.at[i].SetPlaceHolder("từ điểm")
		if i < len(f.scale.Grades) {
			g := f.scale.Grades[i]
			f.label[i].Set(g.Label)
			f.short[i].Set(g.Short)
			if g.From != nil {
				f.at[i].Set(strconv.Itoa(*g.From))
			}
		}
		right := container.NewStack(kit.Gap(190, 1), container.NewGridWithColumns(2, f.short[i], f.at[i]))
		rows.Add(kit.Frame(nil, nil, nil, kit.Inset(right, 8, 0, 0, 0), f.label[i]))
	}
	return rows
}

// save keeps the scale; what cannot be kept is said and nothing is written.
func (f *scaleForm) save() bool {
	s, problem := f.read()
	if problem != "" {
		return f.refuse(problem)
	}
	file := f.list.screen.host.Desk().File
	f.list.write("Đã lưu thang “"+s.Name+"”", func(ctx context.Context) error { return file.SaveScale(ctx, s) }, f.dialog.Close,
		func(err error) { f.refuse(data.MessageOf(err)) })
	return false
}

// read is the scale as it was typed; lines without a name are left out.
func (f *scaleForm) read() (s data.Scale, problem string) {
	s = f.scale
	f.subject.Commit()
	for subject, label := range data.ScaleSubjectLabels {
		if label == f.subject.Value() {
			s.Subject = subject
		}
	}
	s.Name, s.Source, s.Grades = f.name.Text, f.source.Text, nil
	if s.FromYear, problem = year(f.from.Text, 0); problem != "" {
		return s, problem
	}
	if s.ToYear, problem = year(f.to.Text, data.LastYear); problem != "" {
		return s, problem
	}
	for i := range mostGrades {
		g := data.Grade{Label: vntext.Clean(f.label[i].Text), Short: vntext.Clean(f.short[i].Text)}
		points := vntext.Clean(f.at[i].Text)
		if g == (data.Grade{}) && points == "" {
			continue
		}
		if points != "" {
			n, err := strconv.Atoi(points)
			if err != nil {
				return s, fmt.Sprintf("Mức “%s”: “%s” không phải là điểm. Hãy nhập một số, hoặc để trống.", g.Label, points)
			}
			g.From = &n
		}
		s.Grades = append(s.Grades, g)
	}
	return s, ""
}

// year reads a year; blank is what is meant by it.
func year(text string, blank int) (n int, problem string) {
	if text = vntext.Clean(text); text == "" {
		return blank, ""
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1931 || n > data.LastYear {
		return 0, fmt.Sprintf("“%s” không phải là năm. Hãy nhập năm gồm 4 chữ số, hoặc để trống.", text)
	}
	return n, ""
}

func (f *scaleForm) refuse(why string) bool {
	f.remark.Set(why, kit.Red)
	f.dialog.Refresh()
	return false
}
