package vntext

// AgeOn is the age in whole years of who was born on d; a birth known to the year alone counts from the first of January.
// The second result is false when one of the days is not known.
func (d Date) AgeOn(day Date) (age int, known bool) {
	year, month, first, born := d.parts()
	nowYear, nowMonth, now, on := day.parts()
	if born == NoDate || on == NoDate {
		return 0, false
	}
	age = nowYear - year
	if nowMonth < month || nowMonth == month && now < first {
		age--
	}
	return age, true
}
