// Package realwindow tests the built program as the officer meets it: in a window on a screen, with keys and mouse. It
// holds tests only; they run with the tag realwindow, need Xvfb, openbox, xdotool and ImageMagick, and find the program
// through the environment variable BACHUDONG.
package realwindow
