package command_test

import (
	"strings"
	"testing"
)

func TestALevelIsNamedByItsRankOrByWhatItIsCalled(t *testing.T) {
	o := newOffice(t)
	o.must("units", "add", "--name", "Chi đoàn cơ sở Bệnh viện", "--level", "chi doan co so", "--parent", "H001")
	var rows []struct {
		Name, Level string
		Called      string `json:"level_name"`
	}
	o.read(&rows, "units")
	var got []string
	for _, r := range rows {
		got = append(got, r.Name+": "+r.Level+", "+r.Called)
	}
	want := "Huyện đoàn Phước Long: district, Cấp huyện|Chi đoàn cơ sở Bệnh viện: grassroots, Chi đoàn cơ sở|Đoàn xã Vĩnh Thanh: grassroots, Đoàn cơ sở"
	if strings.Join(got, "|") != want {
		t.Errorf("units are %q\nwant %q", got, want)
	}
}
