package intake

import (
	"strings"

	"bachudong/data"
)

var labels = map[string]string{
	KeyOrder: "Số thứ tự", KeyFamilyName: "Họ và tên đệm", KeyGivenName: "Tên", KeyBirthMale: "Ngày sinh (nam)",
	KeyBirthFemale: "Ngày sinh (nữ)", KeyBirthDay: "Ngày sinh (ngày)", KeyBirthMonth: "Ngày sinh (tháng)",
	KeyBirthYear: "Ngày sinh (năm)", KeyBranch: "Chi đoàn", KeyPosition: "Chức vụ", KeyStatus: "Trạng thái",
	KeyAttendance: "Đối tượng sinh hoạt", KeyRating: "Xếp loại", KeyTraining: "Rèn luyện đoàn viên",
	KeyAward: "Khen thưởng", KeyDiscipline: "Kỷ luật", KeyIgnored: "Bỏ qua",
}

// KeyLabel is a column key or the key of a change as the officer reads it; "" for a key that does not exist.
func KeyLabel(key string) string {
	if f := data.FieldOf(key); f != nil {
		return f.Label
	}
	if told, year, dated := strings.Cut(key, "@"); dated && Yearly(told) {
		return labels[told] + " năm " + year
	}
	return labels[key]
}
