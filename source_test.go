package bachudong_test

import (
	"bytes"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// No Go file is larger, in bytes: a file that grows past it is usually two.
const largestGoFile = 15_000

// sourceFiles are the files that belong to the project: those git knows or would take in.
func sourceFiles(t *testing.T) []string {
	t.Helper()
	out, err := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").Output()
	if err != nil {
		t.Fatalf("git ls-files: %v", err)
	}
	var files []string
	for name := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		if info, err := os.Lstat(name); err == nil && info.Mode().IsRegular() {
			files = append(files, name)
		}
	}
	if len(files) < 50 {
		t.Fatalf("only %d files: the rules would hold of nothing", len(files))
	}
	return files
}

func TestNoGoFileIsTooLarge(t *testing.T) {
	for _, name := range sourceFiles(t) {
		if filepath.Ext(name) != ".go" {
			continue
		}
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > largestGoFile {
			t.Errorf("%s has %d bytes, at most %d: make it two", name, info.Size(), largestGoFile)
		}
	}
}

func TestEveryPackageSaysWhatItDoes(t *testing.T) {
	for _, p := range listPackages(t, "linux") {
		if len(p.GoFiles) == 0 {
			continue // tests only
		}
		comment := packageComment(t, p.Dir)
		switch {
		case comment == "":
			t.Errorf("package %s has no doc comment", p.ImportPath)
		case p.Name == "main" && !strings.HasPrefix(comment, "Command "):
			t.Errorf("the doc comment of %s begins %q, want \"Command …\"", p.ImportPath, firstWords(comment))
		case p.Name != "main" && !strings.HasPrefix(comment, "Package "+p.Name+" "):
			t.Errorf("the doc comment of %s begins %q, want \"Package %s …\"", p.ImportPath, firstWords(comment), p.Name)
		}
	}
}

// packageComment is the doc comment of the package in a folder, "" when none of its files has one.
func packageComment(t *testing.T, folder string) string {
	t.Helper()
	entries, err := fs.Glob(os.DirFS(folder), "*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range entries {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(folder, name), nil, parser.ParseComments|parser.PackageClauseOnly)
		if err != nil {
			t.Fatal(err)
		}
		if file.Doc != nil && strings.TrimSpace(file.Doc.Text()) != "" {
			return file.Doc.Text()
		}
	}
	return ""
}

func firstWords(s string) string {
	words := strings.Fields(s)
	return strings.Join(words[:min(4, len(words))], " ")
}

// surroundings are traces of the place where somebody worked: the project stands alone. The letter in brackets keeps
// this file from finding itself.
var surroundings = regexp.MustCompile(`(^|[^\w.-])/(wor[k]|far[m]|roo[t])/` +
	`|/tmp/pla[n]|share[d]/|\b(domai[n]|tec[h]|fyn[e]|peer[s])\.md` +
	`|prox[y]\.golang\.org|su[m]\.golang\.org|registr[y]\.npmjs|pyp[i]\.org|deb\.debia[n]\.org`)

func TestTheProjectStandsAlone(t *testing.T) {
	for _, name := range sourceFiles(t) {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(content) || bytes.IndexByte(content, 0) >= 0 {
			continue // no text
		}
		for number, line := range strings.Split(string(content), "\n") {
			if found := surroundings.FindString(line); found != "" {
				t.Errorf("%s:%d names %q", name, number+1, found)
			}
		}
	}
}

func TestSurroundingsAreRecognised(t *testing.T) {
	for text, want := range map[string]bool{
		"see /wor" + "k/main/x": true, `"/roo` + `t/x"`: true, "share" + "d/x.md": true, "domai" + "n.md §3": true,
		"https://prox" + "y.golang.org": true, "app/work/x.go": false, "data/roots/x": false, "the peers": false,
	} {
		if got := surroundings.MatchString(text); got != want {
			t.Errorf("%q: found %v, want %v", text, got, want)
		}
	}
}
