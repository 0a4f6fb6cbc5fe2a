package dossier

import (
	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/form"
)

// Dossier is everything printed on one person's dossier.
type Dossier struct {
	Head       form.Head // who issues it, where and when; the number is not printed
	Units      []string  // from the topmost unit to the branch, as named on AsOf
	Member     data.Member
	Relatives  []data.Relative
	Photo      []byte // JPEG or PNG; nil leaves a frame to paste one into
	Stays      []Stay // in the order of time
	Assessment []data.Assessment
	AsOf       vntext.Date // "Số liệu đến ngày"
}

// Stay is one stay in a branch, with the name the branch had.
type Stay struct {
	data.Membership
	UnitName string
}
