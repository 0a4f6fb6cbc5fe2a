package intake_test

import (
	"slices"
	"testing"

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
