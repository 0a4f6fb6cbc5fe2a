package evaluation_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/reports/evaluation"
	"bachudong/reports/form"
	"github.com/xuri/excelize/v2"
)

// texts are all texts of a workbook's sheet, one a line.
func texts(t testing.TB, book []byte) string {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := file.GetRows(file.GetSheetName(0), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, row := range rows {
		fmt.Fprintln(&out, strings.Join(row, "|"))
	}
	return out.String()
}

func expect(t *testing.T, got string, lines ...string) {
	t.Helper()
	for _, line := range lines {
		if !strings.Contains("\n"+got, "\n"+line+"\n") {
			t.Errorf("the line %q is missing in\n%s", line, got)
		}
	}
}

func TestR01PrintsTheTypedFigureBeforeTheRegisters(t *testing.T) {
	expect(t, texts(t, written(t, filledR01(t))),
		"1.2a|Nắm chắc danh sách đoàn viên và cập nhật thường xuyên|286 đoàn viên (141 nữ); đủ thông tin 94,1 %; cập nhật 15/11/2022|03-KH/ĐTN ngày 12/01/2022|Đạt|Đạt",
		"1.2g|Thực hiện đúng quy trình kỷ luật đoàn viên|0|09-KH/ĐTN ngày 12/01/2022|Không phát sinh|Không phát sinh",
		"2.6a|Xây dựng và phát triển tổ chức|9 chi đoàn|06-KH/ĐTN ngày 12/01/2022|Đạt|Đạt")
}

func TestR01ComputesCriteriaAndConclusionOfBothSides(t *testing.T) {
	expect(t, texts(t, written(t, filledR01(t))),
		"I|Chủ động thực hiện quản lý đoàn viên và chăm lo, nắm bắt tình hình thanh niên ở địa phương, đơn vị|||Đạt|Đạt",
		"II|Chủ động xây dựng và thực hiện kế hoạch công tác|||Đạt|Chưa đạt",
		"2.5|Chỉ đạo các chi đoàn tổ chức sinh hoạt chi đoàn định kỳ|7/9 chi đoàn sinh hoạt đủ 12 kỳ|05-KH/ĐTN ngày 12/01/2022|Đạt|Chưa đạt|02 chi đoàn ấp chưa sinh hoạt đủ kỳ trong quý III",
		`KẾT LUẬN: Chưa đạt Đoàn cơ sở "3 chủ động"||||Đạt|Chưa đạt|Chưa đạt tiêu chí 2`)
	open := filledR01(t)
	open.Evaluation.Row("3.4").Appraised = data.Open
	open.Evaluation.Row("2.5").Appraised = data.Met
	open.Evaluation.Note = ""
	expect(t, texts(t, written(t, open)), `KẾT LUẬN: Đạt / Chưa đạt Đoàn cơ sở "3 chủ động"||||Đạt`)
	open.Evaluation.Row("3.4").Appraised = data.NotArisen
	expect(t, texts(t, written(t, open)), `KẾT LUẬN: Đạt Đoàn cơ sở "3 chủ động"||||Đạt|Đạt`)
}

func TestR01ListsEvidenceADocumentALine(t *testing.T) {
	got := texts(t, written(t, filledR01(t)))
	want := "- 02-CTr/ĐTN ngày 10/01/2022: Chương trình công tác năm 2022;\n- 05-KH/ĐTN ngày …/02/2022 của BCH Đoàn xã;\n- 07-KH/ĐTN ngày 2022|Đạt"
	if !strings.Contains(got, want) {
		t.Errorf("got\n%s", got)
	}
}

func TestR01PrintsItsHeadAndSignatures(t *testing.T) {
	expect(t, texts(t, written(t, filledR01(t))),
		"HUYỆN ĐOÀN PHƯỚC LONG||ĐOÀN TNCS HỒ CHÍ MINH", "BCH ĐOÀN XÃ VĨNH THANH", "***||Vĩnh Thanh, ngày 05 tháng 11 năm 2022", "Số: 05-BC/ĐTN",
		"PHIẾU TỰ ĐÁNH GIÁ, THẨM ĐỊNH", `ĐOÀN CƠ SỞ "3 CHỦ ĐỘNG" NĂM 2022`,
		"(Thực hiện Hướng dẫn số 13-HD/TĐTN-TCKT ngày 04/06/2018 của Ban Thường vụ Tỉnh đoàn)", "Đơn vị: Đoàn xã Vĩnh Thanh",
		"Tổng số chi đoàn: 9;   Tổng số đoàn viên: 1.286 (nữ 641);   Số thanh niên: 2.140;   Ngày chốt số liệu: 31/10/2022",
		"Ý KIẾN CỦA CẤP ỦY (nếu có)||TM. BAN CHẤP HÀNH\nĐOÀN XÃ VĨNH THANH||TM. BAN THƯỜNG VỤ\nHUYỆN ĐOÀN PHƯỚC LONG",
		"||BÍ THƯ||PHÓ BÍ THƯ", "(ký, đóng dấu)||(ký, ghi rõ họ tên)||(ký, đóng dấu, ghi rõ họ tên)", "||Nguyễn Thị Ngọc Ửng||Trần Văn Được")
}

func TestR01LeavesDotsForWhatIsNotKnown(t *testing.T) {
	expect(t, texts(t, written(t, emptyR01(t))),
		"Số: ……-BC/ĐTN", "***||…………, ngày …… tháng …… năm 20……", "(Thực hiện Hướng dẫn số …… ngày …… của Ban Thường vụ Tỉnh đoàn)",
		"Tổng số chi đoàn: ………;   Tổng số đoàn viên: ……… (nữ ………);   Số thanh niên: ………;   Ngày chốt số liệu: ………",
		"1.1a|Nắm chắc tình hình tư tưởng, nhu cầu, tâm tư, nguyện vọng của từng đoàn viên, thanh thiếu niên",
		"Ý KIẾN CỦA CẤP ỦY (nếu có)||TM. BAN CHẤP HÀNH\nĐOÀN XÃ VĨNH THANH||TM. BAN THƯỜNG VỤ", "||BÍ THƯ||BÍ THƯ")
	expect(t, texts(t, written(t, evaluation.R01{})), "Đơn vị: ………", `ĐOÀN CƠ SỞ "3 CHỦ ĐỘNG" NĂM 20……`,
		`KẾT LUẬN: Đạt / Chưa đạt Đoàn cơ sở "3 chủ động"`)
}

func TestR01TakesAnyCriteriaSet(t *testing.T) {
	r := filledR01(t)
	r.Set.Criteria = r.Set.Criteria[:1]
	r.Set.Criteria[0].Rows = r.Set.Criteria[0].Rows[:1]
	expect(t, texts(t, written(t, r)), `KẾT LUẬN: Đạt Đoàn cơ sở "3 chủ động"||||Đạt|Đạt|Chưa đạt tiêu chí 2`)
}

func TestHostileTextsStayTexts(t *testing.T) {
	book := written(t, hostileR01(t))
	got := texts(t, book)
	for _, want := range []string{"Đơn vị: =1+1", `|=HYPERLINK("x")|`, "|Đoàn viên 👍🏽 tích cực 🇻🇳|", "|Tiếng Việt, hoà|", "|001204000123|",
		"|ab\ncd\uFFFDe f_x0041_<b>&amp;|", "- -5+3;\n- =A1", "@SUM(A1), ngày 05"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if n := strings.Count(got, "Việt"); n < 4000 {
		t.Errorf("of the long figure only %d words are left", n)
	}
	if strings.Contains(got, "\u202E") || strings.Contains(got, "\x0b") {
		t.Error("a mark that turns or breaks text is left")
	}
}

type noRoom struct{}

func (noRoom) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestAFullDiskIsReported(t *testing.T) {
	if err := evaluation.WriteR01(noRoom{}, filledR01(t)); err == nil {
		t.Error("R-01: no error")
	}
	if err := evaluation.WriteR02(noRoom{}, filledR02(t, 2)); err == nil {
		t.Error("R-02: no error")
	}
}

func TestFormsCanBeWrittenAtTheSameTime(t *testing.T) {
	want := string(written(t, filledR01(t)))
	results := make(chan string)
	for range 4 {
		go func() {
			var out bytes.Buffer
			if err := evaluation.WriteR01(&out, filledR01(t)); err != nil {
				results <- err.Error()
				return
			}
			results <- out.String()
		}()
	}
	for range 4 {
		if got := <-results; got != want {
			t.Errorf("a form written beside others differs (%d and %d bytes)", len(got), len(want))
		}
	}
}

func TestAProvinceHasNoSuperior(t *testing.T) {
	r := filledR02(t, 2)
	r.Head = form.Head{Letterhead: data.Letterhead{Issuer: "BCH ĐOÀN TỈNH BẠC LIÊU"}, Number: "9-BC/TĐTN"}
	expect(t, texts(t, writtenR02(t, r)), "BCH ĐOÀN TỈNH BẠC LIÊU||||||ĐOÀN TNCS HỒ CHÍ MINH", "***", "Số: 9-BC/TĐTN||||||…………, ngày …… tháng …… năm 20……")
}
