package data

// SortKey is one column that a list is sorted by.
type SortKey struct {
	Column     string `json:"column"`
	Descending bool   `json:"descending,omitempty"`
}

// SavedList is a list that the office looks at again and again: who is in it, which facts are shown in which order. A fixed
// list is of exactly its people, whatever their unit and standing; conditions narrow it only while it is looked at.
// Columns that no longer exist are left out by whoever shows it.
type SavedList struct {
	ID         ID                 `json:"-"`
	Name       string             `json:"-"`
	Standing   string             `json:"standing,omitempty"` // which people at all; the screen's own word
	Conditions Conditions         `json:"conditions"`
	Columns    []string           `json:"columns,omitempty"` // none: the usual ones
	Widths     map[string]float32 `json:"widths,omitempty"`
	Sort       []SortKey          `json:"sort,omitempty"`
	Fixed      bool               `json:"fixed,omitempty"`
	People     []ID               `json:"-"` // of a fixed list
}
