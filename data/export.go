package data

import "time"

// Export is one line of the log of exports: who took what about how many people out of the file, and what for.
type Export struct {
	ID      ID
	At      time.Time
	Actor   string
	What    string // "Danh sách đoàn viên (34 cột) – Đoàn xã Vĩnh Thanh"; names no person
	People  int
	Facts   []string // labels of the sensitive facts in it
	Purpose string
	Done    bool // false while it is being written, and of one that was never finished
}

// ExportPurposes are what an export is usually for; the office may type others.
var ExportPurposes = []string{"Quản lý tại đơn vị", "Báo cáo cấp trên", "Nộp phần mềm quản lý đoàn viên",
	"Đối chiếu, cập nhật thông tin", "Bàn giao, chuyển sinh hoạt"}
