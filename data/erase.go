package data

import "bachudong/data/vntext"

// ErasedName stands where the name of somebody stood whose personal data were erased.
const ErasedName = "Đã xóa dữ liệu"

// ErasedKeeps are the facts that stay of somebody whose personal data are erased, so that every count of the past is the
// same; of the birth only the year stays.
var ErasedKeeps = []string{"gender", "birth", "joined_union", "joined_party", "joined_party_officially"}

// Leaver is somebody who left: all their stays have ended.
type Leaver struct {
	ID       ID
	FullName string
	Birth    vntext.Date
	Left     vntext.Date // the last day that is known of a stay, as far as it is known
	How      string      // how that stay ended
	UnitName string
}

// Erasure says what erasing the personal data of some people takes away.
type Erasure struct {
	People    []Leaver
	Refused   []string // names of those chosen who have not left
	Relatives int
	Files     int // attachments with a file
	Records   int // what happened to them; it stays without its texts
	Changes   int // changes of the log that can no longer be taken back as far as these people go
	Copies    []OldCopy
}

// OldCopy is another file of the same register that still holds some of the people; the program does not alter it.
type OldCopy struct {
	Path   string
	People int
}
