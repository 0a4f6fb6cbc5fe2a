// Package bachudong_test holds the rules of the whole project that a program can check: who imports whom, how large a
// file may be, which versions and licences go into the program.
package bachudong_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bachudong/app/installer"
	"bachudong/app/installer/licences"
	"bachudong/app/platform"
)

// pinned are versions chosen on purpose: the window library because "@latest" may answer with an older one.
var pinned = map[string]string{"fyne.io/fyne/v2": "v2.8.1"}

// requirement finds what a go.mod asks of a module.
func requirement(t *testing.T, file, module string) string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	match := regexp.MustCompile(`(?m)^(?:require)?\s+` + regexp.QuoteMeta(module) + ` (v\S+)`).FindSubmatch(content)
	if match == nil {
		t.Fatalf("%s does not require %s", file, module)
	}
	return string(match[1])
}

func TestPinnedVersions(t *testing.T) {
	for module, want := range pinned {
		if got := requirement(t, "go.mod", module); got != want {
			t.Errorf("go.mod has %s %s, want %s", module, got, want)
		}
	}
}

// The database driver is generated code that fits one version of its C library only.
func TestTheDatabaseGetsTheLibraryItWasMadeFor(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-json", "modernc.org/sqlite").Output()
	if err != nil {
		t.Fatal(err)
	}
	var driver struct{ GoMod string }
	if err := json.Unmarshal(out, &driver); err != nil {
		t.Fatal(err)
	}
	want := requirement(t, driver.GoMod, "modernc.org/libc")
	if got := requirement(t, "go.mod", "modernc.org/libc"); got != want {
		t.Errorf("go.mod has modernc.org/libc %s, the driver was made with %s", got, want)
	}
}

func TestLicencesAllowARelease(t *testing.T) {
	parts, err := licences.List(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range parts {
		for _, text := range part.Texts {
			if !slices.Contains(licences.Allowed, text.Kind) {
				t.Errorf("%s: %s is %q, which is not in the list of allowed licences", part.Name, text.File, text.Kind)
			}
		}
	}
	page, err := os.ReadFile("LICENSES.md")
	if err != nil {
		t.Fatal(err)
	}
	if want := licences.Table(parts); !bytes.Equal(page, want) {
		t.Errorf("LICENSES.md is out of date, run make licences; it should be:\n%s", want)
	}
}

func TestTheProgramCallsItselfAsFyneAppSays(t *testing.T) {
	want, err := installer.ReadMetadata("FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	got := installer.Metadata{
		Name: platform.ProgramName, ID: platform.ProgramID, Version: platform.ProgramVersion, Build: platform.ProgramBuild,
		Icon: want.Icon,
	}
	if got != want {
		t.Errorf("the constants say %+v, FyneApp.toml %+v", got, want)
	}
	if _, err := os.Stat(want.Icon); err != nil {
		t.Errorf("the icon: %v", err)
	}
}

func TestTheChangelogTellsOfThisVersion(t *testing.T) {
	content, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(content), "\n## "+platform.ProgramVersion) {
		t.Errorf("CHANGELOG.md has no entry for %s", platform.ProgramVersion)
	}
}

// The closing line of make test is what people trust, so it is tried on a run with every outcome.
func TestTheTestSummaryCountsAndFails(t *testing.T) {
	const pass = `{"Action":"run","Package":"p","Test":"TestA"}
{"Action":"pass","Package":"p","Test":"TestA"}
{"Action":"output","Package":"p","Output":"ok  \tp\t0.1s\n"}
{"Action":"pass","Package":"p"}
`
	for _, tt := range []struct {
		name, stream string
		wants        []string
		fails        bool
	}{
		{"all pass", pass, []string{"ok  \tp\t0.1s\n", "\n1 passed, 0 failed, 0 skipped\n"}, false},
		{"nothing ran", "", []string{"0 passed, 0 failed, 0 skipped\n"}, true},
		{"one fails", pass + `{"Action":"output","Package":"q","Test":"TestB","Output":"b_test.go:1: wrong\n"}
{"Action":"fail","Package":"q","Test":"TestB"}
{"Action":"skip","Package":"q","Test":"TestC"}
{"Action":"fail","Package":"q"}
`, []string{"b_test.go:1: wrong\n", "\n1 passed, 1 failed, 1 skipped\n"}, true},
		{"one does not compile", pass + `{"Action":"build-output","ImportPath":"q","Output":"undefined: x\n"}
{"Action":"build-fail","ImportPath":"q"}
`, []string{"undefined: x\n", "\n1 passed, 0 failed, 0 skipped\n"}, true},
		{"one is cut off", pass + `{"Action":"output","Package":"q","Test":"TestB","Output":"panic: x\n"}
{"Action":"fail","Package":"q"}
`, []string{"panic: x\n", "\n1 passed, 1 failed, 0 skipped\n"}, true},
		{"the go command speaks", "go: no such tool\n" + pass, []string{"go: no such tool\n"}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := exec.Command("go", "run", filepath.Join(".ci", "testsum.go"))
			c.Stdin = strings.NewReader(tt.stream)
			out, err := c.Output()
			if (err != nil) != tt.fails {
				t.Errorf("it ended with %v, want a failure: %v", err, tt.fails)
			}
			for _, want := range tt.wants {
				if !strings.Contains("\n"+string(out), want) {
					t.Errorf("no %q in\n%s", want, out)
				}
			}
		})
	}
}
