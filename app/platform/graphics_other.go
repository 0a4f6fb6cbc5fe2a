//go:build !windows

package platform

import "context"

// CheckGraphics says nothing here: other systems bring a software OpenGL along.
func CheckGraphics(context.Context) error { return nil }

// GraphicsWorked needs no memory here.
func GraphicsWorked() {}

// RunGLProbe has nothing to try here and reports success.
func RunGLProbe() int { return 0 }

// ShowMessage has no message box here: the terminal gets the text from the caller.
func ShowMessage(string) {}
