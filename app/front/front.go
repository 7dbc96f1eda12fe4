// Package front brings a window in front of those of other programs, as when the
// program is started again for a project that is open. It stands apart because
// every system has a way of its own. App imports it.
package front

import "fyne.io/fyne/v2"

// Bring shows w in front, from the task bar as well, and gives it the keyboard,
// as far as the system lets it. It runs on the UI goroutine.
func Bring(w fyne.Window) {
	restore(w)
	w.RequestFocus()
}
