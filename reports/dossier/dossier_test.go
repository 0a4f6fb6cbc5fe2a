package dossier_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/dossier"
	"bachudong/reports/pdf/pdftest"
)

func write(t testing.TB, dossiers ...dossier.Dossier) (file []byte, warnings []string) {
	t.Helper()
	var out bytes.Buffer
	warnings, err := dossier.Write(context.Background(), &out, dossiers, nil)
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), warnings
}

func read(t testing.TB, file []byte) []pdftest.Page {
	t.Helper()
	pages, err := pdftest.Pages(file)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// flat is all text with one space between pieces, so that wrapped text can be looked for.
func flat(pages []pdftest.Page) string {
	var texts []string
	for _, page := range pages {
		texts = append(texts, strings.Fields(page.String())...)
	}
	return strings.Join(texts, " ")
}

func TestDossierTakesTwoPagesAPerson(t *testing.T) {
	withPhoto := full()
	withPhoto.Photo = portrait(t)
	for name, d := range map[string]dossier.Dossier{"full": full(), "with photo": withPhoto, "only a name": empty(), "nothing at all": {}} {
		t.Run(name, func(t *testing.T) {
			file, warnings := write(t, d)
			pages := read(t, file)
			if len(pages) != 2 || len(warnings) != 0 {
				t.Fatalf("%d pages, warnings %q", len(pages), warnings)
			}
			for i, page := range pages {
				if end := page[len(page)-1].Text; end != fmt.Sprintf("Trang %d/2", i+1) {
					t.Errorf("page %d ends with %q", i+1, end)
				}
			}
			front, back := pages[0].String(), pages[1].String()
			for _, want := range []string{"ĐOÀN TNCS HỒ CHÍ MINH", "HỒ SƠ ĐOÀN VIÊN", "I. LÝ LỊCH ĐOÀN VIÊN", "Quan hệ gia đình:"} {
				if !strings.Contains(front, want) {
					t.Errorf("page 1 lacks %q", want)
				}
			}
			for _, want := range []string{"II. QUÁ TRÌNH SINH HOẠT ĐOÀN", "III. NHẬN XÉT, XẾP LOẠI ĐOÀN VIÊN HẰNG NĂM", "IV. KHEN THƯỞNG, KỶ LUẬT", "TM. BCH CHI ĐOÀN", "XÁC NHẬN CỦA ĐOÀN CƠ SỞ"} {
				if !strings.Contains(back, want) {
					t.Errorf("page 2 lacks %q", want)
				}
			}
			if placeholder := strings.Contains(front, "Ảnh 3×4"); placeholder == (len(d.Photo) > 0) {
				t.Errorf("the frame says where the photo goes: %v", placeholder)
			}
		})
	}
}

func TestDossierPrintsEveryFact(t *testing.T) {
	var d dossier.Dossier
	want := []string{"chức vụ riêng", "tình trạng riêng"}
	d.Member.Membership.Position, d.Member.Status = want[0], want[1]
	for i := range data.PersonFields {
		field := &data.PersonFields[i]
		value := fmt.Sprintf("giá trị %d", i)
		switch field.Kind {
		case data.DateFact:
			date := vntext.Date(fmt.Sprintf("%d-03-26", 1990+i))
			field.Set(&d.Member.Person, string(date))
			want = append(want, date.Display())
			continue
		case data.NameFact:
			field.Set(&d.Member.Person, value)
			want = append(want, strings.ToUpper(value))
			continue
		}
		field.Set(&d.Member.Person, value)
		want = append(want, value)
	}
	file, _ := write(t, d)
	front := strings.Split(read(t, file)[0].String(), "\n")
	for _, value := range want {
		if !slices.Contains(front, value) {
			t.Errorf("page 1 lacks %q", value)
		}
	}
	numbers := 0
	for _, line := range front {
		if line == fmt.Sprintf("%d.", numbers+1) {
			numbers++
		}
	}
	if numbers != 30 {
		t.Errorf("facts are numbered up to %d, want 30", numbers)
	}
}

func TestDossierPrintsFamilyStaysAndYears(t *testing.T) {
	file, _ := write(t, full())
	pages := read(t, file)
	for _, want := range []string{
		"Cha Trần Văn Đường 1975 Làm ruộng Ấp Vĩnh Bình A",
		"Mẹ Nguyễn Thị Lụa 1978 Buôn bán; chợ Phước Long Ấp Vĩnh Bình A",
		"1 26/03/2018 30/06/2020 Chi đoàn 12A1, Đoàn trường THPT Võ Văn Kiệt Ủy viên BCH Kết nạp; Chuyển đi",
		"2 05/07/2020 nay Chi đoàn ấp Vĩnh Bình A Phó Bí thư chi đoàn Chuyển đến",
		"2020 Có trách nhiệm với công việc Hoàn thành tốt nhiệm vụ 07-BC/ĐTN, …/12/2020 2021 Nhiệt tình, gương mẫu",
		"2021 Giấy khen của BCH Huyện đoàn",
		"Chi đoàn ấp Vĩnh Bình A Đoàn xã Vĩnh Thanh – Huyện đoàn Phước Long (Số liệu đến ngày 15/11/2022)",
		"Vĩnh Thanh, ngày 05 tháng 11 năm 2022",
	} {
		if !strings.Contains(flat(pages), want) {
			t.Errorf("the dossier lacks %q", want)
		}
	}
}

func TestDossierTextIsComposedWhateverItWas(t *testing.T) {
	d := full()
	composed, _ := write(t, d)
	for i := range data.PersonFields {
		field := &data.PersonFields[i]
		field.Set(&d.Member.Person, norm.NFD.String(field.Of(&d.Member.Person)))
	}
	d.Head.Superior, d.Units = norm.NFD.String(d.Head.Superior), []string{norm.NFD.String(d.Units[0]), norm.NFD.String(d.Units[1]), norm.NFD.String(d.Units[2])}
	file, warnings := write(t, d)
	got, want := flat(read(t, file)), flat(read(t, composed))
	if got != want || len(warnings) != 0 {
		t.Errorf("decomposed input prints otherwise than composed (%q):\n%s\n%s", warnings, got, want)
	}
	if !norm.NFC.IsNormalString(got) {
		t.Error("the text is not composed")
	}
}

func TestOddCharactersAreNamedAndTheRestPrinted(t *testing.T) {
	d := full()
	d.Member.Note = "Năng nổ 😀 ꦲ x\u0323 hết"
	file, warnings := write(t, empty(), d)
	want := "Hồ sơ Trần Thị Ngọc Ửng: không in được ký tự “😀” (U+1F600), “ꦲ” (U+A9B2), U+0323; ký tự đã bỏ hoặc in thành □. Hãy sửa lại trong hồ sơ rồi in lại."
	if len(warnings) != 1 || warnings[0] != want {
		t.Errorf("got %q, want %q", warnings, want)
	}
	if text := flat(read(t, file)); !strings.Contains(text, "Năng nổ □ x hết") {
		t.Errorf("the note is not printed: %s", text)
	}
}

func TestBrokenPhotoIsAWarning(t *testing.T) {
	d := full()
	d.Photo = portrait(t)[:700]
	file, warnings := write(t, d)
	if len(warnings) != 1 || !strings.HasPrefix(warnings[0], "Hồ sơ Trần Thị Ngọc Ửng: ") || !strings.Contains(warnings[0], "khung ảnh trống") {
		t.Errorf("got %q", warnings)
	}
	if pages := read(t, file); len(pages) != 2 || !strings.Contains(pages[0].String(), "Ảnh 3×4") {
		t.Error("the dossier is not printed with an empty frame")
	}
}

func TestLongTextsWrapAndStayWhole(t *testing.T) {
	d := full()
	d.Member.FullName = strings.TrimSpace(strings.Repeat("Nguyễn Hoàng Thượng ", 15))
	d.Member.Residence = strings.TrimSpace(strings.Repeat("Số 12, ấp Vĩnh Bình A, xã Vĩnh Thanh, ", 9))
	d.Member.Email = strings.Repeat("thanhnien", 12) + "@example.vn"
	d.Relatives[0].Occupation = strings.Repeat("x", 400)
	if n := len([]rune(d.Member.FullName)); n < 299 {
		t.Fatalf("the name has %d letters", n)
	}
	file, warnings := write(t, d)
	pages := read(t, file)
	if len(pages) != 3 || len(warnings) != 0 {
		t.Errorf("%d pages, warnings %q; want 3", len(pages), warnings)
	}
	text := flat(pages)
	if n := strings.Count(text, strings.ToUpper(d.Member.FullName)); n != 2 {
		t.Errorf("the whole name stands %d times on the dossier, want 2", n)
	}
	if !strings.Contains(text, d.Member.Residence) {
		t.Error("the residence is cut")
	}
	packed := strings.ReplaceAll(text, " ", "")
	for _, word := range []string{d.Member.Email, d.Relatives[0].Occupation} {
		if !strings.Contains(packed, word) {
			t.Errorf("the word %.20s… is cut:\n%s", word, text)
		}
	}
	for n, page := range pages {
		for _, piece := range page {
			if piece.X < 84 || piece.X > 540 || piece.Y < 25 || piece.Y > 790 {
				t.Errorf("page %d: %q begins outside the paper's margins at %.0f, %.0f", n+1, piece.Text, piece.X, piece.Y)
			}
		}
	}
}

func TestNameOfThousandsOfLettersStaysOnPaper(t *testing.T) {
	d := empty()
	d.Member.FullName = strings.TrimSpace(strings.Repeat("Nguyễn Hoàng Thượng ", 300))
	d.Units = []string{strings.Repeat("Đoàn xã Vĩnh Thanh ", 100)}
	file, _ := write(t, d)
	pages := read(t, file)
	for n, page := range pages {
		for _, piece := range page {
			if piece.Y < 25 {
				t.Fatalf("page %d: %q runs off the paper", n+1, piece.Text)
			}
		}
	}
	if text := flat(pages); strings.Count(text, "HOÀNG") < 300 {
		t.Errorf("the name stands there in part only: %d of 300", strings.Count(text, "HOÀNG"))
	}
}

func TestManyDossiersHaveAListOfContents(t *testing.T) {
	title := func(name string) []byte { // as PDF writes it
		text := []byte("/Title (\xfe\xff")
		for _, unit := range utf16.Encode([]rune(name)) {
			text = append(text, byte(unit>>8), byte(unit))
		}
		return append(text, ')')
	}
	file, _ := write(t, full(), empty())
	for name, page := range map[string]int{"Trần Thị Ngọc Ửng": 1, "Lê Văn Ẩn": 3} {
		_, after, found := bytes.Cut(file, title(name))
		if want := fmt.Sprintf("/Dest [%d 0 R ", 1+2*page); !found || !bytes.Contains(after[:min(len(after), 200)], []byte(want)) {
			t.Errorf("no line leads to %s on page %d", name, page)
		}
	}
	if one, _ := write(t, full()); bytes.Contains(one, []byte("/Outlines")) {
		t.Error("a single dossier has a list of contents")
	}
}

func TestSixtyYearsGoOnMorePages(t *testing.T) {
	d := full()
	d.Assessment = nil
	for year := 2019; year > 1959; year-- {
		d.Assessment = append(d.Assessment, data.Assessment{Year: year, Rating: "Khá", Discipline: "Khiển trách"})
	}
	file, _ := write(t, d, empty())
	pages := read(t, file)
	if len(pages) != 8 {
		t.Errorf("%d pages, want 6 and 2", len(pages))
	}
	text, next := flat(pages), 1960
	for _, word := range strings.Fields(text) {
		if word == fmt.Sprint(next) {
			next++
		}
	}
	if next != 2020 {
		t.Errorf("years are in order up to %d", next-1)
	}
	if strings.Count(text, "Khiển trách") != 60 {
		t.Errorf("%d of 60 disciplines", strings.Count(text, "Khiển trách"))
	}
	if last := pages[len(pages)-1]; last[len(last)-1].Text != "Trang 2/2" {
		t.Error("pages are not counted for each person")
	}
	for i, page := range pages[1 : len(pages)-2] {
		if !strings.Contains(page.String(), "Năm") {
			t.Errorf("page %d has no table heading", i+2)
		}
	}
}

func TestSameDossiersMakeTheSameFile(t *testing.T) {
	d := full()
	d.Photo = portrait(t)
	first, _ := write(t, d, empty())
	second, _ := write(t, d, empty())
	if !bytes.Equal(first, second) {
		t.Error("two runs make different files")
	}
}

func TestCancelStopsAndWritesNothing(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var out bytes.Buffer
	seen := 0
	_, err := dossier.Write(ctx, &out, many(10), func(done, total int) {
		seen = done
		if done == 3 {
			cancel()
		}
	})
	if data.CodeOf(err) != data.Canceled || !errors.Is(err, context.Canceled) || out.Len() != 0 || seen != 3 {
		t.Errorf("got %v after %d people and %d bytes", err, seen, out.Len())
	}
}

func TestCancelAtTheLastPersonWritesNothing(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var out bytes.Buffer
	_, err := dossier.Write(ctx, &out, many(2), func(done, total int) {
		if done == total {
			cancel()
		}
	})
	if data.CodeOf(err) != data.Canceled || out.Len() != 0 {
		t.Errorf("got %v and %d bytes", err, out.Len())
	}
}

func TestProgressCountsPeople(t *testing.T) {
	var steps []string
	_, err := dossier.Write(context.Background(), &bytes.Buffer{}, many(3), func(done, total int) { steps = append(steps, fmt.Sprint(done, "/", total)) })
	if err != nil || strings.Join(steps, " ") != "1/3 2/3 3/3" {
		t.Errorf("got %q, %v", steps, err)
	}
}

func TestNobodyToPrintIsSaid(t *testing.T) {
	var out bytes.Buffer
	_, err := dossier.Write(context.Background(), &out, nil, nil)
	if data.CodeOf(err) != data.NotFound || out.Len() != 0 {
		t.Errorf("got %v and %d bytes", err, out.Len())
	}
}

func TestErrorsOfSourceAndTargetComeThrough(t *testing.T) {
	broken := errors.New("broken")
	one := full()
	_, err := dossier.WriteEach(context.Background(), &bytes.Buffer{}, 2, func(yield func(*dossier.Dossier, error) bool) {
		_ = yield(&one, nil) && yield(nil, broken)
	}, nil)
	if !errors.Is(err, broken) {
		t.Errorf("source: got %v", err)
	}
	if _, err := dossier.Write(context.Background(), failing{broken}, []dossier.Dossier{one}, nil); !errors.Is(err, broken) {
		t.Errorf("target: got %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
