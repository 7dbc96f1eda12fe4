//go:build realwindow

package windowbench

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
)

// pulse asks the UI goroutine for a sign of life all the time, and tells how
// long it gave none: what it takes to handle events, paint and hand a frame
// over, waiting for the renderer included, which no CPU profile shows.
func pulse(stop <-chan struct{}) {
	const beat, idle = 500 * time.Microsecond, 2 * time.Millisecond
	var last time.Time
	for {
		done := make(chan time.Time, 1)
		fyne.Do(func() { done <- time.Now() })
		now := <-done
		if gap := now.Sub(last); !last.IsZero() && gap > idle {
			fmt.Println("busy", int64(gap-beat))
		}
		last = now
		select {
		case <-stop:
			return
		case <-time.After(beat):
		}
	}
}

// busy returns how long the actor's UI goroutine was busy at a stretch while do
// was done.
func (a *actor) busy(do func()) []time.Duration {
	a.heard()
	a.say("pulse")
	do()
	a.say("rest")
	a.s.settle(page())
	var out []time.Duration
	for len(a.lines) > 0 {
		if l := <-a.lines; l.word == "busy" {
			out = append(out, time.Duration(l.at.UnixNano()))
		}
	}
	return out
}
