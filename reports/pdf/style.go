package pdf

import (
	"strings"
	"unicode/utf8"
)

// Align says where text stands in its width.
type Align uint8

// The alignments; Auto is the column's own in a table and Left elsewhere.
const (
	Auto Align = iota
	Left
	Center
	Right
)

// Style is how text is set: a face and a size in points.
type Style struct {
	Face Face
	Size float64
}

const mmPerPoint = 25.4 / 72

// Line is the height of one line in millimetres.
func (s Style) Line() float64 { return s.Size * mmPerPoint * 1.2 }

// baseline is the distance from the top of a line to the foot of its letters; the stacked marks of Ẩ and the tail of ợ
// both stay inside the line.
func (s Style) baseline() float64 { return s.Size * mmPerPoint * 0.94 }

// Width is the width of s in millimetres on one line. s is text that PrintText gave.
func (s Style) Width(text string) float64 {
	return float64(faceMetrics[s.Face]().units(text)) * s.Size * mmPerPoint / 1000
}

func (m *metrics) units(text string) int {
	n := 0
	for _, r := range text {
		if r <= lastRune {
			n += int(m.width[r])
		}
	}
	return n
}

// Wrap breaks text that PrintText gave into lines no wider than width millimetres: at spaces, inside a word only where
// the word alone is wider than a line, and always at "\n". Empty text has no lines.
func (s Style) Wrap(text string, width float64) []string {
	if text == "" {
		return nil
	}
	m := faceMetrics[s.Face]()
	limit := int(width / (s.Size * mmPerPoint) * 1000)
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = m.wrap(lines, strings.Trim(paragraph, " "), limit)
	}
	return lines
}

// wrap appends the lines of one paragraph, at least one.
func (m *metrics) wrap(lines []string, text string, limit int) []string {
	start, space, used := 0, -1, 0 // space: where the last word of the line ends
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= 0x80 {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		w := 0
		if r <= lastRune {
			w = int(m.width[r])
		}
		if r == ' ' && (i == 0 || text[i-1] != ' ') {
			space = i
		}
		if r != ' ' && used+w > limit && i > start {
			end := i
			if space > start {
				end = space
			}
			lines = append(lines, text[start:end])
			start = end + len(text[end:]) - len(strings.TrimLeft(text[end:], " "))
			i, space, used = start, -1, 0
			continue
		}
		used += w
		i += size
	}
	return append(lines, strings.TrimRight(text[start:], " "))
}
