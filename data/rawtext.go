package data

// RawText is what the cells of one row of a list said before they were turned into Unicode. It is kept with the person so
// that a letter that was converted wrongly can still be made out.
type RawText struct {
	PersonID ID
	File     string // name of the list, without folders
	Sheet    string
	Row      int               // from 1
	Encoding string            // "tcvn3", "vni", …; "mixed" when the cells differ
	Cells    map[string]string // letter of the column -> the text as it stood
}
