// Package massentry is the grid in which facts of many people are written: cell by cell, filled down, cleared, pasted from a
// spreadsheet. It knows how a block of cells becomes one change, not what the facts mean.
package massentry
