package members

import (
	"context"

	"fyne.io/fyne/v2"

	"bachudong/data/store"
)

// ratingsTab is how the member was judged, year by year.
type ratingsTab struct {
	page        *page
	sheet       *sheet
	assessments *records[yearly]
}

func newRatingsTab(p *page) *ratingsTab {
	t := &ratingsTab{page: p, sheet: newSheet()}
	t.assessments = newRecords(yearlyColumns, "Thêm năm", p.screen.host.Desk().Today(), p.changed, t.sheet.grown, t.sheet.reveal)
	t.sheet.section("Nhận xét, xếp loại hằng năm", t.assessments.box)
	return t
}

func (t *ratingsTab) title() string             { return "Đánh giá & rèn luyện" }
func (t *ratingsTab) count() int                { return len(t.assessments.rows) }
func (t *ratingsTab) object() fyne.CanvasObject { return t.sheet }
func (t *ratingsTab) dirty() bool               { return t.assessments.dirty() }

func (t *ratingsTab) home() fyne.Focusable {
	if len(t.assessments.rows) == 0 {
		return nil
	}
	return t.assessments.rows[0].first
}

func (t *ratingsTab) read(_ context.Context, from *reading) (func(), error) {
	return func() { t.assessments.set(yearlyOf(from.portrait.Assessments)) }, nil
}

func (t *ratingsTab) write(edit *store.PageEdit) {
	if !t.assessments.dirty() {
		return
	}
	rows, _ := t.assessments.read()
	list, _ := assessments(rows, t.page.screen.host.Desk().Today())
	edit.Parts = append(edit.Parts, store.AssessmentsPart(list))
}

func (t *ratingsTab) refused() *refusal {
	rows, wrong := t.assessments.read()
	if wrong == "" {
		_, wrong = assessments(rows, t.page.screen.host.Desk().Today())
	}
	t.assessments.say(wrong)
	if wrong == "" {
		return nil
	}
	return &refusal{wrong, func() {
		t.page.open(t)
		t.sheet.reveal(t.assessments.box)
	}}
}
