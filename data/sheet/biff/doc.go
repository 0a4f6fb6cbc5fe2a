// Package biff cuts the stream of an Excel 95–2003 workbook (.xls) into sheets, styles and cells. It does not know how
// numbers are shown or what legacy fonts mean: 8-bit text comes out with each byte as the character of that number.
package biff
