package data_test

import (
	"io/fs"
	"strings"
	"testing"

	"bachudong/assets"
	"bachudong/data"
)

func embeddedSet(t *testing.T, id string) data.CriteriaSet {
	t.Helper()
	text, err := fs.ReadFile(assets.CriteriaFiles(), id+".json")
	if err != nil {
		t.Fatal(err)
	}
	set, err := data.DecodeCriteriaSet(text)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestTheSetOf2018Has29RowsWithTheirCodes(t *testing.T) {
	set := embeddedSet(t, "2018-2022")
	var codes []string
	for _, g := range set.Criteria {
		for _, r := range g.Rows {
			codes = append(codes, r.Code)
		}
	}
	want := "1.1a 1.1b 1.2a 1.2b 1.2c 1.2d 1.2đ 1.2e 1.2g 1.3a 1.3b 1.4a 1.4b 1.5 2.1 2.2 2.3 2.4 2.5 2.6a 2.6b 2.7a 2.7b 2.8 3.1a 3.1b 3.2 3.3 3.4"
	if got := strings.Join(codes, " "); got != want {
		t.Errorf("got codes %s, want %s", got, want)
	}
	if got, want := set.Criteria[2].Title, "Chủ động tham mưu với cấp ủy, phối hợp với các tổ chức liên quan"; got != want {
		t.Errorf("got third title %q, want %q", got, want)
	}
	if g := set.Guidance; set.Kind != "Hướng dẫn" || g.Number != "13-HD/TĐTN-TCKT" || g.Date != "2018-06-04" || g.Issuer != "Ban Thường vụ Tỉnh đoàn" {
		t.Errorf("got guidance %s %+v", set.Kind, g)
	}
	if set.FromYear != 2018 || set.ToYear != 2022 {
		t.Errorf("got years %d–%d", set.FromYear, set.ToYear)
	}
}

func TestTheSetOf2023DiffersInItsThirdTitleAndGuidance(t *testing.T) {
	old, set := embeddedSet(t, "2018-2022"), embeddedSet(t, "2023-2027")
	if got, want := set.Criteria[2].Title, "Chủ động phối hợp với chính quyền, các đoàn thể và các tổ chức liên quan"; got != want {
		t.Errorf("got third title %q, want %q", got, want)
	}
	if set.Guidance.Number != "" || set.Guidance.Date != "" {
		t.Errorf("the number of the province's guidance is not known, got %+v", set.Guidance)
	}
	for g := range old.Criteria {
		for r, row := range old.Criteria[g].Rows {
			if set.Criteria[g].Rows[r] != row {
				t.Errorf("row %s differs: %+v", row.Code, set.Criteria[g].Rows[r])
			}
		}
	}
}

func TestRowsThatTheRegisterCanAnswerNameTheirMeasure(t *testing.T) {
	set := embeddedSet(t, "2018-2022")
	want := map[string]string{"1.2a": "member_list", "1.2b": "yearly_assessment", "1.2c": "admissions", "1.2đ": "transfers",
		"1.2e": "graduations", "2.6a": "branches", "3.2": "party_members"}
	for _, g := range set.Criteria {
		for _, r := range g.Rows {
			if r.Measure != want[r.Code] {
				t.Errorf("row %s: got measure %q, want %q", r.Code, r.Measure, want[r.Code])
			}
		}
	}
}

func TestDecodeCriteriaSetRefusesWhatCannotBePrinted(t *testing.T) {
	const good = `{"id":"x","title":"Bộ","from_year":2023,"to_year":2027,"guidance_kind":"Hướng dẫn","guidance":{},
		"criteria":[{"code":"I","title":"Một","rows":[{"code":"1.1","title":"A"},{"code":"1.2","title":"B"}]}]}`
	if _, err := data.DecodeCriteriaSet([]byte(good)); err != nil {
		t.Fatalf("the good set is refused: %v", err)
	}
	for _, c := range []struct{ name, from, to, want string }{
		{"not JSON", good, "xin chào", "JSON"},
		{"empty", good, "", "JSON"},
		{"cut in half", good, good[:len(good)/2], "JSON"},
		{"an unknown key", `"title":"A"`, `"tittle":"A"`, "JSON"},
		{"two sets in one file", good, good + good, "nội dung thừa"},
		{"no id", `"id":"x"`, `"id":" "`, "chưa có mã"},
		{"no title", `"title":"Bộ"`, `"title":""`, "chưa có tên"},
		{"years the wrong way round", `"to_year":2027`, `"to_year":2020`, "2023–2020"},
		{"no rows at all", `[{"code":"1.1","title":"A"},{"code":"1.2","title":"B"}]`, `[]`, "chưa có nội dung"},
		{"a row without a code", `"code":"1.2"`, `"code":""`, `"B"`},
		{"a row without a title", `"title":"B"`, `"title":""`, `"1.2"`},
		{"a code twice", `"code":"1.2"`, `"code":"1.1"`, "lặp lại"},
		{"a group's code taken by a row", `"code":"1.2"`, `"code":"I"`, "lặp lại"},
	} {
		_, err := data.DecodeCriteriaSet([]byte(strings.Replace(good, c.from, c.to, 1)))
		if data.CodeOf(err) != data.Invalid || !strings.Contains(data.MessageOf(err), c.want) {
			t.Errorf("%s: got %v, want an invalid-set message with %q", c.name, err, c.want)
		}
	}
}

func TestDecodeCriteriaSetComposesItsText(t *testing.T) {
	set, err := data.DecodeCriteriaSet([]byte(`{"id":"x","title":"Bo` + "\u0323\u0302" + `","from_year":2023,"to_year":2023,
		"criteria":[{"code":"I","title":"A","rows":[{"code":"1","title":"B"}]}]}`))
	if err != nil || set.Title != "Bộ" {
		t.Errorf("got %q, %v", set.Title, err)
	}
}
