package shell

import "slices"

const (
	recentKey  = "recent-files"
	recentMost = 6
)

// recent lists the data files opened before, newest first.
func (w *Window) recent() []string { return w.app.Preferences().StringList(recentKey) }

func (w *Window) rememberRecent(path string) {
	list := slices.DeleteFunc(w.recent(), func(p string) bool { return p == path })
	list = append([]string{path}, list...)
	w.app.Preferences().SetStringList(recentKey, list[:min(len(list), recentMost)])
}
