//go:build warm
package main
import (
 _ "fyne.io/fyne/v2/app"
 _ "fyne.io/fyne/v2/test"
 _ "modernc.org/sqlite"
 _ "github.com/xuri/excelize/v2"
 _ "golang.org/x/text/collate"
 _ "codeberg.org/go-pdf/fpdf"
 _ "golang.org/x/sys/unix"
)
func main(){}
