package bridge

import (
	"slices"
	"testing"
	"time"
)

// driver plays one that runs what it is given later.
type driver struct{ later []func() }

func (d *driver) do(f func()) { d.later = append(d.later, f) }

func lingering(d *driver) *Bridge { return &Bridge{do: d.do, posted: make(chan struct{}, 1)} }

// TestBridge_Linger checks that what is posted while the UI goroutine lingers
// runs there and then, in order and once.
func TestBridge_Linger(t *testing.T) {
	var d driver
	b := lingering(&d)
	var got []int
	posted := make(chan struct{})
	go func() {
		defer close(posted)
		for i := range 5 {
			b.Post(func() { got = append(got, i) })
		}
	}()
	b.Linger(time.Minute, func() bool { return len(got) == 5 })
	<-posted
	for _, f := range d.later {
		f()
	}
	if want := []int{0, 1, 2, 3, 4}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if !b.Idle() {
		t.Error("got something under way, want nothing")
	}
}

// TestBridge_LingerEnds checks that nobody waits for what does not come.
func TestBridge_LingerEnds(t *testing.T) {
	var d driver
	b := lingering(&d)
	b.Linger(time.Millisecond, func() bool { return false })
	ran := false
	b.Post(func() { ran = true })
	d.later[0]()
	if !ran {
		t.Error("what was posted afterwards did not run")
	}
}

// TestQueue_LingerDoesNotWait checks that a program without a driver takes what
// is posted when it settles, and not before.
func TestQueue_LingerDoesNotWait(t *testing.T) {
	q, b := NewQueue()
	ran := false
	b.Post(func() { ran = true })
	b.Linger(time.Minute, func() bool { return ran })
	if ran {
		t.Fatal("ran while lingering")
	}
	if q.Settle(); !ran {
		t.Error("did not run when settled")
	}
}
