//go:build realwindow

package windowbench

import (
	"bufio"
	"bytes"
	"hash/maphash"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

// screen is an X server of our own with eyes and fingers on it.
type screen struct {
	b       testing.TB
	display string
	conn    *xgb.Conn
	root    xproto.Window
	seed    maphash.Seed
	eyes    *eyes
}

const width, height = 1280, 800

// newScreen starts Xvfb; the benchmark is skipped where there is none.
func newScreen(b testing.TB) *screen {
	b.Helper()
	if _, err := exec.LookPath("Xvfb"); err != nil {
		b.Skip("Xvfb is not installed")
	}
	read, write, err := os.Pipe()
	if err != nil {
		b.Fatal(err)
	}
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
	cmd.ExtraFiles = []*os.File{write}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		b.Fatal(err)
	}
	s := &screen{b: b, display: ":" + strings.TrimSpace(number), seed: maphash.MakeSeed()}
	if s.conn, err = xgb.NewConnDisplay(s.display); err != nil {
		b.Fatal(err)
	}
	s.root = xproto.Setup(s.conn).DefaultScreen(s.conn).Root
	if err := xtest.Init(s.conn); err != nil {
		b.Fatal(err)
	}
	s.eyes = open(b, s)
	return s
}

// rect is a part of the screen, in pixels.
type rect struct{ x, y, w, h int }

// page is where the article's text is drawn, between the panes.
func page() rect { return rect{290, 120, 600, 540} }

func (s *screen) pixels(r rect) []byte {
	img, err := xproto.GetImage(s.conn, xproto.ImageFormatZPixmap, xproto.Drawable(s.root),
		int16(r.x), int16(r.y), uint16(r.w), uint16(r.h), 0xffffffff).Reply()
	if err != nil {
		s.b.Fatal(err)
	}
	return img.Data
}

func (s *screen) hash(r rect) uint64 { return maphash.Bytes(s.seed, s.pixels(r)) }

// blank reports whether a part of the screen has a single colour.
func (s *screen) blank(r rect) bool {
	p := s.pixels(r)
	return bytes.Equal(p[4:], p[:len(p)-4])
}

// black reports whether no window is there.
func (s *screen) black() bool {
	for i, c := range s.pixels(rect{width / 2, height / 2, 2, 2}) {
		if i%4 != 3 && c != 0 {
			return false
		}
	}
	return true
}

// until polls the screen and returns how long it took, from start, for ok.
func (s *screen) until(start time.Time, what string, ok func() bool) time.Duration {
	s.b.Helper()
	for !ok() {
		if time.Since(start) > 60*time.Second {
			s.b.Fatalf("%s: not seen within a minute", what)
		}
		time.Sleep(3 * time.Millisecond) // the server draws for the program with the same hand
	}
	return time.Since(start)
}

// The keys pressed here, as X numbers them on every PC keyboard.
const (
	keyTwo, keyDown                      = 11, 116
	keyP                                 = 33
	keyHome, keyEnd                      = 110, 115
	keyPageUp, keyPageDown               = 112, 117
	keyMinus, keyEqual                   = 20, 21
	keyRight, keyCtrl, keyAlt, keyEscape = 114, 37, 64, 9
)

// press presses a key while others are held.
func (s *screen) press(key byte, held ...byte) {
	for _, k := range held {
		xtest.FakeInput(s.conn, xproto.KeyPress, k, 0, s.root, 0, 0, 0)
	}
	xtest.FakeInput(s.conn, xproto.KeyPress, key, 0, s.root, 0, 0, 0)
	xtest.FakeInput(s.conn, xproto.KeyRelease, key, 0, s.root, 0, 0, 0)
	for _, k := range held {
		xtest.FakeInput(s.conn, xproto.KeyRelease, k, 0, s.root, 0, 0, 0)
	}
	s.conn.Sync()
}

// settle waits until nothing on the page has moved for a while.
func (s *screen) settle(r rect) {
	last, since := s.hash(r), time.Now()
	for time.Since(since) < 300*time.Millisecond {
		if h := s.hash(r); h != last {
			last, since = h, time.Now()
		}
	}
}

// point moves the pointer.
func (s *screen) point(x, y int) {
	xtest.FakeInput(s.conn, xproto.MotionNotify, 0, 0, s.root, int16(x), int16(y), 0)
	s.conn.Sync()
}

// button presses and releases a button of the mouse; 4 and 5 are the wheel.
func (s *screen) button(n byte) {
	xtest.FakeInput(s.conn, xproto.ButtonPress, n, 0, s.root, 0, 0, 0)
	xtest.FakeInput(s.conn, xproto.ButtonRelease, n, 0, s.root, 0, 0, 0)
	s.conn.Sync()
}
