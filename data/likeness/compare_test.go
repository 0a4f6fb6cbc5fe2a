package likeness_test

import (
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/likeness"
	"bachudong/data/vntext"
)

func person(name, birth string, numbers ...string) data.Person {
	p := data.Person{FullName: name, Birth: vntext.Date(birth)}
	for i, ref := range []*string{&p.CitizenID, &p.Phone, &p.CardNumber, &p.Hometown} {
		if i < len(numbers) {
			*ref = numbers[i]
		}
	}
	return p
}

func TestHowAlikeTwoPeopleAre(t *testing.T) {
	for _, c := range []struct {
		name    string
		a, b    data.Person
		certain likeness.Certainty
		why     string // of a suspicion; "" is none
	}{
		{"name and date alone", person("Lê Thị Bé", "2004-03-15"), person("Lê Thị Bé", "2004-03-15"), 0, "trùng họ tên, trùng ngày sinh"},
		{"and the card", person("Lê Thị Bé", "2004-03-15", "", "", "12"), person("Lê Thị Bé", "2004-03-15", "", "", "12"), likeness.ByName, ""},
		{"and the telephone, without marks", person("LE THI BE", "2004-03-15", "", "0912345678"), person("Lê Thị Bé", "2004-03-15", "", "0912345678"), likeness.ByName, ""},
		{"twins with other marks", person("Lê Thị Hoa", "2004-03-15", "", "", "", "xã A"), person("Lê Thị Hòa", "2004-03-15", "", "", "", "xã A"), 0, "họ tên chỉ khác dấu"},
		{"decomposed letters", person("Lê Thị Be\u0301", "2004-03-15", "", "", "", "xã A"), person("Lê Thị Bé", "2004-03-15", "", "", "", "xã A"), likeness.ByName, ""},
		{"i and y", person("Lê Mỹ Lý", "2004-03-15"), person("Lê Mĩ Lí", "2004-03-15"), 0, "họ tên chỉ khác i và y"},
		{"Thị left out", person("Lê Thị Bé", "2004-03-15"), person("Lê Bé", "2004-03-15"), 0, "họ tên bớt chữ Thị hoặc Văn"},
		{"Thị and Văn", person("Lê Thị Ái", "2004-03-15"), person("Lê Văn Ái", "2004-03-15"), 0, ""},
		{"the family name last", person("Thị Bé Lê", "2004-03-15"), person("Lê Thị Bé", "2004-03-15"), 0, "trùng họ tên, viết ngược thứ tự"},
		{"the given name first", person("Bé Lê Thị", "2004-03-15"), person("Lê Thị Bé", "2004-03-15"), 0, "trùng họ tên, viết ngược thứ tự"},
		{"brother and sister", person("Lê Minh Anh", "2004-03-15"), person("Lê Anh Minh", "2004-03-15"), 0, ""},
		{"twins a letter apart", person("Lê Thị Hân", "2004-03-15", "", "", "", "xã A"), person("Lê Thị Nhân", "2004-03-15", "", "", "", "xã A"), 0, ""},
		{"names a letter apart, one telephone", person("Lê Thị Hân", "2004-03-15", "", "0912345678"), person("Lê Thị Nhân", "2004-03-15", "", "0912345678"), 0, "họ tên lệch một chữ cái"},
		{"letters for names", person("Lê Văn A", "2004-03-15"), person("Lê Văn B", "2004-03-15"), 0, ""},
		{"two words run together", person("Lê ThịBé", "2004-03-15"), person("Lê Thị Bé", "2004-03-15"), 0, "họ tên lệch một chữ cái"},
		{"a letter", person("Lê Thị Cúcc", "2004-03-15"), person("Lê Thị Cúc", "2004-03-15"), 0, "họ tên lệch một chữ cái"},
		{"day and month", person("Lê Thị Bé", "2004-03-05"), person("Lê Thị Bé", "2004-05-03"), 0, "ngày và tháng sinh đổi chỗ"},
		{"only the year", person("Lê Thị Bé", "2004"), person("Lê Thị Bé", "2004-05-03"), 0, "trùng năm sinh"},
		{"a digit of the number", person("Lê Thị Bé", "2004", "095304001234"), person("Lê Thị Bé", "2004-05-03", "095304001284"), 0, "số CCCD lệch một chữ số"},
		{"a digit too few", person("Lê Thị Bé", "2004", "09530400123"), person("Lê Thị Bé", "2004-05-03", "095304001234"), 0, "số CCCD lệch một chữ số"},
		{"two digits turned", person("Lê Thị Bé", "2004", "095304001243"), person("Lê Thị Bé", "2004-05-03", "095304001234"), 0, "số CCCD đảo hai chữ số"},
		{"neighbours", person("Lê Thị Bé", "2004-06-01", "095304001235"), person("Lê Thị Bé", "2004-05-03", "095304001234"), 0, ""},
		{"the old number", person("Lê Thị Bé", "2004-05-03", "385123456"), person("Lê Thị Bé", "2004-05-03", "095304001234"), 0, "trùng ngày sinh"},
		{"one telephone, another year", person("Lê Thị Bé", "2004-05-03", "", "0912345678", "7"), person("Lê Thị Bé", "2005-05-03", "", "0912345678", "7"), 0, "trùng số điện thoại"},
		{"a family's telephone", person("Lê Thị Bé", "2004-05-03", "", "0912345678"), person("Lê Văn Tư", "2004-05-03", "", "0912345678"), 0, ""},
		{"name and year", person("Lê Thị Bé", "2004-05-03", "", "0912345678"), person("Lê Thị Bé", "2004-11-03", "", "0987654321"), 0, ""},
	} {
		a, b := likeness.Of(&c.a, "x"), likeness.Of(&c.b, "y")
		got, back := likeness.Compare(&a, &b), likeness.Compare(&b, &a)
		if got != back {
			t.Errorf("%s: %+v one way, %+v the other", c.name, got, back)
		}
		suspected := got.Certain == 0 && got.Score >= likeness.Suspicious && strings.Contains(got.Why, c.why)
		if got.Certain != c.certain || c.certain == 0 && suspected != (c.why != "") {
			t.Errorf("%s: %+v, want certainty %d, %q", c.name, got, c.certain, c.why)
		}
		index := likeness.NewIndex(1)
		index.Add(0, &a)
		if near := index.Near(&b, nil); got.Score > 0 && len(near) != 1 {
			t.Errorf("%s: the index does not bring the two together", c.name)
		}
	}
}
