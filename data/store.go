package data

import (
	"context"
	"iter"
)

// Reader reads a project. Every method may be called from any goroutine at any
// time and returns values the caller owns. A cancelled context ends a read with
// the context's error.
type Reader interface {
	// Project returns what is known about the project as a whole.
	Project(ctx context.Context) (Project, error)
	// Labels returns all labels by slot (those without one last), then key.
	Labels(ctx context.Context) ([]Label, error)
	// Summaries returns all articles with their counts, by Created, then ID.
	Summaries(ctx context.Context) ([]Summary, error)
	// Article returns one article, or ErrNotFound.
	Article(ctx context.Context, id ID) (Article, error)
	// ArticlesByText returns the IDs of the articles with that text, oldest first.
	ArticlesByText(ctx context.Context, hash Hash) ([]ID, error)
	// Text returns the body stored under hash, or ErrNotFound.
	Text(ctx context.Context, hash Hash) (string, error)
	// Annotations returns an article's annotations in the order of
	// CompareAnnotations; an unknown article has none.
	Annotations(ctx context.Context, article ID) ([]Annotation, error)
	// AnnotationCount returns how many that are, without reading them.
	AnnotationCount(ctx context.Context, article ID) (int, error)
	// AnnotationsOver returns those of an article's annotations that share a code
	// point with span, in the order of CompareAnnotations. It takes as long as
	// it finds some, however many others the article has.
	AnnotationsOver(ctx context.Context, article ID, span Span) ([]Annotation, error)
	// Annotation returns one annotation, or ErrNotFound.
	Annotation(ctx context.Context, id ID) (Annotation, error)
	// Documents yields every article with its text and annotations, in the
	// order of Summaries, holding few of them in memory at a time. It ends at
	// the first error.
	Documents(ctx context.Context) iter.Seq2[Document, error]
	// LabelCounts returns how many annotations each label has.
	LabelCounts(ctx context.Context) (map[ID]int, error)
	// Entities returns the register in the order of CompareEntities.
	Entities(ctx context.Context) ([]Entity, error)
	// Entity returns one entity, or ErrNotFound.
	Entity(ctx context.Context, id ID) (Entity, error)
	// EntityUses returns how often each entity is meant; those that no
	// annotation refers to are left out.
	EntityUses(ctx context.Context) (map[ID]EntityUse, error)
	// Mentions returns the annotations that refer to an entity, in the order of
	// Summaries and within an article of CompareAnnotations.
	Mentions(ctx context.Context, entity ID) ([]Annotation, error)
	// Dismissals returns all dismissals by Created, then ID.
	Dismissals(ctx context.Context) ([]Dismissal, error)
	// Suggestions returns what KeepSuggestions kept for an article, by Start, End.
	Suggestions(ctx context.Context, article ID) ([]Suggestion, error)
	// Presets returns what KeepPreset kept, by name.
	Presets(ctx context.Context) ([]Preset, error)
	// Commit returns the commit with that number and its changes, or ErrNotFound.
	Commit(ctx context.Context, number int64) (Commit, error)
	// Head returns the number of the newest commit, 0 when there is none.
	Head(ctx context.Context) (int64, error)
	// NextUndo returns the act that undo would take back: the newest KindDo
	// commit that is in force. ErrNotFound when there is none.
	NextUndo(ctx context.Context) (Commit, error)
	// NextRedo returns the act that redo would bring back: the one undone last,
	// unless a new act came since. ErrNotFound when there is none.
	NextRedo(ctx context.Context) (Commit, error)
}

// Store keeps a project.
//
// Apply is called by one goroutine at a time; the other methods are those of
// Reader. A second engine (a server for teams) stands behind the same contract,
// so nothing here may assume a file.
type Store interface {
	Reader
	// Apply writes all of t and a journal row in one transaction, or nothing.
	// When it returns without an error the commit survives the loss of the
	// process and of power.
	//
	// Conflicts are found by value: every Deleted and every Old must equal what
	// is stored and no Created may exist, else ErrConflict. ErrInvalid when a
	// record breaks a rule, among them: an annotation's article and label exist,
	// its span lies within the text, its Quote is the covered text; a label,
	// article or entity that annotations refer to is not deleted, nor a label
	// that entities refer to; label keys and slots are unique. Rules are judged on the state after all of t, so a change set
	// may delete an article together with its annotations.
	//
	// A KindDo commit makes every act that could be redone unreachable. A
	// KindUndo or KindRedo must have Target equal to NextUndo's or NextRedo's
	// number, else ErrConflict.
	Apply(ctx context.Context, t Txn) (Commit, error)
	// KeepSuggestions replaces the suggestions of an article. They are derived
	// and no act: there is no journal row, and after a loss of power those of
	// before may be there. They go with their article or label. It is called
	// from where Apply is. ErrNotFound when the article or a label is not there.
	KeepSuggestions(ctx context.Context, article ID, list []Suggestion) error
	// KeepPreset keeps a preset, in the place of one of that name, durably.
	// ErrInvalid when it has no name or its body is no JSON. It is called from
	// where Apply is.
	KeepPreset(ctx context.Context, p Preset) error
	// ForgetPreset removes the preset of that name, if there is one.
	ForgetPreset(ctx context.Context, name string) error
	// Snapshot returns a reader of the project as it is now, unmoved by later
	// commits, for long work such as an export. The caller closes it soon.
	Snapshot(ctx context.Context) (Snapshot, error)
	// Verify checks the engine's own integrity and that every annotation's
	// quote is the text it covers, and returns what is wrong, at most limit
	// lines. progress, which may be nil, is called from this goroutine.
	Verify(ctx context.Context, limit int, progress func(done, total int)) ([]Problem, error)
	// Location returns where the project is kept, for messages: a file's path.
	Location() string
	// Writable reports whether Apply can succeed.
	Writable() bool
	// Close releases the project. Nothing acknowledged is lost without it.
	Close() error
}

// Snapshot is a Reader of one moment.
type Snapshot interface {
	Reader
	// Close lets the moment go; the snapshot is not used afterwards.
	Close() error
}

// Problem is one thing Verify found.
type Problem struct {
	Article    ID     // empty when it concerns the whole file
	Annotation ID     // empty when it concerns the whole article
	Text       string // what is wrong, one line, English
}

// Document is an article with everything in it.
type Document struct {
	Article     Article
	Text        string
	Annotations []Annotation // in the order of CompareAnnotations
}

// Project is what is known about a project as a whole.
type Project struct {
	ID      ID
	Created Time
}

// Template is what a new project begins with. It is not an act: it can't be
// undone.
type Template struct {
	Project Project
	Labels  []Label
}

// Mode says how a project is opened.
type Mode int

// The ways to open a project.
const (
	OpenWrite    Mode = iota // an existing project; ErrReadOnly when it cannot be written
	OpenRead                 // an existing project, never written, may be in use elsewhere
	OpenCreate               // a new project; ErrExists when there is something already
	OpenOrCreate             // OpenWrite when there is one, else OpenCreate
)

// Opener opens the project kept at a location. Errors wrap ErrNotFound,
// ErrForeign, ErrNewer, ErrCorrupt, ErrReadOnly, ErrInUse or ErrExists where
// one of them is the reason; nothing is touched then. The template is used
// only when a project is created.
type Opener func(ctx context.Context, location string, mode Mode, t Template) (Store, error)
