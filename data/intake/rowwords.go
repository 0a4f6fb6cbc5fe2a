package intake

import (
	"regexp"
	"strings"

	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// group recognises the title of a branch inside the list.
func (t *sorter) group(row *sheet.Row, g glance) (string, bool) {
	if g.key || len(g.texts) > 3 {
		return "", false
	}
	text := g.lone
	if text == "" {
		text = vntext.Clean(g.texts[0])
	}
	bare := withoutEnumerator(text)
	roman := romanOrder.MatchString(g.order) || bare != text && romanOrder.MatchString(strings.TrimRight(strings.TrimSpace(text[:len(text)-len(bare)]), ".)/:- "))
	wide := t.widths[row.Number] >= 3
	switch {
	case unitWords(bare, false):
	case g.lone == "" || noUnit.MatchString(headingWords(bare)):
		return "", false
	case (roman || wide) && unitWords(bare, true):
	case roman && (g.order == "" || !isNumber(g.order)) && len([]rune(bare)) <= 60:
	case wide && allCapitals(bare) && len([]rune(bare)) <= 60 && g.order == "":
	default:
		return "", false
	}
	return BranchName(bare), true
}

// noUnit are titles inside a list that sort its people, not into chi đoàn.
var noUnit = regexp.MustCompile(`^(?:danh sach|doan vien|dang vien|can bo|thanh nien|ban chap hanh|ban thuong vu|bch|btv|nam$|nu$|ghi chu|luu y)`)

var totalText = regexp.MustCompile(`^(?i)(?:tổng cộng|tổng số|tổng|cộng|tong cong|tong so|danh sách (?:này )?(?:có|gồm)|cộng dồn)(?:$|[\s:.,(=])`)

// isTotal looks at the first text only: a total is named at its left end.
func isTotal(texts []string) bool { return totalText.MatchString(vntext.Clean(texts[0])) }

var signatureText = regexp.MustCompile(`^(?:t ?m\b|k ?t\b|tl\b|nguoi (?:lap|tong hop|viet|bao cao)|can bo lap|lap bieu|lap bang|lap danh sach|xac nhan|ban chap hanh|ban thuong vu|bch |btv |bi thu|pho bi thu|thu truong|hieu truong|ky ten|ky ghi|ky va ghi|ky dong dau|chu tich|doan tncs)|\bngay\b.*\bthang\b.*\bnam\b`)

// isSignature recognises the block below a list: who made it, who signs, place and date, and the names under them.
func (t *sorter) isSignature(row *sheet.Row, g glance) bool {
	for i := range row.Cells {
		c := t.column(row.Cells[i].Col)
		if (c == nil || c.Key != KeyPosition && c.Key != KeyBranch) && signatureText.MatchString(headingWords(row.Cells[i].Text)) {
			return true
		}
	}
	return t.signed && g.order == "" && !unitWords(g.texts[0], false)
}
