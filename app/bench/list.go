package main

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"bachudong/data"
	"bachudong/data/vntext"
)

const (
	listSheet  = "Danh sách đoàn viên"
	listHeader = 5 // row of the headings, below letter-head and title
)

// listColumns are the headings of a list as offices send it, with what stands below them.
var listColumns = []struct {
	heading string
	value   func(i int, p *data.Person) any
}{
	{"STT", func(i int, _ *data.Person) any { return i + 1 }},
	{"Họ và tên", func(_ int, p *data.Person) any { return p.FullName }},
	{"Chi đoàn", func(i int, _ *data.Person) any {
		return fmt.Sprintf("Chi đoàn ấp %d", 1+i*listBranches/provincePeople)
	}},
	{"Ngày sinh", func(_ int, p *data.Person) any { return serial(p.Birth) }},
	{"Giới tính", func(_ int, p *data.Person) any { return p.Gender }},
	{"Dân tộc", func(_ int, p *data.Person) any { return p.Ethnicity }},
	{"Tôn giáo", func(_ int, p *data.Person) any { return p.Religion }},
	{"Quê quán", func(_ int, p *data.Person) any { return p.Hometown }},
	{"Số CCCD", func(_ int, p *data.Person) any { return p.CitizenID }},
	{"Điện thoại", func(_ int, p *data.Person) any { return p.Phone }},
	{"Trình độ văn hóa", func(_ int, p *data.Person) any { return p.Education }},
	{"Trình độ chuyên môn", func(_ int, p *data.Person) any { return p.Qualification }},
	{"Lý luận chính trị", func(_ int, p *data.Person) any { return p.PoliticalTheory }},
	{"Thời gian vào Đoàn", func(_ int, p *data.Person) any { return serial(p.JoinedUnion) }},
	{"Nghề nghiệp", func(_ int, p *data.Person) any { return p.Occupation }},
	{"Nơi ở hiện nay", func(_ int, p *data.Person) any { return p.Residence }},
}

// writeList writes a list of so many people to path, who gives each: texts shared, days as numbers under a date format, a
// letter-head above the headings.
func writeList(path string, people int, who func(i int) data.Person) error {
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName("Sheet1", listSheet); err != nil {
		return err
	}
	dateFormat := "dd/mm/yyyy"
	dates, err := f.NewStyle(&excelize.Style{CustomNumFmt: &dateFormat})
	if err != nil {
		return err
	}
	headings := make([]any, len(listColumns))
	for c := range listColumns {
		headings[c] = listColumns[c].heading
	}
	put := func(row int, values []any) {
		if err == nil {
			err = f.SetSheetRow(listSheet, fmt.Sprintf("A%d", row), &values)
		}
	}
	put(1, []any{"TỈNH ĐOÀN BẠC LIÊU"})
	put(3, []any{"DANH SÁCH ĐOÀN VIÊN NĂM 2022"})
	put(listHeader, headings)
	for i := range people {
		p := who(i)
		values := make([]any, len(listColumns))
		for c := range listColumns {
			values[c] = listColumns[c].value(i, &p)
		}
		put(listHeader+1+i, values)
	}
	last := listHeader + people
	for _, column := range []string{"D", "N"} {
		if err == nil {
			err = f.SetCellStyle(listSheet, fmt.Sprintf("%s%d", column, listHeader+1), fmt.Sprintf("%s%d", column, last), dates)
		}
	}
	if err != nil {
		return err
	}
	return f.SaveAs(path)
}

// serial is a day as Excel counts it.
func serial(d vntext.Date) any {
	at, ok := d.Time()
	if !ok {
		return nil
	}
	return int(at.Unix()/86400) + 25569 // 1 January 1970
}
