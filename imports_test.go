package bachudong_test

import (
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const self = "bachudong"

// goPackage is the part of "go list -json" that the rules look at.
type goPackage struct {
	ImportPath string
	Name       string
	Dir        string
	Imports    []string
	GoFiles    []string
}

// listPackages asks the go command for our packages as they are built for a system.
func listPackages(t *testing.T, system string) []goPackage {
	t.Helper()
	c := exec.Command("go", "list", "-json=ImportPath,Name,Dir,Imports,GoFiles", "-tags", "migrated_fynedo,release,no_emoji", "./...")
	c.Env = append(os.Environ(), "CGO_ENABLED=1", "GOARCH=amd64", "GOOS="+system)
	var said strings.Builder
	c.Stderr = &said
	out, err := c.Output()
	if err != nil {
		t.Fatalf("go list for %s: %v\n%s", system, err, said.String())
	}
	var packages []goPackage
	decoder := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p goPackage
		if err := decoder.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	if len(packages) < 10 {
		t.Fatalf("only %d packages for %s: the rules would hold of nothing", len(packages), system)
	}
	return packages
}

// within tells whether an import path is one of the places or lies below one.
func within(path string, places ...string) bool {
	return slices.ContainsFunc(places, func(place string) bool {
		return path == place || strings.HasPrefix(path, place+"/")
	})
}

// reserved says who alone may import what.
var reserved = []struct{ what, by []string }{
	{[]string{"fyne.io/fyne/v2"}, []string{self + "/app"}},
	{[]string{"database/sql", "modernc.org/sqlite"}, []string{self + "/data/store", self + "/data/vault"}},
	{[]string{"github.com/xuri/excelize/v2"}, []string{self + "/reports", self + "/data/sheet"}},
	{[]string{"codeberg.org/go-pdf/fpdf"}, []string{self + "/reports"}},
}

// allowed says for a place what of our own it may import; the first place that fits decides, and "" is the rest.
var allowed = []struct {
	place string
	ours  []string
}{
	{self + "/app/kit", []string{self + "/app/kit", self + "/app/background", self + "/app/platform", self + "/data", self + "/assets"}},
	{self + "/app/background", []string{self + "/app/background", self + "/data"}},
	{self + "/app/platform", []string{self + "/data", self + "/assets"}},
	{self + "/app/command", []string{self + "/app/command", self + "/app/work", self + "/app/platform", self + "/data", self + "/reports", self + "/assets"}},
	{self + "/app/work", []string{self + "/app/work", self + "/data", self + "/reports", self + "/assets"}},
	{self + "/app", []string{self}},
	{self + "/reports", []string{self + "/reports", self + "/data", self + "/assets"}},
	{self + "/data/vntext", []string{self + "/data/vntext"}},
	{self + "/data", []string{self + "/data", self + "/assets"}},
	{self + "/assets", nil},
}

// generator tells programs apart that make an asset or a release: they are no part of the program and may use more.
func generator(p goPackage) bool {
	return p.Name == "main" && within(p.ImportPath, self+"/assets", self+"/app/bench")
}

// objection is "" when package p may import path.
func objection(p goPackage, path string) string {
	for _, r := range reserved {
		if within(path, r.what...) && !within(p.ImportPath, r.by...) && !generator(p) {
			return "only " + strings.Join(r.by, " and ") + " may import it"
		}
	}
	external := strings.Contains(strings.Split(path, "/")[0], ".")
	if within(p.ImportPath, self+"/data/vntext") || p.ImportPath == self+"/data" {
		if external && !within(path, "golang.org/x/text") {
			return "here only the standard library and x/text may be imported"
		}
	}
	if p.ImportPath == self+"/data" && within(path, self) && path != self+"/data/vntext" {
		return "the entities may import data/vntext and nothing else of ours"
	}
	if !within(path, self) || generator(p) {
		return ""
	}
	for _, a := range allowed {
		if within(p.ImportPath, a.place) {
			if within(path, a.ours...) {
				return ""
			}
			return "arrows run app -> reports -> data -> assets; from " + a.place + " only to: " + strings.Join(a.ours, ", ")
		}
	}
	return "the package lies in no room of the house"
}

func TestImportsFollowTheArrows(t *testing.T) {
	for _, system := range []string{"linux", "windows"} {
		for _, p := range listPackages(t, system) {
			for _, path := range p.Imports {
				if why := objection(p, path); why != "" {
					t.Errorf("%s (for %s) imports %s: %s", p.ImportPath, system, path, why)
				}
			}
		}
	}
}

func TestObjectionKnowsWhatIsForbidden(t *testing.T) {
	for _, tt := range []struct {
		from, name, path string
		want             bool
	}{
		{"data/store", "store", "fyne.io/fyne/v2/widget", true},
		{"app/kit", "kit", "fyne.io/fyne/v2/widget", false},
		{"data/store", "store", "database/sql", false},
		{"app/work", "work", "database/sql", true},
		{"data/storehouse", "storehouse", "database/sql", true},
		{"data/intake", "intake", "github.com/xuri/excelize/v2", true},
		{"assets/forms/make", "main", "github.com/xuri/excelize/v2", false},
		{"assets/forms/make", "make", "github.com/xuri/excelize/v2", true},
		{"data", "data", "github.com/google/uuid", true},
		{"data", "data", "golang.org/x/text/unicode/norm", false},
		{"data", "data", self + "/data/store", true},
		{"data", "data", self + "/data/vntext", false},
		{"data/vntext", "vntext", self + "/data", true},
		{"data/store", "store", self + "/reports/form", true},
		{"reports/form", "form", self + "/app/kit", true},
		{"reports/form", "form", self + "/data/vntext", false},
		{"assets", "assets", self + "/data", true},
		{"app/kit", "kit", self + "/app/screen/members", true},
		{"app/screen/members", "members", self + "/app/kit", false},
		{"app/work", "work", self + "/app/kit", true},
		{"tools", "tools", self + "/data", true},
	} {
		got := objection(goPackage{ImportPath: self + "/" + tt.from, Name: tt.name}, tt.path)
		if (got != "") != tt.want {
			t.Errorf("%s (package %s) imports %s: objection %q, want one: %v", tt.from, tt.name, tt.path, got, tt.want)
		}
	}
}
