package data

import "bachudong/data/vntext"

// What is handed out, why it is handed out again, and how far that is.
var (
	CardKinds   = []string{CardFirst, CardAgain, BookAgain}
	CardReasons = []string{"Mất", "Hỏng", "Sai thông tin", "Thay đổi thông tin"}
	CardStates  = []string{CardExplained, CardConfirmed, CardHandedOut}
)

// How far a card or book issued anew is: the member explained the loss, the unit confirmed it, it is handed out.
const (
	CardExplained = "Đã tường trình"
	CardConfirmed = "Đã xác nhận"
	CardHandedOut = "Đã trao"
)

// The kinds of cards, as kept.
const (
	CardFirst = "Trao thẻ"
	CardAgain = "Cấp lại thẻ"
	BookAgain = "Cấp lại sổ đoàn viên"
)

// Card is a card or member book handed to a member, or issued anew after a loss.
type Card struct {
	RecordHead
	Kind           string
	Number         string
	IssuedOn       vntext.Date
	Reason         string
	State          string
	DecisionNumber string
	DecisionDate   vntext.Date
	DecisionIssuer string
	Note           string
}

// Cards describes them.
var Cards = RecordKind[Card]{
	Table: "card",
	Label: "Thẻ, sổ đoàn viên",
	When:  func(r *Card) vntext.Date { return r.IssuedOn },
	head:  func(r *Card) *RecordHead { return &r.RecordHead },
	Fields: []RecordField[Card]{
		{"kind", "Loại", ChoiceFact, CardKinds, func(r *Card) any { return &r.Kind }},
		{"number", "Số thẻ", TextFact, nil, func(r *Card) any { return &r.Number }},
		{"issued_on", "Ngày trao", DateFact, nil, func(r *Card) any { return &r.IssuedOn }},
		{"reason", "Lý do cấp lại", ChoiceFact, CardReasons, func(r *Card) any { return &r.Reason }},
		{"state", "Tình trạng", ChoiceFact, CardStates, func(r *Card) any { return &r.State }},
		{"decision_number", "Số quyết định", TextFact, nil, func(r *Card) any { return &r.DecisionNumber }},
		{"decision_date", "Ngày quyết định", DateFact, nil, func(r *Card) any { return &r.DecisionDate }},
		{"decision_issuer", "Nơi ban hành", TextFact, nil, func(r *Card) any { return &r.DecisionIssuer }},
		{"note", "Ghi chú", NoteFact, nil, func(r *Card) any { return &r.Note }},
	},
}
