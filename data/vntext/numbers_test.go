package vntext_test

import (
	"strings"
	"testing"

	"bachudong/data/vntext"
)

func TestParseCitizenID(t *testing.T) {
	for in, want := range map[string]struct{ id, told string }{
		"095204430962":           {"095204430962", ""},
		"'095204430962":          {"095204430962", ""},
		"’095204430962":          {"095204430962", ""},
		"095 204 430 962":        {"095204430962", ""},
		"095.204.430.962":        {"095204430962", ""},
		"095-204-430-962":        {"095204430962", ""},
		"095204430962\u00a0":     {"095204430962", ""},
		"95204430962":            {"095204430962", "warning citizen_id_padded"},
		"95204430962.0":          {"095204430962", "warning citizen_id_padded"},
		"1204430962":             {"001204430962", "warning citizen_id_padded"},
		"0950986588":             {"", "error citizen_id_length"},
		"09520443096":            {"", "error citizen_id_length"},
		"385123456":              {"385123456", ""},
		"85123456":               {"085123456", "warning citizen_id_padded"},
		"999204430962":           {"999204430962", "warning citizen_id_province"},
		"33204430962":            {"033204430962", "warning citizen_id_padded"},
		"99204430962":            {"099204430962", "warning citizen_id_padded, warning citizen_id_province"},
		"000000000000":           {"000000000000", "warning citizen_id_repeated"},
		"111111111":              {"111111111", "warning citizen_id_repeated"},
		"1.23457E+11":            {"", "error citizen_id_scientific"},
		"9,5204E+10":             {"", "error citizen_id_scientific"},
		"9.5E10":                 {"", "error citizen_id_scientific"},
		"0952O4430962":           {"", "error citizen_id_characters"},
		"095204430962 (cũ)":      {"", "error citizen_id_characters"},
		"-095204430962":          {"095204430962", ""},
		"1234567":                {"", "error citizen_id_length"},
		"0952044309621":          {"", "error citizen_id_length"},
		"095204430962 385123456": {"", "error citizen_id_length"},
		"0":                      {"", "error citizen_id_length"},
		"":                       {"", ""},
		" - ":                    {"", ""},
		"Chưa có":                {"", ""},
		"không":                  {"", ""},
		"\xff095204430962":       {"", "error citizen_id_characters"},
	} {
		id, found := vntext.ParseCitizenID(in)
		if id != want.id || told(found) != want.told {
			t.Errorf("ParseCitizenID(%q) = %q [%s], want %q [%s]", in, id, told(found), want.id, want.told)
		}
	}
}

func TestCheckCitizenID(t *testing.T) {
	for _, c := range []struct {
		id, gender string
		birth      vntext.Date
		told       string
	}{
		{"095204430962", "Nam", "2004-03-27", ""},
		{"095302410788", "Nữ", "2002-03-24", ""},
		{"095192521460", "nữ", "1992", ""},
		{"095204430962", "", "", ""},
		{"095204430962", "Nữ", "2004-03-27", "warning citizen_id_gender"},
		{"095204430962", "Nam", "2005-03-27", "warning citizen_id_year"},
		{"095004430962", "Nam", "2004", "warning citizen_id_century"},
		{"095304430962", "Nam", "1998-01-01", "warning citizen_id_gender, warning citizen_id_year"},
		{"095204430962", "x", "2004-03", ""},
		{"385123456", "Nữ", "2004-03-27", ""},
		{"", "Nam", "2004", ""},
		{"09520443096x", "Nữ", "2005", ""},
	} {
		if got := told(vntext.CheckCitizenID(c.id, c.gender, c.birth)); got != c.told {
			t.Errorf("CheckCitizenID(%q, %q, %q): %q, want %q", c.id, c.gender, c.birth, got, c.told)
		}
	}
}

func TestParsePhone(t *testing.T) {
	for in, want := range map[string]struct{ phone, told string }{
		"0912345678":                  {"0912345678", ""},
		"0912.345.678":                {"0912345678", ""},
		"0912 345 678":                {"0912345678", ""},
		"0912-345-678":                {"0912345678", ""},
		"0912,345,678":                {"0912345678", ""},
		"(0912) 345678":               {"0912345678", ""},
		"'0912345678":                 {"0912345678", ""},
		"ĐT: 0912345678":              {"0912345678", ""},
		"+84912345678":                {"0912345678", ""},
		"84912345678":                 {"0912345678", ""},
		"+84 (0)912 345 678":          {"0912345678", ""},
		"0084 912345678":              {"0912345678", ""},
		"+84 1234567890":              {"0834567890", "warning phone_converted"},
		"912345678":                   {"0912345678", "warning phone_padded"},
		"912345678.0":                 {"0912345678", "warning phone_padded"},
		"841234567":                   {"0841234567", "warning phone_padded"},
		"01234567890":                 {"0834567890", "warning phone_converted"},
		"0169 123 4567":               {"0391234567", "warning phone_converted"},
		"1991234567":                  {"0591234567", "warning phone_padded, warning phone_converted"},
		"02913822123":                 {"02913822123", ""},
		"(0291) 3.822.123":            {"02913822123", ""},
		"2913822123":                  {"02913822123", "warning phone_padded"},
		"0912345678 / 0913456789":     {"0912345678 / 0913456789", ""},
		"0912345678/0913456789":       {"0912345678 / 0913456789", ""},
		"0912345678;913456789":        {"0912345678 / 0913456789", "warning phone_padded"},
		"0912345678, 0913456789":      {"0912345678 / 0913456789", ""},
		"0912345678\n0913456789":      {"0912345678 / 0913456789", ""},
		"0912.345.678 - 0913.456.789": {"0912345678 / 0913456789", ""},
		"0912345678 0913456789":       {"0912345678 / 0913456789", ""},
		"912345678 913456789":         {"0912345678 / 0913456789", "warning phone_padded, warning phone_padded"},
		"0912345678 và 02913822123":   {"0912345678 / 02913822123", ""},
		"0912345678 (mẹ)":             {"0912345678", "warning phone_text"},
		"0112345678":                  {"0112345678", "warning phone_unusual"},
		"0781822123":                  {"0781822123", ""},
		"091234567":                   {"091234567", "warning phone_unusual"},
		"09123456789":                 {"09123456789", "warning phone_unusual"},
		"9.12346E+08":                 {"", "error phone_scientific"},
		"12345":                       {"", "error phone_length"},
		"0912345678901234567":         {"", "error phone_length"},
		"abc":                         {"", "error phone_length"},
		"":                            {"", ""},
		"-":                           {"", ""},
		"không có":                    {"", ""},
	} {
		phone, found := vntext.ParsePhone(in)
		if phone != want.phone || told(found) != want.told {
			t.Errorf("ParsePhone(%q) = %q [%s], want %q [%s]", in, phone, told(found), want.phone, want.told)
		}
	}
}

func TestEveryPrefixOf2018IsConverted(t *testing.T) {
	for _, change := range strings.Fields(`0120>070 0121>079 0122>077 0126>076 0128>078 0123>083 0124>084 0125>085 0127>081 0129>082
		0162>032 0163>033 0164>034 0165>035 0166>036 0167>037 0168>038 0169>039 0186>056 0188>058 0199>059`) {
		before, after, _ := strings.Cut(change, ">")
		if got, _ := vntext.ParsePhone(before + "1234567"); got != after+"1234567" {
			t.Errorf("%s1234567 became %q, want %s1234567", before, got, after)
		}
	}
}

func TestHasError(t *testing.T) {
	warn, fail := vntext.Finding{Severity: vntext.Warning}, vntext.Finding{Severity: vntext.Error}
	if vntext.HasError(nil) || vntext.HasError([]vntext.Finding{warn}) || !vntext.HasError([]vntext.Finding{warn, fail}) {
		t.Error("only an error forbids to keep a value")
	}
}
