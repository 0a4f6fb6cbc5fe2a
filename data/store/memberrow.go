package store

import (
	"context"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// MemberRow is the light form of a member for long lists: what a grid shows, without the rest of the page.
type MemberRow struct {
	ID        data.ID
	FullName  string
	Gender    string
	Ethnicity string
	Birth     vntext.Date
	Age       int // on the day of the list, 0 when not known
	Joined    vntext.Date
	StayID    data.ID // the stay that places them, "" for youth who are not members
	UnitID    data.ID // likewise
	UnitName  string
	Position  string
	Status    string
	Rating    string // of the year asked for
	Filled    int    // required facts that are known, of RequiredFacts

	keys   []string // of the further facts that were asked for, shared by all rows
	values []string // theirs, in the same order
}

// Fact is a fact of the person, or what is in a field of the office's own, by its key; "" when it is not known or was not asked for.
func (r *MemberRow) Fact(key string) string {
	if place := rowFacts[key]; place != nil {
		return *place(r)
	}
	if i := slices.Index(r.keys, key); i >= 0 {
		return r.values[i]
	}
	return ""
}

// FactOf is Fact for the same key of many rows.
func FactOf(key string) func(*MemberRow) string {
	if place := rowFacts[key]; place != nil {
		return func(r *MemberRow) string { return *place(r) }
	}
	return func(r *MemberRow) string { return r.Fact(key) }
}

// rowFacts are the facts that every row has.
var rowFacts = map[string]func(*MemberRow) *string{
	"full_name":    func(r *MemberRow) *string { return &r.FullName },
	"gender":       func(r *MemberRow) *string { return &r.Gender },
	"ethnicity":    func(r *MemberRow) *string { return &r.Ethnicity },
	"birth":        func(r *MemberRow) *string { return (*string)(&r.Birth) },
	"joined_union": func(r *MemberRow) *string { return (*string)(&r.Joined) },
}

// furtherFacts are those of the keys that name a fact or a field of the office's own which not every row has, each once.
func furtherFacts(keys []string) []string {
	var further []string
	for _, key := range keys {
		if rowFacts[key] == nil && !slices.Contains(further, key) && factSQL(key) != "" {
			further = append(further, key)
		}
	}
	return further
}

// factSQL is SQL for what person p has for a fact or in a field of the office's own; "" when the key names neither.
func factSQL(key string) string {
	if data.FieldOf(key) != nil {
		return "p." + key
	}
	if field, own := data.OwnField(key); own {
		return `coalesce((SELECT v.value FROM custom_value v WHERE v.person_id = p.id AND v.field_id = '` + string(field) + `'), '')`
	}
	return ""
}

// RequiredFacts is how many facts a complete record has.
var RequiredFacts = func() (n int) {
	for i := range data.PersonFields {
		if data.PersonFields[i].Required {
			n++
		}
	}
	return n
}()

// filledSQL counts the required facts of person p that are known.
var filledSQL = func() string {
	var parts []string
	for i := range data.PersonFields {
		if f := &data.PersonFields[i]; f.Required {
			parts = append(parts, "(p."+f.Key+" <> '')")
		}
	}
	return strings.Join(parts, " + ")
}()

// Values lists what people in the file have for a fact, the most frequent first; it is meant for offering choices.
func (f *File) Values(ctx context.Context, key string) ([]string, error) {
	if data.FieldOf(key) == nil {
		return nil, data.Errorf(data.Invalid, "Không có mục thông tin “%s”.", key)
	}
	list, err := texts(ctx, f.reader, `SELECT `+key+` FROM person WHERE `+key+` <> '' GROUP BY `+key+` ORDER BY count(*) DESC, `+key+` LIMIT 200`)
	return list, f.explain("list values", err)
}
