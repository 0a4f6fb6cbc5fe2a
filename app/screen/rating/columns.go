package rating

import (
	"fmt"

	"bachudong/app/kit"
	"bachudong/data"
)

// Columns that are not facts of the year.
const (
	numberColumn      = "number"
	nameColumn        = "full_name"
	birthColumn       = "birth"
	positionColumn    = "position"
	selfTotalColumn   = "self_total"
	branchTotalColumn = "branch_total"
	noteColumn        = "note"
)

// frozenColumns are number and name.
const frozenColumns = 2

// columns are those of the grid. The heading of the total tells how many points there are, where a rule says so.
func columns(c *content) []kit.Column {
	list := []kit.Column{{ID: numberColumn, Title: "STT", Width: 38, Align: kit.Right}, {ID: nameColumn, Title: "Họ và tên", Width: 150},
		{ID: birthColumn, Title: "Ngày sinh", Width: 82}, {ID: positionColumn, Title: "Chức vụ", Width: 84},
		{ID: data.RegisteredOn, Title: "Đăng ký RL", Width: 84}}
	for i := range data.TrainingContents {
		list = append(list, kit.Column{ID: data.SelfPoints(i), Title: fmt.Sprintf("%d tự", i+1), Width: 42, Align: kit.Right},
			kit.Column{ID: data.BranchPoints(i), Title: fmt.Sprintf("%d CĐ", i+1), Width: 44, Align: kit.Right})
	}
	total := "Tổng CĐ"
	if c != nil {
		if most, found := c.rules.On(data.TrainingPoints, c.day); found {
			total = fmt.Sprintf("CĐ/%d", most.Value*len(data.TrainingContents))
		}
	}
	return append(list, kit.Column{ID: selfTotalColumn, Title: "Tổng tự", Width: 60, Align: kit.Right}, kit.Column{ID: branchTotalColumn, Title: total, Width: 62, Align: kit.Right},
		kit.Column{ID: data.TrainingGrade, Title: "Kết quả RL", Width: 80},
		kit.Column{ID: data.SelfRating, Title: "Tự XL", Width: 58}, kit.Column{ID: data.BranchRating, Title: "CĐ XL", Width: 58}, kit.Column{ID: data.FinalRating, Title: "ĐCS xét", Width: 62},
		kit.Column{ID: data.NotRated, Title: "Lý do không xếp loại", Width: 150}, kit.Column{ID: "strengths", Title: "Ưu điểm", Width: 150},
		kit.Column{ID: "weaknesses", Title: "Hạn chế", Width: 150}, kit.Column{ID: noteColumn, Title: "Cần lưu ý", Width: 260, Grow: true})
}
