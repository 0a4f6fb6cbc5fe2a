package data

import "bachudong/data/vntext"

// ValueAlias is a spelling that the office taught the program: in lists and fields of the fact Key, Spelling means Value.
// With Value equal to Spelling it is a value of the office's own.
type ValueAlias struct {
	ID       ID
	Key      string // one of ListedFacts
	Spelling string
	Value    string
}

// ListedFacts are the keys of all facts with a list of values: the choices of PersonFields, then those of a stay and of
// a year.
func ListedFacts() []string {
	var keys []string
	for i := range PersonFields {
		if PersonFields[i].Kind == ChoiceFact {
			keys = append(keys, PersonFields[i].Key)
		}
	}
	return append(keys, "position", "status", "attendance", "rating")
}

// Check tidies both texts; an alias of a fact without a list or with a blank text is Invalid.
func (a *ValueAlias) Check() error {
	a.Spelling, a.Value = vntext.Clean(vntext.Compose(a.Spelling)), vntext.Clean(vntext.Compose(a.Value))
	for _, key := range ListedFacts() {
		if key != a.Key {
			continue
		}
		if vntext.Fold(a.Spelling) == "" || a.Value == "" {
			return Errorf(Invalid, "Hãy ghi cả cách ghi trong danh sách và giá trị mà nó chỉ.")
		}
		return nil
	}
	return Errorf(Invalid, "Không có danh mục “%s”. Hãy chọn một danh mục trong danh sách.", a.Key)
}
