package data

import "bachudong/data/vntext"

// HelpForms are offered; the office may type others.
var HelpForms = []string{"Tiền mặt", "Hiện vật", "Học bổng", "Vốn vay", "Việc làm", "Nhà ở", "Ngày công", "Thăm hỏi"}

// Help is one help given to somebody.
type Help struct {
	RecordHead
	UnitID  ID
	GivenOn vntext.Date
	Form    string
	Content string
	Value   *int
	Giver   string
	Note    string
}

// Helps describes them.
var Helps = RecordKind[Help]{
	Table: "help",
	Label: "Giúp đỡ",
	When:  func(r *Help) vntext.Date { return r.GivenOn },
	head:  func(r *Help) *RecordHead { return &r.RecordHead },
	Fields: []RecordField[Help]{
		{"unit_id", "Đơn vị", UnitFact, nil, func(r *Help) any { return &r.UnitID }},
		{"given_on", "Ngày giúp", DateFact, nil, func(r *Help) any { return &r.GivenOn }},
		{"form", "Hình thức", ChoiceFact, HelpForms, func(r *Help) any { return &r.Form }},
		{"content", "Nội dung", NoteFact, nil, func(r *Help) any { return &r.Content }},
		{"value", "Trị giá (đồng)", MoneyFact, nil, func(r *Help) any { return &r.Value }},
		{"giver", "Đơn vị, người giúp", TextFact, nil, func(r *Help) any { return &r.Giver }},
		{"note", "Ghi chú", NoteFact, nil, func(r *Help) any { return &r.Note }},
	},
}
