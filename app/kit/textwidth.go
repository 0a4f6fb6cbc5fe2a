package kit

// FullWidth is the width at which the line need not be cut.
func (t *Text) FullWidth() float32 { return textWidth(t.text, t.size, t.bold) + 1 }
