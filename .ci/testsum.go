//go:build ignore

// testsum reads what "go test -json" prints, shows go's own line for each package and the output of what failed, and
// ends with "N passed, N failed, N skipped" (tests and their subtests). It exits 1 when anything failed or nothing ran.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

// event is a line of "go test -json"; see "go doc test2json".
type event struct {
	Action  string
	Package string
	Test    string
	Output  string
}

// summary counts tests and keeps the output of each until it is known whether it passed.
type summary struct {
	out                     io.Writer
	passed, failed, skipped int
	broken                  bool // a package failed, even if no test of it did
	output                  map[[2]string][]string
}

func main() {
	s := &summary{out: os.Stdout, output: map[[2]string][]string{}}
	lines := bufio.NewReader(os.Stdin)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			s.add(line)
		}
		if err != nil {
			break
		}
	}
	fmt.Printf("%d passed, %d failed, %d skipped\n", s.passed, s.failed, s.skipped)
	if s.broken || s.failed > 0 || s.passed == 0 {
		os.Exit(1)
	}
}

// add takes one line; what is no event (the go command itself speaking) is shown as it is.
func (s *summary) add(line []byte) {
	var e event
	if json.Unmarshal(line, &e) != nil || e.Action == "" {
		fmt.Fprint(s.out, string(line))
		return
	}
	key := [2]string{e.Package, e.Test}
	switch e.Action {
	case "build-output":
		fmt.Fprint(s.out, e.Output)
	case "build-fail":
		s.broken = true
	case "output":
		s.output[key] = append(s.output[key], e.Output)
	case "pass", "fail", "skip":
		if e.Test == "" {
			s.endPackage(key, e)
		} else {
			s.endTest(key, e)
		}
		delete(s.output, key)
	}
}

func (s *summary) endTest(key [2]string, e event) {
	switch e.Action {
	case "pass":
		s.passed++
		return
	case "fail":
		s.failed++
	case "skip":
		s.skipped++
	}
	fmt.Fprint(s.out, strings.Join(s.output[key], ""))
}

// endPackage shows all that a failed package said outside its tests, and only go's last line of a good one.
func (s *summary) endPackage(key [2]string, e event) {
	output := s.output[key]
	if e.Action == "fail" {
		s.broken = true
		for unfinished, said := range s.output { // a test cut off by a panic or the time limit never ends
			if unfinished[0] == e.Package && unfinished[1] != "" {
				s.failed++
				fmt.Fprint(s.out, strings.Join(said, ""))
				delete(s.output, unfinished)
			}
		}
		fmt.Fprint(s.out, strings.Join(output, ""))
		return
	}
	for _, line := range output {
		if strings.HasPrefix(line, "ok ") || strings.HasPrefix(line, "?") {
			fmt.Fprint(s.out, line)
		}
	}
}
