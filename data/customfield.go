package data

// MostCustomFields is how many fields of its own an office can use at a time.
const MostCustomFields = 20

// The kinds of fields of the office's own, as kept.
const (
	CustomText   = "text"
	CustomDate   = "date"
	CustomNumber = "number"
	CustomChoice = "choice"
	CustomFlag   = "flag" // "1" or ""
)

// CustomField is a fact that this office asks for beside those of the member book.
type CustomField struct {
	ID      ID
	Label   string
	Kind    string
	Choices []string
	Retired bool // no longer asked for; values stay
}

// CustomValue is what one person has in such a field.
type CustomValue struct {
	PersonID ID
	FieldID  ID
	Value    string
}
