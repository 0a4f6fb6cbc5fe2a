// Package likeness judges whether two records speak of one human being: it compares names, birth dates and numbers, says
// how sure it is and why, and finds the records worth comparing without comparing all with all. It decides nothing;
// lists that come in and the search for duplicates build on it.
package likeness
