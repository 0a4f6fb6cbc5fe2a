package statistics

import (
	"context"

	"bachudong/data"
	"bachudong/data/store"
)

// dues are the lists of what is due on a day.
var dues = dueLists([]List{
	{
		Key: data.DueSoon, Duty: "đoàn viên đến tuổi trưởng thành trong 3 tháng tới",
		Name: "Đến tuổi trưởng thành trong 3 tháng tới", Title: "ĐOÀN VIÊN SẮP ĐẾN TUỔI TRƯỞNG THÀNH (3 THÁNG TỚI)",
		Columns: ofAge,
	},
	{
		Key: data.DueThisYear, Duty: "đoàn viên đến tuổi trưởng thành trong 12 tháng tới",
		Name: "Đến tuổi trưởng thành trong 12 tháng tới", Title: "ĐOÀN VIÊN SẮP ĐẾN TUỔI TRƯỞNG THÀNH (12 THÁNG TỚI)",
		Columns: ofAge,
	},
	{
		Key: data.DuePastAge, Duty: "đoàn viên quá tuổi, chưa làm thủ tục trưởng thành",
		Name: "Quá tuổi, chưa làm thủ tục trưởng thành", Title: "ĐOÀN VIÊN QUÁ TUỔI CHƯA LÀM THỦ TỤC TRƯỞNG THÀNH",
		Columns: ofAge,
	},
	{
		Key: data.DueUnrated, Duty: "đoàn viên chưa được đánh giá, xếp loại năm", Name: "Chưa đánh giá, xếp loại năm",
		Title: "ĐOÀN VIÊN CHƯA ĐƯỢC ĐÁNH GIÁ, XẾP LOẠI NĂM", Time: OfYear, Columns: plainly,
	},
	{
		Key: data.DueUntrained, Duty: "đoàn viên chưa đăng ký rèn luyện", Name: "Chưa đăng ký rèn luyện",
		Title: "ĐOÀN VIÊN CHƯA ĐĂNG KÝ CHƯƠNG TRÌNH RÈN LUYỆN", Time: OfYear, Columns: plainly,
	},
	{
		Key: data.DueUnpaid, Duty: "đoàn viên chưa đóng đủ đoàn phí", Name: "Chưa đóng đoàn phí",
		Title: "ĐOÀN VIÊN CHƯA ĐÓNG ĐOÀN PHÍ", Time: OfYear,
		Note: "Đoàn viên đang sinh hoạt, các tháng từ khi vào chi đoàn đến tháng này, chưa đóng và không được miễn.",
		Columns: []Column{
			name(), birth(), branch(), person("phone", "Điện thoại", 13),
			fact(store.OpenMonths, "Các tháng chưa đóng", 34), blank("Ghi chú", 16),
		},
	},
	{
		Key: data.DueIncomplete, Duty: "hồ sơ còn thiếu thông tin bắt buộc", Name: "Hồ sơ thiếu thông tin",
		Title: "ĐOÀN VIÊN CÓ HỒ SƠ THIẾU THÔNG TIN",
		Columns: []Column{
			name(), birth(), branch(), fact(store.Lacking, "Còn thiếu", 48), blank("Ghi chú", 16),
		},
	},
	{
		Key: data.DueCardless, Duty: "đoàn viên chưa có thẻ", Name: "Chưa có thẻ đoàn viên",
		Title: "ĐOÀN VIÊN CHƯA CÓ THẺ", Columns: plainly,
	},
	{
		Key: data.DueReception, Duty: "lượt chuyển sinh hoạt chờ tiếp nhận", Name: "Chuyển sinh hoạt chờ tiếp nhận",
		Title: "CHUYỂN SINH HOẠT ĐOÀN CHỜ TIẾP NHẬN", Noun: "lượt", Columns: waiting,
	},
	{
		Key: data.DueLate, Duty: "lượt chuyển sinh hoạt quá hạn tiếp nhận",
		Name: "Chuyển sinh hoạt quá hạn tiếp nhận", Title: "CHUYỂN SINH HOẠT ĐOÀN QUÁ HẠN TIẾP NHẬN", Noun: "lượt",
		Columns: waiting,
		Note:    "Tính theo quy định “quá hạn tiếp nhận sau số ngày” mà đơn vị đặt.",
	},
	{
		Key: data.DueIntroduction, Duty: "đoàn viên chưa giới thiệu thanh niên (1+1)",
		Name: "Chưa giới thiệu thanh niên (1+1)", Title: "ĐOÀN VIÊN CHƯA GIỚI THIỆU THANH NIÊN (1+1)", Time: OfYear,
		Columns: plainly,
	},
	{
		Key: data.DueSmallUnit, Duty: "lần đơn vị dưới mức tối thiểu", Name: "Đơn vị dưới mức tối thiểu",
		Title: "ĐƠN VỊ CÓ SỐ ĐOÀN VIÊN, CHI ĐOÀN DƯỚI MỨC TỐI THIỂU", Noun: "đơn vị", Columns: ofUnits,
	},
	{
		Key: data.DueProvisional, Duty: "Ban Chấp hành lâm thời đến hạn, quá hạn đại hội",
		Name: "Ban Chấp hành lâm thời đến hạn, quá hạn", Title: "BAN CHẤP HÀNH LÂM THỜI ĐẾN HẠN, QUÁ HẠN ĐẠI HỘI",
		Noun: "đơn vị", Columns: ofUnits,
	},
})

var (
	ofAge = []Column{name(), person("gender", "Giới tính", 7), birth(), age(), branch(), fact("position", "Chức vụ", 14), fact(store.DueOn, "Đến tuổi từ ngày", 13), blank("Ghi chú", 18)}
	// plainly says who; what is due is the same of all.
	plainly = []Column{name(), person("gender", "Giới tính", 7), birth(), branch(), fact("position", "Chức vụ", 16), person("joined_union", "Ngày vào Đoàn", 12), blank("Ghi chú", 22)}
	waiting = []Column{name(), birth(), fact("from", "Từ", 26), fact("to", "Đến", 26), fact("kind", "Loại", 13),
		paperOf("Số, ngày giấy giới thiệu", "letter_number", "letter_date"), fact("days", "Số ngày chờ", 8), blank("Ghi chú", 12)}
	ofUnits = []Column{unit("Đơn vị"), fact(store.Said, "Tình trạng", 40), fact(store.Source, "Quy định", 44)}
)

// dueLists completes what all lists of what is due have in common.
func dueLists(lists []List) []List {
	for i := range lists {
		l := &lists[i]
		key := l.Key
		l.Group = Due
		if l.Noun == "" {
			l.Noun = "đoàn viên"
		}
		l.rows = func(ctx context.Context, r Register, q Query) ([]data.Entry, error) {
			return r.ListDue(ctx, key, q.Unit.ID, q.Period.Last)
		}
	}
	return lists
}
