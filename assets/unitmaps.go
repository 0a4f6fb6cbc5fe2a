package assets

import (
	"embed"
	"io/fs"
)

//go:embed unitmaps/*.json
var unitMaps embed.FS

// UnitMapFiles holds one JSON file a great reorganisation of units, named by its id: "2025.json" (see data.DecodeUnitMap).
func UnitMapFiles() fs.FS {
	files, _ := fs.Sub(unitMaps, "unitmaps") // fails only on an invalid path
	return files
}
