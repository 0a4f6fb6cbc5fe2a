package installer

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed windows.manifest
var manifest []byte

// Manifest is what the program promises Windows: no administrator rights, sharp text on every screen, long paths, UTF-8.
func Manifest() []byte { return manifest }

// ResourceScript is the .rc text that windres compiles: icon, manifest and version, in Vietnamese. icon and manifest
// are file names next to the script.
func ResourceScript(m Metadata, icon, manifest, program string) (string, error) {
	n, err := m.numbers()
	if err != nil {
		return "", err
	}
	commas := fmt.Sprintf("%d,%d,%d,%d", n[0], n[1], n[2], n[3])
	var b strings.Builder
	fmt.Fprintf(&b, "1 ICON %s\n1 24 %s\n1 VERSIONINFO\n", quoted(icon), quoted(manifest))
	fmt.Fprintf(&b, "FILEVERSION %s\nPRODUCTVERSION %s\nFILEOS 0x40004\nFILETYPE 0x1\n", commas, commas)
	b.WriteString("BEGIN\n  BLOCK \"StringFileInfo\"\n  BEGIN\n    BLOCK \"042A04B0\"\n    BEGIN\n") // Vietnamese, Unicode
	for _, fact := range [][2]string{
		{"FileDescription", m.Name},
		{"ProductName", m.Name},
		{"FileVersion", m.Version},
		{"ProductVersion", m.Version},
		{"InternalName", m.ID},
		{"OriginalFilename", program},
		{"LegalCopyright", "Apache License 2.0"},
	} {
		fmt.Fprintf(&b, "      VALUE %s, %s\n", quoted(fact[0]), quoted(fact[1]))
	}
	b.WriteString("    END\n  END\n  BLOCK \"VarFileInfo\"\n  BEGIN\n    VALUE \"Translation\", 0x042A, 0x04B0\n  END\nEND\n")
	return b.String(), nil
}

// quoted is a text as the resource compiler reads it: quotes are doubled, backslashes too.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`"`, `""`, `\`, `\\`).Replace(s) + `"`
}
