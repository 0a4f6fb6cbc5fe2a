package likeness

// idRelation is how two citizen numbers go together.
type idRelation int

const (
	idUnknown  idRelation = iota // one of them is not there
	idEqual                      //
	idOldNew                     // a number of 9 digits and one of 12 say nothing about each other
	idOneDigit                   // one digit differs, is missing or too many
	idTurned                     // two neighbouring digits changed places
	idDiffers                    //
)

func compareIDs(a, b string) idRelation {
	switch {
	case a == "" || b == "":
		return idUnknown
	case a == b:
		return idEqual
	case oneOff(a, b) && len(a) == len(b) && differing(a, b) == 2:
		return idTurned
	case oneOff(a, b):
		return idOneDigit
	case len(a) != len(b):
		return idOldNew
	}
	return idDiffers
}

// differing counts the places in which two numbers of one length differ.
func differing(a, b string) int {
	n := 0
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}
