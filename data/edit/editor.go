package edit

import (
	"context"
	"fmt"

	"nomina/data"
	"nomina/data/text"
)

// Options are what an Editor needs of the world.
type Options struct {
	NewID     func() data.ID   // required
	Now       func() data.Time // required
	Annotator string           // of new annotations and commits; may be empty
}

// Editor is the only way to write to a project. One goroutine owns it and calls
// all its methods.
type Editor struct {
	store data.Store
	opt   Options
	cache cache
	hub   hub
}

// New returns an editor of store, which stays the caller's to close.
func New(store data.Store, opt Options) *Editor {
	return &Editor{store: store, opt: opt, cache: cache{store: store}}
}

// SetAnnotator changes the name that later annotations and commits carry.
func (e *Editor) SetAnnotator(name string) { e.opt.Annotator = name }

// View returns the project as the editor sees it: always as it is after the
// last commit. Its reads cannot be cancelled.
func (e *Editor) View() View { return live{ctx: context.Background(), e: e} }

// Subscribe has fn called with every commit that the editor makes, in order,
// exactly once each, after the View shows it, on the editor's goroutine. fn may
// use the editor; an act from within fn is published when all subscribers have
// heard of the one before. cancel ends it and may be called at any time.
func (e *Editor) Subscribe(fn func(data.Commit)) (cancel func()) { return e.hub.subscribe(fn) }

// Document is an open article.
type Document struct {
	Article     data.Article
	Text        *text.Index
	Annotations []data.Annotation // in the order of data.CompareAnnotations; the caller's
}

// Open returns an article with its text and annotations as they are now, or
// data.ErrNotFound.
func (e *Editor) Open(ctx context.Context, article data.ID) (Document, error) {
	d, err := e.open(ctx, article)
	if err != nil {
		return Document{}, wrapOpen(err)
	}
	e.cache.use(article).large = false
	l, err := e.cache.annotations(ctx, article)
	if err != nil {
		return Document{}, wrapOpen(err)
	}
	d.Annotations = l.all()
	return d, nil
}

// OpenAround is Open for an article with very many annotations: it returns those
// that share a code point with part, for the first screen, and the editor does
// not keep the others. Whoever wants all asks the store for them.
func (e *Editor) OpenAround(ctx context.Context, article data.ID, part data.Span) (Document, error) {
	d, err := e.open(ctx, article)
	if err != nil {
		return Document{}, wrapOpen(err)
	}
	e.cache.use(article).large = true
	e.cache.rest()
	d.Annotations, err = e.store.AnnotationsOver(ctx, article, part)
	return d, wrapOpen(err)
}

// open returns an article with its text.
func (e *Editor) open(ctx context.Context, article data.ID) (d Document, err error) {
	if d.Text, err = e.cache.text(ctx, article); err != nil {
		return d, err
	}
	d.Article, err = e.cache.article(ctx, article)
	return d, err
}

func wrapOpen(err error) error {
	if err != nil {
		err = fmt.Errorf("open article: %w", err)
	}
	return err
}

// Do plans c on the project as it is and applies it as one act. See
// Command.Plan for the errors of planning. ErrNothing when there is nothing to
// do; data.ErrConflict when the project was changed by somebody else: the
// editor has then forgotten what it knew, and the next try sees the truth. The
// other errors are the store's. After an error nothing was written.
func (e *Editor) Do(ctx context.Context, c Command) (data.Commit, error) {
	defer e.cache.rest()
	s, err := c.Plan(live{ctx: ctx, e: e})
	if err != nil {
		return data.Commit{}, err
	}
	return e.do(ctx, s)
}

// Import is Do for an Import, with the report of what became of it. When
// nothing was taken it is ErrNothing, and the report says why.
func (e *Editor) Import(ctx context.Context, c Import) (data.Commit, Report, error) {
	defer e.cache.rest()
	s, report, err := c.Examine(live{ctx: ctx, e: e})
	if err != nil {
		return data.Commit{}, Report{}, fmt.Errorf("import: %w", err)
	}
	commit, err := e.do(ctx, s)
	return commit, report, err
}

func (e *Editor) do(ctx context.Context, s Step) (data.Commit, error) {
	if s.Changes.Empty() {
		return data.Commit{}, ErrNothing
	}
	return e.apply(ctx, data.Txn{
		Changes: s.Changes, Texts: s.Texts, Kind: data.KindDo,
		Act: s.Act, Subject: s.Subject, Article: s.Article,
	})
}

// Undo takes back the newest act in force, whenever and by whom it was made.
// data.ErrNotFound when there is none.
func (e *Editor) Undo(ctx context.Context) (data.Commit, error) {
	c, err := e.store.NextUndo(ctx)
	if err != nil {
		return data.Commit{}, fmt.Errorf("undo: %w", err)
	}
	return e.repeat(ctx, data.KindUndo, c, c.Changes.Invert())
}

// Redo brings back the act undone last, unless a new one came since.
// data.ErrNotFound when there is none.
func (e *Editor) Redo(ctx context.Context) (data.Commit, error) {
	c, err := e.store.NextRedo(ctx)
	if err != nil {
		return data.Commit{}, fmt.Errorf("redo: %w", err)
	}
	return e.repeat(ctx, data.KindRedo, c, c.Changes)
}

// repeat applies changes as an undo or redo of the act target.
func (e *Editor) repeat(ctx context.Context, kind data.Kind, target data.Commit, changes data.Changes) (data.Commit, error) {
	return e.apply(ctx, data.Txn{
		Changes: changes, Kind: kind, Target: target.Number,
		Act: target.Act, Subject: target.Subject, Article: target.Article,
	})
}

// apply writes t, brings the view up to it and publishes the commit.
func (e *Editor) apply(ctx context.Context, t data.Txn) (data.Commit, error) {
	t.Annotator, t.Time = e.opt.Annotator, e.opt.Now()
	c, err := e.store.Apply(ctx, t)
	if err != nil {
		// What the step was planned on may not be the truth any more.
		e.cache.drop()
		return data.Commit{}, err
	}
	e.cache.apply(c.Changes)
	e.hub.publish(c)
	return c, nil
}
