// Command generate draws the templates of forms into a folder: go run ./reports/evaluation/generate assets/forms
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"bachudong/reports/evaluation/generate/template"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: generate FOLDER")
	}
	for name, content := range template.All() {
		bytes, err := content()
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(args[0], name), bytes, 0o644); err != nil {
			return err
		}
	}
	return nil
}
