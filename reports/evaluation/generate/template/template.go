// Package template draws the templates of the evaluation forms.
package template

// All are the drawings by file name.
func All() map[string]func() ([]byte, error) {
	return map[string]func() ([]byte, error){"R-01.xlsx": R01, "R-02.xlsx": R02}
}
