// Package intake is the screen "Nhập khẩu": a wizard that reads lists, shows what would become of every row, and writes
// them only when the officer says so. Rules about lists are in package data/intake; this package shows its verdicts.
package intake
