package vntext

import "fmt"

// Severity says whether a value can be kept.
type Severity int

// The severities: a Warning is kept and shown, an Error is returned to the sender.
const (
	Warning Severity = iota + 1
	Error
)

// Finding is something the reader of a value noticed, in a Vietnamese sentence that says what was found and what to do.
// Code is stable and used by tests and filters ("date_future", "citizen_id_padded", …).
type Finding struct {
	Severity Severity
	Code     string
	Message  string
}

func warning(code, format string, args ...any) Finding {
	return Finding{Warning, code, fmt.Sprintf(format, args...)}
}

func failure(code, format string, args ...any) []Finding {
	return []Finding{{Error, code, fmt.Sprintf(format, args...)}}
}

// HasError says that at least one finding forbids to keep the value.
func HasError(findings []Finding) bool {
	for _, f := range findings {
		if f.Severity == Error {
			return true
		}
	}
	return false
}
