package form

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
)

// Problem is something in a workbook that Excel would "repair", or that would print or read wrongly.
type Problem struct {
	Code  string // stable: "merge_overlap", "row_order", …
	Where string // part or sheet and cell
	What  string
}

func (p Problem) String() string { return p.Code + " at " + p.Where + ": " + p.What }

// LintFile is Lint for a file.
func LintFile(name string) ([]Problem, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return Lint(content)
}

// Lint reads a workbook's XML itself, without the library that wrote it, and lists what is wrong with it. The error says
// that it cannot be read at all.
func Lint(content []byte) ([]Problem, error) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	l := &linter{parts: map[string][]byte{}}
	for _, entry := range archive.File {
		if _, twice := l.parts[entry.Name]; twice {
			l.add("part_twice", entry.Name, "the archive holds this part twice")
		}
		if l.parts[entry.Name], err = readEntry(entry); err != nil {
			return nil, err
		}
	}
	if err := l.book(); err != nil {
		return nil, err
	}
	return l.problems, nil
}

func readEntry(entry *zip.File) ([]byte, error) {
	r, err := entry.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

type linter struct {
	parts    map[string][]byte
	problems []Problem
	strings  []string // shared strings
	formats  []string // number format of each cell style, "" for General
}

func (l *linter) add(code, where, format string, args ...any) {
	l.problems = append(l.problems, Problem{code, where, fmt.Sprintf(format, args...)})
}

// read decodes a part; a part that is missing or malformed is an error.
func (l *linter) read(part string, into any) error {
	content, found := l.parts[part]
	if !found {
		return fmt.Errorf("part %s is missing", part)
	}
	if err := xml.Unmarshal(content, into); err != nil {
		return fmt.Errorf("part %s: %w", part, err)
	}
	return nil
}

type xmlBook struct {
	Sheets []struct {
		Name string `xml:"name,attr"`
		RID  string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
	} `xml:"sheets>sheet"`
	Names []struct {
		Name  string `xml:"name,attr"`
		Scope string `xml:"localSheetId,attr"`
		Text  string `xml:",chardata"`
	} `xml:"definedNames>definedName"`
}

func (l *linter) book() error {
	var book xmlBook
	var relations struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := l.read("xl/workbook.xml", &book); err != nil {
		return err
	}
	if err := l.read("xl/_rels/workbook.xml.rels", &relations); err != nil {
		return err
	}
	if err := l.readShared(); err != nil {
		return err
	}
	if err := l.readFormats(); err != nil {
		return err
	}
	targets := map[string]string{}
	for _, r := range relations.All {
		targets[r.ID] = path.Join("xl", r.Target)
		if strings.HasPrefix(r.Target, "/") {
			targets[r.ID] = r.Target[1:]
		}
	}
	l.names(book)
	seen := map[string]bool{}
	for _, sheet := range book.Sheets {
		l.sheetName(sheet.Name, seen)
		if err := l.sheet(sheet.Name, targets[sheet.RID]); err != nil {
			return err
		}
	}
	return nil
}

func (l *linter) readShared() error {
	if l.parts["xl/sharedStrings.xml"] == nil {
		return nil
	}
	var shared struct {
		Items []xmlText `xml:"si"`
	}
	if err := l.read("xl/sharedStrings.xml", &shared); err != nil {
		return err
	}
	for _, item := range shared.Items {
		l.strings = append(l.strings, item.String())
	}
	return nil
}

// xmlText is a text that may consist of runs.
type xmlText struct {
	Text string   `xml:"t"`
	Runs []string `xml:"r>t"`
}

func (t xmlText) String() string { return t.Text + strings.Join(t.Runs, "") }

func (l *linter) readFormats() error {
	var styles struct {
		Custom []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := l.read("xl/styles.xml", &styles); err != nil {
		return err
	}
	codes := map[int]string{3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 49: "@"}
	for _, c := range styles.Custom {
		codes[c.ID] = c.Code
	}
	for _, c := range styles.Cells {
		l.formats = append(l.formats, codes[c.Format])
	}
	return nil
}
