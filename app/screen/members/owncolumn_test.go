package members

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/reports/pdf/pdftest"
)

// ownFields asks the people of the office for a shirt size, a health check, a number of languages and a motorbike; Anh and Cường
// told something.
func ownFields(t *testing.T) (o *office, s *Screen, size, check, count, bike string) {
	t.Helper()
	o = newOffice(t)
	anh := o.member(data.Person{FullName: "Lý Thị Ngọc Anh", Gender: data.Female, Phone: "0912345678"})
	cuong := o.member(data.Person{FullName: "Danh Hữu Cường", Gender: data.Male})
	o.member(data.Person{FullName: "Đặng Minh Lộc", Gender: data.Male})
	o.check(o.desk.File.SaveCustomFields(ctx, []data.CustomField{{Label: "Cỡ áo", Kind: data.CustomChoice, Choices: []string{"S", "M", "L"}},
		{Label: "Khám sức khỏe", Kind: data.CustomDate}, {Label: "Số buổi", Kind: data.CustomNumber}, {Label: "Có xe máy", Kind: data.CustomFlag},
		{Label: "Điện thoại", Kind: data.CustomText}}))
	fields, err := o.desk.File.CustomFields(ctx)
	o.check(err)
	for person, values := range map[data.ID][]string{anh: {"M", "2022-03", "120", "1", "nhà riêng"}, cuong: {"S", "2021-11-05", "-3", "", ""}} {
		own := map[data.ID]string{}
		for i, value := range values {
			own[fields[i].ID] = value
		}
		o.check(o.desk.File.SavePage(ctx, store.PageEdit{PersonEdit: store.PersonEdit{ID: person}, Parts: []store.Part{store.CustomPart(own)}}))
	}
	return o, o.open(), fields[0].Key(), fields[1].Key(), fields[2].Key(), fields[3].Key()
}

// cells are the shown texts of some columns, a row each.
func cells(s *Screen, ids ...string) string {
	var lines []string
	for row := range s.list.order {
		var texts []string
		for _, id := range ids {
			texts = append(texts, s.list.columns.of(id).show(s.list.at(row), row+1, false).Text)
		}
		lines = append(lines, strings.Join(texts, ","))
	}
	return strings.Join(lines, ";")
}

func TestFieldsOfTheOfficesOwnAreColumns(t *testing.T) {
	o, s, size, check, count, bike := ownFields(t)
	s.askColumns()
	offered := o.dialog()
	o.press(fyne.KeyEscape)
	if offered.Open() {
		t.Fatal("Esc left the choice of columns open")
	}
	s.showColumns([]string{size, check, count, bike})
	if got, want := cells(s, size, check, count, bike), "M,…/03/2022,120,Có;S,05/11/2021,-3,;,,,"; got != want {
		t.Fatalf("got  %s\nwant %s", got, want)
	}
	if c := s.front.grid.Columns(); c[2].Title != "Cỡ áo" || c[4].Align != kit.Right || !c[2].Sortable || !c[2].Filter {
		t.Errorf("the columns are %+v", c)
	}
	for by, want := range map[kit.SortMark][]string{
		{Column: count}:                   {"Danh Hữu Cường", "Lý Thị Ngọc Anh", "Đặng Minh Lộc"},
		{Column: check, Descending: true}: {"Lý Thị Ngọc Anh", "Danh Hữu Cường", "Đặng Minh Lộc"},
		{Column: size}:                    {"Danh Hữu Cường", "Lý Thị Ngọc Anh", "Đặng Minh Lộc"}, // S stands before M in the list
		{Column: size, Descending: true}:  {"Lý Thị Ngọc Anh", "Danh Hữu Cường", "Đặng Minh Lộc"},
	} {
		s.front.grid.OnSort([]kit.SortMark{by})
		if got := o.names(); !slices.Equal(got, want) {
			t.Errorf("by %v: %v", by, got)
		}
	}
	for _, tt := range []struct {
		c    data.Condition
		text string
		want []string
	}{
		{data.Condition{Column: count, Relation: data.Before, Values: []string{"5"}}, "Số buổi dưới 5", []string{"Danh Hữu Cường"}},
		{data.Condition{Column: check, Relation: data.Between, Values: []string{"2022", ""}}, "Khám sức khỏe từ 2022", []string{"Lý Thị Ngọc Anh"}},
		{data.Condition{Column: bike, Relation: data.Is, Values: []string{"Có"}}, "Có xe máy là Có", []string{"Lý Thị Ngọc Anh"}},
		{data.Condition{Column: size, Relation: data.Blank}, "Cỡ áo trống", []string{"Đặng Minh Lộc"}},
	} {
		s.setConditions([]data.Condition{tt.c})
		if got := o.names(); !slices.Equal(got, tt.want) || s.list.columns.catalog.Describe(tt.c) != tt.text {
			t.Errorf("%s: %v", s.list.columns.catalog.Describe(tt.c), got)
		}
	}
}

func TestASavedListKeepsOwnColumnsAndReadsThemWhenItIsOpened(t *testing.T) {
	o, s, size, _, count, _ := ownFields(t)
	s.query.columns, s.query.by = []string{count}, []data.SortKey{{Column: count, Descending: true}}
	s.setConditions([]data.Condition{{Column: size, Relation: data.NotBlank}})
	s.keepList(s.present(data.SavedList{Name: "Có cỡ áo"}), "")
	o.open() // another start of the program: nothing is known yet
	for _, item := range o.screen.front.standingMenu() {
		if item.Label == "Có cỡ áo" {
			item.Action()
		}
	}
	if got := o.names(); !slices.Equal(got, []string{"Lý Thị Ngọc Anh", "Danh Hữu Cường"}) || cells(o.screen, count) != "120;-3" {
		t.Errorf("got %v with %s", got, cells(o.screen, count))
	}
	o.check(o.desk.File.SaveCustomFields(ctx, nil))
	o.screen.Show(o.scope)
	if got := o.names(); len(got) != 3 || len(o.screen.front.grid.Columns()) != 2 {
		t.Errorf("the fields are gone: %v in %d columns", got, len(o.screen.front.grid.Columns()))
	}
}

func TestOwnValuesAreEditedPastedAndSetForMany(t *testing.T) {
	o, s, size, check, count, bike := ownFields(t)
	s.showColumns([]string{size, check, count, bike})
	before := cells(s, size, check, count, bike)
	keep := func(id, text string) string { return s.editCell(2, id).Keep(text) }
	if edit := s.editCell(2, size); !slices.Equal(edit.Options, []string{"S", "M", "L"}) {
		t.Errorf("sizes to choose from: %v", edit.Options)
	}
	for id, said := range map[string]string{count: "không phải là số", check: "không có ngày 31", bike: "không phải là có hay không"} {
		if got := keep(id, map[string]string{count: "ba", check: "31/2/2022", bike: "chắc"}[id]); !strings.Contains(got, said) {
			t.Errorf("said %q, want %q in it", got, said)
		}
	}
	for id, text := range map[string]string{size: "l", check: "26032022", count: "7", bike: "x"} {
		if said := keep(id, text); said != "" {
			t.Error(said)
		}
	}
	if got, want := cells(s, size, check, count, bike), "M,…/03/2022,120,Có;S,05/11/2021,-3,;L,26/03/2022,7,Có"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	list, err := o.desk.File.Changes(ctx, 4)
	o.check(err)
	for _, c := range list {
		_, err := o.desk.File.Undo(ctx, fmt.Sprint(c.Number))
		o.check(err)
	}
	o.Changed()
	if got := cells(s, size, check, count, bike); got != before {
		t.Errorf("undone: %s", got)
	}
	s.front.grid.SelectCell(0, size)
	s.front.grid.OnPaste("\t2021\tnăm\tkhông\r\nXL\t\t4\tCó\r\n")
	test.Tap(o.dialog().Button(0))
	if got, want := cells(s, size, check, count, bike), ",2021,120,;XL,,4,Có;,,,"; got != want {
		t.Errorf("pasted: got  %s\nwant %s", got, want)
	}
	if got, want := o.lastTitle(), "Dán từ bảng tính: 7 ô của 2 người"; got != want {
		t.Errorf("the log says %q", got)
	}
	s.query.columns = nil // a field that is not shown
	s.reload()
	s.front.grid.MarkAll(true)
	f := s.newBulk()
	choose(f.fact, "Cỡ áo")
	choose(f.value, "L")
	if got, want := f.effect.Text(), "3 người sẽ thay đổi, trong đó 1 người đang có giá trị khác; 0 người đã đúng như vậy."; got != want || !f.run() {
		t.Errorf("said %q", got)
	}
	s.showColumns([]string{size})
	if got := cells(s, size); got != "L;L;L" || o.lastTitle() != "Cỡ áo “L”: 3 người" {
		t.Errorf("for many: %s, %q", got, o.lastTitle())
	}
}

func TestOwnColumnsAreExportedAndToldApartFromFacts(t *testing.T) {
	o, s, size, check, count, bike := ownFields(t)
	phone := s.list.columns.own[4].Key()
	if label := s.list.columns.catalog.Of(phone).Label; label != "Điện thoại (mục riêng)" {
		t.Errorf("a field called as a fact is %q", label)
	}
	s.showColumns([]string{size, check, count, bike, phone})
	o.files = []string{filepath.Join(t.TempDir(), "ds.xlsx")}
	for button, want := range []string{"Lý Thị Ngọc Anh|M|03/2022|120|Có|nhà riêng", "|M|03/2022|120|Có|nhà riêng"} {
		o.do("members-export")
		test.Tap(o.dialog().Button(button))
		o.check(o.failed)
		if text := textOf(t, o.files[0]); !strings.Contains(text, want) || !strings.Contains(text, "Cỡ áo|Khám sức khỏe|Số buổi|Có xe máy|Điện thoại") {
			t.Errorf("button %d wrote\n%s\nwant %s in it", button, text, want)
		}
	}
	o.files = []string{filepath.Join(t.TempDir(), "ds.pdf")}
	o.do("members-export")
	test.Tap(o.dialog().Button(3))
	o.check(o.failed)
	raw, err := os.ReadFile(o.files[0])
	o.check(err)
	pages, err := pdftest.Pages(raw)
	o.check(err)
	if text := pages[0].String(); !strings.Contains(text, "Cỡ áo") || !strings.Contains(text, "120") {
		t.Errorf("the paper says\n%s", text)
	}
}
