package statistics

import (
	"context"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/reports/list"
)

// grassrootsBook are the books of a Đoàn cơ sở (domain: what each level must keep).
var grassrootsBook = []List{
	{
		Key: "so-danh-sach", Group: GrassrootsBook, Name: "Sổ danh sách đoàn viên", Title: "SỔ DANH SÁCH ĐOÀN VIÊN",
		Noun: "đoàn viên", rows: roll, totals: heads,
		Columns: []Column{
			name(), person("gender", "Giới tính", 7), birth(), person("ethnicity", "Dân tộc", 10),
			person("religion", "Tôn giáo", 12), branch(), person("joined_union", "Ngày vào Đoàn", 12),
			person("joined_union_at", "Nơi vào Đoàn", 22), person("admission_resolution", "Số NQ kết nạp", 14),
			person("card_number", "Số thẻ", 15), person("citizen_id", "Số CCCD", 15),
			person("phone", "Điện thoại", 13), position(), person("note", "Ghi chú", 14),
		},
	},
	{
		Key: "so-ket-nap-the", Group: GrassrootsBook, Name: "Sổ theo dõi kết nạp và trao thẻ",
		Title: "SỔ THEO DÕI KẾT NẠP VÀ TRAO THẺ ĐOÀN VIÊN", Time: InPeriod, Noun: "đoàn viên",
		rows: admittedWithCards,
		Columns: []Column{
			name(), birth(), branch(), day("Ngày kết nạp"), admissionPaper(),
			either("Người giới thiệu", 22, "introducer", "introducer_id"), cardNumber(),
			fact("card_on", "Ngày trao thẻ", 12), blank("Ký nhận", 12), note(),
		},
	},
	{
		Key: "so-gioi-thieu", Group: GrassrootsBook, Name: "Sổ giới thiệu và tiếp nhận sinh hoạt đoàn",
		Title: "SỔ GIỚI THIỆU VÀ TIẾP NHẬN SINH HOẠT ĐOÀN", Time: InPeriod, Noun: "lượt",
		rows:   transfers(func(*data.Entry) bool { return true }),
		totals: func(entries []data.Entry) string { return tally(entries, "kind", "lượt") },
		Columns: []Column{
			name(), birth(), direction(), fact("kind", "Loại", 14), either("Từ", 22, "from_unit_id", "from_place"),
			either("Đến", 22, "to_unit_id", "to_place"),
			paperOf("Số, ngày giấy giới thiệu", "letter_number", "letter_date"),
			short(fact("fees_paid_to", "Đoàn phí hết tháng", 10)), fact("received_on", "Ngày tiếp nhận", 12),
			fact("state", "Trạng thái", 13), note(),
		},
	},
}

// direction says which way a transfer leads, as the unit of the list sees it.
func direction() Column {
	return short(Column{Column: list.Column{Title: "Đi/đến", Width: 8}, value: func(e *data.Entry) any {
		switch goes, comes := e.Facts[store.Goes] == true, e.Facts[store.Comes] == true; {
		case goes && comes:
			return "Nội bộ"
		case goes:
			return "Đi"
		}
		return "Đến"
	}})
}

// cardNumber is that of the card that was handed out, failing that what the person's record says.
func cardNumber() Column {
	return Column{Column: list.Column{Title: "Số thẻ", Width: 16}, value: func(e *data.Entry) any {
		if number := e.Text("card_number"); number != "" {
			return number
		}
		return e.Person.CardNumber
	}}
}

// admittedWithCards are those admitted in the period with the first card that each got until its end.
func admittedWithCards(ctx context.Context, r Register, q Query) ([]data.Entry, error) {
	entries, err := came(data.BeganAdmission)(ctx, r, q)
	if err != nil {
		return nil, err
	}
	cards, err := r.ListRecords(ctx, data.Cards.Table, q.Unit.ID, q.Period.First, q.Period.Last)
	if err != nil {
		return nil, err
	}
	first := map[data.ID]*data.Entry{}
	for i := range cards {
		if id := cards[i].Person.ID; first[id] == nil && cards[i].Text("kind") == data.CardFirst {
			first[id] = &cards[i]
		}
	}
	for i := range entries {
		if card := first[entries[i].Person.ID]; card != nil {
			entries[i].Facts["card_number"], entries[i].Facts["card_on"] = card.Text("number"), card.Date("issued_on")
		}
	}
	return entries, nil
}
