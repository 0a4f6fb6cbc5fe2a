package intake

import (
	"bachudong/app/screen"
	"bachudong/data/sheet"
)

var (
	listFiles = []screen.FileKind{{Label: "Danh sách Excel, CSV", Endings: sheet.Endings}}
	workbooks = []screen.FileKind{{Label: "Tệp Excel", Endings: []string{".xlsx"}}}
)
