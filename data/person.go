package data

import "bachudong/data/vntext"

// Gender labels as kept and printed; "" is unknown.
const (
	Male   = "Nam"
	Female = "Nữ"
)

// Person is what is known of one human being, member or not. Unknown facts are "". All texts are composed (NFC).
// The facts are those of the member book and of the central list (domain: sổ đoàn viên, danh sách đoàn viên).
type Person struct {
	ID                    ID
	FullName              string // họ và tên khai sinh
	OtherNames            string
	Gender                string
	Birth                 vntext.Date
	CitizenID             string // 12 digits, or an old 9-digit number; always text
	CitizenIDIssuedOn     vntext.Date
	CitizenIDIssuedAt     string
	Phone                 string
	Email                 string
	Ethnicity             string
	Religion              string // "Không" when none
	Hometown              string // quê quán
	Residence             string // nơi ở hiện nay
	FamilyBackground      string // thành phần gia đình
	Occupation            string
	Education             string // "12/12"
	Qualification         string // chuyên môn
	PoliticalTheory       string // lý luận chính trị
	Informatics           string
	ForeignLanguage       string
	Health                string
	Abroad                string // đã đi nước ngoài, lý do
	JoinedUnion           vntext.Date
	JoinedUnionAt         string
	AdmissionResolution   string // số nghị quyết chuẩn y kết nạp
	JoinedParty           vntext.Date
	JoinedPartyOfficially vntext.Date
	MemberCode            string // mã định danh đoàn viên
	CardNumber            string // số thẻ đoàn viên
	Association           string // Hội
	Note                  string
}

// Relative is one line of "quan hệ gia đình".
type Relative struct {
	ID         ID
	PersonID   ID
	Relation   string // cha, mẹ, vợ, …
	FullName   string
	Birth      vntext.Date
	Occupation string
	Workplace  string
	Residence  string
}

// Photo is a portrait as it was given, JPEG or PNG.
type Photo struct {
	PersonID ID
	Data     []byte
}
