// Package background runs work off the UI goroutine and delivers its result by a single fyne.Do. It knows nothing about
// what the work does; tests use Inline and stay on one goroutine.
package background
