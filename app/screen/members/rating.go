package members

import (
	"slices"

	"bachudong/app/kit"
)

// ratings are the levels of HD 33-HD/TWĐTN-BTC, best first, with what fits into a column. Ratings of other scales are
// kept and shown as they are.
var ratings = []struct{ label, short string }{
	{"Hoàn thành xuất sắc nhiệm vụ", "HTXS"},
	{"Hoàn thành tốt nhiệm vụ", "HTT"},
	{"Hoàn thành nhiệm vụ", "HT"},
	{"Không hoàn thành nhiệm vụ", "KHT"},
}

func ratingLabels() []string {
	labels := make([]string, len(ratings))
	for i, r := range ratings {
		labels[i] = r.label
	}
	return labels
}

func ratingAt(label string) int {
	return slices.IndexFunc(ratings, func(r struct{ label, short string }) bool { return r.label == label })
}

func shortRating(label string) string {
	if i := ratingAt(label); i >= 0 {
		return ratings[i].short
	}
	return label
}

func ratingTone(label string) kit.Tone {
	if ratingAt(label) == len(ratings)-1 {
		return kit.Red
	}
	return kit.Normal
}
