package data

import "bachudong/data/vntext"

// The kinds of moves, as kept and printed.
const (
	TransferWithin    = "Trong Đoàn cơ sở"
	TransferProvince  = "Trong tỉnh"
	TransferOutside   = "Ngoài tỉnh"
	TransferTemporary = "Tạm thời"
	TransferResidence = "Nơi cư trú"
)

// How far a move is. A pending one still counts where it comes from.
const (
	TransferPending   = "Chờ tiếp nhận"
	TransferReceived  = "Đã tiếp nhận"
	TransferReturned  = "Đã trả lại"
	TransferCancelled = "Đã hủy"
	TransferOver      = "Đã kết thúc" // a temporary move, a stay at the place of residence
)

// How a member lives at the place of residence.
const (
	ResidesPermanently = "Thường trú"
	ResidesTemporarily = "Tạm trú"
)

// What can be chosen.
var (
	TransferKinds  = []string{TransferWithin, TransferProvince, TransferOutside, TransferTemporary, TransferResidence}
	TransferStates = []string{TransferPending, TransferReceived, TransferReturned, TransferCancelled, TransferOver}
	Residences     = []string{ResidesPermanently, ResidesTemporarily}
)

// Transfer is one move of a member (chuyển sinh hoạt đoàn). A place is a unit of the file or, outside it, a text. The head
// count follows the two stays, which are set once the move has taken effect; a temporary move and one to the place of
// residence leave it alone.
type Transfer struct {
	RecordHead
	Kind         string
	FromUnitID   ID
	FromPlace    string // outside the file
	ToUnitID     ID
	ToPlace      string // outside the file
	LetterNumber string
	LetterDate   vntext.Date
	FeesPaidTo   Month
	Remarks      string
	State        string
	ReceivedOn   vntext.Date
	ExpectedTo   vntext.Date // last day of a temporary move
	EndedOn      vntext.Date // of one that is over
	Residence    string      // of a move to the place of residence: key of Residences
	ResidingFrom vntext.Date // who resides temporarily
	LeftID       ID          // the stay that ended
	ArrivedID    ID          // the stay that began
	Note         string
}

// Counts tells whether the head count follows the move.
func (r *Transfer) Counts() bool { return r.Kind != TransferTemporary && r.Kind != TransferResidence }

// Day is when the move takes effect: that of the reception in the file, that of the letter when it leads out of it.
func (r *Transfer) Day() vntext.Date {
	if r.ToUnitID != "" && r.ReceivedOn != "" {
		return r.ReceivedOn
	}
	return r.LetterDate
}

// Waits tells whether the other side has not yet received the member.
func (r *Transfer) Waits() bool { return r.State == TransferPending }

// GoesOn tells whether it is a stay beside the main one that has not ended.
func (r *Transfer) GoesOn() bool { return !r.Counts() && r.State == TransferReceived }

// Transfers describes them.
var Transfers = RecordKind[Transfer]{
	Table: "transfer",
	Label: "Chuyển sinh hoạt",
	When:  func(r *Transfer) vntext.Date { return r.LetterDate },
	head:  func(r *Transfer) *RecordHead { return &r.RecordHead },
	Fields: []RecordField[Transfer]{
		{"kind", "Loại", ChoiceFact, TransferKinds, func(r *Transfer) any { return &r.Kind }},
		{"from_unit_id", "Từ đơn vị", UnitFact, nil, func(r *Transfer) any { return &r.FromUnitID }},
		{"from_place", "Từ nơi khác", TextFact, nil, func(r *Transfer) any { return &r.FromPlace }},
		{"to_unit_id", "Đến đơn vị", UnitFact, nil, func(r *Transfer) any { return &r.ToUnitID }},
		{"to_place", "Đến nơi khác", TextFact, nil, func(r *Transfer) any { return &r.ToPlace }},
		{"letter_number", "Số giấy giới thiệu", TextFact, nil, func(r *Transfer) any { return &r.LetterNumber }},
		{"letter_date", "Ngày giới thiệu", DateFact, nil, func(r *Transfer) any { return &r.LetterDate }},
		{"fees_paid_to", "Đã đóng đoàn phí hết tháng", MonthFact, nil, func(r *Transfer) any { return &r.FeesPaidTo }},
		{"remarks", "Nhận xét của chi đoàn", NoteFact, nil, func(r *Transfer) any { return &r.Remarks }},
		{"state", "Trạng thái", ChoiceFact, TransferStates, func(r *Transfer) any { return &r.State }},
		{"received_on", "Ngày tiếp nhận", DateFact, nil, func(r *Transfer) any { return &r.ReceivedOn }},
		{"expected_to", "Đến hết ngày", DateFact, nil, func(r *Transfer) any { return &r.ExpectedTo }},
		{"ended_on", "Kết thúc ngày", DateFact, nil, func(r *Transfer) any { return &r.EndedOn }},
		{"residence", "Nơi cư trú là", ChoiceFact, Residences, func(r *Transfer) any { return &r.Residence }},
		{"residing_from", "Tạm trú từ ngày", DateFact, nil, func(r *Transfer) any { return &r.ResidingFrom }},
		{"left_id", "", StayFact, nil, func(r *Transfer) any { return &r.LeftID }},
		{"arrived_id", "", StayFact, nil, func(r *Transfer) any { return &r.ArrivedID }},
		{"note", "Ghi chú", NoteFact, nil, func(r *Transfer) any { return &r.Note }},
	},
}
