// Package form fills designed workbook templates and checks the result: text stays text, dates are dates, pages are laid
// out for A4, and Lint finds what Excel would "repair". It knows no register, no clock and no window.
package form
