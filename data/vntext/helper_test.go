package vntext_test

import (
	"strings"

	"bachudong/data/vntext"
)

// told is what findings say, in short: "warning phone_padded, error …".
func told(findings []vntext.Finding) string {
	var parts []string
	for _, f := range findings {
		severity := map[vntext.Severity]string{vntext.Warning: "warning", vntext.Error: "error"}[f.Severity]
		parts = append(parts, severity+" "+f.Code)
	}
	return strings.Join(parts, ", ")
}
