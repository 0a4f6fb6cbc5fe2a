package data

// ValueAlias is a spelling that the office taught the program: in lists and fields of the fact Key, Spelling means Value.
// With Value equal to Spelling it is a value of the office's own.
type ValueAlias struct {
	ID       ID
	Key      string // a key of PersonFields, or "position", "status"
	Spelling string
	Value    string
}
