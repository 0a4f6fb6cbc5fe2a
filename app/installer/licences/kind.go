package licences

import (
	"path"
	"regexp"
	"slices"
	"strings"
)

// Allowed are the kinds that an Apache-2.0 program may carry in one file with itself; none asks for the source of the
// whole. "NOTICE" stands for what accompanies an Apache licence, "Collected" for a list of the licences of code that a
// module took over: such a list was read by people, so a new one has to be let in by name.
var Allowed = []string{
	"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "Bitstream Vera", "Collected", "ICC profile", "ISC", "MIT",
	"NOTICE", "OFL-1.1", "Public domain", "Unlicense", "Zlib",
}

// collected are the read lists. That of the database driver names the MPL for a module of its tests only.
var collected = []string{"modernc.org/libc/LICENSE-3RD-PARTY.md", "modernc.org/sqlite/LICENSE-3RD-PARTY.md"}

// marks tells kinds apart by words that only they use; the first that fits wins.
var marks = []struct {
	kind  string
	words []string // all must occur, in lower case, white space folded
}{
	{"GPL", []string{"gnu general public license", "everyone is permitted to copy and distribute verbatim copies"}},
	{"LGPL", []string{"gnu lesser general public license", "everyone is permitted to copy"}},
	{"MPL-2.0", []string{"mozilla public license"}},
	{"Apache-2.0", []string{"apache license", "version 2.0, january 2004"}},
	{"OFL-1.1", []string{"sil open font license", "version 1.1"}},
	{"Bitstream Vera", []string{"bitstream vera is a trademark"}},
	{"Unlicense", []string{"this is free and unencumbered software released into the public domain"}},
	{"BSD-3-Clause", []string{"redistribution and use in source and binary forms", "endorse or promote"}},
	{"BSD-2-Clause", []string{"redistribution and use in source and binary forms"}},
	{"MIT", []string{"permission is hereby granted, free of charge, to any person obtaining a copy"}},
	{"ISC", []string{"permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided"}},
	{"ISC", []string{"permission to use, copy, modify, and distribute this software for any purpose with or without fee is hereby granted, provided"}},
	{"0BSD", []string{"permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted."}},
	{"Zlib", []string{"the origin of this software must not be misrepresented"}},
	{"ICC profile", []string{"made available by the international color consortium, and may be copied"}},
	{"Public domain", []string{"the author disclaims copyright to this source code"}},
	{"Public domain", []string{"dedicated to the public domain by the authors"}},
}

var space = regexp.MustCompile(`[\s*#/>-]+`)

// kindOf names the licence of a text in a file of a part, "" when no mark fits.
func kindOf(part, file, text string) string {
	if slices.Contains(collected, part+"/"+file) {
		return "Collected"
	}
	folded := space.ReplaceAllString(strings.ToLower(text), " ")
	for _, m := range marks {
		if !slices.ContainsFunc(m.words, func(word string) bool {
			return !strings.Contains(folded, space.ReplaceAllString(word, " "))
		}) {
			return m.kind
		}
	}
	if strings.HasPrefix(path.Base(file), "NOTICE") {
		return "NOTICE"
	}
	return ""
}
