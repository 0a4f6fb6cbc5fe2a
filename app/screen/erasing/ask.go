package erasing

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
)

const title = "Xóa dữ liệu cá nhân"

// Ask shows what would be erased of these people and, after one clear question, erases it. Those who have not left are named
// and stay.
func Ask(host screen.Host, people []data.ID) {
	file := host.Desk().File
	background.Run(host.Runner(), context.Background(), title,
		func(ctx context.Context, _ func(int, int)) (data.Erasure, error) {
			return file.ErasePreview(ctx, people)
		},
		func(e data.Erasure, err error) {
			switch {
			case err != nil:
				host.Fail(err)
			case len(e.People) == 0:
				kit.Message(host.Window(), title, "Không có ai trong số đã chọn đã rời sổ. Chỉ xóa được dữ liệu của người không còn sinh hoạt ở đâu; "+
					"hãy ghi việc rời sổ (F8) trước.")
			default:
				show(host, e)
			}
		})
}

func show(host screen.Host, e data.Erasure) {
	n := kit.Number(len(e.People))
	var d *kit.Dialog
	sure := kit.NewCheck("Tôi hiểu: việc này không hoàn tác được.", func(on bool) { d.Button(0).SetEnabled(on) })
	d = kit.NewDialog(host.Window(), title+" của "+n+" người", content(e, sure), wide,
		kit.Answer{Caption: "Xóa hẳn dữ liệu của " + n + " người", Run: func() bool {
			if sure.On() {
				run(host, e)
			}
			return sure.On()
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.Button(0).SetEnabled(false)
	d.FirstFocus = sure
	d.Show()
}

const (
	wide       float32 = 680
	listHigh   float32 = 120
	copiesMost         = 3
)

func content(e data.Erasure, sure *kit.Check) fyne.CanvasObject {
	grid := kit.NewGrid(leaverColumns)
	grid.SetSource(leavers(e.People))
	box := kit.Stack(7, container.NewStack(kit.Gap(1, listHigh), grid),
		kit.NewNote(fmt.Sprintf("Mất hẳn: họ tên, ngày và tháng sinh, giấy tờ, liên hệ, trình độ, ảnh, gia đình (%d), tệp đính kèm (%d), phần chữ của %d bản ghi, "+
			"và những gì nhật ký giữ về họ trong %d thay đổi.", e.Relatives, e.Files, e.Records, e.Changes), kit.Normal),
		kit.NewNote("Giữ lại: giới tính, năm sinh, ngày vào Đoàn, vào Đảng, quá trình sinh hoạt, loại và ngày của từng bản ghi. Số đoàn viên, số đến, số đi của "+
			"mọi ngày trước đây không đổi; số đếm theo dân tộc, tôn giáo, trình độ thì không còn tính những người này.", kit.Muted))
	if len(e.Refused) > 0 {
		box.Add(kit.NewNote("Không xóa, vì chưa rời sổ: "+few(e.Refused)+".", kit.Amber))
	}
	if len(e.Copies) > 0 {
		box.Add(kit.NewNote("Các bản cũ sau còn dữ liệu của họ, chương trình không sửa; hãy tự xóa hoặc cất giữ riêng: "+few(copyNames(e.Copies))+".", kit.Amber))
	}
	box.Add(sure)
	return box
}

func copyNames(copies []data.OldCopy) []string {
	var names []string
	for _, c := range copies {
		names = append(names, fmt.Sprintf("%s (%d người)", filepath.Base(c.Path), c.People))
	}
	return names
}

// few names the first of a list and counts the others.
func few(names []string) string {
	if len(names) <= copiesMost {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s và %d nữa", strings.Join(names[:copiesMost], ", "), len(names)-copiesMost)
}

func run(host screen.Host, e data.Erasure) {
	ids := make([]data.ID, len(e.People))
	for i, l := range e.People {
		ids[i] = l.ID
	}
	file := host.Desk().File
	host.Job(title, func(ctx context.Context, _ func(int, int)) (screen.Outcome, error) {
		report, err := file.Erase(ctx, ids)
		fyne.Do(host.Changed) // also when only the sweeping failed
		outcome := screen.Outcome{Text: fmt.Sprintf("Đã xóa hẳn dữ liệu cá nhân của %s người; các số đếm giữ nguyên. Bảng tính, PDF đã kết xuất trước đây không đổi.",
			kit.Number(len(report.People)))}
		for _, c := range report.Copies {
			outcome.Warnings = append(outcome.Warnings, fmt.Sprintf("Bản cũ còn dữ liệu của %d người: %s", c.People, c.Path))
		}
		return outcome, err
	})
}

var leaverColumns = []kit.Column{
	{ID: "name", Title: "Họ và tên", Width: 180},
	{ID: "birth", Title: "Ngày sinh", Width: 88},
	{ID: "left", Title: "Rời sổ", Width: 88},
	{ID: "how", Title: "Lý do", Width: 110},
	{ID: "unit", Title: "Đơn vị", Width: 150, Grow: true},
}

// leavers are the rows of the list.
type leavers []data.Leaver

// Len is the number of people.
func (l leavers) Len() int { return len(l) }

// Cell is one fact of somebody.
func (l leavers) Cell(row, col int) kit.Cell {
	p := &l[row]
	return kit.Cell{Text: [...]string{p.FullName, p.Birth.Display(), p.Left.Display(), p.How, p.UnitName}[col]}
}
