package vntext_test

import (
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"bachudong/data/vntext"
)

func TestComposeJoinsMarksInAnyOrder(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"composed stays":             {"Nguyễn Thị Thúy", "Nguyễn Thị Thúy"},
		"shape then tone":            {"e\u0302\u0303", "ễ"},
		"tone then shape":            {"e\u0303\u0302", "ễ"},
		"dot below before shape":     {"a\u0323\u0306", "ặ"},
		"dot below after shape":      {"a\u0306\u0323", "ặ"},
		"toned letter and shape":     {"ấy ớ: a\u0301\u0302 o\u0301\u031b", "ấy ớ: ấ ớ"},
		"shaped letter and tone":     {"Hu\u031b\u01a1\u0309ng", "Hưởng"},
		"capital":                    {"U\u0301\u031bNG", "ỨNG"},
		"second tone ends letter":    {"e\u0303\u0301\u0302", "ẽ\u0301\u0302"},
		"second shape ends letter":   {"e\u0302\u0306", "ê\u0306"},
		"horn only on o and u":       {"e\u0301\u031b", "é\u031b"},
		"mark on a consonant":        {"b\u0302", "b\u0302"},
		"mark at the start":          {"\u0302a", "\u0302a"},
		"bytes that are not UTF-8":   {"Nguy\xe1n", "Nguy\uFFFDn"},
		"deprecated tone characters": {"a\u0341 e\u0340", "á è"},
		"decomposed foreign letter":  {"n\u0303o c\u0327a", "ño ça"},
		"empty":                      {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := vntext.Compose(c.in); got != c.want {
				t.Errorf("Compose(%+q) = %+q, want %+q", c.in, got, c.want)
			}
		})
	}
}

func TestComposeKnowsEveryVietnameseLetter(t *testing.T) {
	const letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
	const capitals = "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ"
	for _, r := range letters + capitals {
		marks := []rune(norm.NFD.String(string(r)))
		if got := vntext.Compose(string(marks)); got != string(r) {
			t.Errorf("Compose(%+q) = %q, want %q", string(marks), got, string(r))
		}
		if len(marks) == 3 {
			swapped := string([]rune{marks[0], marks[2], marks[1]})
			if got := vntext.Compose(swapped); got != string(r) {
				t.Errorf("Compose(%+q) = %q, want %q", swapped, got, string(r))
			}
		}
	}
}

func TestClean(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"clean stays":                  {"Nguyễn Văn An", "Nguyễn Văn An"},
		"spaces at the ends and twice": {"  Lê  Nhật  Kiệt ", "Lê Nhật Kiệt"},
		"no-break space":               {"Lê\u00a0An\u202f", "Lê An"},
		"line breaks and tabs":         {"Xã Vĩnh\r\nThanh\tA", "Xã Vĩnh Thanh A"},
		"Icelandic eth":                {"Ðỗ Văn ðạt", "Đỗ Văn đạt"},
		"African d":                    {"\u0189ào \u0256ạt", "Đào đạt"},
		"zero width and mark":          {"\ufeffTr\u200bần\u200d", "Trần"},
		"soft hyphen":                  {"Bạc Li\u00adêu", "Bạc Liêu"},
		"joiner between marks":         {"e\u200d\u0303\u0302", "ễ"},
		"controls":                     {"A\x00n\x1f\x7f", "An"},
		"directions":                   {"\u202eAn\u2069", "An"},
		"characters XML forbids":       {"A\uFFFEn\uFFFF", "An"},
		"blank that is no space":       {"\u3164\u2800", ""},
		"only spaces":                  {" \u00a0\n", ""},
		"empty":                        {"", ""},
		"not UTF-8":                    {"L\xea An", "L\uFFFD An"},
		"dash and quotes stay":         {"Ấp 1 – “Nhà Lầu”…", "Ấp 1 – “Nhà Lầu”…"},
		"emoji stays":                  {"An 🙂", "An 🙂"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := vntext.Clean(c.in); got != c.want {
				t.Errorf("Clean(%+q) = %+q, want %+q", c.in, got, c.want)
			}
		})
	}
}

func TestCleanTextCostsNoAllocation(t *testing.T) {
	for _, s := range []string{"", "095204430962", "Chi doan ap 2", "Nguyễn Thị Ngọc Ửng", "Ấp 1 – xã Vĩnh Thanh"} {
		if n := testing.AllocsPerRun(100, func() { vntext.Clean(s) }); n != 0 {
			t.Errorf("Clean(%q) allocates %v times", s, n)
		}
		if n := testing.AllocsPerRun(100, func() { vntext.Compose(s) }); n != 0 {
			t.Errorf("Compose(%q) allocates %v times", s, n)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Nguyễn Đức Hòa":       "nguyen duc hoa",
		"ĐẶNG THỊ ỬNG":         "dang thi ung",
		"Ðỗ ð":                 "do d",
		"e\u0303\u0302":        "e",
		"b\u0302\u0303a":       "ba",
		"  Bạc   Liêu ":        "bac lieu",
		"H’Hen Niê":            "h'hen nie",
		"Vĩnh Trạch — Vĩnh An": "vinh trach - vinh an",
		"Ça Ñandú Øl":          "ca nandu øl",
		"İstanbul":             "istanbul",
		"chi doan 10a1":        "chi doan 10a1",
		"\u0301":               "",
		"":                     "",
	} {
		if got := vntext.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSameTextForgivesCaseAndPlaceOfTone(t *testing.T) {
	for _, pair := range [][2]string{
		{"hoà", "hòa"}, {"thuý", "thúy"}, {"khoẻ", "khỏe"}, {"quý", "qúy"}, {"thuỷ", "thủy"}, {"hoạ", "họa"}, {"loè", "lòe"},
		{"Trần Thị Thuý Hoà", "TRẦN THỊ THÚY HÒA"}, {"Nguyễn", "nguye\u0303\u0302n"}, {" Đỗ  An", "ðỗ an"},
		{"H’Hen", "h'hen"}, {"Hoà-Bình", "Hòa–Bình"},
	} {
		if !vntext.SameText(pair[0], pair[1]) {
			t.Errorf("%q and %q count as different", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{
		{"Mỹ", "Mĩ"}, {"Anh", "Ánh"}, {"An", "Ân"}, {"Đô", "Do"}, {"hòa bình", "hoa bình"}, {"hóa bình", "hòa bính"},
		{"An Bình", "AnBình"}, {"Hòa", "Hóa"}, {"", "An"}, {"Tư", "Tu"},
	} {
		if vntext.SameText(pair[0], pair[1]) {
			t.Errorf("%q and %q count as the same", pair[0], pair[1])
		}
	}
}

func TestSplitName(t *testing.T) {
	for in, want := range map[string]vntext.Name{
		"":                              {},
		"An":                            {Given: "An"},
		"Sơn Anh":                       {Family: "Sơn", Given: "Anh"},
		"Quách Thị Cẩm Ngân":            {Family: "Quách", Middle: "Thị Cẩm", Given: "Ngân"},
		"  Lê\u00a0 Nhật\nKiệt ":        {Family: "Lê", Middle: "Nhật", Given: "Kiệt"},
		"Ly\u0301 Co\u0302ng Tri\u0301": {Family: "Lý", Middle: "Công", Given: "Trí"},
	} {
		if got := vntext.SplitName(in); got != want {
			t.Errorf("SplitName(%q) = %+v, want %+v", in, got, want)
		}
	}
}

func TestTitleCase(t *testing.T) {
	for in, want := range map[string]string{
		"HỒ THỊ NGỌC ỬNG": "Hồ Thị Ngọc Ửng",
		"đặng văn đạt":    "Đặng Văn Đạt",
		"Nguyễn Văn An":   "Nguyễn Văn An",
		"H'Hen Niê":       "H'Hen Niê",
		"H'HEN NIÊ":       "H'Hen Niê",
		"H’HEN NIÊ":       "H’Hen Niê",
		"Y BHĂM":          "Y Bhăm",
		"y bhăm":          "Y Bhăm",
		"K'SOR":           "K'Sor",
		"Lê van Anh":      "Lê van Anh",
		"TRẦN-LÊ AN":      "Trần-Lê An",
		"  LÊ   AN ":      "Lê An",
		"U\u031b\u0309NG": "Ửng",
		"Y":               "Y",
		"123":             "123",
		"":                "",
	} {
		if got := vntext.TitleCase(in); got != want {
			t.Errorf("TitleCase(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestPlausibleName(t *testing.T) {
	for in, want := range map[string]string{
		"Nguyễn Văn An":         "",
		"H'Hen Niê":             "",
		"H’Hen Niê":             "",
		"Trần-Lê An":            "",
		"Nguye\u0303\u0302n An": "",
		" ":                     "error name_missing",
		"123":                   "error name_not_a_name",
		"---":                   "error name_not_a_name",
		"An":                    "warning name_one_word",
		"Nguyễn Văn An 2":       "warning name_digits",
		"Lê An (Tư)":            "warning name_symbols",
		"An1":                   "warning name_digits, warning name_one_word",
		"Công Tằng Tôn Nữ Thị Ngọc Phương Thảo Nguyên Hạnh Dung An": "warning name_long",
	} {
		if got := told(vntext.PlausibleName(in)); got != want {
			t.Errorf("PlausibleName(%q): %q, want %q", in, got, want)
		}
	}
}

// A cell of 256 kB, which no officer types but a broken program writes, takes hardly longer than many short ones.
func TestAVeryLongCellIsQuick(t *testing.T) {
	for _, part := range []string{"a", " ", " a", "\u0301", "a\u0301", "Nguye\u0303\u0302n ", "\u0323\u0302", "\xff", "\u200b", "\u1100\u1161", "'", "…/", "0", "12 "} {
		cell := strings.Repeat(part, 1<<18/len(part))
		for name, read := range map[string]func(){
			"Clean": func() { vntext.Clean(cell) }, "Fold": func() { vntext.Fold(cell) }, "CompareKey": func() { vntext.CompareKey(cell) }, "SortKey": func() { vntext.SortKey(cell) },
			"TitleCase": func() { vntext.TitleCase(cell) }, "SplitName": func() { vntext.SplitName(cell) }, "PlausibleName": func() { vntext.PlausibleName(cell) }, "IsSyllable": func() { vntext.IsSyllable(cell) },
			"ParseDate": func() { vntext.ParseDate(cell, vntext.DateOptions{Today: today}) }, "ParsePhone": func() { vntext.ParsePhone(cell) }, "ParseCitizenID": func() { vntext.ParseCitizenID(cell) },
		} {
			start := time.Now()
			if read(); time.Since(start) > 5*time.Second { // a quadratic reader takes minutes
				t.Errorf("%s of %+q took %v", name, cell[:20], time.Since(start))
			}
		}
	}
}
