// Package process is the dialogs of what happens to members: each fills in what is known, shows what the rules say while
// the officer types, writes everything in one change and offers the paper. Rules and writing lie in data; here is what is
// asked. A process is one entry of the list in registry.go and one file that prepares its dialog.
package process
