package vntext_test

import (
	"strings"
	"testing"

	"bachudong/data/vntext"
)

func TestSyllablesOfNamesAndPlaces(t *testing.T) {
	const possible = `Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Quách Thạch Sơn Kim Danh Lâm Châu Tăng Trịnh
		Đoàn Khổng Kiều Nghiêm Giáp Quản Ông Ỷ Ửng Ẩn Ất Ý Yến Yên Uyên Uyển Oanh Khuyên Thuyết Nguyệt Nguyên Quyên Quyết Quỳnh Quý Qúy
		Quốc Quang Quân Quế Hoà Hòa Thuý Thúy Khoẻ Khỏe Huệ Huy Thủy Tuyền Tuấn Thuận Xuân Luân Đắk Lắk Phước Hương Trương Trường Phượng
		Gì Gìn Giếng Gia Giang Giàu Ghi Nghĩa Nghị Ngọc Ngân Nghệ Kiệt Kỳ Cẩm Cúc Chiến Khánh Khang Bảy Tám Chín Mười xã phường thị trấn
		huyện tỉnh ấp khóm chức vụ đảng viên trưởng phó bí thư chi đoàn tôn giáo dân tộc phật giáo công giáo cao đài hòa hảo trình độ
		chuyên môn đại học cao đẳng trung cấp học vấn quê quán thường trú khuỷu quạnh khuya tuýp NGUYỄN ĐÌNH NGHIÊNG`
	for _, word := range strings.Fields(possible) {
		if !vntext.IsSyllable(word) {
			t.Errorf("%s is taken for impossible", word)
		}
	}
	const impossible = `NguyÔn V¨n §øc Thä Phaïm Ngoïc Khmer Niê Hmông Kră Bhăm nguyến1 François Müller cèp hàc tãch kàp mậy̆
		cê kan ghan nge ngha kho̊ ngươiê b ng đ ươ aa tthị áạ hoáà ` + "e\u0302"
	for _, word := range strings.Fields(impossible) {
		if vntext.IsSyllable(word) {
			t.Errorf("%s is taken for possible", word)
		}
	}
	if vntext.IsSyllable("") {
		t.Error("nothing is taken for a syllable")
	}
}

func FuzzSpelling(f *testing.F) {
	seed(f, "nghiêng", "giếng", "Qúy", "NguyÔn", "e\u0302", "q", "gi", "qu", "đ", "ckpt", "ưỡn", "\u0303", "nghiêngg")
	f.Fuzz(func(t *testing.T, s string) {
		possible := vntext.IsSyllable(s)
		if possible && (vntext.Compose(s) != s || strings.ContainsAny(s, " '-0123456789") || len([]rune(s)) > 7) {
			t.Errorf("%+q is no syllable", s)
		}
		upper, lower := strings.ToUpper(s), strings.ToLower(s)
		pair := strings.ToLower(upper) == lower && strings.ToUpper(lower) == upper // ı and İ have no partner of their own
		if isVietnamese(s) && pair && vntext.Compose(upper) == upper && vntext.IsSyllable(upper) != vntext.IsSyllable(lower) {
			t.Errorf("the case of %+q matters", s)
		}
	})
}
