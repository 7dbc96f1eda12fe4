//go:build realwindow

package windowbench

import (
	"bytes"
	"fmt"

	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

// inProgram measures the built program with a book open.
func (t *table) inProgram(s *screen, w wishes, size int) {
	p, _, _ := run(t.b, s, binary(t.b), library(t.b, size), t.b.TempDir())
	defer p.kill()
	t.click(s, w, size)
	now, peak := p.rss()
	t.scroll(s, w, size)
	t.jump(s, w, size)
	if size < 10*mB {
		return
	}
	t.resize(s, w, size)
	t.zoom(s, w, size)
	t.memory(s, p, now, peak, size)
}

// click measures from the click in the list to the article's text, and to the
// picture that stays.
func (t *table) click(s *screen, w wishes, size int) {
	aim := map[int]string{10 * kB: "≤ 60 ms", mB: "≤ 80 ms", 10 * mB: "≤ 120 ms"}[size]
	whole := row{what: "click in the list to text and spans", size: sizeName(size), aim: aim}
	text := row{what: "– to the first of the text", size: sizeName(size)}
	for i := range w.runs {
		if i > 0 {
			s.openShort()
		}
		blank := s.pixels(below())
		s.point(100, 170)
		s.settle(list())
		start, seen := s.watch(below(), func() { s.button(1) })
		if d, ok := first(start, seen, func(p []byte) bool { return !bytes.Equal(p, blank) }); ok {
			text.times = append(text.times, d)
		}
		keep(&whole, start, seen)
	}
	t.add(whole)
	t.add(text)
}

// scroll measures the time between frames while something moves all the time.
func (t *table) scroll(s *screen, w wishes, size int) {
	aim, n := "median 16.7, worst ≤ 33 ms", 10*w.runs
	s.point(600, 400)
	s.press(keyHome, keyCtrl)
	s.settle(page())
	wheel := row{what: "frame to frame: wheel", size: sizeName(size), aim: aim, peers: "CodeMirror 6: 17 ms; doccano 348 ms at 1 MB",
		times: s.pace(n, func(i int) { s.button(4 + down(i, size, 30)) })}
	t.add(wheel)
	s.settle(page())
	t.add(row{what: "frame to frame: Page Down and Up", size: sizeName(size), aim: aim,
		times: s.pace(n, func(i int) { s.press(keyPageUp + (keyPageDown-keyPageUp)*down(i, size, 4)) })})
	s.press(keyHome, keyCtrl)
	s.settle(page())
	s.point(963, 110)
	s.hold(1, true)
	t.add(row{what: "frame to frame: scrollbar dragged from end to end", size: sizeName(size), aim: aim,
		times: s.pace(n, func(i int) { s.point(963, 110+590*i/n) })})
	s.hold(1, false)
	s.settle(page())
}

// down returns 1 for a step down and 0 for a step up: a short text is walked up
// and down again, n steps each, any other is long enough to go on.
func down(i, size, n int) byte {
	if size <= 10*kB && i/n%2 == 1 {
		return 0
	}
	return 1
}

// hold presses or releases a button of the mouse.
func (s *screen) hold(n byte, down bool) {
	kind := byte(xproto.ButtonRelease)
	if down {
		kind = xproto.ButtonPress
	}
	xtest.FakeInput(s.conn, kind, n, 0, s.root, 0, 0, 0)
	s.conn.Sync()
}

// jump measures from a key or a click to a far place.
func (t *table) jump(s *screen, w wishes, size int) {
	end := row{what: "jump to the end", size: sizeName(size), aim: "≤ 33 ms after the key's frame"}
	span := row{what: "jump to a span from the list of mentions", size: sizeName(size), aim: "the same"}
	for i := range w.runs {
		s.press(keyHome, keyCtrl)
		s.settle(page())
		start, seen := s.watch(below(), func() { s.press(keyEnd, keyCtrl) })
		keep(&end, start, seen)
		s.point(1100, 152+32*(i%7))
		s.settle(rect{990, 100, 280, 300})
		start, seen = s.watch(below(), func() { s.button(1) })
		keep(&span, start, seen)
		s.point(600, 400)
		s.button(1)
	}
	t.add(end)
	t.add(span)
}

// toMiddle brings the book's middle into view.
func (s *screen) toMiddle() {
	s.press(keyHome, keyCtrl)
	s.settle(page())
	s.point(963, 110)
	s.hold(1, true)
	s.point(963, 400)
	s.settle(page())
	s.hold(1, false)
	s.point(600, 400)
	s.settle(page())
}

// resize changes the window's size as a window manager does.
func (t *table) resize(s *screen, w wishes, size int) {
	r := row{what: "resize the window", size: sizeName(size), aim: "≤ 50 ms"}
	win := s.window()
	s.toMiddle()
	before, back := s.pixels(below()), 0
	for i := range w.runs {
		to := []uint32{1060, 1280}[i%2]
		start, seen := s.watch(below(), func() {
			xproto.ConfigureWindow(s.conn, win, xproto.ConfigWindowWidth, []uint32{to})
			s.conn.Sync()
		})
		keep(&r, start, seen)
		if i%2 == 1 && bytes.Equal(before, s.pixels(below())) {
			back++
		}
	}
	r.what += fmt.Sprintf(" (the same picture after %d of %d returns)", back, w.runs/2)
	t.add(r)
}

// window returns the program's window.
func (s *screen) window() xproto.Window {
	tree, err := xproto.QueryTree(s.conn, s.root).Reply()
	if err != nil {
		s.b.Fatal(err)
	}
	for _, c := range tree.Children {
		g, err := xproto.GetGeometry(s.conn, xproto.Drawable(c)).Reply()
		a, err2 := xproto.GetWindowAttributes(s.conn, c).Reply()
		if err == nil && err2 == nil && g.Width > 300 && a.MapState == xproto.MapStateViewable {
			return c
		}
	}
	s.b.Fatal("no window")
	return 0
}

// zoom changes the text's size and back.
func (t *table) zoom(s *screen, w wishes, size int) {
	r := row{what: "change the text size", size: sizeName(size), aim: "≤ 50 ms"}
	s.toMiddle()
	before, back := s.pixels(below()), 0
	for i := range w.runs {
		key := []byte{keyEqual, keyMinus}[i%2]
		start, seen := s.watch(below(), func() { s.press(key, keyCtrl) })
		keep(&r, start, seen)
		if i%2 == 1 && bytes.Equal(before, s.pixels(below())) {
			back++
		}
	}
	r.what += fmt.Sprintf(" (the same picture after %d of %d returns)", back, w.runs/2)
	t.add(r)
}

// memory pages through all of the book, twice.
func (t *table) memory(s *screen, p *program, now, peak float64, size int) {
	put := func(what string, now, peak float64, aim string) {
		t.add(row{what: what, size: sizeName(size), aim: aim, text: fmt.Sprintf("%.0f MB, most %.0f MB", now, peak)})
	}
	put("resident memory after opening", now, peak, "")
	for _, what := range []string{"– after paging through all of it", "– after doing so again"} {
		pages := s.pageThrough()
		now, peak = p.rss()
		put(fmt.Sprintf("%s (%d pages)", what, pages), now, peak, "≤ 350 MB, flat")
	}
}

// pageThrough presses Page Down until the picture no longer changes, and
// returns how often.
func (s *screen) pageThrough() int {
	s.press(keyHome, keyCtrl)
	s.settle(page())
	last := s.pixels(page())
	for n := 0; ; n += 100 {
		s.pace(100, func(int) { s.press(keyPageDown) })
		s.settle(below())
		p := s.pixels(page())
		if differ(last, p) <= notJustTheCaret {
			return n
		}
		last = p
	}
}
