// Package data says what the office keeps (units, people, memberships, evaluations) and the rules that hold for it,
// without SQL, Excel or a window. Storage, reading of lists and printing build on these types.
package data
