package licences

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// errNone says that a folder brings no licence at all.
var errNone = errors.New("no licence file")

// collect reads every licence file of a part's folder, those of code and fonts that it took from others included.
func collect(part, folder string) ([]Text, error) {
	var texts []Text
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && aside(entry.Name()):
			return fs.SkipDir
		case entry.IsDir() || !isLicence(entry.Name()):
			return nil
		}
		body, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		text := strings.TrimSpace(strings.ReplaceAll(string(body), "\r\n", "\n"))
		texts = append(texts, Text{File: name, Kind: kindOf(part, name, text), Body: text})
		return nil
	})
	if err == nil && len(texts) == 0 {
		err = errNone
	}
	return texts, err
}

// aside names the folders whose content is never built into the program.
func aside(name string) bool {
	switch name {
	case "testdata", "cmd", "examples", "_examples", ".git":
		return true
	}
	return false
}

func isLicence(name string) bool {
	upper := strings.ToUpper(name)
	if upper == "LICENSE-LOGO" { // a picture on the project's page
		return false
	}
	if ending := path.Ext(upper); ending == ".GO" || ending == ".PNG" || ending == ".SVG" {
		return false
	}
	for _, start := range []string{"LICENSE", "LICENCE", "COPYING", "NOTICE", "OFL", "UNLICENSE"} {
		if strings.HasPrefix(upper, start) {
			return true
		}
	}
	return false
}
