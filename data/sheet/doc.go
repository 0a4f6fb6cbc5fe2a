// Package sheet reads the lists that offices send (.xlsx, .xls, web pages, .csv and other text) into cells with text, number format and font, and writes
// the workbook of rows that go back to the sender. It knows nothing of people or columns; that is intake's work.
package sheet
