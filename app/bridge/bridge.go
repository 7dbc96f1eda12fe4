// Package bridge is the one way from any goroutine back to the goroutine that
// draws. It also counts what is under way, so that a test can wait until the
// program is idle instead of sleeping. Every package under app may import it.
package bridge

import (
	"sync"
	"sync/atomic"

	"fyne.io/fyne/v2"
)

// Bridge carries functions to the UI goroutine in the order they were posted.
type Bridge struct {
	do      func(func())
	pending atomic.Int64
}

// Fyne returns the bridge of a running program.
func Fyne() *Bridge { return &Bridge{do: fyne.Do} }

// Post runs f on the UI goroutine, later; it may be called from any goroutine.
func (b *Bridge) Post(f func()) {
	b.Begin()
	b.do(func() {
		defer b.End()
		f()
	})
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
func (b *Bridge) End() { b.pending.Add(-1) }

// Idle reports whether nothing is under way.
func (b *Bridge) Idle() bool { return b.pending.Load() == 0 }

// Queue is a bridge for tests: what is posted waits until Drain.
type Queue struct {
	mu    sync.Mutex
	posts []func()
	wake  chan struct{}
}

// NewQueue returns a queue and the bridge that feeds it.
func NewQueue() (*Queue, *Bridge) {
	q := &Queue{wake: make(chan struct{}, 1)}
	return q, &Bridge{do: q.push}
}

func (q *Queue) push(f func()) {
	q.mu.Lock()
	q.posts = append(q.posts, f)
	q.mu.Unlock()
	select {
	case q.wake <- struct{}{}:
	default:
	}
}

// Drain runs everything posted so far, on the caller's goroutine, and reports
// whether there was anything.
func (q *Queue) Drain() bool {
	q.mu.Lock()
	posts := q.posts
	q.posts = nil
	q.mu.Unlock()
	for _, f := range posts {
		f()
	}
	return len(posts) > 0
}

// Wake delivers a value after something was posted.
func (q *Queue) Wake() <-chan struct{} { return q.wake }
