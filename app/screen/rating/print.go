package rating

func (s *Screen) askPrint() {}
