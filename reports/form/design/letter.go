package design

// Letterhead draws the pair at the top: left the bodies, "***" and the number, right the Union's name with a rule under
// it, then place and date (HD 29-HD/TWĐTN-VP, 29/10/2013). Each side spans the given columns.
func (s *Sheet) Letterhead(left, right [2]string) {
	plain := Look{Size: 14, Align: "center"}
	bold := Look{Size: 14, Align: "center", Bold: true}
	s.Row(19.5)
	s.Cell("superior", left[0], left[1], plain, "")
	s.Cell("union", right[0], right[1], Look{Size: 15, Align: "center", Bold: true, Underline: true}, "")
	s.Row(19.5)
	s.Cell("issuer", left[0], left[1], bold, "")
	s.Row(18)
	s.Cell("stars", left[0], left[1], plain, "")
	s.Cell("place_date", right[0], right[1], Look{Size: 14, Align: "center", Italic: true}, "")
	s.Row(19.5)
	s.Cell("number", left[0], left[1], plain, "")
}

// Signatures draws signature columns side by side: in whose name, the title, how to sign, room for the hand, the name.
// The names of the cells are sign1_behalf, sign1_title, sign1_hint, sign1_name, sign2_behalf, …
func (s *Sheet) Signatures(columns ...[2]string) {
	rows := []struct {
		part   string
		height float64
		look   Look
	}{
		{"behalf", 18, Look{Size: 13, Align: "center", Bold: true, Top: true}},
		{"title", 18, Look{Size: 13, Align: "center", Bold: true}},
		{"hint", 16.5, Look{Size: 12, Align: "center", Italic: true}},
		{"", 60, Look{}},
		{"name", 18, Look{Size: 13, Align: "center", Bold: true}},
	}
	for _, row := range rows {
		s.Row(row.height)
		for i, c := range columns {
			if row.part != "" {
				s.Cell("sign"+string(rune('1'+i))+"_"+row.part, c[0], c[1], row.look, "")
			}
		}
	}
}
