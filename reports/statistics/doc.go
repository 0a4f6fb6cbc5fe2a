// Package statistics describes the lists of the branch book, of the Đoàn cơ sở and of what is due: each once, for the screen,
// the workbook and the paper alike. What a list tells it reads through Register; it knows no file and no clock.
package statistics
