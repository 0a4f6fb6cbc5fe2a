package assets

import (
	"embed"
	"io/fs"
)

//go:embed criteria/*.json
var criteria embed.FS

// CriteriaFiles holds one JSON file a criteria set, named by its id: "2018-2022.json" (see data.DecodeCriteriaSet).
func CriteriaFiles() fs.FS {
	files, _ := fs.Sub(criteria, "criteria") // fails only on an invalid path
	return files
}
