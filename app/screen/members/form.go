package members

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/vntext"
)

// groups are the parts of the page with the facts in them; every fact of data.PersonFields stands in exactly one.
var groups = []struct {
	title string
	keys  []string
}{
	{"Bản thân", []string{"full_name", "gender", "birth", "other_names", "ethnicity", "religion", "family_background", "health"}},
	{"Giấy tờ, liên hệ", []string{"citizen_id", "citizen_id_issued_on", "citizen_id_issued_at", "phone", "email", "hometown", "residence"}},
	{"Trình độ, nghề nghiệp", []string{"education", "qualification", "political_theory", "informatics", "foreign_language", "occupation", "abroad"}},
	{"Vào Đoàn, vào Đảng", []string{"joined_union", "joined_union_at", "admission_resolution", "member_code", "card_number", "association", "joined_party", "joined_party_officially"}},
	{"Ghi chú", []string{"note"}},
}

// form is the facts of one person as fields.
type form struct {
	fields map[string]*factField
}

// newForm makes all fields of data.PersonFields.
func newForm(today vntext.Date, grown, changed func(), reached func(fyne.CanvasObject)) *form {
	f := &form{fields: map[string]*factField{}}
	related := func() {
		f.fields["citizen_id"].judge()
		changed()
	}
	for i := range data.PersonFields {
		field := &data.PersonFields[i]
		tell := changed
		if field.Key == "gender" || field.Key == "birth" {
			tell = related
		}
		f.fields[field.Key] = newFactField(field, today, grown, tell, reached)
	}
	f.fields["citizen_id"].check = func(id string) []vntext.Finding {
		birth, _ := f.fields["birth"].date.Date()
		return vntext.CheckCitizenID(id, f.fields["gender"].choice.Value(), birth)
	}
	return f
}

// objects are the fields of a group.
func (f *form) objects(keys []string) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, key := range keys {
		objects = append(objects, f.fields[key].box)
	}
	return objects
}

// wide are the facts that are long texts, with the columns they take.
var wide = map[string]int{"hometown": 2, "residence": 2, "abroad": 2, "note": mostFields}

// spans are the widths of the long texts of a group.
func (f *form) spans(keys []string) map[fyne.CanvasObject]int {
	spans := map[fyne.CanvasObject]int{}
	for _, key := range keys {
		spans[f.fields[key].box] = wide[key]
	}
	return spans
}

// set shows a person.
func (f *form) set(p *data.Person) {
	for i := range data.PersonFields {
		field := &data.PersonFields[i]
		f.fields[field.Key].set(field.Of(p))
	}
	f.fields["citizen_id"].judge()
}

// offer gives the choices their values: of the lists, with those that the office added, and those in use.
func (f *form) offer(used map[string][]string, aliases []data.ValueAlias) {
	for key, field := range f.fields {
		field.offer(union(intake.Choices(key, aliases...), used[key]))
	}
}

// differences are the facts that are no longer as they were.
func (f *form) differences() map[string]string {
	changed := map[string]string{}
	for key, field := range f.fields {
		if value, findings := field.read(); value != field.original || value == "" && vntext.HasError(findings) && field.date != nil {
			changed[key] = value
		}
	}
	return changed
}

// refused is the first field, in the order of the page, that holds what cannot be kept; nil when all is well. A value
// that was kept before stands until somebody changes it.
func (f *form) refused() (*factField, string) {
	for _, group := range groups {
		for _, key := range group.keys {
			field := f.fields[key]
			value, findings := field.read()
			if value == field.original && value != "" {
				continue
			}
			if text, tone := remarkOf(findings); tone == kit.Red {
				if field.remark != nil {
					field.remark.SetRemark(text, tone)
				}
				return field, text
			}
		}
	}
	return nil, ""
}

// missing are the required fields that are empty or incomplete, in the order of the page.
func (f *form) missing() []*factField {
	var missing []*factField
	for _, group := range groups {
		for _, key := range group.keys {
			field := f.fields[key]
			value, _ := field.read()
			if field.field.Required && (value == "" || field.date != nil && vntext.Date(value).Precision() != vntext.FullDay) {
				missing = append(missing, field)
			}
		}
	}
	return missing
}
