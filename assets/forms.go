package assets

import (
	"embed"
	"io/fs"
)

//go:embed forms/*.xlsx
var forms embed.FS

// FormFiles holds the form templates, named by the form: "R-01.xlsx". They are drawn by go generate ./assets.
//
//go:generate go run bachudong/reports/evaluation/generate forms
func FormFiles() fs.FS {
	files, _ := fs.Sub(forms, "forms") // fails only on an invalid path
	return files
}
