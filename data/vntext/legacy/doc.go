// Package legacy turns Vietnamese text of the fonts before Unicode (TCVN3, VNI, Windows-1258) into Unicode, and tells from
// the font's name and from the spelling in which of these encodings a text was typed. It knows no files and no cells.
package legacy
