package intake

import "bachudong/app/screen"

var (
	listFiles = []screen.FileKind{{Label: "Danh sách Excel, CSV", Endings: []string{".xlsx", ".xls", ".csv", ".txt", ".htm", ".html"}}}
	workbooks = []screen.FileKind{{Label: "Tệp Excel", Endings: []string{".xlsx"}}}
)
