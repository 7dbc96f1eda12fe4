//go:build realwindow

package windowbench

import (
	"fmt"
	"time"
)

// The parts of the screen that are looked at.
func below() rect { return rect{290, 170, 240, 500} } // text, without the line the caret begins in

// floor is what no program with this toolkit on this machine can go below.
func (t *table) floor(s *screen, w wishes) {
	a := play(t.b, s, roleFloor)
	defer a.kill()
	middle := rect{600, 400, 8, 8}
	key := row{what: "floor: an empty window, key to pixels"}
	do := row{what: "floor: the same, told on the UI goroutine"}
	for range w.runs {
		start, seen := s.watch(middle, func() { s.press(keyTwo) })
		keep(&key, start, seen)
		_, seen = s.watch(middle, func() { a.say("change") })
		if at, ok := a.told("begin"); ok {
			keep(&do, at, seen)
		}
	}
	t.add(key)
	t.add(do)
	t.add(row{what: "floor: the same, frame to frame", times: s.pace(10*w.runs, func(int) { s.press(keyTwo) })})
	t.add(row{what: "floor: the same, processor time for a frame", text: a.perFrame(20*w.runs, func(int) { s.press(keyTwo) })})
	t.add(row{what: "floor: the same, UI goroutine busy for a frame", times: a.busy(func() { s.pace(10*w.runs, func(int) { s.press(keyTwo) }) })})
}

// keep notes when the final picture was there.
func keep(r *row, start time.Time, seen []glance) {
	if d, ok := right(start, seen); ok {
		r.times = append(r.times, d)
	}
}

// often is a little faster than frames can come, so that every frame has
// something new to show.
const often = 12 * time.Millisecond

// pace does something n times and returns the time from each frame to the next.
func (s *screen) pace(n int, do func(i int)) []time.Duration {
	s.eyes.forget()
	for i := range n {
		do(i)
		time.Sleep(often)
	}
	var out []time.Duration
	var last time.Time
	for len(s.eyes.frames) > 0 {
		at := <-s.eyes.frames
		if !last.IsZero() {
			out = append(out, at.Sub(last))
		}
		last = at
	}
	return out
}

// firstPaint measures the article's view alone: from the moment that text and
// marks are handed over to the picture that shows them.
func (t *table) firstPaint(s *screen, w wishes, size int) {
	number := fmt.Sprint(size)
	a := play(t.b, s, roleView, number)
	defer a.kill()
	r := row{
		what: "hand-over of text and spans to first paint", size: sizeName(size), aim: "≤ 40 ms",
		peers: map[int]string{10 * kB: "CodeMirror 6: 23 ms", mB: "CodeMirror 6: 35 ms; doccano 2.1 s, Label Studio 75 s", 10 * mB: "CodeMirror 6: 46 ms; doccano 22 s, Recogito and Label Studio never"}[size],
	}
	busy := row{what: "– of that, making text and marks ready", size: sizeName(size)}
	shown := row{what: "– and on the UI goroutine", size: sizeName(size)}
	cold := row{what: "– the first after the program's start", size: sizeName(size)}
	for i := range w.runs + 1 {
		_, seen := s.watch(below(), func() { a.say(number) })
		times := a.heard()
		if i == 0 {
			keep(&cold, times["begin"], seen)
		} else {
			keep(&r, times["begin"], seen)
			busy.times = append(busy.times, times["ready"].Sub(times["begin"]))
			shown.times = append(shown.times, times["end"].Sub(times["ready"]))
		}
		s.watch(below(), func() { a.say("0") })
		a.heard()
	}
	t.add(r)
	t.add(busy)
	t.add(shown)
	t.add(cold)
}

// act measures a label's key, in a program that tells when it has committed.
func (t *table) act(s *screen, w wishes, size int) {
	a := play(t.b, s, roleStopwatch, library(t.b, size))
	defer a.kill()
	s.openBook()
	peers := map[int]string{10 * kB: "CodeMirror 6: 37 ms", mB: "CodeMirror 6: 37 ms; doccano 253 ms, Label Studio 2.4 s", 10 * mB: "CodeMirror 6: 38 ms; doccano not within 120 s"}[size]
	visible := row{what: "add a span, commit to visible", size: sizeName(size), aim: "≤ 16 ms"}
	key := row{what: "add a span, key to visible", size: sizeName(size), peers: peers}
	commit := row{what: "– of that, key to commit", size: sizeName(size)}
	for range 3 * w.runs {
		if len(visible.times) == w.runs {
			break
		}
		s.press(keyEscape)
		s.press(keyRight, keyCtrl)
		s.settle(page())
		before := s.pixels(page())
		a.told("commit")
		start, seen := s.watch(page(), func() { s.press(keyTwo) })
		shown, ok := first(start, seen, func(p []byte) bool { return differ(before, p) > notJustTheCaret })
		at, done := a.told("commit")
		if !ok || !done {
			continue // the word had the label
		}
		key.times = append(key.times, shown)
		commit.times = append(commit.times, at.Sub(start))
		visible.times = append(visible.times, shown-at.Sub(start))
	}
	t.add(visible)
	t.add(key)
	t.add(commit)
	s.point(600, 400)
	t.add(row{what: "wheel: processor time for a frame", size: sizeName(size),
		text: a.perFrame(20*w.runs, func(i int) { s.button(4 + down(i, size, 30)) })})
	t.add(row{what: "wheel: the UI goroutine busy for a frame", size: sizeName(size),
		times: a.busy(func() { s.pace(10*w.runs, func(i int) { s.button(4 + down(i, size, 30)) }) })})
}

// notJustTheCaret is more pixels than the caret has.
const notJustTheCaret = 120

// The toolkit sees where the pointer is only after a frame, so a click waits
// until the row under the pointer is lit.
func (s *screen) clickAt(x, y int, lit rect) {
	s.point(x, y)
	s.settle(lit)
	s.button(1)
}

// Where the list's articles are.
func list() rect { return rect{0, 100, 260, 100} }

func (s *screen) openShort() { s.watch(below(), func() { s.clickAt(100, 125, list()) }) }
func (s *screen) openBook()  { s.watch(below(), func() { s.clickAt(100, 170, list()) }) }
