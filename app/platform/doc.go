// Package platform holds what differs between Windows and other systems: typing, the graphics check, native file
// choice, opening files with their own program, folders of the program, console and crash file. It knows no business.
package platform
