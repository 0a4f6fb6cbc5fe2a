package fees

func (s *Screen) export() {}
