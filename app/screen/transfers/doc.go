// Package transfers is the screen of moves: who has been introduced and waits to be received, which letters are overdue,
// the books of introductions and receptions of the year, and the stays beside the main one. What is done about them is
// asked by the dialogs of processes.
package transfers
