// Package later runs something after a while, on the UI goroutine. It is apart
// because a widget may neither start goroutines that touch the screen nor sleep:
// Fyne's animations are the one clock that ticks where widgets live. Widgets
// import it.
package later

import (
	"time"

	"fyne.io/fyne/v2"
)

// After calls f on the UI goroutine once d has passed, unless stop is called
// first. Both must be called there. A driver without a clock, as in tests, calls
// f before After returns.
func After(d time.Duration, f func()) (stop func()) {
	over := false
	a := fyne.NewAnimation(d, func(done float32) {
		if done < 1 || over {
			return
		}
		over = true
		f()
	})
	a.Curve = fyne.AnimationLinear
	a.Start()
	return func() {
		if over {
			return
		}
		over = true
		a.Stop()
	}
}
