package shell

import (
	"testing"

	"bachudong/app/kit"
	"bachudong/data/vntext"
)

func TestAnyOtherDayThanTodayStandsOut(t *testing.T) {
	for day, want := range map[vntext.Date]struct {
		caption string
		tone    kit.Tone
	}{
		"2022-11-15": {"Số liệu đến ngày: 15/11/2022 (hôm nay)", kit.Normal},
		"2022-11-14": {"Số liệu đến ngày: 14/11/2022 (đã qua)", kit.Amber},
		"2023-01-01": {"Số liệu đến ngày: 01/01/2023 (chưa đến)", kit.Amber},
	} {
		if caption, tone := dayCaption(day, "2022-11-15"); caption != want.caption || tone != want.tone {
			t.Errorf("%s: %q in tone %v, want %+v", day, caption, tone, want)
		}
	}
}

func TestOfAMonthOrAYearTheLastDayIsMeant(t *testing.T) {
	for given, want := range map[vntext.Date]vntext.Date{
		"":           "",
		"2020":       "2020-12-31",
		"2020-02":    "2020-02-29",
		"2021-12":    "2021-12-31",
		"2022":       "2022-11-15",
		"2022-11":    "2022-11-15",
		"2022-12":    "2022-12-31",
		"2023":       "2023-12-31",
		"2022-11-15": "2022-11-15",
		"2022-11-01": "2022-11-01",
	} {
		if got := lastDayOf(given, "2022-11-15"); got != want {
			t.Errorf("%q means %q, want %q", given, got, want)
		}
	}
}
