// Package dossier prints member dossiers (hồ sơ đoàn viên) as one PDF file, two A4 pages a person unless more is known
// than fits. What is not known prints as dotted lines and empty rows to fill in by hand.
package dossier
