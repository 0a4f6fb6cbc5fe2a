// Package installer turns FyneApp.toml, the icon and the manifest into what a Windows program carries inside: its
// version, its pictures and its promises to the system. The program build in a folder below makes the release with it.
package installer
