package data

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// DecodeCriteriaSet reads a criteria set from JSON and checks that a form can be printed from it: an id, a span of
// years, and criteria with titles whose codes are all different. Unknown keys are refused, since a mistyped key would
// silently lose text. The error is an *Error of code Invalid.
func DecodeCriteriaSet(text []byte) (CriteriaSet, error) {
	var set CriteriaSet
	decoder := json.NewDecoder(bytes.NewReader(norm.NFC.Bytes(text)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&set); err != nil {
		return CriteriaSet{}, Errorf(Invalid, "Không đọc được bộ tiêu chí: nội dung không đúng cấu trúc JSON của bộ tiêu chí. Hãy kiểm tra lại tệp.").Because(err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return CriteriaSet{}, Errorf(Invalid, "Tệp bộ tiêu chí %q còn nội dung thừa ở cuối. Mỗi tệp chỉ chứa một bộ tiêu chí.", set.ID)
	}
	if err := set.check(); err != nil {
		return CriteriaSet{}, err
	}
	return set, nil
}

func (s *CriteriaSet) check() error {
	refuse := func(format string, args ...any) error {
		return Errorf(Invalid, "Bộ tiêu chí %q: "+format, append([]any{s.ID}, args...)...)
	}
	switch {
	case strings.TrimSpace(s.ID) == "":
		return Errorf(Invalid, "Bộ tiêu chí chưa có mã (id). Hãy đặt mã, ví dụ \"2018-2022\".")
	case strings.TrimSpace(s.Title) == "":
		return refuse("chưa có tên (title).")
	case s.FromYear < 1931 || s.ToYear > 9999 || s.FromYear > s.ToYear:
		return refuse("khoảng năm %d–%d không hợp lệ; năm đầu phải không lớn hơn năm cuối.", s.FromYear, s.ToYear)
	case s.Rows() == 0:
		return refuse("chưa có nội dung nào.")
	}
	seen := map[string]bool{}
	for _, group := range s.Criteria {
		rows := append([]Criterion{{Code: group.Code, Title: group.Title}}, group.Rows...)
		for _, row := range rows {
			switch {
			case strings.TrimSpace(row.Code) == "":
				return refuse("có dòng chưa có mã: %q.", row.Title)
			case strings.TrimSpace(row.Title) == "":
				return refuse("dòng %q chưa có nội dung.", row.Code)
			case seen[row.Code]:
				return refuse("mã %q bị lặp lại; mỗi dòng phải có một mã riêng.", row.Code)
			}
			seen[row.Code] = true
		}
		if len(group.Rows) == 0 {
			return refuse("tiêu chí %q chưa có nội dung nào.", group.Code)
		}
	}
	return nil
}
