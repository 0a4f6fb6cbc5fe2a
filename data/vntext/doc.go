// Package vntext holds the rules of Vietnamese office text: how letters compose, fold and sort, how a full name splits,
// and how partial dates, identity numbers and phone numbers are read from what people type. It knows no files, no
// database and no window.
package vntext
