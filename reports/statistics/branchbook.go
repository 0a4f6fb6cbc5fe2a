package statistics

import (
	"context"

	"bachudong/data"
	"bachudong/data/store"
)

// branchBook are the parts of the branch book (domain: sổ chi đoàn, 13 parts). The minutes are texts and no list.
var branchBook = []List{
	{
		Key: "doan-vien", Group: BranchBook, Name: "Danh sách đoàn viên", Title: "DANH SÁCH ĐOÀN VIÊN",
		Noun: "đoàn viên", rows: roll, totals: heads,
		Columns: []Column{
			name(), person("gender", "Giới tính", 7), birth(), person("ethnicity", "Dân tộc", 10),
			person("religion", "Tôn giáo", 12), person("hometown", "Quê quán", 26),
			person("occupation", "Nghề nghiệp", 14), person("education", "Học vấn", 8),
			person("qualification", "Chuyên môn", 12), person("joined_union", "Ngày vào Đoàn", 12),
			person("joined_party", "Ngày vào Đảng", 12), person("citizen_id", "Số CCCD", 15),
			person("phone", "Điện thoại", 13), position(), branch(), person("note", "Ghi chú", 14),
		},
	},
	{
		Key: "gioi-thieu-cu-tru", Group: BranchBook, Name: "Đoàn viên giới thiệu sinh hoạt nơi cư trú",
		Title: "DANH SÁCH ĐOÀN VIÊN GIỚI THIỆU SINH HOẠT NƠI CƯ TRÚ", Time: InPeriod, Noun: "lượt",
		rows: transfers(func(e *data.Entry) bool {
			return e.Text("kind") == data.TransferResidence && e.Facts[store.Goes] == true
		}),
		Columns: []Column{
			name(), birth(), branch(), either("Giới thiệu đến", 24, "to_unit_id", "to_place"),
			paperOf("Số, ngày giấy giới thiệu", "letter_number", "letter_date"),
			fact("received_on", "Ngày tiếp nhận", 12), fact("state", "Trạng thái", 13), note(),
		},
	},
	{
		Key: "tiep-nhan-cu-tru", Group: BranchBook, Name: "Đoàn viên tiếp nhận sinh hoạt nơi cư trú, tạm thời",
		Title: "DANH SÁCH ĐOÀN VIÊN TIẾP NHẬN SINH HOẠT NƠI CƯ TRÚ", Noun: "đoàn viên",
		Note: "Không tính vào tổng số đoàn viên của chi đoàn.",
		rows: func(ctx context.Context, r Register, q Query) ([]data.Entry, error) {
			return r.ListGuests(ctx, q.Unit.ID, q.Period.Last)
		},
		Columns: []Column{
			name(), birth(), branch(), fact("home", "Đang sinh hoạt tại", 24), fact("kind", "Loại", 12),
			paperOf("Số, ngày giấy giới thiệu", "letter_number", "letter_date"), day("Từ ngày"), note(),
		},
	},
	{
		Key: "doan-phi", Group: BranchBook, Name: "Theo dõi thu đoàn phí", Title: "SỔ THEO DÕI THU ĐOÀN PHÍ",
		Time: OfYear, Noun: "đoàn viên", Columns: feeColumns(),
		rows: func(ctx context.Context, r Register, q Query) ([]data.Entry, error) {
			return r.ListFees(ctx, q.Unit.ID, q.Period.Last)
		},
	},
	{
		Key: "thu-chi", Group: BranchBook, Name: "Thu, trích nộp đoàn phí", Title: "SỔ THU, TRÍCH NỘP ĐOÀN PHÍ",
		Time: InPeriod, Noun: "lần nộp",
		Note: "Phần “thu, chi” của sổ chi đoàn: chương trình chỉ giữ đoàn phí đã thu, giữ lại và nộp lên; các khoản thu, chi khác ghi ở sổ quỹ của chi đoàn.",
		rows: func(ctx context.Context, r Register, q Query) ([]data.Entry, error) {
			return r.ListRemittances(ctx, q.Unit.ID, q.Period.First, q.Period.Last)
		},
		Columns: []Column{
			unit("Đơn vị"), short(fact("from_month", "Từ tháng", 10)), short(fact("to_month", "Đến tháng", 10)),
			money("collected", "Đã thu (đồng)", 13), money("kept", "Giữ lại", 13), money("remitted", "Nộp lên", 13),
			fact("paid_on", "Ngày nộp", 12), fact("receipt", "Chứng từ", 14), note(),
		},
	},
	{
		Key: "chuyen-di", Group: BranchBook, Name: "Đoàn viên chuyển đi", Title: "DANH SÁCH ĐOÀN VIÊN CHUYỂN ĐI",
		Time: InPeriod, Noun: "đoàn viên", rows: left(data.EndedTransfer),
		Columns: []Column{
			name(), birth(), branch(), day("Ngày chuyển"), fact(store.MovePlace, "Chuyển đến", 26),
			paperOf("Số, ngày giấy giới thiệu", "letter_number", "letter_date"),
			short(fact("fees_paid_to", "Đoàn phí hết tháng", 10)), note(),
		},
	},
	{
		Key: "ket-nap-chuyen-den", Group: BranchBook, Name: "Đoàn viên mới kết nạp và chuyển đến",
		Title: "DANH SÁCH ĐOÀN VIÊN MỚI KẾT NẠP VÀ CHUYỂN ĐẾN", Time: InPeriod, Noun: "đoàn viên",
		rows: came(data.BeganAdmission, data.BeganTransfer), totals: byReason,
		Columns: []Column{
			name(), birth(), branch(), fact(store.MoveReason, "Diện", 11), day("Ngày"),
			fact(store.MovePlace, "Chuyển từ", 22), admissionPaper(), note(),
		},
	},
	{
		Key: "truong-thanh", Group: BranchBook, Name: "Đoàn viên trưởng thành đoàn",
		Title: "DANH SÁCH ĐOÀN VIÊN TRƯỞNG THÀNH ĐOÀN", Time: InPeriod, Noun: "đoàn viên",
		rows: left(data.EndedGraduation),
		Columns: []Column{
			name(), birth(), age(), branch(), person("joined_union", "Ngày vào Đoàn", 12), day("Ngày trưởng thành"),
			decision("Số, ngày quyết định"), note(),
		},
	},
	{
		Key: "xoa-ten", Group: BranchBook, Name: "Đoàn viên bị xóa tên", Title: "DANH SÁCH ĐOÀN VIÊN BỊ XÓA TÊN",
		Time: InPeriod, Noun: "đoàn viên", rows: left(data.EndedStrikeOff),
		Columns: []Column{
			name(), birth(), branch(), day("Ngày xóa tên"), fact("reason", "Lý do", 28),
			paperOf("Biên bản chi đoàn", "minutes_number", "minutes_date"), vote(), decision("Số, ngày quyết định"),
			note(),
		},
	},
	{
		Key: "trao-the", Group: BranchBook, Name: "Trao thẻ, cấp lại thẻ", Title: "SỔ THEO DÕI TRAO THẺ ĐOÀN VIÊN",
		Time: InPeriod, Noun: "lượt", rows: records(data.Cards.Table),
		Columns: []Column{
			name(), birth(), branch(), fact("kind", "Loại", 13), fact("number", "Số thẻ", 16),
			fact("issued_on", "Ngày trao", 12), fact("reason", "Lý do cấp lại", 14), decision("Số, ngày quyết định"),
			blank("Ký nhận", 12), note(),
		},
	},
	{
		Key: "ren-luyen", Group: BranchBook, Name: "Kết quả rèn luyện đoàn viên",
		Title: "KẾT QUẢ THỰC HIỆN CHƯƠNG TRÌNH RÈN LUYỆN ĐOÀN VIÊN", Time: OfYear, Noun: "đoàn viên", totals: trained,
		rows: func(ctx context.Context, r Register, q Query) ([]data.Entry, error) {
			return r.ListTraining(ctx, q.Unit.ID, q.Period.Last)
		},
		Columns: []Column{
			name(), birth(), branch(), fact("registered_on", "Ngày đăng ký", 12), points(1), points(2), points(3),
			points(4), points(5), short(fact("total", "Tổng điểm", 8)), short(fact("grade", "Xếp loại", 11)), note(),
		},
	},
	{
		Key: "sinh-hoat", Group: BranchBook, Name: "Theo dõi sinh hoạt chi đoàn (mẫu ghi tay)",
		Title: "SỔ THEO DÕI SINH HOẠT CHI ĐOÀN", Time: OfYear, Noun: "tháng", rows: twelveMonths,
		Note:   "Chương trình chưa giữ sinh hoạt và biên bản: mẫu in ra có 12 tháng để ghi tay.",
		totals: func([]data.Entry) string { return "" },
		Columns: []Column{
			short(fact("month", "Tháng", 8)), blank("Ngày họp", 12), blank("Hình thức, địa điểm", 20),
			blank("Nội dung, chủ đề", 40), blank("Có mặt/ tổng số", 9), blank("Vắng (lý do)", 22),
			blank("Chủ trì, thư ký", 18), blank("Ghi chú", 14),
		},
	},
	{
		Key: "bien-dong", Group: BranchBook, Name: "Biến động đoàn viên (tăng, giảm)",
		Title: "THEO DÕI BIẾN ĐỘNG ĐOÀN VIÊN", Time: InPeriod, Noun: "lượt", rows: movements, totals: byReason,
		Columns: []Column{
			name(), birth(), branch(), short(fact("way", "Tăng/giảm", 9)), fact(store.MoveReason, "Lý do", 14),
			day("Ngày"), fact(store.MovePlace, "Nơi đi, nơi đến", 26), note(),
		},
	},
}
