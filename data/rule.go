package data

import "bachudong/data/vntext"

// The numbers that units, members and fees are ruled by.
const (
	BranchMembers      = "branch_members"       // least members of a chi đoàn
	GrassrootsBranches = "grassroots_branches"  // least chi đoàn of a Đoàn cơ sở
	GrassrootsMembers  = "grassroots_members"   // least members of a Đoàn cơ sở
	ProvisionalMonths  = "provisional_months"   // months until the congress of a provisional committee
	AdmissionAgeFrom   = "admission_age_from"   // full years
	AdmissionAgeDays   = "admission_age_days"   // days after that birthday
	AdmissionAgeTo     = "admission_age_to"     // full years
	AdmissionGrade     = "admission_grade"      // least school grade
	IntroducerMonths   = "introducer_months"    // months that the introducer has been active with the youth
	AdmissionVote      = "admission_vote"       // more than so many percent of those present
	ReadmissionYears   = "readmission_years"    // years after an expulsion
	GraduationAge      = "graduation_age"       // older than that many full years
	OverAgeMonths      = "over_age_months"      // months after the birthday from which somebody is older than an age; 12 while not set
	ExtensionAge       = "extension_age"        // stays on at most to that many full years
	StrikeOffMonths    = "strike_off_months"    // months without meeting or fee
	PostponementMonths = "postponement_months"  // at most, each time
	DisciplineQuorum   = "discipline_quorum"    // at least so many thirds of all members present
	DisciplineVote     = "discipline_vote"      // more than so many percent of those present
	ResidenceMonths    = "residence_months"     // months of residence that let somebody join there
	ReceptionDays      = "reception_days"       // days after which a transfer not received is overdue; the office sets it
	EraseAfterMonths   = "erase_after_months"   // months after leaving that personal data are kept; the office sets it
	AssessmentMonths   = "assessment_months"    // months in the branch that a yearly assessment asks for
	TrainingPoints     = "training_points"      // at most, for each of the five contents
	FeeUnsalaried      = "fee_unsalaried"       // đồng a month
	FeeSalaried        = "fee_salaried"         // đồng a month
	FeeAbroad          = "fee_abroad"           // đồng a month
	FeeKeptThirds      = "fee_kept_thirds"      // of three thirds, what a level keeps
	FeeExemptMonths    = "fee_exempt_months"    // at most
	IntroductionsAYear = "introductions_a_year" // of each member (1+1)
)

// RuleGroup says what a rule is about.
type RuleGroup string

// The groups, in the order in which they are shown.
const (
	UnitGroup   RuleGroup = "Đơn vị"
	MemberGroup RuleGroup = "Đoàn viên"
	FeeGroup    RuleGroup = "Đoàn phí"
)

// Rules are the rules in the order in which they are shown, with what the number counts.
var Rules = []struct {
	Key   string
	Group RuleGroup
	Label string
}{
	{BranchMembers, UnitGroup, "Số đoàn viên ít nhất của chi đoàn"},
	{GrassrootsBranches, UnitGroup, "Số chi đoàn ít nhất của Đoàn cơ sở"},
	{GrassrootsMembers, UnitGroup, "Số đoàn viên ít nhất của Đoàn cơ sở"},
	{ProvisionalMonths, UnitGroup, "Số tháng Ban Chấp hành lâm thời phải tổ chức đại hội"},
	{AdmissionAgeFrom, MemberGroup, "Kết nạp: từ đủ số tuổi"},
	{AdmissionAgeDays, MemberGroup, "Kết nạp: thêm số ngày sau khi đủ tuổi"},
	{AdmissionAgeTo, MemberGroup, "Kết nạp: không quá số tuổi"},
	{AdmissionGrade, MemberGroup, "Kết nạp: học vấn ít nhất lớp"},
	{IntroducerMonths, MemberGroup, "Kết nạp: người giới thiệu cùng sinh hoạt từ số tháng"},
	{AdmissionVote, MemberGroup, "Kết nạp: tán thành trên số phần trăm người có mặt"},
	{ReadmissionYears, MemberGroup, "Kết nạp lại sau khai trừ: số năm"},
	{GraduationAge, MemberGroup, "Trưởng thành đoàn: quá số tuổi"},
	{OverAgeMonths, MemberGroup, "Quá tuổi: tính từ số tháng sau ngày đủ tuổi (12: đủ thêm một tuổi; 0: từ hôm sau)"},
	{ExtensionAge, MemberGroup, "Ở lại sinh hoạt: không quá số tuổi"},
	{StrikeOffMonths, MemberGroup, "Xóa tên: số tháng không sinh hoạt hoặc không đóng đoàn phí"},
	{PostponementMonths, MemberGroup, "Hoãn sinh hoạt: mỗi lần không quá số tháng"},
	{DisciplineQuorum, MemberGroup, "Kỷ luật: có mặt ít nhất số phần ba đoàn viên"},
	{DisciplineVote, MemberGroup, "Kỷ luật: đồng ý trên số phần trăm người có mặt"},
	{ResidenceMonths, MemberGroup, "Sinh hoạt nơi cư trú: tạm trú từ số tháng"},
	{ReceptionDays, MemberGroup, "Chuyển sinh hoạt: quá hạn tiếp nhận sau số ngày"},
	{EraseAfterMonths, MemberGroup, "Dữ liệu cá nhân: giữ sau khi rời sổ số tháng"},
	{AssessmentMonths, MemberGroup, "Xếp loại năm: sinh hoạt liên tục từ số tháng"},
	{TrainingPoints, MemberGroup, "Rèn luyện đoàn viên: điểm cao nhất mỗi nội dung"},
	{IntroductionsAYear, MemberGroup, "1+1: số thanh niên mỗi đoàn viên giới thiệu trong năm"},
	{FeeUnsalaried, FeeGroup, "Đoàn phí: đoàn viên chưa có lương (đồng/tháng)"},
	{FeeSalaried, FeeGroup, "Đoàn phí: đoàn viên có lương (đồng/tháng)"},
	{FeeAbroad, FeeGroup, "Đoàn phí: đoàn viên ở nước ngoài (đồng/tháng)"},
	{FeeKeptThirds, FeeGroup, "Đoàn phí: số phần ba được giữ lại"},
	{FeeExemptMonths, FeeGroup, "Đoàn phí: miễn không quá số tháng"},
}

// RuleLabel says what the number of a rule counts; "" when there is no such rule.
func RuleLabel(key string) string {
	for _, r := range Rules {
		if r.Key == key {
			return r.Label
		}
	}
	return ""
}

// RulesOf are the keys of the rules of a group, in the order in which they are shown.
func RulesOf(group RuleGroup) (keys []string) {
	for _, r := range Rules {
		if r.Group == group {
			keys = append(keys, r.Key)
		}
	}
	return keys
}

// Rule is a rule with its number in the time in which it holds.
type Rule struct {
	ID       ID
	Rule     string // key of Rules
	Value    int
	Strict   bool // breaking it blocks; otherwise it warns
	From, To vntext.Date
	Source   string // where it is written
}

// Rulebook is all rules of all times.
type Rulebook []Rule

// On is the rule in force on a day; found is false where nobody has set one.
func (b Rulebook) On(key string, day vntext.Date) (rule Rule, found bool) {
	for _, r := range b {
		if r.Rule == key && r.From <= day && (r.To == "" || r.To > day) {
			return r, true
		}
	}
	return Rule{}, false
}

// UnitKind is something a unit can be (loại hình), offered from a day to a day.
type UnitKind struct {
	ID       ID
	Name     string
	From, To vntext.Date
}

// UnitWarning is something about a unit that somebody should look at.
type UnitWarning struct {
	Unit   Unit
	Rule   string // key of Rules
	Text   string // "2 đoàn viên, cần từ 3"
	Source string
}
