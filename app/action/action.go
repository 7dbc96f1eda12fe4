// Package action holds everything the program can do as data: an identity, a
// title, the keys, whether it can be done now and why not. Menus, tooltips, the
// key list and the keys themselves all come from one Registry. Packages under
// app import it.
package action

import (
	"fmt"
	"slices"
)

// Action is one thing the program can do. Its functions run on the UI goroutine.
type Action struct {
	ID    string // stable, stands in the settings, e.g. "article.next"
	Group string // the menu it stands in, e.g. "mark"
	// Title returns the words on the screen.
	Title func() string
	// Keys are the chords that run it; the first is shown in menus.
	Keys []Chord
	// Why returns the sentence saying why it cannot be done now, empty when it
	// can. A nil Why means always.
	Why func() string
	// Checked tells whether a switch is on; nil for what is no switch.
	Checked func() bool
	// Text says that the action stays on while a text field has the focus.
	Text bool
	// Hidden keeps it out of the menus (it is still in the list of keys).
	Hidden bool
	Run    func()
}

// Registry is the list of actions, in the order they were added.
type Registry struct {
	list []*Action
	byID map[string]*Action
	keys map[Chord]*Action
	own  map[string][]Chord // as the program was built, before the user's changes
	// OnRefused hears why an action that was asked for cannot be done.
	OnRefused func(a *Action, why string)
}

// New returns an empty registry.
func New() *Registry {
	return &Registry{byID: map[string]*Action{}, keys: map[Chord]*Action{}, own: map[string][]Chord{}}
}

// Add appends an action. It panics when the ID or a key is taken already: that
// is a mistake in the program.
func (r *Registry) Add(a Action) {
	if r.byID[a.ID] != nil {
		panic("action added twice: " + a.ID)
	}
	p := &a
	r.list = append(r.list, p)
	r.byID[a.ID] = p
	r.own[a.ID] = slices.Clone(a.Keys)
	for _, c := range a.Keys {
		if other := r.keys[c]; other != nil {
			panic(fmt.Sprintf("key %s: both %s and %s", c, other.ID, a.ID))
		}
		r.keys[c] = p
	}
}

// All returns the actions in order. The caller does not change them.
func (r *Registry) All() []*Action { return r.list }

// Get returns the action with that ID, or nil.
func (r *Registry) Get(id string) *Action { return r.byID[id] }

// Reason returns why the action cannot be done now, empty when it can.
func (a *Action) Reason() string {
	if a.Why == nil {
		return ""
	}
	return a.Why()
}

// Run does the action with that ID, or says why not.
func (r *Registry) Run(id string) {
	if a := r.byID[id]; a != nil {
		r.try(a)
	}
}

// Press runs the action bound to c and reports whether there is one. inText
// says that a text field has the focus: then only what stays on there runs.
func (r *Registry) Press(c Chord, inText bool) bool {
	a := r.keys[c]
	if a == nil || inText && !a.Text {
		return false
	}
	r.try(a)
	return true
}

func (r *Registry) try(a *Action) {
	if why := a.Reason(); why != "" {
		if r.OnRefused != nil {
			r.OnRefused(a, why)
		}
		return
	}
	a.Run()
}
