package kit

import "image/color"

// Tone says what a text means; it picks the colour. Colour is never the only sign: the words say it too.
type Tone uint8

// The tones.
const (
	Normal Tone = iota
	Muted       // known but secondary, or nothing yet
	Amber       // incomplete
	Red         // not met, late, wrong
	Green       // met
	Link        // opens what it names
	Info        // blue, for messages that only inform
)

// Ink is the colour of text in the tone.
func (t Tone) Ink() color.Color {
	switch t {
	case Muted:
		return InkSoft
	case Amber:
		return AmberInk
	case Red:
		return RedInk
	case Green:
		return GreenInk
	case Link, Info:
		return Blue
	}
	return Ink
}

// Tint is the pale background of the tone, for pills and boxes.
func (t Tone) Tint() color.Color {
	switch t {
	case Amber:
		return AmberTint
	case Red:
		return RedTint
	case Green:
		return GreenTint
	case Info, Link:
		return BlueTint
	}
	return GreyTint
}

// Edge is the thin line around a box of the tone.
func (t Tone) Edge() color.Color {
	switch t {
	case Amber:
		return AmberLine
	case Red:
		return RedLine
	}
	return Line
}

// solid is the full colour of a chosen state.
func (t Tone) solid() color.Color {
	if t == Normal {
		return Blue
	}
	return t.Ink()
}
