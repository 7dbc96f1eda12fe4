// Package session owns an open project: one goroutine does everything that the
// editor does, in the order it was asked for, and the results come back to the
// UI goroutine through the bridge. The window and its pages import it.
package session

import (
	"context"
	"errors"
	"sync"

	"nomina/app/bridge"
	"nomina/data"
	"nomina/data/edit"
)

// ErrClosed is what a job gets that was asked for after Close.
var ErrClosed = errors.New("project is closed")

// Session is an open project. Its methods are called on the UI goroutine
// unless they say otherwise.
type Session struct {
	store  data.Store
	editor *edit.Editor
	bridge *bridge.Bridge

	mu      sync.Mutex
	wake    *sync.Cond
	jobs    []func()
	closed  bool
	stopped chan struct{}

	ctx  context.Context    // for what the editor does
	stop context.CancelFunc // of ctx
	long context.Context    // for imports, exports and searches
	end  context.CancelFunc // of long

	listeners []func(data.Commit)
}

// New starts a session on store, which it owns from now on.
func New(store data.Store, opt edit.Options, b *bridge.Bridge) *Session {
	s := &Session{store: store, editor: edit.New(store, opt), bridge: b, stopped: make(chan struct{})}
	s.wake = sync.NewCond(&s.mu)
	s.ctx, s.stop = context.WithCancel(context.Background())
	s.long, s.end = context.WithCancel(s.ctx)
	s.editor.Subscribe(s.published)
	go s.work()
	return s
}

// OnCommit makes fn hear of every commit, in order, on the UI goroutine.
func (s *Session) OnCommit(fn func(data.Commit)) { s.listeners = append(s.listeners, fn) }

// published runs on the session's goroutine, right after the commit.
func (s *Session) published(c data.Commit) {
	s.bridge.Post(func() {
		for _, fn := range s.listeners {
			fn(c)
		}
	})
}

// Reader reads the project from any goroutine.
func (s *Session) Reader() data.Reader { return s.store }

// Store is for long work that needs a snapshot or a verification.
func (s *Session) Store() data.Store { return s.store }

// Context is for long work: it ends when the session is asked to close.
func (s *Session) Context() context.Context { return s.long }

// Do runs a command; then, which may be nil, hears what became of it after the
// commit was announced.
func (s *Session) Do(cmd edit.Command, then func(data.Commit, error)) {
	Ask(s, func(ctx context.Context, e *edit.Editor) (data.Commit, error) { return e.Do(ctx, cmd) }, then)
}

// Undo takes the newest act back; data.ErrNotFound when there is none.
func (s *Session) Undo(then func(data.Commit, error)) {
	Ask(s, func(ctx context.Context, e *edit.Editor) (data.Commit, error) { return e.Undo(ctx) }, then)
}

// Redo brings the act back that was undone last.
func (s *Session) Redo(then func(data.Commit, error)) {
	Ask(s, func(ctx context.Context, e *edit.Editor) (data.Commit, error) { return e.Redo(ctx) }, then)
}

// Ask runs work on the session's goroutine and then on the UI goroutine.
func Ask[T any](s *Session, work func(context.Context, *edit.Editor) (T, error), then func(T, error)) {
	ok := s.push(func() {
		v, err := work(s.ctx, s.editor)
		if then != nil {
			s.bridge.Post(func() { then(v, err) })
		}
	})
	if !ok && then != nil {
		var none T
		then(none, ErrClosed)
	}
}

func (s *Session) push(job func()) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return false
	}
	s.bridge.Begin()
	s.jobs = append(s.jobs, job)
	s.wake.Signal()
	return true
}

func (s *Session) work() {
	defer close(s.stopped)
	for {
		s.mu.Lock()
		for len(s.jobs) == 0 && !s.closed {
			s.wake.Wait()
		}
		if len(s.jobs) == 0 {
			s.mu.Unlock()
			return
		}
		job := s.jobs[0]
		s.jobs = s.jobs[1:]
		s.mu.Unlock()
		job()
		s.bridge.End()
	}
}

// Close gives up long work, finishes the acts that were asked for, and closes
// the project. It blocks; nothing acknowledged depends on it.
func (s *Session) Close() error {
	s.end()
	s.mu.Lock()
	s.closed = true
	s.wake.Signal()
	s.mu.Unlock()
	<-s.stopped
	s.stop()
	return s.store.Close()
}

// Forget drops the listeners, for a window that is built anew.
func (s *Session) Forget() { s.listeners = nil }
