package data

// FieldKind says how a fact is typed, checked and shown.
type FieldKind int

// The kinds of facts.
const (
	TextFact FieldKind = iota
	NameFact
	DateFact
	CitizenIDFact
	PhoneFact
	ChoiceFact // a list of values that the office may add to
	NoteFact   // longer text
	NumberFact // a whole number; nil is not known
	MoneyFact  // đồng
	YearFact
	MonthFact
	FlagFact   // yes or no
	UnitFact   // a unit of the tree
	PersonFact // somebody of the register
	StayFact   // a stay of the person, set by the process and never typed
)

// Field describes one fact of a Person. Key is the name of the fact everywhere: JSON, database column, import target.
type Field struct {
	Key      string
	Label    string // on screen and as heading of lists
	Kind     FieldKind
	Required bool // counts for "hồ sơ đủ" (row 1.2a)
	ref      func(*Person) *string
}

// PersonFields are all facts of a Person in the order of the member book. It is read-only.
var PersonFields = []Field{
	{"full_name", "Họ và tên", NameFact, true, func(p *Person) *string { return &p.FullName }},
	{"other_names", "Tên gọi khác", TextFact, false, func(p *Person) *string { return &p.OtherNames }},
	{"gender", "Giới tính", ChoiceFact, true, func(p *Person) *string { return &p.Gender }},
	{"birth", "Ngày sinh", DateFact, true, func(p *Person) *string { return (*string)(&p.Birth) }},
	{"citizen_id", "Số CCCD/CMND", CitizenIDFact, true, func(p *Person) *string { return &p.CitizenID }},
	{"citizen_id_issued_on", "Ngày cấp", DateFact, false, func(p *Person) *string { return (*string)(&p.CitizenIDIssuedOn) }},
	{"citizen_id_issued_at", "Nơi cấp", TextFact, false, func(p *Person) *string { return &p.CitizenIDIssuedAt }},
	{"phone", "Điện thoại", PhoneFact, false, func(p *Person) *string { return &p.Phone }},
	{"email", "Email", TextFact, false, func(p *Person) *string { return &p.Email }},
	{"ethnicity", "Dân tộc", ChoiceFact, true, func(p *Person) *string { return &p.Ethnicity }},
	{"religion", "Tôn giáo", ChoiceFact, true, func(p *Person) *string { return &p.Religion }},
	{"hometown", "Quê quán", TextFact, true, func(p *Person) *string { return &p.Hometown }},
	{"residence", "Nơi ở hiện nay", TextFact, false, func(p *Person) *string { return &p.Residence }},
	{"family_background", "Thành phần gia đình", TextFact, false, func(p *Person) *string { return &p.FamilyBackground }},
	{"occupation", "Nghề nghiệp", ChoiceFact, false, func(p *Person) *string { return &p.Occupation }},
	{"education", "Trình độ văn hóa", ChoiceFact, true, func(p *Person) *string { return &p.Education }},
	{"qualification", "Trình độ chuyên môn", ChoiceFact, false, func(p *Person) *string { return &p.Qualification }},
	{"political_theory", "Lý luận chính trị", ChoiceFact, false, func(p *Person) *string { return &p.PoliticalTheory }},
	{"informatics", "Tin học", ChoiceFact, false, func(p *Person) *string { return &p.Informatics }},
	{"foreign_language", "Ngoại ngữ", ChoiceFact, false, func(p *Person) *string { return &p.ForeignLanguage }},
	{"health", "Tình hình sức khỏe", TextFact, false, func(p *Person) *string { return &p.Health }},
	{"abroad", "Đã đi nước ngoài (lý do)", TextFact, false, func(p *Person) *string { return &p.Abroad }},
	{"joined_union", "Ngày vào Đoàn", DateFact, true, func(p *Person) *string { return (*string)(&p.JoinedUnion) }},
	{"joined_union_at", "Nơi vào Đoàn", TextFact, false, func(p *Person) *string { return &p.JoinedUnionAt }},
	{"admission_resolution", "Số NQ chuẩn y kết nạp", TextFact, false, func(p *Person) *string { return &p.AdmissionResolution }},
	{"joined_party", "Ngày vào Đảng", DateFact, false, func(p *Person) *string { return (*string)(&p.JoinedParty) }},
	{"joined_party_officially", "Ngày vào Đảng chính thức", DateFact, false, func(p *Person) *string { return (*string)(&p.JoinedPartyOfficially) }},
	{"member_code", "Mã đoàn viên", TextFact, false, func(p *Person) *string { return &p.MemberCode }},
	{"card_number", "Số thẻ đoàn", TextFact, false, func(p *Person) *string { return &p.CardNumber }},
	{"association", "Hội tham gia", ChoiceFact, false, func(p *Person) *string { return &p.Association }},
	{"note", "Ghi chú", NoteFact, false, func(p *Person) *string { return &p.Note }},
}

var fieldByKey = func() map[string]*Field {
	m := make(map[string]*Field, len(PersonFields))
	for i := range PersonFields {
		m[PersonFields[i].Key] = &PersonFields[i]
	}
	return m
}()

// FieldOf is the field with that key; nil when there is none.
func FieldOf(key string) *Field { return fieldByKey[key] }

// Of is the value of the field in p.
func (f *Field) Of(p *Person) string { return *f.ref(p) }

// Ref is where p keeps the value of the field, for code that reads rows of a table.
func (f *Field) Ref(p *Person) *string { return f.ref(p) }

// Set puts value into the field of p, unchecked: readers of lists and forms check before they set.
func (f *Field) Set(p *Person, value string) { *f.ref(p) = value }

// Missing lists the required facts that p does not have, in the order of PersonFields. A partial date counts as there.
func Missing(p *Person) []*Field {
	var missing []*Field
	for i := range PersonFields {
		if f := &PersonFields[i]; f.Required && f.Of(p) == "" {
			missing = append(missing, f)
		}
	}
	return missing
}
