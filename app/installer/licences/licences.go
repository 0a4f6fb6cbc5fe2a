// Package licences lists what the program is made of: every module that its packages need on Linux or Windows, and the
// fonts it carries, each with the licence it comes under and the full text that must travel with the program.
package licences

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Tags are the build tags of the released program.
const Tags = "migrated_fynedo,release,no_emoji"

// Part is a module or an asset of the program.
type Part struct {
	Name    string
	Version string // "" for an asset
	Texts   []Text // at least one
}

// Text is one licence file of a part.
type Text struct {
	File string // path inside the part, with slashes
	Kind string // such as "MIT"; "" when the text is not known to us
	Body string
}

// module is what "go list -deps -json" says of a package's module.
type module struct {
	Path, Version, Dir string
	Main               bool
}

// List finds the parts of the project whose root is given, in order of their names. Modules must have been downloaded.
func List(root string) ([]Part, error) {
	modules := map[string]module{}
	for _, system := range []string{"linux", "windows"} {
		if err := addModules(modules, root, system); err != nil {
			return nil, err
		}
	}
	var parts []Part
	for _, m := range modules {
		texts, err := collect(m.Path, m.Dir)
		if err != nil {
			return nil, fmt.Errorf("licence of %s: %w", m.Path, err)
		}
		parts = append(parts, Part{Name: m.Path, Version: m.Version, Texts: texts})
	}
	assets := filepath.Join(root, "assets")
	texts, err := collect("assets", assets)
	if err != nil {
		return nil, fmt.Errorf("licences of the assets: %w", err)
	}
	for _, text := range texts {
		parts = append(parts, Part{Name: "assets/" + filepath.ToSlash(filepath.Dir(text.File)), Texts: []Text{text}})
	}
	slices.SortFunc(parts, func(a, b Part) int { return strings.Compare(a.Name, b.Name) })
	return parts, nil
}

func addModules(modules map[string]module, root, system string) error {
	c := exec.Command("go", "list", "-deps", "-json=Module", "-tags", Tags, "./...")
	c.Dir = root
	c.Env = append(os.Environ(), "CGO_ENABLED=1", "GOARCH=amd64", "GOOS="+system)
	out, err := c.Output()
	if err != nil {
		var said []byte
		if exit, ok := err.(*exec.ExitError); ok {
			said = exit.Stderr
		}
		return fmt.Errorf("go list for %s: %w\n%s", system, err, said)
	}
	decoder := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p struct{ Module *module }
		if err := decoder.Decode(&p); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("read go list: %w", err)
		}
		if p.Module != nil && !p.Module.Main {
			modules[p.Module.Path] = *p.Module
		}
	}
}
