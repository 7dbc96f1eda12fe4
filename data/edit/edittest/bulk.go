package edittest

import (
	"context"
	"errors"
	"fmt"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/storetest"
)

// PlayBulk does the commands of script one by one on the project one; on the
// project all it does the second half of them in one Bulk. It compares the two
// and what their views show on the way. Both are new and made from the same
// template. The undo of the Bulk must lead back to the middle.
func PlayBulk(ctx context.Context, one, all data.Store, script []Op) error {
	script = append([]Op{opening()}, script...)
	p, q := counted(ctx, one), counted(ctx, all)
	half := len(script) / 2
	err := errors.Join(oneByOne(p, script[:half]), oneByOne(q, script[:half]), oneByOne(p, script[half:]))
	if err != nil {
		return err
	}
	start, err := q.read()
	if err != nil {
		return err
	}
	if _, err := q.editor.Do(ctx, edit.Bulk{Commands: probed(q, script[half:])}); errors.Is(err, edit.ErrNothing) {
		return sameEnd(p, q)
	} else if err != nil {
		return fmt.Errorf("bulk: %w", err)
	}
	if d := storetest.Diff(q.seen, p.seen); d != "" {
		return fmt.Errorf("views within a bulk differ from those of one by one (-want +got):\n%s", d)
	}
	return errors.Join(sameEnd(p, q), backTo(q, start))
}

func oneByOne(p *player, script []Op) error {
	for i, c := range probed(p, script) {
		if _, err := p.editor.Do(p.ctx, c); err != nil && !errors.Is(err, edit.ErrNothing) {
			return fmt.Errorf("command %d: %w", i, err)
		}
	}
	return nil
}

// probed returns the commands of script, each followed by a look at everything.
func probed(p *player, script []Op) []edit.Command {
	var all []edit.Command
	for _, o := range script {
		all = append(all, late{p: p, op: o, lenient: true}, probe{p})
	}
	return all
}

// counted returns a player that makes the same IDs every time and for whom the
// time stands still.
func counted(ctx context.Context, s data.Store) *player {
	p := &player{ctx: ctx, store: s, places: map[place]bool{}}
	n := 0
	p.makeID = func() data.ID {
		n++
		return data.ID(fmt.Sprintf("00000000-0000-7000-8000-%012x", n))
	}
	p.editor = edit.New(s, edit.Options{NewID: p.newID, Now: func() data.Time { return storetest.Moment }})
	return p
}

func sameEnd(p, q *player) error {
	want, err := p.read()
	if err != nil {
		return err
	}
	got, err := q.read()
	if err != nil {
		return err
	}
	if d := storetest.Diff(got, want); d != "" {
		return fmt.Errorf("project after a bulk differs from one by one (-want +got):\n%s", d)
	}
	return q.sameView(got)
}

func backTo(q *player, start storetest.State) error {
	if _, err := q.editor.Undo(q.ctx); err != nil {
		return fmt.Errorf("undo of the bulk: %w", err)
	}
	got, err := q.read()
	if err != nil {
		return err
	}
	if d := storetest.Diff(got, start); d != "" {
		return fmt.Errorf("project after the undo of a bulk (-want +got):\n%s", d)
	}
	return nil
}
