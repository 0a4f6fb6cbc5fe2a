package members

import (
	"context"
	"fmt"
	"strings"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/roster"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// cellChange is a new value for one cell of the list.
type cellChange struct {
	person   store.MemberRow
	column   *column
	old      string // as it is kept
	value    string // as it would be kept
	findings []vntext.Finding
}

// judge reads what was typed or pasted for a cell as the person's page would; ok is false for columns that are not
// written in the list.
func (s *Screen) judge(r *store.MemberRow, c *column, typed string) (change cellChange, ok bool) {
	change = cellChange{person: *r, column: c}
	if c.value == nil {
		return change, false
	}
	change.old = c.value(r)
	refuse := func(format string, args ...any) {
		change.findings = []vntext.Finding{{Severity: vntext.Error, Code: "cell", Message: fmt.Sprintf(format, args...)}}
	}
	field, own := data.FieldOf(c.id), s.list.columns.ownField(c.id)
	switch {
	case data.SensitiveOf(c.id) == data.Numbers && data.IsMasked(typed):
		refuse("“%s” là số đang che, không phải số thật. Hãy bấm Ctrl+H để hiện số rồi chép lại.", typed)
	case field != nil:
		change.value, change.findings = s.readCell(r, field, typed)
	case c.id == roster.Position:
		change.value = vntext.Clean(typed)
		if !data.Active(r.Status) {
			refuse("%s hiện không sinh hoạt ở chi đoàn nào nên không có chức vụ. Hãy bỏ qua ô này.", r.FullName)
		}
	case c.id == ratingColumn:
		change.value = vntext.Clean(typed)
		scale := &s.list.columns.scale
		switch grade := scale.Meant(typed); {
		case change.value == "" || change.value == change.old:
		case len(scale.Grades) == 0:
			refuse("Năm %d chưa có thang xếp loại đoàn viên. Hãy đặt thang ở Hệ thống trước.", s.query.scope.Year)
		case grade == nil:
			refuse("“%s” không phải là mức xếp loại năm %d. Hãy chọn một mức trong danh sách.", change.value, s.query.scope.Year)
		default:
			change.value = grade.Label
		}
	case own != nil:
		change.value, change.findings = s.readOwn(own, typed)
	default:
		return change, false
	}
	return change, true
}

// readCell reads a fact of a person.
func (s *Screen) readCell(r *store.MemberRow, field *data.Field, typed string) (value string, findings []vntext.Finding) {
	today := s.host.Desk().Today()
	switch {
	case field.Kind == data.DateFact && vntext.Clean(typed) == "":
		return "", nil
	case field.Kind == data.DateFact:
		day, findings := vntext.ParseDate(typed, vntext.DateOptions{Today: today, Kind: dateKind(field.Key)})
		return string(day), findings
	}
	value, findings = readFact(field, typed)
	switch {
	case field.Key == "gender" && value != "":
		if value = genderMeant(value); value == "" {
			findings = append(findings, vntext.Finding{Severity: vntext.Error, Code: "gender", Message: "Giới tính phải là Nam hoặc Nữ. Hãy nhập lại, hoặc để trống."})
		}
	case field.Key == "citizen_id" && !vntext.HasError(findings):
		findings = append(findings, vntext.CheckCitizenID(value, r.Gender, r.Birth)...)
	}
	return value, findings
}

// readOwn reads a value for a field of the office's own.
func (s *Screen) readOwn(field *data.CustomField, typed string) (value string, findings []vntext.Finding) {
	if field.Kind == data.CustomDate && vntext.Clean(typed) != "" {
		day, findings := vntext.ParseDate(typed, vntext.DateOptions{Today: s.host.Desk().Today(), Kind: vntext.Past})
		return string(day), findings
	}
	value, err := field.Read(typed)
	if err != nil {
		return vntext.Clean(typed), []vntext.Finding{{Severity: vntext.Error, Code: "cell", Message: data.MessageOf(err)}}
	}
	return field.Shown(value), nil
}

func genderMeant(text string) string {
	for _, g := range []string{data.Male, data.Female} {
		if vntext.Fold(g) == vntext.Fold(text) {
			return g
		}
	}
	return ""
}

// editCell says how a cell is edited in place. The name is the handle of its row: F2 opens the page and typing searches.
func (s *Screen) editCell(row int, id string) *kit.CellEdit {
	r, c := *s.list.at(row), s.list.columns.of(id)
	if id == nameColumn {
		return nil
	}
	if _, ok := s.judge(&r, c, ""); !ok || id == roster.Position && !data.Active(r.Status) {
		return nil
	}
	edit := &kit.CellEdit{Text: c.whole(&r), Keep: func(text string) string {
		change, _ := s.judge(&r, c, text)
		if vntext.HasError(change.findings) {
			said, _ := remarkOf(change.findings)
			return said
		}
		s.keepCells("Sửa "+r.FullName+": "+strings.ToLower(c.Title), []cellChange{change})
		return ""
	}}
	switch {
	case id == ratingColumn:
		edit.Options = s.list.columns.scale.Labels()
	case id == "gender":
		edit.Options = []string{data.Male, data.Female}
	case c.kind == data.ChoiceValue:
		edit.Options, edit.Free = union(s.list.columns.choices(id), s.valuesOf(s.list.columns.catalog.Of(id))), true
	}
	return edit
}

// keepCells writes new values as one change; remarks that do not forbid them are said with it. When one of them is an identity
// number that another person has, nothing is written.
func (s *Screen) keepCells(title string, changes []cellChange) {
	s.checkNumbers(changes, func(problem string) {
		if problem != "" {
			s.host.Fail(data.Errorf(data.Conflict, "%s Chưa ghi gì vào sổ.", problem))
			return
		}
		s.writeCells(title, changes)
	})
}

func (s *Screen) writeCells(title string, changes []cellChange) {
	updates, ratings, remark := s.updates(changes)
	if len(updates)+len(ratings) == 0 {
		return
	}
	file := s.host.Desk().File
	background.Run(s.host.Runner(), context.Background(), "Ghi vào sổ",
		func(ctx context.Context, _ func(int, int)) (struct{}, error) {
			return struct{}{}, file.BulkEdit(ctx, title, updates, ratings...)
		},
		func(_ struct{}, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.notice = joined(" · ", "Đã ghi: "+title, remark)
			s.host.Changed()
		})
}

// updates gathers changed cells by person.
func (s *Screen) updates(changes []cellChange) (updates []data.FactUpdate, ratings []data.Assessment, remark string) {
	at := map[data.ID]int{}
	for _, c := range changes {
		if c.value == c.old || vntext.HasError(c.findings) {
			continue
		}
		if remark == "" {
			remark, _ = remarkOf(c.findings)
		}
		if c.column.id == ratingColumn {
			ratings = append(ratings, data.Assessment{PersonID: c.person.ID, Year: s.query.scope.Year, Rating: c.value})
			continue
		}
		i, known := at[c.person.ID]
		if !known {
			i = len(updates)
			at[c.person.ID] = i
			updates = append(updates, data.FactUpdate{PersonID: c.person.ID, Facts: map[string]string{}, Own: map[data.ID]string{}})
		}
		field, own := data.OwnField(c.column.id)
		switch {
		case c.column.id == roster.Position:
			updates[i].MembershipID, updates[i].Position = c.person.StayID, &c.value
		case own:
			updates[i].Own[field] = c.value
		default:
			updates[i].Facts[c.column.id] = c.value
		}
	}
	return updates, ratings, remark
}
