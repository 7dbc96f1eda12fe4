package sqlite

import (
	"fmt"
	"maps"

	"nomina/data"
)

// storeLabels checks the labels after all of t, and writes those created and
// updated. There are few labels, so all are read and compared here.
func (a *act) storeLabels(t data.Txn) error {
	stored, err := a.loadLabels()
	d := t.Changes.Labels
	if err != nil || d.Len() == 0 {
		return err
	}
	if err := checkLabelDelta(stored, d); err != nil {
		return err
	}
	// Keys and slots may go from one label to another in one act, but SQLite
	// looks at each step: those that change hands are set aside first.
	for _, id := range vacating(d) {
		if _, err := a.exec(a.ctx, "UPDATE label SET key = id, slot = NULL WHERE id = ?", string(id)); err != nil {
			return err
		}
	}
	for _, l := range d.Created {
		if _, err := a.exec(a.ctx, insertLabel, labelRow(l)...); err != nil {
			return err
		}
	}
	for _, u := range d.Updated {
		if _, err := a.exec(a.ctx, "UPDATE label SET "+assigned(labelColumns)+" WHERE id = ?",
			append(labelRow(u.New), string(u.New.ID))...); err != nil {
			return err
		}
	}
	_, err = a.loadLabels()
	return err
}

// loadLabels returns the labels and keeps their numbers in a.labels.
func (a *act) loadLabels() (map[data.ID]data.Label, error) {
	var n int64
	var l data.Label
	all := map[data.ID]data.Label{}
	a.labels = map[data.ID]int64{}
	err := each(a.ctx, a, "SELECT n, "+labelColumns+" FROM label", nil, append([]any{&n}, labelDest(&l)...), func() error {
		all[l.ID], a.labels[l.ID] = l, n
		return nil
	})
	return all, err
}

// checkLabelDelta compares d with what is stored and checks what would come.
func checkLabelDelta(stored map[data.ID]data.Label, d data.Delta[data.Label]) error {
	after := maps.Clone(stored)
	old := func(l data.Label) error {
		if have, ok := stored[l.ID]; !ok || have != l {
			return fmt.Errorf("%w: label %s", data.ErrConflict, l.ID)
		}
		delete(after, l.ID)
		return nil
	}
	for _, l := range d.Deleted {
		if err := old(l); err != nil {
			return err
		}
	}
	for _, u := range d.Updated {
		if err := old(u.Old); err != nil {
			return err
		}
		after[u.New.ID] = u.New
	}
	for _, l := range d.Created {
		if _, ok := after[l.ID]; ok {
			return fmt.Errorf("%w: label %s", data.ErrConflict, l.ID)
		}
		after[l.ID] = l
	}
	return checkLabelSet(after)
}

// vacating returns the labels that give up their key and slot.
func vacating(d data.Delta[data.Label]) []data.ID {
	var ids []data.ID
	for _, u := range d.Updated {
		ids = append(ids, u.Old.ID)
	}
	for _, l := range d.Deleted {
		ids = append(ids, l.ID)
	}
	return ids
}

// dropLabels removes the deleted labels. Annotations that still have one make
// the commit fail.
func (a *act) dropLabels(t data.Txn) error {
	for _, l := range t.Changes.Labels.Deleted {
		n, err := a.exec(a.ctx, "DELETE FROM label WHERE id = ?", string(l.ID))
		if err := expect(n, err, "label", l.ID); err != nil {
			return err
		}
	}
	return nil
}
