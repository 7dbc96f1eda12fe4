package edit

import (
	"nomina/data"
	"nomina/data/text"
)

// View is what a Command plans on: the project as it is now, or, within a
// Bulk, as it will be after the earlier commands. Reading never writes.
// Everything returned belongs to the caller, except the text index, which is
// shared and never changes. A View is used by the goroutine that owns its
// Editor. What is not in the project is reported as data.ErrNotFound.
type View interface {
	// Untouched reports whether nothing was ever done in the project. It has
	// neither articles nor annotations then, and none need be looked for.
	Untouched() (bool, error)
	// Labels returns all labels by slot (those without one last), then key.
	Labels() ([]data.Label, error)
	// Label returns one label.
	Label(id data.ID) (data.Label, error)
	// LabelCounts returns how many annotations each label has.
	LabelCounts() (map[data.ID]int, error)
	// Labelled returns all annotations with that label, in every article. It
	// reads the whole project.
	Labelled(label data.ID) ([]data.Annotation, error)
	// Article returns one article.
	Article(id data.ID) (data.Article, error)
	// ArticlesByText returns the articles with that text, oldest first.
	ArticlesByText(h data.Hash) ([]data.ID, error)
	// Text returns the text of an article.
	Text(article data.ID) (*text.Index, error)
	// Annotations returns an article's annotations in the order of
	// data.CompareAnnotations. It copies them all; At and Annotation do not.
	Annotations(article data.ID) ([]data.Annotation, error)
	// Count returns how many annotations an article has. It reads none of them.
	Count(article data.ID) (int, error)
	// At returns the annotations of exactly that span.
	At(article data.ID, span data.Span) ([]data.Annotation, error)
	// Annotation returns one annotation.
	Annotation(id data.ID) (data.Annotation, error)
	// Taken returns those of ids that name an annotation of the project.
	Taken(ids []data.ID) (map[data.ID]bool, error)
	// Entities returns the register in the order of data.CompareEntities.
	Entities() ([]data.Entity, error)
	// Entity returns one entity.
	Entity(id data.ID) (data.Entity, error)
	// Mentions returns the annotations that refer to an entity, in no order.
	Mentions(entity data.ID) ([]data.Annotation, error)
	// Dismissals returns all dismissals, the oldest first.
	Dismissals() ([]data.Dismissal, error)
	// NewID returns an ID that was never used.
	NewID() data.ID
	// Now returns the present moment.
	Now() data.Time
	// Annotator returns the name of the person at work, which may be empty.
	Annotator() string
}

// Step is what a Command would do.
type Step struct {
	Changes data.Changes
	Texts   []data.Text // bodies of created articles
	Act     data.Act
	Subject string  // see data.Txn
	Article data.ID // where it happens; empty when in no article or in several
}

// Command is an act that an annotator can ask for.
type Command interface {
	// Plan validates the command on v and computes what it would do. It is
	// pure: the same view gives the same step, but for new IDs and the time,
	// which are the view's. A command that would change nothing plans a step
	// with empty Changes; the Editor makes ErrNothing of that.
	//
	// Errors are *InvalidError (data.ErrInvalid), *DuplicateError,
	// data.ErrNotFound for an annotation that is not there any more, and what
	// reading the view returned.
	Plan(v View) (Step, error)
}
