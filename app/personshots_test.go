package main

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/store"
)

// personTabs are the tabs of a person's page in their order.
var personTabs = []string{"facts", "life", "ratings", "honours", "party", "fees", "hardship", "introductions", "documents", "log"}

// TestPersonScreenshots shows the tabs of somebody of whose life something is kept, the page of somebody new, and the
// dialogs of a record and of a year. Where SCREENSHOTS names a folder, it keeps the pictures.
func TestPersonScreenshots(t *testing.T) {
	w := sampleWindow(t)
	unit := grassroots(t, w)
	fillYear(t, w, unit)
	w.Choose(unit)
	person := somebody(t, w)
	fillLife(t, w.Desk().File, person)
	keys := func() *kit.Keys { return kit.KeysOf(w.Window().Content()) }
	press := func(key fyne.KeyName) { w.Window().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key}) }
	for _, size := range []fyne.Size{smallest, fyne.NewSize(1366, 768)} {
		w.Window().Resize(size)
		w.Open(screen.Members, screen.ShowPerson{ID: person})
		for _, part := range personTabs {
			keep(t, w, "person-"+part, size)
			if part == "ratings" || part == "honours" {
				press(fyne.KeyReturn)
				keep(t, w, "person-"+part+"-open", size)
				press(fyne.KeyEscape)
			}
			keys().Do("members-tab-next")
		}
		keys().Do("members-add")
		keep(t, w, "person-new", size)
		w.Open(screen.Home, nil)
	}
}

// fillLife records something of every kind.
func fillLife(t *testing.T, file *store.File, person data.ID) {
	t.Helper()
	n := func(i int) *int { return &i }
	edit := store.PageEdit{PersonEdit: store.PersonEdit{ID: person, Facts: map[string]string{"hometown": ""}}, Parts: []store.Part{
		store.RecordsPart(&data.Admissions, []data.Admission{{AdmittedOn: "2013-03-26", AdmittedAt: "Trường THPT Trần Văn Bảy", DecisionNumber: "12-QĐ/ĐTN", DecisionDate: "2013-03-20"}}, nil),
		store.RecordsPart(&data.Cards, []data.Card{{Kind: data.CardFirst, Number: "095194000123", IssuedOn: "2013-05-19", State: "Đã trao"}}, nil),
		store.RecordsPart(&data.Transfers, []data.Transfer{{Kind: data.TransferTemporary, ToPlace: "Đoàn phường 7, thành phố Bạc Liêu", LetterNumber: "05-GT/ĐTN", LetterDate: "2021-02-01", State: data.TransferOver, ExpectedTo: "2021-08-01"}}, nil),
		store.RecordsPart(&data.Awards, []data.Award{
			{Form: "Giấy khen", Level: "Huyện đoàn", Year: n(2021), Content: "Hoàn thành xuất sắc nhiệm vụ công tác Đoàn năm 2021", DecisionNumber: "34-QĐ/HĐ", DecisionDate: "2021-12-20"},
			{Form: "Bằng khen", Level: "Tỉnh đoàn", Year: n(2022), DecisionNumber: "108-QĐ/TĐ", DecisionDate: "2022-03-22"}}, nil),
		store.RecordsPart(&data.Disciplines, []data.Discipline{{Form: data.Reprimand, Reason: "Không tham gia sinh hoạt ba kỳ", EffectiveOn: "2018-06-01", EndedOn: "2019-06-01", EndedHow: "Công nhận tiến bộ"}}, nil),
		store.RecordsPart(&data.PartyPaths, []data.PartyPath{{VotedOn: "2022-05-04", BranchNumber: "02-NQ/CĐ", GrassrootsNumber: "09-NQ/ĐTN", GrassrootsDate: "2022-05-20"}}, nil),
		store.RecordsPart(&data.Hardships, []data.Hardship{{Kind: "Hộ cận nghèo", Situation: "Cha bệnh, nuôi hai em", FromDate: "2020-01-01"}}, nil),
		store.RecordsPart(&data.Helps, []data.Help{{GivenOn: "2022-01-20", Form: "Hiện vật", Content: "Quà Tết", Value: n(500000), Giver: "Đoàn xã Vĩnh Thanh"}}, nil),
		store.RecordsPart(&data.Introductions, []data.Introduction{{IntroducedOn: "2022-06-01", YouthName: "Lâm Quốc Bảo", YouthBirth: "2006", Channel: "Đoàn", Result: data.IntroductionOpen}}, nil),
	}}
	if err := file.SavePage(context.Background(), edit); err != nil {
		t.Fatal(err)
	}
	if err := file.SaveCustomFields(context.Background(), []data.CustomField{{Label: "Cỡ áo Đoàn", Kind: data.CustomChoice, Choices: []string{"S", "M", "L"}}, {Label: "Có xe máy", Kind: data.CustomFlag}}); err != nil {
		t.Fatal(err)
	}
}
