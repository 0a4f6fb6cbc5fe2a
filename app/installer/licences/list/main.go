// Command list prints the content of LICENSES.md for the project in the current folder.
package main

import (
	"fmt"
	"os"

	"bachudong/app/installer/licences"
)

func main() {
	parts, err := licences.List(".")
	if err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
	os.Stdout.Write(licences.Table(parts))
}
