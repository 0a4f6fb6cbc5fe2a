// Package pdf lays text, rules, tables and pictures out on A4 pages in Liberation Serif and writes them as a PDF file.
// It wraps and measures text itself, cleans it for print, and knows nothing of what the papers say.
package pdf
