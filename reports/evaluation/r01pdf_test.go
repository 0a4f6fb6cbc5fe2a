package evaluation_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/reports/evaluation"
	"bachudong/reports/pdf/pdftest"
)

// printed is the text of the PDF, page by page, with one space between pieces.
func printed(t testing.TB, r evaluation.R01) (pages []string, warnings []string) {
	t.Helper()
	var out bytes.Buffer
	warnings, err := evaluation.WriteR01PDF(&out, r)
	if err != nil {
		t.Fatal(err)
	}
	read, err := pdftest.Pages(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range read {
		pages = append(pages, strings.Join(strings.Fields(page.String()), " "))
	}
	return pages, warnings
}

const r01Heading = "TT Tiêu chí, nội dung Kết quả, số liệu Minh chứng (số, ký hiệu, ngày văn bản) Tự đánh giá Thẩm định Ghi chú"

func TestR01PDFPrintsWhatTheWorkbookHolds(t *testing.T) {
	pages, warnings := printed(t, filledR01(t))
	if len(warnings) > 0 {
		t.Errorf("warnings %q", warnings)
	}
	text := strings.Join(pages, " ")
	for _, want := range []string{
		"HUYỆN ĐOÀN PHƯỚC LONG BCH ĐOÀN XÃ VĨNH THANH *** Số: 05-BC/ĐTN ĐOÀN TNCS HỒ CHÍ MINH Vĩnh Thanh, ngày 05 tháng 11 năm 2022",
		`PHIẾU TỰ ĐÁNH GIÁ, THẨM ĐỊNH ĐOÀN CƠ SỞ "3 CHỦ ĐỘNG" NĂM 2022 (Thực hiện Hướng dẫn số 13-HD/TĐTN-TCKT ngày`,
		"Đơn vị: Đoàn xã Vĩnh Thanh Tổng số chi đoàn: 9; Tổng số đoàn viên: 1.286 (nữ 641); Số thanh niên: 2.140; Ngày chốt số liệu: 31/10/2022",
		"I Chủ động thực hiện quản lý đoàn viên và chăm lo, nắm bắt tình hình thanh niên ở địa phương, đơn vị Đạt Đạt 1.1a",
		"1.2a Nắm chắc danh sách đoàn viên và cập nhật thường xuyên 286 đoàn viên (141 nữ); đủ thông tin 94,1 %; cập nhật 15/11/2022 03-KH/ĐTN ngày 12/01/2022 Đạt Đạt",
		"1.2g Thực hiện đúng quy trình kỷ luật đoàn viên 0 09-KH/ĐTN ngày 12/01/2022 Không phát sinh Không phát sinh",
		"- 02-CTr/ĐTN ngày 10/01/2022: Chương trình công tác năm 2022; - 05-KH/ĐTN ngày …/02/2022 của BCH Đoàn xã; - 07-KH/ĐTN ngày 2022",
		"II Chủ động xây dựng và thực hiện kế hoạch công tác Đạt Chưa đạt",
		`KẾT LUẬN: Chưa đạt Đoàn cơ sở "3 chủ động" Đạt Chưa đạt Chưa đạt tiêu chí 2`,
		"PHÓ BÍ THƯ (ký, đóng dấu, ghi rõ họ tên) Trần Văn Được",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the form lacks %q", want)
		}
	}
}

func TestR01PDFRepeatsTheHeadingAndKeepsTheEndTogether(t *testing.T) {
	for name, r := range map[string]evaluation.R01{"empty": emptyR01(t), "filled": filledR01(t), "full": fullR01(t), "hostile": hostileR01(t)} {
		t.Run(name, func(t *testing.T) {
			pages, _ := printed(t, r)
			if len(pages) < 2 {
				t.Fatalf("%d pages", len(pages))
			}
			for i, page := range pages {
				if i == 0 && name == "full" {
					continue // its first rows are too tall to stand under the title
				}
				if !strings.Contains(page, r01Heading) {
					t.Errorf("page %d has no table heading", i+1)
				}
			}
			last := pages[len(pages)-1]
			rows := r.Set.Criteria[len(r.Set.Criteria)-1].Rows
			if end := rows[len(rows)-1].Code; name != "full" && !strings.Contains(last, end) { // there one row fills a page
				t.Errorf("the last page lacks row %q", end)
			}
			for _, want := range []string{"KẾT LUẬN: ", "Ý KIẾN CỦA CẤP ỦY (nếu có)", "TM. BAN CHẤP HÀNH", "TM. BAN THƯỜNG VỤ"} {
				if !strings.Contains(last, want) {
					t.Errorf("the last page lacks %q", want)
				}
			}
		})
	}
}

func TestR01PDFNamesWhatItCannotPrint(t *testing.T) {
	_, warnings := printed(t, hostileR01(t))
	if len(warnings) != 1 || !strings.HasPrefix(warnings[0], "Mẫu R-01 của =1+1: không in được ký tự “👍” (U+1F44D)") {
		t.Errorf("got %q", warnings)
	}
}

func TestR01PDFIsTheSameForTheSameInput(t *testing.T) {
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if _, err := evaluation.WriteR01PDF(out, filledR01(t)); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two runs make different files")
	}
}

func TestR01PDFWithoutAnythingStillPrints(t *testing.T) {
	pages, _ := printed(t, evaluation.R01{})
	if text := strings.Join(pages, " "); !strings.Contains(text, "NĂM 20……") || !strings.Contains(text, `KẾT LUẬN: `) {
		t.Errorf("got %s", text)
	}
}

func TestR01PDFPassesOnWhatTheTargetSays(t *testing.T) {
	full := data.Errorf(data.DiskFull, "hết chỗ")
	if _, err := evaluation.WriteR01PDF(fullDisk{full}, filledR01(t)); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

type fullDisk struct{ err error }

func (d fullDisk) Write([]byte) (int, error) { return 0, d.err }
