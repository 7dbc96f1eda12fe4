// Package bridge is the one way from any goroutine back to the goroutine that
// draws. It also counts what is under way, so that a test can wait until the
// program is idle instead of sleeping. Every package under app may import it.
package bridge

import (
	"sync/atomic"

	"fyne.io/fyne/v2"
)

// Bridge carries functions to the UI goroutine in the order they were posted.
type Bridge struct {
	do      func(func())
	idle    func() // called when nothing is under way any more; may be nil
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
func (b *Bridge) End() {
	if b.pending.Add(-1) == 0 && b.idle != nil {
		b.idle()
	}
}

// Idle reports whether nothing is under way.
func (b *Bridge) Idle() bool { return b.pending.Load() == 0 }
