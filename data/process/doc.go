// Package process knows the rules by which records of a member's life come about: admission, transfer, leaving, discipline,
// the way into the Party, fees. It judges what is about to be recorded and works out what follows; it reads no file and
// writes none. The numbers are data (data.Rulebook); where none is set, nothing is judged.
package process
