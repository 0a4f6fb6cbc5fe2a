package statistics

import (
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/reports/list"
)

// life are the lists of what else is recorded of members.
var life = []List{
	{
		Key: "khen-thuong", Group: Life, Name: "Khen thưởng", Title: "DANH SÁCH ĐOÀN VIÊN ĐƯỢC KHEN THƯỞNG",
		Time: InPeriod, Noun: "lượt", rows: records(data.Awards.Table),
		totals: func(entries []data.Entry) string { return tally(entries, "form", "lượt") },
		Columns: []Column{
			name(), birth(), branch(), fact("form", "Hình thức", 16), fact("level", "Cấp khen", 14),
			fact("content", "Nội dung", 32), decision("Số, ngày quyết định"), note(),
		},
	},
	{
		Key: "ky-luat", Group: Life, Name: "Kỷ luật", Title: "DANH SÁCH ĐOÀN VIÊN BỊ KỶ LUẬT", Time: InPeriod,
		Noun: "lượt", rows: records(data.Disciplines.Table),
		totals: func(entries []data.Entry) string { return tally(entries, "form", "lượt") },
		Columns: []Column{
			name(), birth(), branch(), fact("form", "Hình thức", 12), fact("reason", "Lý do", 28), vote(),
			fact("decided_by", "Cấp quyết định", 14), decision("Số, ngày quyết định"), day("Hiệu lực từ"),
			paperOf("Kết thúc", "ended_how", "ended_on"), note(),
		},
	},
	{
		Key: "uu-tu", Group: Life, Name: "Đoàn viên ưu tú, phát triển Đảng",
		Title: "DANH SÁCH ĐOÀN VIÊN ƯU TÚ GIỚI THIỆU VỚI ĐẢNG", Time: InPeriod, Noun: "đoàn viên",
		rows: records(data.PartyPaths.Table),
		Columns: []Column{
			name(), birth(), branch(), fact("voted_on", "Ngày bình xét", 12), vote(),
			paperOf("NQ chi đoàn", "branch_number", "branch_date"),
			paperOf("NQ Đoàn cơ sở", "grassroots_number", "grassroots_date"),
			fact("class_on", "Lớp nhận thức về Đảng", 12), fact("admitted_on", "Vào Đảng dự bị", 12),
			fact("official_on", "Chính thức", 12), note(),
		},
	},
	{
		Key: "gioi-thieu-1-1", Group: Life, Name: "Giới thiệu 1+1", Title: "THEO DÕI CHỦ TRƯƠNG “1+1”",
		Time: InPeriod, Noun: "lượt", rows: records(data.Introductions.Table),
		totals: func(entries []data.Entry) string { return tally(entries, "result", "lượt") },
		Columns: []Column{
			name(), branch(), day("Ngày giới thiệu"),
			either("Thanh niên được giới thiệu", 25, "youth_name", "youth_id"), fact("youth_birth", "Ngày sinh", 12),
			fact("youth_job", "Nghề nghiệp", 14), short(fact("channel", "Vào", 8)), fact("result", "Kết quả", 16),
			fact("result_on", "Ngày có kết quả", 12), note(),
		},
	},
	{
		Key: "hoan-canh", Group: Life, Name: "Hoàn cảnh khó khăn",
		Title: "DANH SÁCH ĐOÀN VIÊN, THANH NIÊN CÓ HOÀN CẢNH KHÓ KHĂN", Time: InPeriod, Noun: "người",
		rows:   records(data.Hardships.Table),
		totals: func(entries []data.Entry) string { return tally(entries, "kind", "người") },
		Columns: []Column{
			name(), birth(), branch(), fact("kind", "Đối tượng", 18), fact("situation", "Hoàn cảnh", 34),
			fact("from_date", "Từ ngày", 12), fact("to_date", "Đến ngày", 12), note(),
		},
	},
	{
		Key: "giup-do", Group: Life, Name: "Đã giúp đỡ", Title: "THEO DÕI GIÚP ĐỠ ĐOÀN VIÊN, THANH NIÊN",
		Time: InPeriod, Noun: "lượt", rows: records(data.Helps.Table),
		Columns: []Column{
			name(), birth(), branch(), day("Ngày giúp"), fact("form", "Hình thức", 13),
			fact("content", "Nội dung", 28), money("value", "Trị giá (đồng)", 14),
			fact("giver", "Đơn vị, người giúp", 20), note(),
		},
	},
	{
		Key: "xep-loai", Group: Life, Name: "Đánh giá, xếp loại năm", Title: "KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐOÀN VIÊN",
		Time: OfYear, Noun: "đoàn viên", rows: roll, totals: rated,
		Columns: []Column{
			name(), birth(), branch(), position(), fact("rating", "Xếp loại", 28), blank("Ghi chú", 20),
		},
	},
	{
		Key: "hoan-sinh-hoat", Group: Life, Name: "Hoãn sinh hoạt", Title: "DANH SÁCH ĐOÀN VIÊN HOÃN SINH HOẠT",
		Time: InPeriod, Noun: "đoàn viên", rows: standing(data.Postponed), Columns: standingColumns(),
	},
	{
		Key: "o-lai", Group: Life, Name: "Quá tuổi ở lại sinh hoạt",
		Title: "DANH SÁCH ĐOÀN VIÊN QUÁ TUỔI Ở LẠI SINH HOẠT", Time: InPeriod, Noun: "đoàn viên",
		rows: standing(data.StayingOn), Columns: standingColumns(),
	},
	{
		Key: "khai-tru-tu-tran", Group: Life, Name: "Khai trừ, từ trần",
		Title: "DANH SÁCH ĐOÀN VIÊN BỊ KHAI TRỪ, TỪ TRẦN", Time: InPeriod, Noun: "đoàn viên",
		rows: left(data.EndedExpulsion, data.EndedDeath), totals: byReason,
		Columns: []Column{
			name(), birth(), branch(), fact(store.MoveReason, "Diện", 12), day("Ngày"),
			decision("Số, ngày quyết định"), note(),
		},
	},
	{
		Key: "danh-du", Group: Life, Name: "Đoàn viên danh dự", Title: "DANH SÁCH ĐOÀN VIÊN DANH DỰ", Time: InPeriod,
		Noun: "người", rows: records(data.Honoraries.Table),
		Note: "Không tính vào tổng số đoàn viên.",
		Columns: []Column{
			name(), birth(),
			{Column: list.Column{Title: "Đơn vị", Width: 22}, AboveBranch: true, value: func(e *data.Entry) any { return e.UnitName }},
			fact("from_date", "Từ ngày", 12), fact("to_date", "Đến ngày", 12),
			fact("merits", "Thành tích, đóng góp", 32), decision("Số, ngày quyết định"), note(),
		},
	},
}

func standing(kind string) reader {
	return only(data.Standings.Table, func(e *data.Entry) bool { return e.Text("kind") == kind })
}

func standingColumns() []Column {
	return []Column{name(), birth(), age(), branch(), fact("from_date", "Từ ngày", 12), fact("to_date", "Đến ngày", 12), fact("reason", "Lý do", 28), decision("Số, ngày quyết định"), note()}
}
