package form

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	validName   = regexp.MustCompile(`^[\pL_\\][\pL\pN\pM_.\\?]*$`)
	likeACell   = regexp.MustCompile(`(?i)^([a-z]{1,3}[0-9]+|r[0-9]*c?[0-9]*|c[0-9]*)$`)
	printTitles = regexp.MustCompile(`^(\$[A-Z]{1,3}:\$[A-Z]{1,3}|\$[0-9]+:\$[0-9]+)$`)
)

// names checks defined names: their spelling, that none is there twice, no #REF!, and absolute print titles, without
// which LibreOffice repeats the header on the first page only.
func (l *linter) names(book xmlBook) {
	seen := map[string]bool{}
	for _, n := range book.Names {
		where := "name " + n.Name
		if !validName.MatchString(n.Name) || likeACell.MatchString(n.Name) || utf8.RuneCountInString(n.Name) > 255 {
			l.add("name_invalid", where, "Excel does not allow this name")
		}
		if key := strings.ToLower(n.Name) + "/" + n.Scope; seen[key] {
			l.add("name_twice", where, "the name is defined twice")
		} else {
			seen[key] = true
		}
		if strings.Contains(n.Text, "#REF!") || n.Text == "" {
			l.add("name_ref", where, "it refers to %q", n.Text)
		}
		if n.Name == "_xlnm.Print_Titles" {
			l.printTitles(where, n.Text)
		}
	}
}

func (l *linter) printTitles(where, text string) {
	for _, reference := range strings.Split(text, ",") {
		if i := strings.LastIndex(reference, "!"); i < 0 || !printTitles.MatchString(reference[i+1:]) {
			l.add("print_titles", where, "%q is not absolute", text)
		}
	}
}

func (l *linter) sheetName(name string, seen map[string]bool) {
	where := "sheet " + name
	if n := UTF16Length(name); n == 0 || n > 31 {
		l.add("sheet_name", where, "the name has %d letters, 1 to 31 are allowed", n)
	}
	if strings.ContainsAny(name, `[]:*?/\`) || strings.HasPrefix(name, "'") || strings.HasSuffix(name, "'") {
		l.add("sheet_name", where, "the name has a letter that Excel does not allow")
	}
	if key := strings.ToLower(name); seen[key] {
		l.add("sheet_name", where, "two sheets have this name")
	} else {
		seen[key] = true
	}
}
