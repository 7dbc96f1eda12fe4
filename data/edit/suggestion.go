package edit

import (
	"errors"
	"strconv"

	"nomina/data"
)

// Accept makes annotations of suggestions of one article, in one act. Those that
// are annotated already are left out. The entity, if any, is meant by all.
type Accept struct {
	Suggestions []data.Suggestion
	Entity      data.ID
}

// Plan implements Command.
func (c Accept) Plan(v View) (Step, error) {
	var d data.Delta[data.Annotation]
	seen := make(map[proposal]bool, len(c.Suggestions))
	for _, s := range c.Suggestions {
		m := proposal{s.Article, s.Span(), s.Label}
		if seen[m] {
			continue
		}
		seen[m] = true
		step, err := Annotate{
			Article: s.Article, Span: s.Span(), Label: s.Label,
			Origin: data.OriginSuggestion, Score: s.Raw, Entity: c.Entity,
		}.Plan(v)
		if isDuplicate(err) {
			continue
		}
		if err != nil {
			return Step{}, err
		}
		d.Created = append(d.Created, step.Changes.Annotations.Created...)
	}
	return finish(v, data.ActAccept, d)
}

// proposal is a label on a span of an article.
type proposal struct {
	article data.ID
	span    data.Span
	label   data.ID
}

func isDuplicate(err error) bool {
	var twice *DuplicateError
	return errors.As(err, &twice)
}

// Dismiss keeps proposals from coming back. IDs, times and the annotator are
// filled in; what is dismissed already is left out.
type Dismiss struct{ Dismissals []data.Dismissal }

// Plan implements Command.
func (c Dismiss) Plan(v View) (Step, error) {
	there, err := v.Dismissals()
	if err != nil {
		return Step{}, err
	}
	known := make(map[data.Dismissal]bool, len(there))
	for _, d := range there {
		known[bare(d)] = true
	}
	s := Step{Act: data.ActDismiss}
	var where []data.ID
	for _, d := range c.Dismissals {
		if !known[bare(d)] {
			known[bare(d)] = true
			d.ID, d.Created, d.Annotator = v.NewID(), v.Now(), v.Annotator()
			s.Changes.Dismissals.Created = append(s.Changes.Dismissals.Created, d)
			where = append(where, d.Article)
		}
	}
	s.Article, s.Subject = only(where), strconv.Itoa(len(where))
	if len(where) == 1 {
		s.Subject = short(s.Changes.Dismissals.Created[0].Text)
	}
	return s, nil
}

// bare returns d without what tells when and by whom.
func bare(d data.Dismissal) data.Dismissal {
	d.ID, d.Created, d.Annotator, d.Score = "", 0, "", 0
	return d
}

// Restore lets dismissed proposals come again.
type Restore struct{ IDs []data.ID }

// Plan implements Command.
func (c Restore) Plan(v View) (Step, error) {
	there, err := v.Dismissals()
	if err != nil {
		return Step{}, err
	}
	wanted := make(map[data.ID]bool, len(c.IDs))
	for _, id := range c.IDs {
		wanted[id] = true
	}
	s := Step{Act: data.ActDismiss}
	for _, d := range there {
		if wanted[d.ID] {
			s.Changes.Dismissals.Deleted = append(s.Changes.Dismissals.Deleted, d)
		}
	}
	s.Subject = strconv.Itoa(len(s.Changes.Dismissals.Deleted))
	return s, nil
}
