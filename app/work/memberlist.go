package work

import (
	"context"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
	"bachudong/reports/list"
)

// ListFormat is the columns that a list of members is written in.
type ListFormat string

// The formats.
const (
	FullList    ListFormat = "full"    // every fact that is kept
	CentralList ListFormat = "central" // the 34 columns of the central software
)

// ListJob says which members to list and what may be told of them. What is told of a year comes from that of the day.
type ListJob struct {
	Format     ListFormat
	Filter     store.MemberFilter // AsOf "" is today
	Unit       string             // who the list is of, as its note says
	Order      []data.ID          // these people first and in this order; the others follow by name
	Disclosure data.Disclosure
}

// listNames are the formats as the log of exports names them.
var listNames = map[ListFormat]string{FullList: "Danh sách đoàn viên (mọi thông tin)", CentralList: "Danh sách đoàn viên (34 cột)"}

// WriteMembers writes a list of members as .xlsx, logs that, and gives how many there are. The full list leaves out the
// columns that may not be told; the 34 headings stay as they are and those columns are blank.
func (d *Desk) WriteMembers(ctx context.Context, job ListJob, path string, progress Progress) (int, error) {
	if !strings.HasSuffix(strings.ToLower(path), ".xlsx") {
		return 0, data.Errorf(data.Invalid, "Danh sách đoàn viên chỉ ghi được thành tệp .xlsx. Hãy đặt tên tệp có đuôi .xlsx.")
	}
	if job.Filter.AsOf == "" {
		job.Filter.AsOf = d.Today()
	}
	m := list.Members{Unit: job.Unit, Day: job.Filter.AsOf}
	var err error
	if m.People, err = d.File.Members(ctx, job.Filter); err != nil {
		return 0, err
	}
	inOrder(m.People, job.Order)
	for i := range m.People {
		job.Disclosure.Withhold(&m.People[i].Person)
	}
	m.Hidden = func(key string) bool { return !job.Disclosure.Shows(key) }
	table := list.Full
	switch job.Format {
	case FullList:
		if m.Own, err = d.File.CustomFields(ctx); err != nil {
			return 0, err
		}
		if m.OwnValues, err = d.File.CustomValues(ctx); err != nil {
			return 0, err
		}
	case CentralList:
		table = list.Central
		if m.Assessments, err = d.File.AssessmentsOf(ctx, m.Day.Year()); err != nil {
			return 0, err
		}
		if m.Told, err = d.File.ToldOf(ctx, m.Day.Year()); err != nil {
			return 0, err
		}
	default:
		return 0, data.Errorf(data.Invalid, "Không có dạng danh sách “%s”. Hãy chọn full (mọi thông tin) hoặc central (34 cột của phần mềm quản lý đoàn viên).", job.Format)
	}
	e := data.Export{What: listNames[job.Format] + " – " + job.Unit, People: len(m.People),
		Facts: job.Disclosure.Facts(allFacts()...), Purpose: job.Disclosure.Purpose}
	return len(m.People), d.File.LogExport(ctx, e, func() error { return list.Save(ctx, path, progress, table(m)) })
}

// allFacts are the keys of every fact of a person.
func allFacts() []string {
	keys := make([]string, len(data.PersonFields))
	for i := range data.PersonFields {
		keys[i] = data.PersonFields[i].Key
	}
	return keys
}

// inOrder puts people into the order of the ids.
func inOrder(people []data.Member, ids []data.ID) {
	place := make(map[data.ID]int, len(ids))
	for i, id := range ids {
		place[id] = i
	}
	at := func(m *data.Member) int {
		if i, named := place[m.ID]; named {
			return i
		}
		return len(ids)
	}
	slices.SortStableFunc(people, func(a, b data.Member) int { return at(&a) - at(&b) })
}

// ListFileName is the name we propose for a list: "danh-sach-doan-vien_doan-xa-vinh-thanh_2022-11-15.xlsx".
func ListFileName(what, unit string, day vntext.Date) string {
	return plainName(what) + "_" + plainName(unit) + "_" + string(day) + ".xlsx"
}
