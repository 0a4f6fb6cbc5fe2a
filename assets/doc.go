// Package assets holds what the program carries with it: fonts, icons, criteria sets, form templates and the sample
// district. It has no logic; each kind of asset is in a file of its own.
package assets
