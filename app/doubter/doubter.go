// Package doubter keeps beside an open project what in it may be wrong: it follows
// the acts, judges the article that is open, counts the doubts of all others, and
// knows where else a text has a label. The pages share it.
package doubter

import (
	"context"
	"time"

	"nomina/app/bridge"
	"nomina/app/session"
	"nomina/data"
	"nomina/data/consistency"
)

// Host is what the doubter needs of the world.
type Host struct {
	Bridge *bridge.Bridge
	// After runs f on the UI goroutine after d, unless stop is called first.
	After func(d time.Duration, f func()) (stop func())
	// Aside is how long work waits for what an act has to paint.
	Aside time.Duration
}

// Doubter judges one project. Its methods belong to the UI goroutine unless they
// say otherwise; judging runs elsewhere.
type Doubter struct {
	// OnDoubts is told what is doubtful in the open article, after every act.
	OnDoubts func(article data.ID, list []consistency.Doubt)
	// OnCounts is told which articles have another number of doubts than before.
	OnCounts func(articles []data.ID)
	// OnError is told that judging ended with an error; it goes on with the next
	// act.
	OnError func(error)

	h    Host
	s    *session.Session
	ctx  context.Context
	end  context.CancelFunc
	mind *mind
	todo todo
	busy bool
	open data.ID

	counts map[data.ID]int // articles with any
	stop   func()          // the counting under way
	idle   func()          // keeps all from being counted anew
}

// New returns a doubter that does nothing before Start.
func New(h Host, s *session.Session) *Doubter {
	d := &Doubter{h: h, s: s, mind: newMind(s.Reader()), counts: map[data.ID]int{}, stop: func() {}, idle: func() {}}
	d.ctx, d.end = context.WithCancel(s.Context())
	s.OnCommit(d.committed)
	return d
}

// Start reads what is marked in the project.
func (d *Doubter) Start() {
	d.todo.cold = true
	d.work()
}

// Close gives up what is under way.
func (d *Doubter) Close() {
	d.idle()
	d.end()
}

// Open says which article is on the screen; none is empty.
func (d *Doubter) Open(article data.ID) {
	d.open = article
	d.todo.look = article != ""
	d.work()
}

// Count returns how many doubts an article has, as far as they are counted.
func (d *Doubter) Count(article data.ID) int { return d.counts[article] }

// Where tells then how many marks of a text have a label, by article. It knows of
// none before the project was read.
func (d *Doubter) Where(text string, label data.ID, then func(map[data.ID]int)) {
	d.h.Bridge.Go(func() {
		places := d.mind.where(text, label)
		d.h.Bridge.Post(func() {
			if d.ctx.Err() == nil {
				then(places)
			}
		})
	})
}
