package intake_test

import (
	"slices"
	"testing"

	"bachudong/data"
	"bachudong/data/intake"
)

func TestChoicesKeepTheOrderOfTheList(t *testing.T) {
	if got, want := intake.Choices("ethnicity")[:3], []string{"Kinh", "Khmer", "Hoa"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := intake.Choices("political_theory"), []string{"Cử nhân", "Cao cấp", "Trung cấp", "Sơ cấp", "Chưa có"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := intake.Choices("informatics"), []string{"Chưa có"}; !slices.Equal(got, want) {
		t.Errorf("an open list: got %v, want %v", got, want)
	}
	if got := intake.Choices("hometown"); got != nil {
		t.Errorf("got %v for a fact without a list", got)
	}
}

func TestTheOfficesSpellingsComeAfterTheCommonOnes(t *testing.T) {
	own := []data.ValueAlias{{Key: "ethnicity", Spelling: "KM", Value: "Khmer"}, {Key: "ethnicity", Spelling: "Pa Hy", Value: "Pa Hy"}, {Key: "family_background", Spelling: "x", Value: "y"}}
	if got := intake.Choices("ethnicity", own...); got[1] != "Khmer" || got[len(got)-1] != "Pa Hy" || len(got) != len(intake.Choices("ethnicity"))+1 {
		t.Errorf("got %v", got)
	}
	if got := intake.Spellings("ethnicity", "Hoa"); !slices.Equal(got, []string{"Hán", "H"}) {
		t.Errorf("spellings of Hoa are %q", got)
	}
	s := page("DS", []any{"Họ và tên", "Ngày sinh", "Dân tộc", "Nghề nghiệp"}, []any{"Nguyễn Văn An", "2004", "km", "NT"}, []any{"Lê Thị Bé", "2003", "PA HY", "Nông dân"})
	d := draftWith(t, intake.Options{Aliases: append(own, data.ValueAlias{Key: "occupation", Spelling: "NT", Value: "Nuôi tôm"})}, s).Sheets[0]
	for i, want := range []string{"Khmer Nuôi tôm", "Pa Hy Nông dân"} {
		if p := d.Rows[i].Person; p.Ethnicity+" "+p.Occupation != want || len(d.Rows[i].Findings) != 0 {
			t.Errorf("row %d: %s %s, %+v", i+2, p.Ethnicity, p.Occupation, d.Rows[i].Findings)
		}
	}
	plain := draftOf(t, s).Sheets[0].Rows[0]
	if plain.Person.Ethnicity != "km" || plain.Person.Occupation != "NT" {
		t.Errorf("without the office's spellings: %+v", plain.Person)
	}
}
