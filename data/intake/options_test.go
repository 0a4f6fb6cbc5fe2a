package intake_test

import (
	"testing"

	"bachudong/data"
	"bachudong/data/intake"
)

func TestModesByName(t *testing.T) {
	for name, want := range map[string]intake.Mode{"": intake.Fill, "fill": intake.Fill, "update": intake.Update, "skip": intake.Skip} {
		if got, err := intake.ParseMode(name); err != nil || got != want || name != "" && got.String() != name || got.Label() == "" {
			t.Errorf("%q is %v, %v", name, got, err)
		}
	}
	if _, err := intake.ParseMode("xóa"); data.CodeOf(err) != data.Invalid {
		t.Errorf("%v", err)
	}
}
