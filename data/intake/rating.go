package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// YearRating is what a list says of somebody's rating of a year.
type YearRating struct {
	Year   int
	Rating string
}

// notRated is the value that says that there is no rating; attached the one of people whose stay does not count.
const (
	notRated = "Chưa đánh giá"
	attached = "Sinh hoạt ghép"
)

func (r *Row) rating(year int) string {
	for _, given := range r.Ratings {
		if given.Year == year {
			return given.Rating
		}
	}
	return ""
}

func (r *Row) rate(year int, rating string) {
	if rating == notRated || rating == "" {
		return
	}
	at := slices.IndexFunc(r.Ratings, func(given YearRating) bool { return given.Year == year })
	if at < 0 {
		r.Ratings = append(r.Ratings, YearRating{year, rating})
		return
	}
	r.Ratings[at].Rating = rating
}

var (
	yearNamed  = regexp.MustCompile(`(?i)\bnăm(?:\s+học)?\s*:?\s*((?:19|20)\d\d)(?:\s*[-–/]\s*((?:19|20)\d\d))?`)
	yearAtTail = regexp.MustCompile(`\b(?:(?:19|20)\d\d\s*[-–]\s*)?((?:19|20)\d\d)\s*\)?\s*$`)
)

// yearIn is the year that a heading or title names, of a school year the second; 0 when there is none.
func yearIn(text string) int {
	year := ""
	if m := yearNamed.FindStringSubmatch(text); m != nil {
		year = max(m[1], m[2])
	} else if m := yearAtTail.FindStringSubmatch(text); m != nil {
		year = m[1]
	}
	n, _ := strconv.Atoi(year)
	return n
}

// dateRatings finds the year of each column of ratings: in its heading, or in a title above the list. A rating without a
// year cannot be kept.
func (d *SheetDraft) dateRatings(s *sheet.Sheet, h *header) {
	for i := range h.columns {
		c := &h.columns[i]
		if c.Key != KeyRating || c.Year != 0 {
			continue
		}
		if c.Year = yearIn(c.Heading); c.Year == 0 {
			c.Year = titleYear(s, h)
		}
		if c.Year == 0 {
			c.Key, c.Value = KeyIgnored, ""
			d.note("rating_undated", c.Letter, KeyRating, fmt.Sprintf(
				"Cột %s “%s” không nói rõ xếp loại của năm nào nên chưa nhập. Hãy ghi năm vào tiêu đề cột, ví dụ “Xếp loại năm 2022”, hoặc chọn năm cho cột.", c.Letter, c.Heading))
		}
	}
}

func titleYear(s *sheet.Sheet, h *header) int {
	for i := range s.Rows {
		if s.Rows[i].Number >= h.first {
			break
		}
		for _, c := range s.Rows[i].Cells {
			text := vntext.Clean(c.Text)
			if yearNamed.MatchString(text) && !signatureText.MatchString(headingWords(text)) {
				return yearIn(text)
			}
		}
	}
	return 0
}
