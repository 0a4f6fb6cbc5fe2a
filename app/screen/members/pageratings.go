package members

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// ratingsTab is how the member was judged and what they trained, year by year.
type ratingsTab struct {
	yearTab[data.YearRecord]
	scales []data.Scale
}

func newRatingsTab(p *page) *ratingsTab {
	t := &ratingsTab{}
	t.yearTab = yearTab[data.YearRecord]{page: p, name: "Đánh giá & rèn luyện",
		year:  func(r *data.YearRecord) int { return max(r.Training.Year, r.Assessment.Year) },
		begin: beginYear, load: t.years, part: store.YearsPart, row: t.cells, form: t.fields}
	t.lay("Chưa ghi năm nào. Bấm Insert để thêm.",
		kit.Column{ID: "registered", Title: "Đăng ký", Width: 94}, kit.Column{ID: "points", Title: "Điểm", Width: 56, Align: kit.Right},
		kit.Column{ID: "grade", Title: "Kết quả", Width: 76}, kit.Column{ID: "self", Title: "Tự xếp", Width: 70}, kit.Column{ID: "branch", Title: "Chi đoàn", Width: 78},
		kit.Column{ID: "rating", Title: "Xếp loại", Width: 78}, kit.Column{ID: "remarks", Title: "Nhận xét", Width: 120, Grow: true})
	return t
}

func beginYear(year int) data.YearRecord {
	return data.YearRecord{Training: data.Training{Year: year}, Assessment: data.Assessment{Year: year}}
}

// years reads both halves of each year.
func (t *ratingsTab) years(ctx context.Context, from *reading) (years []data.YearRecord, err error) {
	if from.scales, err = from.file.Scales(ctx); err != nil {
		return nil, err
	}
	trainings, err := from.file.TrainingsOf(ctx, from.id)
	if err != nil {
		return nil, err
	}
	at := func(year int) *data.YearRecord {
		for i := range years {
			if years[i].Training.Year == year {
				return &years[i]
			}
		}
		years = append(years, beginYear(year))
		return &years[len(years)-1]
	}
	for _, training := range trainings {
		at(training.Year).Training = training
	}
	for _, a := range from.portrait.Assessments {
		at(a.Year).Assessment = a
	}
	slices.SortFunc(years, func(a, b data.YearRecord) int { return a.Training.Year - b.Training.Year })
	return years, nil
}

func (t *ratingsTab) read(ctx context.Context, from *reading) (func(), error) {
	show, err := t.yearTab.read(ctx, from)
	return func() {
		t.scales = from.scales
		show()
	}, err
}

func (t *ratingsTab) cells(r *data.YearRecord) []kit.Cell {
	members, training := data.ScaleIn(t.scales, data.MemberScale, r.Assessment.Year), data.ScaleIn(t.scales, data.TrainingScale, r.Training.Year)
	a := &r.Assessment
	remarks := joined(" · ", a.NotRated, a.Strengths, a.Weaknesses, a.Reward, a.Discipline)
	texts := []string{r.Training.RegisteredOn.Display(), points(r.Training.Total()), training.Short(r.Training.Grade),
		members.Short(a.SelfRating), members.Short(a.BranchRating), members.Short(a.Rating), remarks}
	cells := make([]kit.Cell, len(texts))
	for i, text := range texts {
		cells[i].Text = text
	}
	return cells
}

func points(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// fields are the two halves of a year: the training programme with its five contents, and the assessment.
func (t *ratingsTab) fields(f *sheetForm[data.YearRecord], year int, reached func(fyne.CanvasObject)) fyne.CanvasObject {
	add := func(key, label string) fyne.CanvasObject {
		field := data.YearFieldOf(key)
		if label == "" {
			label = field.Label
		}
		kind, options := field.Kind, []string(nil)
		if field.Scale != "" {
			scale := data.ScaleIn(t.scales, field.Scale, year)
			options = scale.Labels()
		}
		return f.add(sheetField[data.YearRecord]{label, kind, options, field.Of, field.Set}, reached).box
	}
	own := func(label string, place func(*data.YearRecord) *string) fyne.CanvasObject {
		return f.add(sheetField[data.YearRecord]{label: label, of: func(r *data.YearRecord) string { return *place(r) },
			set: func(r *data.YearRecord, text string) error { *place(r) = vntext.Clean(text); return nil }}, reached).box
	}
	rows := kit.Stack(8, kit.NewSectionTitle("Đánh giá, xếp loại"),
		container.NewGridWithColumns(2, add(data.SelfRating, ""), add(data.BranchRating, ""), add(data.FinalRating, ""), add(data.NotRated, "")),
		container.NewGridWithColumns(2, add("strengths", ""), add("weaknesses", "")),
		container.NewGridWithColumns(2, own("Khen thưởng", func(r *data.YearRecord) *string { return &r.Assessment.Reward }), own("Kỷ luật", func(r *data.YearRecord) *string { return &r.Assessment.Discipline })),
		kit.NewSectionTitle("Chương trình rèn luyện đoàn viên"),
		container.NewGridWithColumns(4, add(data.RegisteredOn, "Ngày đăng ký"), add("assessed_on", "Ngày đánh giá"), add(data.TrainingGrade, "Kết quả"), own("Người ghi", func(r *data.YearRecord) *string { return &r.Training.Recorder })))
	for i, content := range data.TrainingContents {
		rows.Add(kit.Stack(2, kit.NewText(fmt.Sprintf("%d. %s", i+1, content), kit.Muted).Cut(200),
			container.New(&shares{[]float32{10, 3, 3, 7}},
				own("Đăng ký", func(r *data.YearRecord) *string { return &r.Training.Items[i].Registered }),
				add(data.SelfPoints(i), "Tự chấm"), add(data.BranchPoints(i), "Chi đoàn"),
				own("Nhận xét", func(r *data.YearRecord) *string { return &r.Training.Items[i].Remark }))))
	}
	return rows
}
