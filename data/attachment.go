package data

import "bachudong/data/vntext"

// Attachment is a file, or a paper that is only named, kept about a person.
type Attachment struct {
	ID       ID
	PersonID ID
	Title    string
	Kind     string // "Đơn xin vào Đoàn", "Biên bản", …
	FileName string // as it was called when it came in
	Content  string // SHA-256 of the content, hexadecimal; "" for a paper that is only named
	Size     int64  // bytes
	Document Document
	AddedOn  vntext.Date
	Note     string
}

// AttachmentKinds are what is usually kept; the office may type others.
var AttachmentKinds = []string{"Đơn xin vào Đoàn", "Lý lịch", "Biên bản", "Nghị quyết", "Quyết định", "Giấy giới thiệu", "Sổ đoàn viên",
	"Bản nhận xét", "Bằng khen, giấy khen", "Giấy chứng nhận", "Khác"}
