package data

// ImportProfile is how the lists of one sender are laid out, kept under a name. Shape is the fingerprint of the headings
// that it applies to; Body is JSON, written and read by package intake.
type ImportProfile struct {
	ID    ID
	Name  string
	Shape string
	Body  string
}
