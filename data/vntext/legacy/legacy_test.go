package legacy_test

import (
	"strings"
	"testing"
	"time"
	"unicode"

	"bachudong/data/vntext/legacy"
	"bachudong/data/vntext/legacy/legacytest"
)

// tcvn5712 is what the C library's table of TCVN5712-1 says of the bytes that VN3 uses.
const tcvn5712 = `A1=Ă A2=Â A3=Ê A4=Ô A5=Ơ A6=Ư A7=Đ A8=ă A9=â AA=ê AB=ô AC=ơ AD=ư AE=đ B5=à B6=ả B7=ã B8=á B9=ạ BB=ằ BC=ẳ BD=ẵ
	BE=ắ C6=ặ C7=ầ C8=ẩ C9=ẫ CA=ấ CB=ậ CC=è CE=ẻ CF=ẽ D0=é D1=ẹ D2=ề D3=ể D4=ễ D5=ế D6=ệ D7=ì D8=ỉ DC=ĩ DD=í DE=ị DF=ò E1=ỏ E2=õ
	E3=ó E4=ọ E5=ồ E6=ổ E7=ỗ E8=ố E9=ộ EA=ờ EB=ở EC=ỡ ED=ớ EE=ợ EF=ù F1=ủ F2=ũ F3=ú F4=ụ F5=ừ F6=ử F7=ữ F8=ứ F9=ự FA=ỳ FB=ỷ FC=ỹ
	FD=ý FE=ỵ`

func TestEveryByteOfTCVN3(t *testing.T) {
	want := map[rune]string{}
	for _, pair := range strings.Fields(tcvn5712) {
		code, letter, _ := strings.Cut(pair, "=")
		b := strings.IndexByte("0123456789ABCDEF", code[0])*16 + strings.IndexByte("0123456789ABCDEF", code[1])
		want[rune(b)] = letter
	}
	if len(want) != 74 {
		t.Fatalf("%d letters are expected, TCVN3 has 74", len(want))
	}
	for b := rune(0); b <= 0xFF; b++ {
		got, undecodable := legacy.Decode(string(b), legacy.TCVN3)
		letter, known := want[b]
		switch {
		case known && (got != letter || undecodable != 0):
			t.Errorf("%02X is %q, want %s", b, got, letter)
		case !known && b >= 0x80 && b < 0xA0: // the signs of Windows
			if strings.ContainsAny(got, alphabet) {
				t.Errorf("%02X is the letter %q", b, got)
			}
		case !known && got != string(b):
			t.Errorf("%02X is %q, want itself", b, got)
		case !known && (undecodable == 1) != (b >= 0x80 && b != 0xA0):
			t.Errorf("%02X counts %d times as undecodable", b, undecodable)
		}
	}
}

const alphabet = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđbcdghklmnpqrstvx"

func TestEveryLetterComesBack(t *testing.T) {
	capitals := strings.ToUpper(alphabet)
	for _, c := range []struct {
		e    legacy.Encoding
		text string
	}{{legacy.TCVN3, alphabet + "ĂÂÊÔƠƯĐ"}, {legacy.VNI, alphabet}, {legacy.VNI, capitals}, {legacy.Windows1258, alphabet + capitals}} {
		for _, r := range c.text {
			coded := legacytest.Encode(string(r), c.e)
			if got, undecodable := legacy.Decode(coded, c.e); got != string(r) || undecodable != 0 {
				t.Errorf("%s: %+q is %q, want %q", c.e, coded, got, r)
			}
		}
		coded := legacytest.Encode(c.text, c.e)
		if got, undecodable := legacy.Decode(coded, c.e); got != c.text || undecodable != 0 {
			t.Errorf("%s: all together are\n%s, want\n%s", c.e, got, c.text)
		}
	}
	for _, r := range capitals {
		if unicode.IsUpper(r) {
			coded := legacytest.Encode(string(r), legacy.TCVN3)
			got, _ := legacy.Decode(coded, legacy.TCVN3)
			if strings.ToUpper(got) != string(r) {
				t.Errorf("TCVN3: %+q is %q, want %q in either case", coded, got, r)
			}
		}
	}
}

func TestDecodeReadsWhatOfficesTyped(t *testing.T) {
	for name, c := range map[string]struct {
		e        legacy.Encoding
		in, want string
		odd      int
	}{
		"TCVN3":                         {legacy.TCVN3, "TrÇn Ph\u00adíc §øc", "Trần Phước Đức", 0},
		"the soft hyphen is a letter":   {legacy.TCVN3, "\u00ad\u00aea", "ưđa", 0},
		"VNI":                           {legacy.VNI, "Huyønh Thò Phöôïng", "Huỳnh Thị Phượng", 0},
		"VNI capitals":                  {legacy.VNI, "ÑOAØN VIEÂN LYÙ ÖÙNG", "ĐOÀN VIÊN LÝ ỨNG", 0},
		"VNI capital with small mark":   {legacy.VNI, "Aùnh Oâng ÔÛ Öùng", "Ánh Ông Ở Ứng", 0},
		"VNI ơ with each tone":          {legacy.VNI, "ôù ôø ôû ôõ ôï ô", "ớ ờ ở ỡ ợ ơ", 0},
		"VNI ỷ ỹ":                       {legacy.VNI, "yû yõ YÛ YÕ ì Ì", "ỷ ỹ Ỷ Ỹ ì Ì", 0},
		"mark without a letter":         {legacy.VNI, "xù ù", "xù ù", 2},
		"mangled by code page 1258":     {legacy.TCVN3, "b\u0309n ch\u0301 k\u20ab \u0111", "bền chỡ kỵ \u0111", 1},
		"characters of neither":         {legacy.TCVN3, "Lª V¨n Ễn", "Lê Văn Ễn", 1},
		"quotes of Windows":             {legacy.TCVN3, "\u0093Lª\u0094 \u0096", "“Lê” –", 0},
		"tick marks stay":               {legacy.TCVN3, "✓ §", "✓ Đ", 0},
		"quotes and dashes stay":        {legacy.VNI, "“Ñoaøn” – xaõ", "“Đoàn” – xã", 0},
		"Windows-1258":                  {legacy.Windows1258, "Nguy\u00ea\u00den Vi\u00ea\u00f2t", "Nguyễn Việt", 0},
		"Windows-1252":                  {legacy.Windows1252, "\u0093Ren\u00e9\u0094", "“René”", 0},
		"VIQR":                          {legacy.VIQR, "Nguye^~n Ddi`nh Phu+o+'c, DDa(.ng Ta^m\\.", "Nguyễn Đình Phước, Đặng Tâm.", 0},
		"decomposed, tone first":        {legacy.Unicode, "Nguye\u0303\u0302n", "Nguyễn", 0},
		"an encoding that nobody knows": {"abc", "e\u0302", "ê", 0},
	} {
		t.Run(name, func(t *testing.T) {
			if got, odd := legacy.Decode(c.in, c.e); got != c.want || odd != c.odd {
				t.Errorf("%+q is %q with %d odd, want %q with %d", c.in, got, odd, c.want, c.odd)
			}
		})
	}
}

// Every byte that code page 1258 mangles is read as if it had come through whole.
func TestMangledBytesAreTheSameLetters(t *testing.T) {
	for mangled, whole := range map[string]string{
		"\u0102": "\u00c3", "\u0300": "\u00cc", "\u0110": "\u00d0", "\u0309": "\u00d2", "\u01a0": "\u00d5", "\u01af": "\u00dd",
		"\u0303": "\u00de", "\u0103": "\u00e3", "\u0301": "\u00ec", "\u0111": "\u00f0", "\u0323": "\u00f2", "\u01a1": "\u00f5",
		"\u01b0": "\u00fd", "\u20ab": "\u00fe",
	} {
		if legacy.ProvesUnicode(mangled) {
			t.Errorf("%+q is taken for a proof of Unicode", mangled)
		}
		for _, e := range []legacy.Encoding{legacy.TCVN3, legacy.VNI} {
			for _, before := range []string{"", "a", "O"} {
				got, odd := legacy.Decode(before+mangled, e)
				want, wantOdd := legacy.Decode(before+whole, e)
				if odd != wantOdd || odd == 0 && got != want {
					t.Errorf("%s: %+q is %q with %d odd, %+q is %q with %d", e, before+mangled, got, odd, before+whole, want, wantOdd)
				}
			}
		}
	}
	for _, text := range []string{"ễ", "Đạt", "e\u0302", "Ước"} {
		if !legacy.ProvesUnicode(text) {
			t.Errorf("%+q proves nothing", text)
		}
	}
	for _, text := range []string{"An", "NguyÔn", "Phaïm", "Đô", "“Lê” – …", "✓ √ × ☑"} {
		if legacy.ProvesUnicode(text) {
			t.Errorf("%+q is taken for a proof of Unicode", text)
		}
	}
}

func TestFontNames(t *testing.T) {
	for font, want := range map[string]struct {
		e        legacy.Encoding
		capitals bool
	}{
		".VnTime": {legacy.TCVN3, false}, ".VnTimeH": {legacy.TCVN3, true}, ".vntimeh": {legacy.TCVN3, true}, ".VNARIAL NARROWH": {legacy.TCVN3, true},
		".VnArial NarrowH": {legacy.TCVN3, true}, ".VnArial": {legacy.TCVN3, false}, "VnTime": {legacy.TCVN3, false}, "VnTimeH": {legacy.TCVN3, true},
		"@.VnTime": {legacy.TCVN3, false}, " .VnHelvetInsH ": {legacy.TCVN3, true}, "VNI-Times": {legacy.VNI, false}, "VNI Times": {legacy.VNI, false},
		"vni-helve": {legacy.VNI, false}, "Times New Roman": {legacy.Unicode, false}, "Arial": {legacy.Unicode, false}, "": {legacy.Unicode, false},
		"VNtimes new roman": {legacy.Unicode, false}, "Vn": {legacy.Unicode, false}, "VnRevueH": {legacy.TCVN3, true}, "h": {legacy.Unicode, false},
	} {
		if e, capitals := legacy.FontEncoding(font); e != want.e || capitals != want.capitals {
			t.Errorf("%q is %s, capitals %v", font, e, capitals)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"NguyÔn V¨n An", "Nguyeãn Vaên An", "Nguyễn Văn An", "ôï", "\u00ad", "Nguye\u0303\u0302n", "Đô\u0301", "\xff", "\x00a\u0300", "o+?.^", "\\.", "DDd", "", "ı", "\u20ab"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		plain := strings.Map(func(r rune) rune {
			if r >= 0x80 {
				return -1
			}
			return r
		}, s)
		for _, e := range legacy.Guessed {
			got, undecodable := legacy.Decode(s, e)
			if strings.ToValidUTF8(got, "") != got && s == strings.ToValidUTF8(s, "") || undecodable < 0 || undecodable > len(s) {
				t.Errorf("%s: %+q is %+q with %d odd", e, s, got, undecodable)
			}
			if got, undecodable := legacy.Decode(plain, e); got != plain || undecodable != 0 {
				t.Errorf("%s: %+q becomes %+q", e, plain, got)
			}
		}
		if got, _ := legacy.Decode(s, legacy.VIQR); strings.ToValidUTF8(got, "") != got && s == strings.ToValidUTF8(s, "") {
			t.Errorf("VIQR: %+q is %+q", s, got)
		}
		var scorer legacy.Scorer
		scores := scorer.Score(s)
		for _, e := range legacy.Guessed {
			if n := scores.Of(e); n.Good+n.Bad != scores.Of(legacy.Unicode).Good+scores.Of(legacy.Unicode).Bad {
				t.Errorf("%+q has other words in %s: %+v", s, e, scores)
			}
		}
	})
}

func TestAVeryLongCellIsQuick(t *testing.T) {
	for _, part := range []string{"a", "§", "§ ", "\u0301", "a\u0301", "aâ", "a^", "\\", "ễ", "\xff"} {
		cell := strings.Repeat(part, 1<<18/len(part))
		start := time.Now()
		for _, e := range append(legacy.Guessed[:], legacy.VIQR) {
			legacy.Decode(cell, e)
		}
		new(legacy.Scorer).Score(cell)
		legacy.RestoreInitial(legacy.RestoreCapitals(cell))
		if took := time.Since(start); took > 10*time.Second { // a quadratic reader takes minutes
			t.Errorf("%+q took %v", cell[:20], took)
		}
	}
}
