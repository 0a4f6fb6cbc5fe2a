package data

// What is due (việc cần làm), by key: things that somebody should look at, each a list of people, of moves or of units.
const (
	DueSoon         = "sap-truong-thanh" // reach the age of graduation within three months
	DueThisYear     = "truong-thanh-12-thang"
	DuePastAge      = "qua-tuoi"
	DueUnrated      = "chua-xep-loai"
	DueUntrained    = "chua-dang-ky-ren-luyen"
	DueUnpaid       = "chua-dong-phi"
	DueIncomplete   = "thieu-thong-tin"
	DueCardless     = "chua-co-the"
	DueReception    = "cho-tiep-nhan"
	DueLate         = "qua-han-tiep-nhan"
	DueIntroduction = "chua-gioi-thieu-1-1"
	DueSmallUnit    = "duoi-muc-toi-thieu"
	DueProvisional  = "lam-thoi-qua-han"
)

// Due is how many of one thing are due.
type Due struct {
	Key   string
	Count int
}
