package edit

import "nomina/data"

// Annotate puts a label on a span. The same span with the same label is a
// *DuplicateError, whoever made it; other overlaps are allowed.
type Annotate struct {
	Article data.ID
	Span    data.Span
	Label   data.ID
	Note    string
	Origin  data.Origin // empty means data.OriginHand
}

// Relabel gives annotations another label, all or none. Those that have it
// already stay as they are.
type Relabel struct {
	Annotations []data.ID
	Label       data.ID
}

// Resize moves an annotation to another span of its article.
type Resize struct {
	Annotation data.ID
	Span       data.Span
}

// Remove deletes annotations, all or none.
type Remove struct{ Annotations []data.ID }

// SetNote replaces the note of an annotation; the empty note removes it.
type SetNote struct {
	Annotation data.ID
	Note       string
}

// SetStatus gives articles a status, all or none.
type SetStatus struct {
	Articles []data.ID
	Status   data.Status
}

// AddLabel adds a label to the project. An empty ID means a new one, an empty
// Name the Key, an empty Color data.NextColor. Slot is taken as it is; see
// FreeSlot.
type AddLabel struct{ Label data.Label }

// EditLabel replaces the label with the same ID.
type EditLabel struct{ Label data.Label }

// RemoveLabel deletes a label. If annotations have it, that is RuleLabelUsed
// unless Cascade is set: then they are removed with it, in the same act.
type RemoveLabel struct {
	ID      data.ID
	Cascade bool
}

// Replicate puts a label on many spans of an article in one act. Spans that
// have the label already are left out.
type Replicate struct {
	Article data.ID
	Spans   []data.Span
	Label   data.ID
}

// Bulk makes one act, one undo, of several commands. Each is planned on the
// project as the earlier ones leave it. The first error ends the planning.
type Bulk struct {
	Act      data.Act // empty means data.ActBulk
	Subject  string   // empty means the number of records touched
	Commands []Command
}
