package assets

import (
	"embed"
	"io/fs"
)

// The lists are made by the small program beside them; district.json is written by hand.
//
//go:generate go run bachudong/assets/sample/generate sample
//go:embed sample/*.xlsx sample/*.csv sample/*.json
var sample embed.FS

// SampleFiles holds the sample district of 2022: "district.json" with our unit, the office, the four Đoàn cơ sở and their
// evaluations, and the member list that each of them "sent", named in "list". All people are invented.
func SampleFiles() fs.FS {
	files, _ := fs.Sub(sample, "sample") // fails only on an invalid path
	return files
}
