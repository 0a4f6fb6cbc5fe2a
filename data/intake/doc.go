// Package intake turns the cells of a list into people: it finds the header, recognises the columns, reads the values
// and judges every row against the register. It opens no files and writes nothing; the plan it makes is for the store.
package intake
