// Package bridge is the one way from any goroutine back to the goroutine that
// draws. It also counts what is under way, so that a test can wait until the
// program is idle instead of sleeping. Every package under app may import it.
package bridge

import (
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// Bridge carries functions to the UI goroutine in the order they were posted.
type Bridge struct {
	do      func(func())
	idle    func() // called when nothing is under way any more; may be nil
	pending atomic.Int64

	mu     sync.Mutex
	posts  []func()
	posted chan struct{} // nil: Linger does not wait
}

// Fyne returns the bridge of a running program.
func Fyne() *Bridge { return &Bridge{do: fyne.Do, posted: make(chan struct{}, 1)} }

// Post runs f on the UI goroutine, later; it may be called from any goroutine.
func (b *Bridge) Post(f func()) {
	b.Begin()
	b.mu.Lock()
	b.posts = append(b.posts, f)
	b.mu.Unlock()
	select {
	case b.posted <- struct{}{}:
	default: // nobody lingers, or it was said already
	}
	b.do(func() { b.step() })
}

// step runs what was posted first and reports whether there was anything: who
// lingered may have run it already.
func (b *Bridge) step() bool {
	b.mu.Lock()
	if len(b.posts) == 0 {
		b.mu.Unlock()
		return false
	}
	f := b.posts[0]
	b.posts = b.posts[1:]
	b.mu.Unlock()
	defer b.End()
	f()
	return true
}

// Linger runs on the UI goroutine what is posted until done says so, at most
// for a moment. The driver draws right after it has handled a key, and then not
// for a sixtieth of a second: what comes back within that moment is seen in the
// same frame.
func (b *Bridge) Linger(moment time.Duration, done func() bool) {
	if b.posted == nil {
		return
	}
	late := time.NewTimer(moment)
	defer late.Stop()
	for !done() {
		if b.step() {
			continue
		}
		select {
		case <-b.posted:
		case <-late.C:
			return
		}
	}
}

// Go runs work on a goroutine of its own.
func (b *Bridge) Go(work func()) {
	b.Begin()
	go func() {
		defer b.End()
		work()
	}()
}

// Begin and End enclose work that a test must wait for.
func (b *Bridge) Begin() { b.pending.Add(1) }

// End closes what Begin opened.
func (b *Bridge) End() {
	if b.pending.Add(-1) == 0 && b.idle != nil {
		b.idle()
	}
}

// Idle reports whether nothing is under way.
func (b *Bridge) Idle() bool { return b.pending.Load() == 0 }
