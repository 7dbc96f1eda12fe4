package bridge

import "sync"

// Queue feeds a program without a driver of its own, in tests and headless:
// what is posted waits until the goroutine that plays the UI settles it.
type Queue struct {
	mu     sync.Mutex
	posts  []func()
	wake   chan struct{}
	bridge *Bridge
}

// NewQueue returns a queue and the bridge that feeds it.
func NewQueue() (*Queue, *Bridge) {
	q := &Queue{wake: make(chan struct{}, 1)}
	q.bridge = &Bridge{do: q.push, idle: q.signal}
	return q, q.bridge
}

func (q *Queue) push(f func()) {
	q.mu.Lock()
	q.posts = append(q.posts, f)
	q.mu.Unlock()
	q.signal()
}

func (q *Queue) signal() {
	select {
	case q.wake <- struct{}{}:
	default:
	}
}

// Settle runs what was posted, on the caller's goroutine, until nothing is
// under way.
func (q *Queue) Settle() {
	for {
		q.drain()
		if q.bridge.Idle() {
			return
		}
		<-q.wake
	}
}

// Until runs what was posted, one after the other, until done says so, and
// reports whether it did before nothing was under way any more.
func (q *Queue) Until(done func() bool) bool {
	for !done() {
		if q.step() {
			continue
		}
		if q.bridge.Idle() {
			return false
		}
		<-q.wake
	}
	q.signal() // there may be more
	return true
}

// step runs what was posted first.
func (q *Queue) step() bool {
	q.mu.Lock()
	if len(q.posts) == 0 {
		q.mu.Unlock()
		return false
	}
	f := q.posts[0]
	q.posts = q.posts[1:]
	q.mu.Unlock()
	f()
	return true
}

func (q *Queue) drain() {
	q.mu.Lock()
	posts := q.posts
	q.posts = nil
	q.mu.Unlock()
	for _, f := range posts {
		f()
	}
}
