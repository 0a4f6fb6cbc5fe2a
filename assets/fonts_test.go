package assets_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"

	"bachudong/assets"
)

func faces() map[string][]byte {
	return map[string][]byte{
		"regular": assets.SerifRegular, "bold": assets.SerifBold,
		"italic": assets.SerifItalic, "bold italic": assets.SerifBoldItalic,
	}
}

func TestFontFilesAreLiberationSerif215(t *testing.T) {
	want := map[string]string{
		"regular":     "29d12439831b7f59194efec85872f24f54eff05738933f9a860220d2abff88ba",
		"bold":        "446a4421f297698427170fd7db20e59169a4188baaaf940e9bea58af6341a723",
		"italic":      "c1830c433ab41379f1139fac388989d37c9f08c81e1bd643efdcc7946db30753",
		"bold italic": "36dd6965be8915f6d7efb259757f1f7546a7c6f72c53a20bbe4ae7092f2cd558",
	}
	for name, file := range faces() {
		sum := sha256.Sum256(file)
		if got := hex.EncodeToString(sum[:]); got != want[name] {
			t.Errorf("%s: sha256 %s, want %s", name, got, want[name])
		}
	}
	if !strings.Contains(assets.FontLicence, "SIL OPEN FONT LICENSE Version 1.1") {
		t.Error("the licence text of the fonts is missing")
	}
}

// vietnamese is the 12 vowels in 6 tones and đ, in both cases, without what ASCII has: 134 letters.
func vietnamese() []rune {
	const lower = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
	return []rune(lower + strings.ToUpper(lower))
}

func TestFacesHaveEveryVietnameseLetter(t *testing.T) {
	letters := vietnamese()
	if len(letters) != 134 {
		t.Fatalf("the test knows %d letters, want 134", len(letters))
	}
	for name, file := range faces() {
		face, err := sfnt.Parse(file)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var buf sfnt.Buffer
		for _, r := range append(letters, '₫', '…', '–', '“', '”', '×', '□', '•') {
			if glyph, err := face.GlyphIndex(&buf, r); err != nil || glyph == 0 {
				t.Errorf("%s has no glyph for %q", name, r)
			}
		}
	}
}
