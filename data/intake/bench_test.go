package intake_test

import (
	"context"
	"fmt"
	"testing"

	"bachudong/data/intake"
	"bachudong/data/sheet"
)

// bigBook is a list of n people in 16 columns, with names that repeat as they do in a province.
func bigBook(n int) *sheet.Book {
	families := []string{"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Danh", "Thạch", "Lâm", "Kim"}
	middles := []string{"Văn", "Thị", "Hoàng", "Thị Ngọc", "Minh", "Quốc", "Kim", "Thị Cẩm", "Đức", "Hữu", "Như"}
	givens := []string{"An", "Bảo", "Châu", "Dũng", "Đạt", "Giang", "Hòa", "Khánh", "Lan", "My", "Nhân", "Oanh", "Phúc", "Quyên", "Sang", "Thủy", "Uyên", "Vĩnh", "Ý", "Ửng"}
	s := page("Danh sách", []any{"STT", "Họ và tên", "Chi đoàn", "Ngày sinh", "Giới tính", "Dân tộc", "Tôn giáo", "Quê quán", "Số CCCD", "Điện thoại",
		"Trình độ văn hóa", "Trình độ chuyên môn", "Lý luận chính trị", "Thời gian vào Đoàn", "Thời gian vào Đảng", "Chức vụ"})
	for i := range n {
		year := 1992 + i%16
		sex, digit := "Nam", 0
		if i%2 == 1 {
			sex, digit = "Nữ", 1
		}
		if year >= 2000 {
			digit += 2
		}
		p := page("", []any{i + 1, families[i%14] + " " + middles[i/14%11] + " " + givens[i/154%20], fmt.Sprint("Chi đoàn ấp ", i/35),
			fmt.Sprintf("%02d/%02d/%d", 1+i%28, 1+i/28%12, year), sex, "Kinh", "Không", "xã Vĩnh Thanh, tỉnh Bạc Liêu",
			fmt.Sprintf("095%d%02d%06d", digit, year%100, i), fmt.Sprintf("09%08d", i), "12/12", "Đại học", "Sơ cấp",
			fmt.Sprintf("26/03/%d", year+16), nil, "Đoàn viên"})
		p.Rows[0].Number = i + 2
		s.Rows = append(s.Rows, p.Rows[0])
	}
	return &sheet.Book{Path: "tinh.xlsx", Format: "xlsx", Sheets: []*sheet.Sheet{s}}
}

func planOf(b testing.TB, book *sheet.Book, reg *register) *intake.Plan {
	opt := intake.Options{Unit: commune, Today: today}
	draft, err := intake.Read(context.Background(), book, opt)
	if err != nil {
		b.Fatal(err)
	}
	plan, err := intake.Judge(context.Background(), draft, reg, opt)
	if err != nil {
		b.Fatal(err)
	}
	return plan
}

func BenchmarkFirstImportOf35000(b *testing.B) {
	book := bigBook(35000)
	b.ReportAllocs()
	for b.Loop() {
		if c := planOf(b, book, newRegister()).Counts(); c.New != 35000 {
			b.Fatalf("%+v", c)
		}
	}
}

func BenchmarkSecondImportOf35000(b *testing.B) {
	book, reg := bigBook(35000), newRegister()
	reg.apply(planOf(b, book, reg).Change())
	b.ReportAllocs()
	for b.Loop() {
		if c := planOf(b, book, reg).Counts(); c.Unchanged != 35000 {
			b.Fatalf("%+v", c)
		}
	}
}
