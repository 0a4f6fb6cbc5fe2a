package data

import "bachudong/data/vntext"

// OrdinaryMember is the position of a member without an office.
const OrdinaryMember = "Đoàn viên"

// Post is an office that somebody holds: the position in their branch or a seat in a committee.
type Post struct {
	ID        ID   // of the membership or of the seat
	Committee bool // a seat
	From      vntext.Date
	Label     string // "Bí thư chi đoàn, Chi đoàn ấp 4", "Ủy viên Ban Chấp hành, Đoàn xã Vĩnh Thanh"
}
