// Package legacytest writes Vietnamese text in the encodings before Unicode, for the tests of what reads them. Its tables
// are made apart from those of the reader.
package legacytest
