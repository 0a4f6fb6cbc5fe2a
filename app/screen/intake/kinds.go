package intake

import (
	"bachudong/app/screen"
	"bachudong/app/work"
)

var (
	listFiles = []screen.FileKind{{Label: "Danh sách Excel, CSV, HTML", Endings: work.ListEndings}}
	workbooks = []screen.FileKind{{Label: "Tệp Excel", Endings: []string{".xlsx"}}}
)
