package sqlite

import (
	"context"
	"errors"
	"fmt"

	lib "modernc.org/sqlite/lib"

	"nomina/data"
)

// apply writes t in one transaction, or nothing.
func (w *writer) apply(ctx context.Context, t data.Txn) (data.Commit, error) {
	if err := checkTxn(t); err != nil {
		return data.Commit{}, err
	}
	// The statements themselves are not cancelled: what a cancelled COMMIT has
	// done would be unknown. The act looks at ctx between them.
	safe := context.WithoutCancel(ctx)
	if err := w.useLog(safe); err != nil {
		return data.Commit{}, err
	}
	if _, err := w.exec(safe, "BEGIN IMMEDIATE"); err != nil {
		return data.Commit{}, err
	}
	a := &act{writer: w, ctx: safe, caller: ctx, articles: map[data.ID]place{}, entities: map[data.ID]int64{}}
	c, err := a.write(t)
	if err == nil {
		_, err = w.exec(safe, "COMMIT")
	}
	if err != nil {
		return data.Commit{}, errors.Join(err, w.rollback(safe))
	}
	return c, nil
}

// rollback ends the transaction. After some failures SQLite has done so itself.
func (w *writer) rollback(ctx context.Context) error {
	if _, err := w.exec(ctx, "ROLLBACK"); primary(err) != lib.SQLITE_ERROR {
		return err
	}
	return nil
}

// act is one transaction under way.
type act struct {
	*writer
	ctx      context.Context // of the statements
	caller   context.Context // whose end ends the act
	labels   map[data.ID]int64
	entities map[data.ID]int64 // numbers looked up or given so far
	articles map[data.ID]place // those looked up or created so far
	bodies   map[data.Hash]string
	records  int
}

// write makes the changes. References are checked at the end, by SQLite, so the
// order is free: what is new first, what goes last. A number is therefore never
// given to another record in the act that frees it.
func (a *act) write(t data.Txn) (data.Commit, error) {
	number, err := a.history(t)
	if err != nil {
		return data.Commit{}, err
	}
	steps := []func(data.Txn) error{a.storeLabels, a.storeTexts, a.storeArticles, a.storeEntities,
		a.writeAnnotations, a.storeDismissals, a.dropArticles, a.dropEntities, a.dropLabels}
	for _, step := range steps {
		if err := step(t); err != nil {
			return data.Commit{}, err
		}
	}
	c := data.Commit{
		Number: number, Kind: t.Kind, Target: t.Target, Act: t.Act, Subject: t.Subject,
		Article: t.Article, Annotator: t.Annotator, Time: t.Time, Changes: t.Changes,
	}
	return c, a.record(c)
}

// tick ends the act when its caller has gone. It is called for every record.
func (a *act) tick() error {
	if a.records++; a.records%256 != 0 {
		return nil
	}
	return a.caller.Err()
}

// history checks t against what can be undone and redone, updates that, and
// returns the number t gets.
func (a *act) history(t data.Txn) (int64, error) {
	var head int64
	if err := one(a.ctx, a, "SELECT coalesce(max(number), 0) FROM journal", nil, []any{&head}); err != nil {
		return 0, err
	}
	switch t.Kind {
	case data.KindDo:
		_, err := a.exec(a.ctx, "UPDATE journal SET state = 'dropped' WHERE state = 'undone'")
		return head + 1, err
	case data.KindUndo:
		return head + 1, a.turn(t, nextUndo, "undone")
	case data.KindRedo:
		return head + 1, a.turn(t, nextRedo, "applied")
	}
	return 0, fmt.Errorf("%w: a commit of kind %q", data.ErrInvalid, t.Kind)
}

// turn sets the state of the act that t undoes or redoes, which has to be the
// one that next finds.
func (a *act) turn(t data.Txn, next, state string) error {
	var number int64
	err := one(a.ctx, a, "SELECT number FROM journal WHERE "+next, nil, []any{&number})
	if errors.Is(err, data.ErrNotFound) || err == nil && number != t.Target {
		return fmt.Errorf("%w: %s of act %d, which is not the next", data.ErrConflict, t.Kind, t.Target)
	}
	if err != nil {
		return err
	}
	_, err = a.exec(a.ctx, "UPDATE journal SET state = ? WHERE number = ?", state, number)
	return err
}

// record writes the journal row and its parts.
func (a *act) record(c data.Commit) error {
	var target, state any
	if c.Kind == data.KindDo {
		state = "applied"
	} else {
		target = c.Target
	}
	_, err := a.exec(a.ctx, "INSERT INTO journal (number, kind, target, act, subject, article, annotator, time, state)"+
		" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
		c.Number, string(c.Kind), target, string(c.Act), c.Subject, string(c.Article), c.Annotator, int64(c.Time), state)
	if err != nil {
		return err
	}
	n := int64(0)
	return parts(c.Changes, func(piece data.Changes) error {
		if err := a.caller.Err(); err != nil {
			return err
		}
		body, err := a.pack.pack(piece)
		if err != nil {
			return err
		}
		_, err = a.exec(a.ctx, "INSERT INTO journal_part (number, part, body) VALUES (?, ?, ?)", c.Number, n, body)
		n++
		return err
	})
}
