package members

// toggleNumbers shows identity and phone numbers in full, or covers them again, in the list, the pane and the page, until
// the file is closed.
func (s *Screen) toggleNumbers() {
	desk := s.host.Desk()
	desk.NumbersShown = !desk.NumbersShown
	s.front.grid.Refresh()
	if s.side.shown != nil {
		s.side.draw()
	}
	if s.page != nil {
		s.page.facts.form.recover()
	}
	if desk.NumbersShown {
		s.host.Say("Đang hiện đủ số CCCD, điện thoại. Bấm Ctrl+H lần nữa để che.")
	} else {
		s.host.Say("Đã che số CCCD, điện thoại.")
	}
}

// coverNumbers lets the fields of kept numbers follow what the officer asked for. A number that is being typed is seen.
func (f *form) coverNumbers(shown func(key, value string) string) {
	for key, field := range f.fields {
		if field.covered == nil {
			continue
		}
		field.covered.Cover = func(text string) string {
			if text != field.original || shown(key, text) == text {
				return ""
			}
			return shown(key, text)
		}
	}
}

// recover shows the numbers as they may be shown now.
func (f *form) recover() {
	for _, field := range f.fields {
		if field.covered != nil {
			field.covered.Refresh()
		}
	}
}
