package review

import (
	"errors"

	"nomina/data"
	"nomina/data/edit"
)

// ErrOther is returned for a workbook that was exported from another project.
var ErrOther = errors.New("workbook of another project")

// Kind says what a Change changes.
type Kind string

// The kinds of changes: to a mention, and to an article.
const (
	KindLabel     Kind = "label"
	KindNote      Kind = "note"
	KindEntity    Kind = "entity"
	KindPlace     Kind = "place"     // start, end or text
	KindAnnotator Kind = "annotator" // always with ReasonFixed
	KindMove      Kind = "move"      // to another article; always with ReasonFixed
	KindRemove    Kind = "remove"
	KindAdd       Kind = "add"
	KindStatus    Kind = "status"
	KindTitle     Kind = "title"
)

// Reason says why a Change cannot be applied, independent of the language on the
// screen.
type Reason string

// The reasons. Every change of a row has those of its place.
const (
	ReasonText          Reason = "text"           // Found stands at the place, not the row's text New
	ReasonOutside       Reason = "outside"        // the place is not in the article
	ReasonOffsets       Reason = "offsets"        // start or end is no whole number
	ReasonGone          Reason = "gone"           // the project does not have the mention any more
	ReasonConflict      Reason = "conflict"       // the project has changed the same since the export
	ReasonNoLabel       Reason = "no_label"       // the row has no label
	ReasonUnknownLabel  Reason = "unknown_label"  // the project has no label New
	ReasonUnknownEntity Reason = "unknown_entity" // the register has no entity New
	ReasonEntities      Reason = "entities"       // it has Count of that name
	ReasonNoArticle     Reason = "no_article"     // the project does not have the article, or the row says none
	ReasonArticles      Reason = "articles"       // Count articles have the row's title
	ReasonNowhere       Reason = "nowhere"        // the text does not occur in the article
	ReasonSeveral       Reason = "several"        // it occurs Count times, and the row does not say where
	ReasonNoText        Reason = "no_text"        // the row has neither a text nor a place
	ReasonTwice         Reason = "twice"          // the span has that label already
	ReasonStatus        Reason = "status"         // New is no status
	ReasonContradiction Reason = "contradiction"  // rows say Count different statuses
	ReasonFixed         Reason = "fixed"          // this cannot be changed in a workbook
)

// Change is one thing that the workbook says otherwise than it did when it was
// exported.
type Change struct {
	Kind   Kind
	Reason Reason // why it cannot be applied; empty when it can
	Accept bool   // proposed to be accepted; never with a Reason
	Count  int    // see the reasons

	Sheet string // where it stands in the workbook; empty for KindRemove
	Row   int    // from 1, as the spreadsheet counts

	Article    data.ID
	Title      string    // the article's, in the project
	Annotation data.ID   // empty for KindAdd and for changes of articles
	Span       data.Span // of the mention in the project; for KindAdd and KindPlace where it is to be
	Quote      string    // what stands there
	Label      string    // the key of the mention's label in the project, or of the one to be added
	Old, New   string    // what the project and the workbook say: a label's key, a note, an entity's name, a text, a status, a title
	Found      string    // see ReasonText
	Exported   string    // what both changed, as it was; for ReasonConflict

	old   data.Annotation // as it is in the project
	value data.Annotation // what is taken of it, see apply
	page  data.Article    // as it is in the project
}

// Review is what differs between a workbook and a project.
type Review struct {
	Changes []Change // by article as the project lists them, then by place
	Rows    int      // of mentions that were compared
	// Based says that the workbook still knows what was exported. If not, a
	// difference may as well be what the project has changed since: nothing is
	// proposed to be accepted.
	Based bool
	// Blank and added columns and sheets are no changes.
}

// Corrections returns the act that makes the accepted changes. Those with a Reason
// are left out, accepted or not.
func (r Review) Corrections(accepted func(i int) bool) edit.Corrections {
	var c edit.Corrections
	at := map[data.ID]int{}
	pages := map[data.ID]int{}
	for i, ch := range r.Changes {
		if ch.Reason != "" || !accepted(i) {
			continue
		}
		switch ch.Kind {
		case KindStatus, KindTitle:
			k, ok := pages[ch.Article]
			if !ok {
				k = len(c.Articles)
				pages[ch.Article] = k
				c.Articles = append(c.Articles, data.Update[data.Article]{Old: ch.page, New: ch.page})
			}
			if ch.Kind == KindStatus {
				c.Articles[k].New.Status = data.Status(ch.New)
			} else {
				c.Articles[k].New.Title = ch.New
			}
		case KindAdd:
			c.Annotations = append(c.Annotations, edit.Correction{New: ch.value})
		case KindRemove:
			c.Annotations = append(c.Annotations, edit.Correction{Old: ch.old})
		default:
			k, ok := at[ch.Annotation]
			if !ok {
				k = len(c.Annotations)
				at[ch.Annotation] = k
				c.Annotations = append(c.Annotations, edit.Correction{Old: ch.old, New: ch.old})
			}
			ch.apply(&c.Annotations[k].New)
		}
	}
	return c
}

// apply changes one thing of a mention.
func (c Change) apply(a *data.Annotation) {
	switch c.Kind {
	case KindLabel:
		a.Label = c.value.Label
	case KindNote:
		a.Note = c.value.Note
	case KindEntity:
		a.Entity = c.value.Entity
	case KindPlace:
		a.Start, a.End, a.Quote = c.value.Start, c.value.End, c.value.Quote
	}
}

// Accepted is for Corrections: what is proposed.
func (r Review) Accepted(i int) bool { return r.Changes[i].Accept }
