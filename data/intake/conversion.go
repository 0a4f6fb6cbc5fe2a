package intake

import (
	"fmt"
	"strings"

	"bachudong/data/sheet"
	"bachudong/data/vntext"
	"bachudong/data/vntext/legacy"
)

// Ways in which the encoding of a text came to be known.
const (
	ByFont    = "font"    // the font's name says it
	ByVote    = "vote"    // the spelling of the column says it
	ByOfficer = "officer" // Layout.Encodings says it
	ByDefault = "default" // nothing says it: the file is in no Unicode, and is read as Windows does where it is not Vietnamese
)

// Conversion is what became of the texts of one column that are in one font: what they were taken for, and an example.
type Conversion struct {
	Column        int
	Letter        string
	Encoding      string // "unicode", "tcvn3", "vni", "cp1258", "cp1252" or "viqr"
	By            string // ByFont, ByVote, ByOfficer or ByDefault
	Font          string // "" where the file names none
	Cells         int    // parts of cells that are in that font
	Before, After string // of one of them; equal where nothing had to be changed
	Disagrees     bool   // the font is one of another encoding than the spelling shows
	Odd           int    // of Cells, those with characters that the encoding does not have
	OddExample    string
}

// examined is how many texts are looked at for a good example.
const examined = 20

// add counts one more text; an example of several words tells more than one of one.
func (c *Conversion) add(before, after string, undecodable int) {
	c.Cells++
	if c.Before == "" || c.Cells <= examined && strings.Count(before, " ") > strings.Count(c.Before, " ") {
		c.Before, c.After = shorten(before), shorten(after)
	}
	if undecodable > 0 {
		c.Odd++
		c.OddExample = shorten(after)
	}
}

// findings say what the officer must look at; nothing where a font was followed and everything could be read.
func (c *Conversion) findings() []Finding {
	var found []Finding
	say := func(code, format string, args ...any) {
		message := "Cột " + c.Letter + ": " + fmt.Sprintf(format, args...)
		found = append(found, Finding{Finding: vntext.Finding{Severity: vntext.Warning, Code: code, Message: message}, Column: c.Letter})
	}
	label := legacy.Encoding(c.Encoding).Label()
	switch {
	case c.Disagrees && c.Encoding == string(legacy.Unicode):
		say("encoding_disagrees", "%d ô ghi phông %s nhưng chữ là Unicode; đã giữ nguyên. Ví dụ “%s”.", c.Cells, c.Font, c.Before)
	case c.Disagrees:
		say("encoding_disagrees", "%d ô ghi phông %s nhưng chữ gõ theo bảng mã %s; đã chuyển sang Unicode, hãy kiểm tra. Ví dụ “%s” → “%s”.", c.Cells, c.Font, label, c.Before, c.After)
	case c.By == ByDefault:
		say("encoding_undecided", "tệp không phải Unicode và chính tả không đủ cho biết %d ô gõ theo bảng mã nào; tạm đọc theo %s. Hãy chọn bảng mã của cột khi ghép cột, hoặc mở bằng Excel rồi lưu thành .xlsx. Ví dụ “%s” → “%s”.", c.Cells, label, c.Before, c.After)
	case c.By == ByVote:
		say("encoding_guessed", "tệp không ghi phông chữ; theo chính tả thì chữ gõ theo bảng mã %s, đã chuyển %d ô sang Unicode, hãy kiểm tra. Ví dụ “%s” → “%s”.", label, c.Cells, c.Before, c.After)
	}
	if c.Odd > 0 {
		say("encoding_characters", "%d ô có ký tự không thuộc bảng mã %s nên có thể sai chữ; hãy kiểm tra. Ví dụ “%s”.", c.Odd, label, c.OddExample)
	}
	return found
}

func newConversion(g *fontGroup, e legacy.Encoding, by string) *Conversion {
	return &Conversion{
		Column: g.col, Letter: sheet.ColumnName(g.col), Encoding: string(e), By: by, Font: g.font,
		Disagrees: by == ByVote && g.font != "" && e != g.byFont,
	}
}
