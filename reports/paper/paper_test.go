package paper_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/reports/form"
	"bachudong/reports/paper"
	"bachudong/reports/pdf"
	"bachudong/reports/pdf/pdftest"
)

// printed is the text of the papers, page by page, with one space between pieces.
func printed(t testing.TB, papers ...paper.Paper) (pages []string, warnings []string) {
	t.Helper()
	var out bytes.Buffer
	warnings, err := paper.Write(context.Background(), &out, papers...)
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
	if folder := os.Getenv("PAPERS"); folder != "" { // to be looked at
		name := folder + "/" + strings.ReplaceAll(t.Name(), "/", "-") + ".pdf"
		if err := os.WriteFile(name, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return pages, warnings
}

func contains(t *testing.T, text string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if !strings.Contains(text, want) {
			t.Errorf("lacks %q in\n%s", want, text)
		}
	}
}

var head = form.Head{
	Letterhead: data.Letterhead{Superior: "HUYỆN ĐOÀN PHƯỚC LONG", Issuer: "BCH ĐOÀN XÃ VĨNH THANH"},
	Number:     "12-QĐ/ĐTN", Place: "Vĩnh Thanh", Date: "2022-03-05",
}

func decision() paper.Paper {
	body := []paper.Part{paper.Paragraph{Text: "BAN CHẤP HÀNH ĐOÀN XÃ VĨNH THANH", Face: pdf.Bold, Align: pdf.Center}}
	body = append(body, paper.Grounds("Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh", "Xét đề nghị của Chi đoàn ấp Vĩnh Đông")...)
	body = append(body, paper.Paragraph{Text: "QUYẾT ĐỊNH:", Face: pdf.Bold, Align: pdf.Center})
	body = append(body, paper.Articles(
		"Chuẩn y kết nạp thanh niên Trần Thị Ngọc Ánh, sinh ngày 26/03/2006, vào Đoàn TNCS Hồ Chí Minh, sinh hoạt tại Chi đoàn ấp Vĩnh Đông kể từ ngày ký.",
		"Văn phòng Đoàn xã, Chi đoàn ấp Vĩnh Đông và đoàn viên có tên tại Điều 1 chịu trách nhiệm thi hành.")...)
	return paper.Paper{Name: "Quyết định kết nạp Trần Thị Ngọc Ánh", Head: head, Type: "QUYẾT ĐỊNH", Subject: "Về việc chuẩn y kết nạp đoàn viên",
		Body: append(body, paper.Foot{
			Signers:    []paper.Signer{{Signer: form.Signer{OnBehalf: "TM. BAN CHẤP HÀNH", Title: "KT. BÍ THƯ\nPHÓ BÍ THƯ", Name: "Lê Văn Tám"}}},
			Recipients: []string{"Như Điều 2", "Huyện đoàn (để báo cáo)", "Lưu VP"},
		})}
}

func TestDecisionFollowsThePrintRules(t *testing.T) {
	pages, warnings := printed(t, decision())
	if len(pages) != 1 || len(warnings) != 0 {
		t.Fatalf("%d pages, warnings %q", len(pages), warnings)
	}
	contains(t, pages[0],
		"HUYỆN ĐOÀN PHƯỚC LONG BCH ĐOÀN XÃ VĨNH THANH *** Số: 12-QĐ/ĐTN ĐOÀN TNCS HỒ CHÍ MINH Vĩnh Thanh, ngày 05 tháng 03 năm 2022",
		"QUYẾT ĐỊNH Về việc chuẩn y kết nạp đoàn viên BAN CHẤP HÀNH ĐOÀN XÃ VĨNH THANH - Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh; - Xét đề nghị",
		"Chi đoàn ấp Vĩnh Đông, QUYẾT ĐỊNH: Điều 1. Chuẩn y kết nạp thanh niên", "Điều 2. Văn phòng Đoàn xã",
		"TM. BAN CHẤP HÀNH KT. BÍ THƯ PHÓ BÍ THƯ Lê Văn Tám Nơi nhận: - Như Điều 2; - Huyện đoàn (để báo cáo); - Lưu VP.")
	if strings.Contains(pages[0], "Độc lập") || strings.Contains(pages[0], "Trang 1") {
		t.Errorf("a Union paper of one page has no motto and no page number:\n%s", pages[0])
	}
}

func TestUnknownFactsPrintAsDots(t *testing.T) {
	pages, _ := printed(t, paper.Paper{Type: "GIẤY CHỨNG NHẬN", To: []string{""}, Body: []paper.Part{
		paper.Facts{{Label: "Họ và tên"}, {Label: "Sinh ngày"}}, paper.Lines(3), paper.Foot{Signers: []paper.Signer{{}}},
	}})
	contains(t, pages[0], "……………………………… *** Số: …… ĐOÀN TNCS HỒ CHÍ MINH …………, ngày …… tháng …… năm 20……",
		"Kính gửi: …………", "Họ và tên: Sinh ngày:")
}

func TestLetterHasItsSubjectBelowTheNumber(t *testing.T) {
	letter := paper.Paper{Head: head, Subject: "V/v đề nghị trao thẻ đoàn viên", To: []string{"Ban Thường vụ Huyện đoàn", "Chi đoàn ấp Vĩnh Đông"},
		Body: []paper.Part{paper.Paragraph{Text: "Một.\nHai."}}}
	pages, _ := printed(t, letter)
	contains(t, pages[0], "Số: 12-QĐ/ĐTN V/v đề nghị trao thẻ đoàn viên ĐOÀN TNCS", "Kính gửi: - Ban Thường vụ Huyện đoàn; - Chi đoàn ấp Vĩnh Đông. Một. Hai.")
}

// longPaper is minutes with a table that does not fit on one page.
func longPaper(rows int) paper.Paper {
	table := paper.Table{Columns: []pdf.Column{
		{Title: "STT", Width: 12, Align: pdf.Center}, {Title: "Họ và tên", Width: 93}, {Title: "Ngày sinh", Width: 60, Align: pdf.Center},
	}}
	for i := range rows {
		table.Rows = append(table.Rows, pdf.Texts(fmt.Sprint(i+1), "Nguyễn Văn An", "26/03/2004"))
	}
	return paper.Paper{Head: head, Type: "DANH SÁCH", Name: "Danh sách", Note: "Mẫu do đơn vị tự lập",
		Body: []paper.Part{table, paper.Foot{Signers: []paper.Signer{
			{Signer: form.Signer{Title: "THƯ KÝ", Name: "Đỗ Thị Bé"}, Hint: "(Ký, ghi rõ họ tên)"},
			{Signer: form.Signer{Title: "CHỦ TRÌ", Name: "Lê Văn Tám"}, PlaceDate: "Vĩnh Thanh, ngày 06 tháng 03 năm 2022"},
		}}}}
}

func TestLongListGoesOnWithItsHeading(t *testing.T) {
	for _, rows := range []int{20, 27, 28, 29, 30, 31, 32, 60, 64, 65, 66, 67, 68, 69, 70} {
		pages, _ := printed(t, longPaper(rows))
		last := pages[len(pages)-1]
		for i, page := range pages {
			contains(t, page, "STT Họ và tên Ngày sinh", "Mẫu do đơn vị tự lập")
			if len(pages) > 1 {
				contains(t, page, fmt.Sprintf("Trang %d/%d", i+1, len(pages)))
			}
		}
		contains(t, last, fmt.Sprintf("%d Nguyễn Văn An 26/03/2004", rows), "THƯ KÝ (Ký, ghi rõ họ tên) Đỗ Thị Bé Vĩnh Thanh, ngày 06 tháng 03 năm 2022 CHỦ TRÌ Lê Văn Tám")
	}
}

func TestSignatureNeverStandsAlone(t *testing.T) {
	for lines := range 40 {
		words := strings.TrimSpace(strings.Repeat("Nội dung\n", lines+1))
		p := decision()
		p.Body = []paper.Part{paper.Paragraph{Text: words}, p.Body[len(p.Body)-1]}
		pages, _ := printed(t, p)
		if last := pages[len(pages)-1]; !strings.Contains(last, "Nội dung") || !strings.Contains(last, "Lê Văn Tám") {
			t.Fatalf("with %d lines the last page is %q", lines+1, last)
		}
	}
}

func TestTextLosesNoWord(t *testing.T) {
	words := strings.TrimSpace(strings.Repeat("chuyển sinh hoạt đoàn nghiêng ", 30))
	for _, lead := range []string{"", "Điều 1.", strings.Repeat("Điều dài ", 12), strings.Repeat("x", 120)} {
		for _, part := range []paper.Part{
			paper.Paragraph{Lead: lead, Text: words}, paper.Paragraph{Lead: lead, Text: words, Align: pdf.Center},
			paper.Facts{{Label: lead, Value: words}, {Label: "Khác", Value: strings.Repeat("y", 200)}},
		} {
			pages, _ := printed(t, paper.Paper{Head: head, Body: []paper.Part{part}})
			joined := strings.Join(pages, " ")
			if got := strings.Count(joined, "nghiêng"); got != 30 {
				t.Errorf("lead %q in %T: %d of 30 words", lead, part, got)
			}
			if got, want := strings.Count(joined, "x"), strings.Count(lead, "x"); got != want {
				t.Errorf("lead %q in %T: %d of %d letters", lead, part, got, want)
			}
		}
	}
}

func TestSeveralPapersBeginOnPagesOfTheirOwn(t *testing.T) {
	second := decision()
	second.Name = "Quyết định 😀 kết nạp"
	second.Body = append([]paper.Part{paper.Paragraph{Text: "Vui 👍"}}, second.Body...)
	pages, warnings := printed(t, decision(), second, longPaper(70))
	if len(pages) != 5 {
		t.Fatalf("%d pages", len(pages))
	}
	contains(t, pages[2], "DANH SÁCH", "Trang 1/3")
	if len(warnings) != 1 || !strings.HasPrefix(warnings[0], "Quyết định 😀 kết nạp: không in được ký tự “👍” (U+1F44D)") {
		t.Errorf("warnings %q", warnings)
	}
}

func TestWriteRefusesNothingAndStops(t *testing.T) {
	var out bytes.Buffer
	if _, err := paper.Write(context.Background(), &out); data.CodeOf(err) != data.NotFound {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := paper.Write(ctx, &out, decision()); data.CodeOf(err) != data.Canceled || out.Len() > 0 {
		t.Errorf("got %v and %d bytes", err, out.Len())
	}
}

func TestSameInputMakesTheSameFile(t *testing.T) {
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if _, err := paper.Write(context.Background(), out, decision(), longPaper(40)); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two runs make different files")
	}
}
