//go:build realwindow

package windowbench

import (
	"bytes"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/damage"
	"github.com/jezek/xgb/xproto"
)

// eyes hear from the X server whenever something was drawn on the screen, so
// that nobody has to ask for pictures to know when a new one is there. Mesa's
// software renderer presents a frame as one picture of the whole window.
type eyes struct {
	frames chan time.Time // when a frame was there
}

// sameFrame is within what time drawing belongs to one frame: the server is
// handed a large picture in parts.
const sameFrame = 2 * time.Millisecond

func open(b testing.TB, s *screen) *eyes {
	b.Helper()
	conn, err := xgb.NewConnDisplay(s.display) // of its own: pictures must not hold the news up
	if err != nil {
		b.Fatal(err)
	}
	if err := damage.Init(conn); err != nil {
		b.Fatal(err)
	}
	if _, err := damage.QueryVersion(conn, 1, 1).Reply(); err != nil {
		b.Fatal(err)
	}
	id, err := damage.NewDamageId(conn)
	if err != nil {
		b.Fatal(err)
	}
	if err := damage.CreateChecked(conn, id, xproto.Drawable(s.root), damage.ReportLevelRawRectangles).Check(); err != nil {
		b.Fatal(err)
	}
	e := &eyes{frames: make(chan time.Time, 1<<16)}
	go e.listen(conn)
	b.Cleanup(conn.Close)
	return e
}

func (e *eyes) listen(conn *xgb.Conn) {
	var last time.Time
	for {
		ev, err := conn.WaitForEvent()
		if ev == nil && err == nil {
			return
		}
		if _, ok := ev.(damage.NotifyEvent); !ok {
			continue
		}
		if now := time.Now(); now.Sub(last) > sameFrame {
			last = now
			e.frames <- now
		}
	}
}

// forget drops the frames that were there before now.
func (e *eyes) forget() {
	for len(e.frames) > 0 {
		<-e.frames
	}
}

// glance is one frame as it was seen.
type glance struct {
	at      time.Time
	picture []byte
}

const (
	quiet    = 350 * time.Millisecond // without anything new, the picture is final
	patience = 5 * time.Second        // for the first change
)

// watch returns the frames that follow do, each with its picture of r, until
// the picture has changed and then been the same for a while. There are none
// when nothing changes.
func (s *screen) watch(r rect, do func()) (start time.Time, seen []glance) {
	s.b.Helper()
	last := s.pixels(r)
	s.eyes.forget()
	end := time.NewTimer(patience)
	start = time.Now()
	do()
	changed := false
	for {
		select {
		case at := <-s.eyes.frames:
			p := s.pixels(r)
			if !bytes.Equal(p, last) {
				changed = true
				end.Reset(quiet)
			}
			if changed {
				seen = append(seen, glance{at, p})
			}
			last = p
		case <-end.C:
			return start, seen
		}
	}
}

// right returns when the picture was there that stayed.
func right(start time.Time, seen []glance) (time.Duration, bool) {
	for i := len(seen) - 1; i >= 0; i-- {
		if i == 0 || !bytes.Equal(seen[i-1].picture, seen[len(seen)-1].picture) {
			return seen[i].at.Sub(start), true
		}
	}
	return 0, false
}

// first returns when the first picture was there for which ok holds.
func first(start time.Time, seen []glance, ok func([]byte) bool) (time.Duration, bool) {
	for _, l := range seen {
		if ok(l.picture) {
			return l.at.Sub(start), true
		}
	}
	return 0, false
}

// differ returns how many pixels of two pictures of one size are not the same.
func differ(a, b []byte) int {
	n := 0
	for i := 0; i+3 < min(len(a), len(b)); i += 4 {
		if a[i] != b[i] || a[i+1] != b[i+1] || a[i+2] != b[i+2] {
			n++
		}
	}
	return n
}
