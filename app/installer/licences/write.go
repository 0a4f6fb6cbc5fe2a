package licences

import (
	"bytes"
	"fmt"
	"strings"
)

// Table is the content of LICENSES.md: what the program is made of, one line a part.
func Table(parts []Part) []byte {
	var b bytes.Buffer
	b.WriteString(`# Licences of what the program is made of

The program itself is under the Apache License 2.0 (` + "`LICENSE`" + `). It carries the modules and fonts below; their full texts
travel with every release as ` + "`GiayPhep.txt`" + `. Written by ` + "`make licences`" + `; a test compares this page with the modules in use.

| part | version | licence |
| --- | --- | --- |
`)
	for _, p := range parts {
		var kinds []string
		for _, t := range p.Texts {
			kind := t.Kind
			if t.File != p.Texts[0].File {
				kind += " (" + t.File + ")"
			}
			kinds = append(kinds, kind)
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", p.Name, p.Version, strings.Join(kinds, ", "))
	}
	return b.Bytes()
}

// FullText is every licence text in full, with the parts it belongs to before it; equal texts stand once.
func FullText(parts []Part) []byte {
	var order []string
	owners := map[string][]string{}
	for _, p := range parts {
		for _, t := range p.Texts {
			if owners[t.Body] == nil {
				order = append(order, t.Body)
			}
			owners[t.Body] = append(owners[t.Body], strings.TrimSpace(p.Name+" "+p.Version)+" ("+t.File+")")
		}
	}
	var b bytes.Buffer
	line := strings.Repeat("=", 80)
	for _, body := range order {
		fmt.Fprintf(&b, "%s\n%s\n%s\n\n%s\n\n", line, strings.Join(owners[body], "\n"), line, body)
	}
	return bytes.ReplaceAll(b.Bytes(), []byte("\n"), []byte("\r\n")) // for Notepad
}
