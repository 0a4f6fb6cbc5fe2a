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

// Which columns are shown.
const (
	ratingColumns   = "Xếp loại"
	trainingColumns = "Rèn luyện"
	allColumns      = "Tất cả cột"
)

// columnSets are the choices.
var columnSets = []string{ratingColumns, trainingColumns, allColumns}

// columns are those of the grid in a set. The heading of the total tells how many points there are, where a rule says so.
func columns(set string, c *content) []kit.Column {
	total := "Tổng CĐ"
	if c != nil {
		if most, found := c.rules.On(data.TrainingPoints, c.day); found {
			total = fmt.Sprintf("CĐ/%d", most.Value*len(data.TrainingContents))
		}
	}
	list := []kit.Column{{ID: numberColumn, Title: "STT", Width: 44, Align: kit.Right}, {ID: nameColumn, Title: "Họ và tên", Width: 150},
		{ID: birthColumn, Title: "Ngày sinh", Width: 92}}
	if set != trainingColumns {
		list = append(list, kit.Column{ID: positionColumn, Title: "Chức vụ", Width: 92})
	}
	list = append(list, kit.Column{ID: data.RegisteredOn, Title: "Đăng ký RL", Width: 96})
	if set != ratingColumns {
		for i := range data.TrainingContents {
			list = append(list, kit.Column{ID: data.SelfPoints(i), Title: fmt.Sprintf("Tự %d", i+1), Width: 56, Align: kit.Right},
				kit.Column{ID: data.BranchPoints(i), Title: fmt.Sprintf("CĐ %d", i+1), Width: 56, Align: kit.Right})
		}
		list = append(list, kit.Column{ID: selfTotalColumn, Title: "Tổng tự", Width: 70, Align: kit.Right})
	}
	list = append(list, kit.Column{ID: branchTotalColumn, Title: total, Width: 70, Align: kit.Right}, kit.Column{ID: data.TrainingGrade, Title: "Kết quả RL", Width: 92})
	if set != trainingColumns {
		list = append(list, kit.Column{ID: data.SelfRating, Title: "Tự XL", Width: 66}, kit.Column{ID: data.BranchRating, Title: "CĐ XL", Width: 66},
			kit.Column{ID: data.FinalRating, Title: "ĐCS xét", Width: 72}, kit.Column{ID: data.NotRated, Title: "Lý do không xếp loại", Width: 160},
			kit.Column{ID: "strengths", Title: "Ưu điểm", Width: 150}, kit.Column{ID: "weaknesses", Title: "Hạn chế", Width: 150})
	}
	return append(list, kit.Column{ID: noteColumn, Title: "Cần lưu ý", Width: 260, Grow: true})
}
