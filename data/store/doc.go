// Package store keeps the register in one SQLite file: it opens, migrates and guards the file, and every write goes
// through one door that records what changed, so that anything can be undone. It is the only package with SQL and knows
// no Excel and no window. Errors for the officer are *data.Error; all methods are safe for concurrent use.
package store
