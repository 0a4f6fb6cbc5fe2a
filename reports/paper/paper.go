package paper

import (
	"fmt"

	"bachudong/reports/form"
	"bachudong/reports/pdf"
)

// Paper is one paper. What is not known prints as dots to fill in by hand.
type Paper struct {
	Name    string    // what it is, to whom: "Giấy giới thiệu của Nguyễn Văn An"; for viewers and messages
	Head    form.Head // who issues it, its number, where and when
	Type    string    // "QUYẾT ĐỊNH"; "" is a letter (công văn), whose Subject stands below its number
	Subject string    // trích yếu: "Về việc chuẩn y kết nạp đoàn viên"
	To      []string  // Kính gửi; nil prints none
	Body    []Part
	Note    string // in small letters at the foot of each page, such as where the form comes from; "" for none
}

// Part is a piece of the body: a Paragraph, Facts, Lines, a Table, a Foot, a Divider.
type Part interface {
	// place prints the part. The last of it stays on a page with tail, the height in millimetres of what must follow it.
	place(p *page, tail float64)
	// height is what the part takes on one page, in millimetres.
	height(p *page) float64
}

// Paragraph is running text; a line end in it begins a new paragraph.
type Paragraph struct {
	Lead  string // printed in bold before the text: "Điều 1."
	Text  string
	Face  pdf.Face  // of the text
	Align pdf.Align // Center for titles; else the first line is indented
	Flush bool      // the first line is not indented
	Keep  bool      // stays on the page of the next part
}

// Heading is a line in bold over what follows, on the same page.
type Heading string

// Facts is a line of facts side by side, in columns of the same width.
type Facts []Fact

// Fact is "Họ và tên: NGUYỄN VĂN AN"; without a value its line is dotted to be filled in.
type Fact struct {
	Label  string
	Value  string
	Strong bool // the value in bold
}

// Lines are that many dotted lines to write on.
type Lines int

// Table is a small table. Its heading is printed again on each page it reaches. The widths of the columns in
// millimetres should add up to Width.
type Table struct {
	Columns []pdf.Column
	Rows    []pdf.Row
}

// Width is the width of the text, in millimetres.
const Width = 210 - pdf.MarginLeft - pdf.MarginRight

// Foot ends a paper, or the part of it that one body fills in: who receives it on the left, the signatures beside each
// other. The last one stands on the right.
type Foot struct {
	Signers    []Signer
	Recipients []string // Nơi nhận: "Như Điều 3", "Lưu VP"
}

// Signer is one signature.
type Signer struct {
	form.Signer
	PlaceDate string // printed above when it differs from the head's; "" for none
	Hint      string // "(Ký, ghi rõ họ tên)"
}

// Divider is a broken line between what two bodies fill in on the same paper.
type Divider struct{}

// Articles are numbered "Điều 1.", "Điều 2." and so on.
func Articles(texts ...string) []Part {
	parts := make([]Part, len(texts))
	for i, text := range texts {
		parts[i] = Paragraph{Lead: fmt.Sprintf("Điều %d.", i+1), Text: text}
	}
	return parts
}

// Grounds are the reasons on which a decision stands ("Căn cứ …"), each in a line of its own in italics.
func Grounds(texts ...string) []Part {
	parts := make([]Part, len(texts))
	for i, text := range texts {
		end := ";"
		if i == len(texts)-1 {
			end = ","
		}
		parts[i] = Paragraph{Text: "- " + text + end, Face: pdf.Italic}
	}
	return parts
}
