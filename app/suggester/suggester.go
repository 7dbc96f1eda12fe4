// Package suggester keeps a learner beside an open project: it follows the acts,
// learns from them on a goroutine of its own and tells what it suggests for the
// article that is open. The page and the window share it.
package suggester

import (
	"context"
	"time"

	"nomina/app/bridge"
	"nomina/app/session"
	"nomina/data"
	"nomina/data/edit"
)

// Host is what the suggester needs of the world.
type Host struct {
	Bridge *bridge.Bridge
	// After runs f on the UI goroutine after d, unless stop is called first.
	After func(d time.Duration, f func()) (stop func())
	// Aside is how long work waits for what an act has to paint.
	Aside time.Duration
}

// Suggester suggests names of one project. Its methods belong to the UI
// goroutine; learning runs elsewhere, one piece of work at a time.
type Suggester struct {
	// OnSuggest is told what is suggested for an article, in order: the open one
	// whenever something was learnt.
	OnSuggest func(article data.ID, list []data.Suggestion)
	// OnError is told that learning ended with an error; it goes on with the
	// next act.
	OnError func(error)

	h     Host
	s     *session.Session
	on    bool
	ctx   context.Context
	end   context.CancelFunc
	brain *brain
	todo  todo
	busy  bool
	idle  func() // keeps the thorough training from being done

	open data.ID
	kept map[data.ID][]data.Suggestion // told, and not yet kept in the project
	acts int                           // since all was learnt anew
}

// todo is what the next piece of work has to look at.
type todo struct {
	dirty map[data.ID]bool
	gone  []data.ID
	rules bool // names, outcomes and dismissals are to be read again
	cold  bool // learn everything anew
	look  bool // suggest for the open article
}

func (t *todo) empty() bool {
	return len(t.dirty) == 0 && len(t.gone) == 0 && !t.rules && !t.cold && !t.look
}

// New returns a suggester that is off.
func New(h Host, s *session.Session) *Suggester {
	g := &Suggester{h: h, s: s, idle: func() {}, kept: map[data.ID][]data.Suggestion{}}
	s.OnCommit(g.committed)
	return g
}

// On reports whether names are suggested.
func (g *Suggester) On() bool { return g.on }

// Switch turns suggestions on or off. While they are off nothing is computed and
// nothing is held in memory.
func (g *Suggester) Switch(on bool) {
	if on == g.on {
		return
	}
	g.on = on
	if !on {
		g.stop()
		return
	}
	g.ctx, g.end = context.WithCancel(g.s.Context())
	g.brain = newBrain(g.s.Reader())
	g.todo = todo{cold: true, rules: true, look: g.open != ""}
	g.work()
}

func (g *Suggester) stop() {
	g.idle()
	if g.end != nil {
		g.end()
	}
	g.brain, g.todo, g.kept, g.busy = nil, todo{}, map[data.ID][]data.Suggestion{}, false
}

// Close gives up what is under way.
func (g *Suggester) Close() {
	g.keep()
	g.on = false
	g.stop()
}

// Open says which article is on the screen; none is empty.
func (g *Suggester) Open(article data.ID) {
	if g.open = article; !g.on {
		return
	}
	g.keep()
	if g.todo.look = article != ""; g.todo.look {
		g.work()
	}
}

// keep writes what was told last into the project, where it is found at the next
// start before anything is learnt.
func (g *Suggester) keep() {
	if !g.s.Store().Writable() {
		return
	}
	for article, list := range g.kept {
		session.Ask(g.s, func(ctx context.Context, _ *edit.Editor) (struct{}, error) {
			// A failure costs nothing: what is suggested is computed again.
			return struct{}{}, g.s.Store().KeepSuggestions(ctx, article, list)
		}, nil)
	}
	clear(g.kept)
}
