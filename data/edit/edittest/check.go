package edittest

import (
	"errors"
	"fmt"
	"slices"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/storetest"
)

// hear is the player's subscriber.
func (p *player) hear(c data.Commit) {
	p.events = append(p.events, c)
	head, err := p.store.Head(p.ctx)
	if err == nil && head != c.Number {
		err = fmt.Errorf("heard of commit %d when the newest is %d", c.Number, head)
	}
	state, readErr := p.read()
	p.late = errors.Join(p.late, err, readErr, p.sameView(state))
}

// unchanged checks that a refused step did nothing and nobody heard of it.
func (p *player) unchanged() error {
	if n := len(p.events); n != 0 {
		return fmt.Errorf("got %d events of a step that was refused, want none", n)
	}
	return p.isNow()
}

// check checks everything after a step that made commit.
func (p *player) check(commit data.Commit, kind data.Kind) error {
	events := p.events
	p.events = nil
	if p.late != nil {
		return fmt.Errorf("when the event came: %w", p.late)
	}
	if d := storetest.Diff(events, []data.Commit{commit}); d != "" {
		return fmt.Errorf("events differ from the one commit (-want +got):\n%s", d)
	}
	if commit.Kind != kind || commit.Changes.Empty() {
		return fmt.Errorf("got a commit of kind %q with %d changes, want %q with some", commit.Kind, commit.Changes.Len(), kind)
	}
	stored, err := p.store.Commit(p.ctx, commit.Number)
	if err != nil {
		return err
	}
	if d := storetest.Diff(stored, commit); d != "" {
		return fmt.Errorf("journal differs from the commit (-want +got):\n%s", d)
	}
	return p.isNow()
}

// isNow compares the project with what it must be, and the view with both.
func (p *player) isNow() error {
	got, err := p.read()
	if err != nil {
		return err
	}
	if d := storetest.Diff(got, p.past[p.now]); d != "" {
		return fmt.Errorf("the project is not as it was (-want +got):\n%s", d)
	}
	return p.sameView(got)
}

// read returns all that the store holds.
func (p *player) read() (s storetest.State, err error) {
	if s.Project, err = p.store.Project(p.ctx); err != nil {
		return s, err
	}
	if s.Labels, err = p.store.Labels(p.ctx); err != nil {
		return s, err
	}
	if s.Summaries, err = p.store.Summaries(p.ctx); err != nil {
		return s, err
	}
	if s.Counts, err = p.store.LabelCounts(p.ctx); err != nil {
		return s, err
	}
	for d, err := range p.store.Documents(p.ctx) {
		if err != nil {
			return s, err
		}
		s.Documents = append(s.Documents, d)
	}
	return s, nil
}

// sameView compares what the editor shows with what the store holds.
func (p *player) sameView(s storetest.State) error {
	v := p.editor.View()
	labels, err := v.Labels()
	if err != nil {
		return err
	}
	if d := storetest.Diff(labels, s.Labels); d != "" {
		return fmt.Errorf("labels of the view (-store +view):\n%s", d)
	}
	for _, want := range s.Documents {
		d, err := p.editor.Open(p.ctx, want.Article.ID)
		if err != nil {
			return err
		}
		got := data.Document{Article: d.Article, Text: d.Text.String(), Annotations: d.Annotations}
		if d := storetest.Diff(got, want); d != "" {
			return fmt.Errorf("article of the view (-store +view):\n%s", d)
		}
		if err := sameAnnotations(v, want); err != nil {
			return err
		}
	}
	return nil
}

// sameAnnotations checks the ways to find one annotation.
func sameAnnotations(v edit.View, d data.Document) error {
	for _, a := range d.Annotations {
		if got, err := v.Annotation(a.ID); err != nil || got != a {
			return fmt.Errorf("annotation of the view: got %+v, %s, want %+v", got, fmt.Sprint(err), a)
		}
		at, err := v.At(d.Article.ID, a.Span())
		if err != nil {
			return err
		}
		want := slices.DeleteFunc(slices.Clone(d.Annotations), func(o data.Annotation) bool { return o.Span() != a.Span() })
		if d := storetest.Diff(at, want); d != "" {
			return fmt.Errorf("annotations at %v (-store +view):\n%s", a.Span(), d)
		}
	}
	return nil
}

// cascaded checks that articles whose annotations an act changed are being
// worked on. Imports bring their own status, and a bulk may set one afterwards.
func cascaded(c data.Commit, s storetest.State) error {
	if c.Act == data.ActImport || c.Act == data.ActBulk {
		return nil
	}
	changed := slices.Concat(c.Changes.Annotations.Created, c.Changes.Annotations.Deleted)
	for _, u := range c.Changes.Annotations.Updated {
		changed = append(changed, u.New)
	}
	for _, a := range changed {
		for _, d := range s.Documents {
			if st := d.Article.Status; d.Article.ID == a.Article && st != data.StatusInProgress && st != data.StatusFlagged {
				return fmt.Errorf("article with a changed annotation has status %q", st)
			}
		}
	}
	return nil
}
