// Package members is the screen Đoàn viên: the list of members of a unit, the pane about the chosen one, and the page on
// which a person's record is read, completed and corrected.
package members
