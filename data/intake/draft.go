package intake

import (
	"bachudong/data"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// Draft is a list as it was understood, before anything is compared with the register.
type Draft struct {
	Path   string
	Book   *sheet.Book // where the rows came from; the error file is made of it
	Sheets []SheetDraft
}

// SheetDraft is one sheet of the list. Exactly one of three things holds: LeftOut is set and there are no rows; Problem
// is set and there are no rows; or the sheet was read.
type SheetDraft struct {
	Name       string
	Cells      *sheet.Sheet // as it was read: in Unicode and with what the officer corrected; nil when it was left out
	HeaderRows []int        // row numbers, from 1
	Encoding   string       // that of all its texts: "unicode", "tcvn3", "vni", …, or "mixed"
	Columns    []Column
	Branch     string // the chi đoàn that the sheet's name or title gives; "" when there is none
	Rows       []Row
	Ignored    []IgnoredRow
	Gone       []GoneRow // of the ignored rows, those whom the list itself tells as having left
	Notes      []Finding // about the sheet or a whole column
	LeftOut    string    // why the sheet was not read, in Vietnamese
	Problem    string    // why the sheet could not be read, in Vietnamese

	Conversions []Conversion // texts that were not Unicode, or whose font says so, by column
	texts       *twin        // the sheet before and after, when something was changed
	starts      []int        // first columns of the second person of a row, the third…
}

// Column is one column of the list and what it was taken for.
type Column struct {
	Index   int      // from 0
	Letter  string   // "A"
	Heading string   // as it stands in the list, lines joined by " > "
	Key     string   // a key of data.PersonFields or one of the keys below
	Value   string   // for a column that is ticked: the value that a tick stands for ("Nữ")
	Year    int      // for a column of a year, such as ratings: which one; 0 when it is not said
	Guess   bool     // the values told what it is, not the heading
	Samples []string // the first different values below the heading, at most five

	rank    int  // place of the synonym in its table: the smaller, the surer
	typed   bool // Value is a sub-heading that no list of values has
	unknown bool // the heading says nothing that is known
	unkept  bool // the register has no place for it
	fixed   bool // the officer said what it is
}

// Keys of columns that are not a fact of data.PersonFields.
const (
	KeyOrder       = "order"        // STT
	KeyFamilyName  = "family_name"  // họ và tên đệm
	KeyGivenName   = "given_name"   // tên
	KeyBirthMale   = "birth_male"   // birth date standing under "Nam"
	KeyBirthFemale = "birth_female" // birth date standing under "Nữ"
	KeyBirthDay    = "birth_day"    // the three parts of a birth date in columns of their own
	KeyBirthMonth  = "birth_month"
	KeyBirthYear   = "birth_year"
	KeyBranch      = "branch"
	KeyPosition    = "position"
	KeyStatus      = "status"
	KeyAttendance  = "attendance" // đối tượng sinh hoạt: whether the stay counts
	KeyRating      = "rating"     // đánh giá, xếp loại of a year
	KeyTraining    = "training"   // chương trình rèn luyện of a year: registered or not, or its grade
	KeyAward       = "award"      // khen thưởng
	KeyDiscipline  = "discipline" // kỷ luật
	KeyIgnored     = "ignored"    // recognised as nothing that is kept, or left out on purpose
)

// Row is one person of the list as read. A row with an Error among its findings is returned to the sender.
type Row struct {
	Sheet    string
	Number   int // as in the list, from 1
	Col      int // where the person begins in a row that holds several people, from 0; 0 for the first one
	Person   data.Person
	Group    int    // number of the title row inside the list that the row stands under; 0 for none
	Branch   string // name of the chi đoàn; "" when the list gives none
	Position string
	Attached bool            // sinh hoạt ghép: the stay does not count
	Ratings  []YearRating    // at most one a year
	Told     []data.YearTold // at most one a year
	Findings []Finding
}

// Finding is something noticed about one cell, one row (Column "") or one column of the list. Message is a Vietnamese
// sentence; Value is what the cell showed.
type Finding struct {
	vntext.Finding
	Column string // "D"
	Key    string
	Value  string
}

// IgnoredRow is a row that holds no person, with the reason.
type IgnoredRow struct {
	Row    int
	Reason string
}

// GoneRow is somebody whom the list tells as having left the Union or the place; Status is how: "Chuyển đi".
type GoneRow struct {
	Row    Row
	Status string
}

// Place names the person among all of the list.
func (r *Row) Place() RowPlace { return RowPlace{r.Sheet, r.Number, r.Col} }

// Bad tells whether the row must go back to the sender.
func (r *Row) Bad() bool {
	for i := range r.Findings {
		if r.Findings[i].Severity == vntext.Error {
			return true
		}
	}
	return false
}

func (r *Row) find(severity vntext.Severity, code, column, key, value, message string) {
	r.Findings = append(r.Findings, Finding{
		Finding: vntext.Finding{Severity: severity, Code: code, Message: message}, Column: column, Key: key, Value: value,
	})
}

// Rows is the number of people in the list, readable or not.
func (d *Draft) Rows() int {
	n := 0
	for i := range d.Sheets {
		n += len(d.Sheets[i].Rows)
	}
	return n
}
