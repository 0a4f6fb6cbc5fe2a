package licences

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func folderWith(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, body := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

const mit = "Copyright (c) A\n\nPermission is hereby granted, free of charge,\nto any person obtaining a copy of this"

func TestCollectFindsOwnAndTakenOverLicences(t *testing.T) {
	folder := folderWith(t, map[string]string{
		"LICENSE":              mit,
		"NOTICE":               "Parts by B.",
		"font/OFL.txt":         "SIL Open Font\r\nLicense Version 1.1",
		"licence.go":           "package x",
		"testdata/LICENSE":     "GNU General Public License",
		"cmd/tool/COPYING":     "GNU General Public License",
		"c/LICENSE.md":         "all mine",
		"docs/LICENSE-LOGO":    "a picture",
		"readme/what-licence.": "GNU General Public License",
	})
	texts, err := collect("part", folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, text := range texts {
		got = append(got, text.File+"="+text.Kind)
	}
	if want := "LICENSE=MIT NOTICE=NOTICE c/LICENSE.md= font/OFL.txt=OFL-1.1"; strings.Join(got, " ") != want {
		t.Errorf("found %q, want %q", got, want)
	}
}

func TestCollectRefusesAPartWithoutLicence(t *testing.T) {
	if _, err := collect("part", folderWith(t, map[string]string{"a.go": "package a"})); !errors.Is(err, errNone) {
		t.Errorf("got %v, want errNone", err)
	}
}

func TestKindOfTellsLicencesApart(t *testing.T) {
	const bsd = "Redistribution and use in source and binary\n// forms, with or without modification, are permitted"
	for text, want := range map[string]string{
		mit:                                   "MIT",
		bsd:                                   "BSD-2-Clause",
		bsd + "... to endorse or promote ...": "BSD-3-Clause",
		"   Apache License\n   Version 2.0, January 2004":                                                    "Apache-2.0",
		"GNU GENERAL PUBLIC LICENSE Version 3\nEveryone is permitted to copy and distribute verbatim copies": "GPL",
		"Mozilla Public License, version 2.0":                                                                "MPL-2.0",
		"do what you like":                                                                                   "",
		"we dedicate nothing to the public domain":                                                           "",
	} {
		if got := kindOf("part", "LICENSE", text); got != want {
			t.Errorf("kind of %q is %q, want %q", text, got, want)
		}
	}
}

func TestFullTextSaysEqualTextsOnce(t *testing.T) {
	parts := []Part{
		{Name: "a", Version: "v1", Texts: []Text{{"LICENSE", "MIT", "same"}}},
		{Name: "b", Texts: []Text{{"LICENSE", "MIT", "same"}, {"c/LICENSE", "ISC", "other"}}},
	}
	got := strings.ReplaceAll(string(FullText(parts)), strings.Repeat("=", 80), "==")
	want := "==\r\na v1 (LICENSE)\r\nb (LICENSE)\r\n==\r\n\r\nsame\r\n\r\n==\r\nb (c/LICENSE)\r\n==\r\n\r\nother\r\n\r\n"
	if got != want {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
	if table := string(Table(parts)); !strings.Contains(table, "| a | v1 | MIT |\n| b |  | MIT, ISC (c/LICENSE) |\n") {
		t.Errorf("table:\n%s", table)
	}
}
