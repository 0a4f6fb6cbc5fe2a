package vntext

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
