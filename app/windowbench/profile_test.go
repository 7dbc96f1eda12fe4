//go:build realwindow

package windowbench

import (
	"os"
	"syscall"
	"testing"
)

// BenchmarkProfile writes CPU profiles of what the table measures, each begun
// and ended by a signal: .1 opening, .2 scrolling, .3 adding spans.
// The variable NOMINA_WINDOWBENCH_PROFILE says where.
func BenchmarkProfile(b *testing.B) {
	if os.Getenv(profile) == "" {
		b.Skip("set " + profile)
	}
	for b.Loop() {
		w := wish()
		size := w.sizes[len(w.sizes)-1]
		s := newScreen(b)
		a := play(b, s, roleStopwatch, library(b, size))
		during := func(do func()) {
			a.signal()
			for range w.runs {
				do()
			}
			a.signal()
			s.settle(page())
		}
		during(func() { s.openBook(); s.openShort() })
		s.openBook()
		s.point(600, 400)
		during(func() { s.pace(100, func(int) { s.button(5) }) })
		during(func() {
			s.press(keyEscape)
			s.press(keyRight, keyCtrl)
			s.settle(page())
			s.watch(page(), func() { s.press(keyTwo) })
		})
		a.kill()
	}
}

func (a *actor) signal() {
	if err := a.cmd.Process.Signal(syscall.SIGUSR1); err != nil {
		a.s.b.Fatal(err)
	}
}
