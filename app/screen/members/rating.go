package members

import (
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
)

// ratingCell shows a rating in the short form of the scale of its year. One of another scale is shown as it is.
func ratingCell(scale *data.Scale) func(*store.MemberRow) kit.Cell {
	return func(r *store.MemberRow) kit.Cell {
		if r.Rating == "" {
			return kit.Cell{Text: "chưa", Tone: kit.Muted}
		}
		return kit.Cell{Text: scale.Short(r.Rating), Tone: ratingTone(scale, r.Rating)}
	}
}

// ratingTone is red for the lowest grade of the scale.
func ratingTone(scale *data.Scale, label string) kit.Tone {
	if n := len(scale.Grades); n > 1 && scale.Grade(label) == &scale.Grades[n-1] {
		return kit.Red
	}
	return kit.Normal
}
