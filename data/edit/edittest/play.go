package edittest

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/storetest"
)

// player plays a script and knows what the project must be after every step.
type player struct {
	ctx    context.Context
	store  data.Store
	editor *edit.Editor
	cancel func()

	known  []data.ID         // articles that were ever in the project
	past   []storetest.State // the start, then the project after each act in force or undone
	now    int               // which of them the project is
	events []data.Commit
	late   error // what the subscriber found wrong
	clock  data.Time
	makeID func() data.ID

	seen   []seen         // what probes saw
	places map[place]bool // where they saw annotations
}

// Play plays script on a new project and returns the first thing that is not as
// it must be. In the end it undoes everything and does it again.
func Play(ctx context.Context, s data.Store, script []Op) error {
	p := &player{ctx: ctx, store: s, clock: storetest.Moment, makeID: ident.New}
	if err := p.restart(); err != nil {
		return err
	}
	start, err := p.read()
	if err != nil {
		return err
	}
	p.past = []storetest.State{start}
	for i, o := range append([]Op{opening()}, script...) {
		k := o.kind()
		if k.act != nil {
			err = k.act(p)
		} else {
			err = p.step(o)
		}
		if err != nil {
			return fmt.Errorf("step %d, %s %v: %w", i, k.name, o, err)
		}
	}
	return p.thereAndBack()
}

// opening is the step that every script begins with: an import, without which
// there is nothing to do anything to.
func opening() Op {
	i := slices.IndexFunc(kinds(), func(k kind) bool { return k.name == "import" })
	return Op{What: byte(i), A: 4, B: 0, C: 1}
}

// thereAndBack undoes all, restarts, and redoes all.
func (p *player) thereAndBack() error {
	end := len(p.past) - 1
	for p.now > 0 {
		if err := p.undo(); err != nil {
			return fmt.Errorf("undo all: %w", err)
		}
	}
	for _, act := range []func(*player) error{(*player).undo, (*player).restart} {
		if err := act(p); err != nil {
			return fmt.Errorf("all is undone: %w", err)
		}
	}
	for p.now < end {
		if err := p.redo(); err != nil {
			return fmt.Errorf("redo all: %w", err)
		}
	}
	if err := p.redo(); err != nil {
		return fmt.Errorf("all is redone: %w", err)
	}
	p.cancel()
	return nil
}

func (p *player) newID() data.ID { return p.makeID() }

// tick is a clock of which no two readings agree.
func (p *player) tick() data.Time {
	p.clock++
	return p.clock
}

// restart takes a new editor, as a new start of the program does.
func (p *player) restart() error {
	if p.cancel != nil {
		p.cancel()
	}
	p.editor = edit.New(p.store, edit.Options{NewID: p.newID, Now: p.tick, Annotator: "Ada"})
	p.cancel = p.editor.Subscribe(p.hear)
	return nil
}

// step does a command, which may be refused for a reason.
func (p *player) step(o Op) error {
	commit, err := p.editor.Do(p.ctx, late{p: p, op: o})
	if refusal(err) {
		return p.unchanged()
	}
	if err != nil {
		return err
	}
	state, err := p.read()
	if err != nil {
		return err
	}
	p.past = append(p.past[:p.now+1], state)
	p.now++
	if err := cascaded(commit, state); err != nil {
		return err
	}
	return p.check(commit, data.KindDo)
}

// refusal reports whether err is a proper answer to a command. What the store
// refuses is not: planning must have found it.
func refusal(err error) bool {
	var invalid *edit.InvalidError
	var duplicate *edit.DuplicateError
	return errors.Is(err, edit.ErrNothing) || errors.As(err, &invalid) || errors.As(err, &duplicate)
}

func (p *player) undo() error {
	commit, err := p.editor.Undo(p.ctx)
	if p.now == 0 {
		return p.nothing("undo", err)
	}
	if err != nil {
		return err
	}
	p.now--
	return p.check(commit, data.KindUndo)
}

func (p *player) redo() error {
	commit, err := p.editor.Redo(p.ctx)
	if p.now == len(p.past)-1 {
		return p.nothing("redo", err)
	}
	if err != nil {
		return err
	}
	p.now++
	return p.check(commit, data.KindRedo)
}

// nothing checks the answer when there is nothing to undo or redo.
func (p *player) nothing(what string, err error) error {
	if !errors.Is(err, data.ErrNotFound) {
		return fmt.Errorf("%s of nothing: got %s, want %w", what, fmt.Sprint(err), data.ErrNotFound)
	}
	return p.unchanged()
}
