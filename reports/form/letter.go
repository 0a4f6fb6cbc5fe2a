package form

// Letterhead fills the pair at the top of a template. A body without a superior moves up a line, so that no gap shows.
func (s *Sheet) Letterhead(h Head) {
	s.Text("union", Union)
	s.Text("place_date", h.PlaceDate())
	issuer := h.Issuer
	if issuer == "" {
		issuer = "……………………"
	}
	if h.Superior != "" {
		s.Text("superior", h.Superior)
		s.Text("issuer", issuer)
		s.Text("stars", Stars)
		s.Text("number", h.NumberLine())
		return
	}
	s.Restyle("superior", "issuer")
	s.Restyle("issuer", "stars")
	s.Restyle("stars", "number")
	s.Text("superior", issuer)
	s.Text("issuer", Stars)
	s.Text("stars", h.NumberLine())
}

// Sign fills the signature column with that number, counted from 1; hint says how to sign: "(ký, đóng dấu)".
func (s *Sheet) Sign(column int, signer Signer, hint string) {
	prefix := "sign" + string(rune('0'+column)) + "_"
	s.Text(prefix+"behalf", signer.OnBehalf)
	s.Text(prefix+"title", signer.Title)
	s.Text(prefix+"hint", hint)
	s.Text(prefix+"name", signer.Name)
}
