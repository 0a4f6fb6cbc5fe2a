package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

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

// dateColumns finds the year of each column that tells of one: in its heading, or in a title above the list. A rating and a
// training programme cannot be kept without a year.
func (d *SheetDraft) dateColumns(s *sheet.Sheet, h *header) {
	for i := range h.columns {
		c := &h.columns[i]
		if !Yearly(c.Key) || c.Year != 0 {
			continue
		}
		if c.Year = yearIn(c.Heading); c.Year == 0 {
			c.Year = titleYear(s, h)
		}
		if c.Year == 0 && (c.Key == KeyRating || c.Key == KeyTraining) {
			what := labels[c.Key]
			d.note(c.Key+"_undated", c.Letter, c.Key, fmt.Sprintf("Cột %s “%s” không nói rõ %s của năm nào nên chưa nhập. "+
				"Hãy ghi năm vào tiêu đề cột, ví dụ “%s năm 2022”, hoặc chọn năm cho cột.", c.Letter, c.Heading, strings.ToLower(what), what))
			c.Key, c.Value = KeyIgnored, ""
		}
	}
}

func titleYear(s *sheet.Sheet, h *header) int {
	for i := range s.Rows {
		if s.Rows[i].Number >= h.top() {
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
