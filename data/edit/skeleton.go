package edit

import (
	"context"
	"errors"

	"nomina/data"
	"nomina/data/text"
)

var errSoon = errors.New("not built yet")

func (c Annotate) Plan(v View) (Step, error)    { return Step{}, errSoon }
func (c Relabel) Plan(v View) (Step, error)     { return Step{}, errSoon }
func (c Resize) Plan(v View) (Step, error)      { return Step{}, errSoon }
func (c Remove) Plan(v View) (Step, error)      { return Step{}, errSoon }
func (c SetNote) Plan(v View) (Step, error)     { return Step{}, errSoon }
func (c SetStatus) Plan(v View) (Step, error)   { return Step{}, errSoon }
func (c AddLabel) Plan(v View) (Step, error)    { return Step{}, errSoon }
func (c EditLabel) Plan(v View) (Step, error)   { return Step{}, errSoon }
func (c RemoveLabel) Plan(v View) (Step, error) { return Step{}, errSoon }
func (c Replicate) Plan(v View) (Step, error)   { return Step{}, errSoon }
func (c Bulk) Plan(v View) (Step, error)        { return Step{}, errSoon }
func (c Import) Plan(v View) (Step, error)      { return Step{}, errSoon }

// Examine plans the import and says what becomes of everything in it.
func (c Import) Examine(v View) (Step, Report, error) { return Step{}, Report{}, errSoon }

// String returns an English line without file and line number.
func (r Refusal) String() string { return string(r.Reason) }

// FreeSlot returns the lowest slot that none of labels has, 0 if there is none.
func FreeSlot(labels []data.Label) int { return 0 }

// Options are what an Editor needs of the world.
type Options struct {
	NewID     func() data.ID   // required
	Now       func() data.Time // required
	Annotator string
}

// Document is an open article.
type Document struct {
	Article     data.Article
	Text        *text.Index
	Annotations []data.Annotation // in the order of data.CompareAnnotations; the caller's
}

// Editor is the only way to write to a project. One goroutine owns it.
type Editor struct{ store data.Store }

// New returns an editor of store, which stays the caller's to close.
func New(store data.Store, opt Options) *Editor { return &Editor{store: store} }

// Do plans c and applies it.
func (e *Editor) Do(ctx context.Context, c Command) (data.Commit, error) {
	return data.Commit{}, errSoon
}

// Import is Do for an Import, with the report of what became of it.
func (e *Editor) Import(ctx context.Context, c Import) (data.Commit, Report, error) {
	return data.Commit{}, Report{}, errSoon
}

// Undo takes back the newest act in force.
func (e *Editor) Undo(ctx context.Context) (data.Commit, error) { return data.Commit{}, errSoon }

// Redo brings back the act undone last.
func (e *Editor) Redo(ctx context.Context) (data.Commit, error) { return data.Commit{}, errSoon }

// Open returns an article with its text and annotations.
func (e *Editor) Open(ctx context.Context, article data.ID) (Document, error) {
	return Document{}, errSoon
}

// View returns the project as the editor sees it.
func (e *Editor) View() View { return nil }

// Subscribe registers fn to be called with every commit.
func (e *Editor) Subscribe(fn func(data.Commit)) (cancel func()) { return func() {} }

// SetAnnotator changes the name that new annotations and commits carry.
func (e *Editor) SetAnnotator(name string) {}
