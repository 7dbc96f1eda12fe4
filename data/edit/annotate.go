package edit

import (
	"fmt"
	"slices"

	"nomina/data"
)

// Annotate puts a label on a span. The same span with the same label is a
// *DuplicateError, whoever made it; other overlaps are allowed.
type Annotate struct {
	Article data.ID
	Span    data.Span
	Label   data.ID
	Note    string
	Origin  data.Origin // empty means data.OriginHand
	Score   float64     // of the suggestion it was, 0 to 1
	Entity  data.ID     // whom or what it means; may be empty
}

// Plan implements Command.
func (c Annotate) Plan(v View) (Step, error) {
	a, err := prepare(v, c.Article, c.Label)
	if err != nil {
		return Step{}, err
	}
	a.Note, a.Score, a.Entity = c.Note, c.Score, c.Entity
	if c.Origin != "" {
		a.Origin = c.Origin
	}
	if !a.Origin.Valid() {
		return Step{}, &InvalidError{Rule: RuleOrigin, Article: c.Article, Value: string(c.Origin)}
	}
	if !(0 <= a.Score && a.Score <= 1) {
		return Step{}, &InvalidError{Rule: RuleScore, Article: c.Article, Value: fmt.Sprint(a.Score)}
	}
	if a.Entity != "" {
		if _, err := findEntity(v, a.Entity); err != nil {
			return Step{}, err
		}
	}
	if err := fill(v, &a, c.Span); err != nil {
		return Step{}, err
	}
	if err := refuseDuplicate(v, a, nil); err != nil {
		return Step{}, err
	}
	return finish(v, data.ActAnnotate, data.Delta[data.Annotation]{Created: []data.Annotation{a}})
}

// prepare returns an annotation of article with label, made now by the
// annotator, which has no ID and no span yet.
func prepare(v View, article, label data.ID) (data.Annotation, error) {
	if _, err := findArticle(v, article); err != nil {
		return data.Annotation{}, err
	}
	if _, err := findLabel(v, label); err != nil {
		return data.Annotation{}, err
	}
	now := v.Now()
	return data.Annotation{
		Article: article, Label: label, Annotator: v.Annotator(),
		Origin: data.OriginHand, Created: now, Modified: now,
	}, nil
}

// fill gives a its span, its quote and, when it has none, an ID.
func fill(v View, a *data.Annotation, span data.Span) error {
	article, err := findArticle(v, a.Article)
	if err != nil {
		return err
	}
	if err := checkSpan(article, span); err != nil {
		return err
	}
	a.Start, a.End = span.Start, span.End
	if a.Quote, err = quote(v, a.Article, span); err != nil {
		return err
	}
	if a.ID == "" {
		a.ID = v.NewID()
	}
	return nil
}

// refuseDuplicate reports a *DuplicateError when another annotation, as after
// replaces it or as it is, stands on the span of a with a's label. Two that
// were duplicates before, as imports from several annotators may be, can go on
// being so together.
func refuseDuplicate(v View, a data.Annotation, moved map[data.ID]data.Update[data.Annotation]) error {
	there, err := v.At(a.Article, a.Span())
	if err != nil {
		return err
	}
	for _, o := range there {
		if o.ID == a.ID {
			continue
		}
		label := o.Label
		if u, ok := moved[o.ID]; ok {
			if u.Old.Label == moved[a.ID].Old.Label {
				continue
			}
			label = u.New.Label
		}
		if label == a.Label {
			return &DuplicateError{ID: o.ID, Span: a.Span(), Label: a.Label}
		}
	}
	return nil
}

// Replicate puts a label on many spans of an article in one act. Spans that
// have the label already, and spans given twice, are left out.
type Replicate struct {
	Article data.ID
	Spans   []data.Span
	Label   data.ID
}

// Plan implements Command.
func (c Replicate) Plan(v View) (Step, error) {
	like, err := prepare(v, c.Article, c.Label)
	if err != nil {
		return Step{}, err
	}
	var d data.Delta[data.Annotation]
	seen := make(map[data.Span]bool, len(c.Spans))
	for _, span := range c.Spans {
		if seen[span] {
			continue
		}
		seen[span] = true
		a := like
		if err := fill(v, &a, span); err != nil {
			return Step{}, err
		}
		there, err := v.At(c.Article, span)
		if err != nil {
			return Step{}, err
		}
		if !slices.ContainsFunc(there, func(o data.Annotation) bool { return o.Label == c.Label }) {
			d.Created = append(d.Created, a)
		}
	}
	s, err := finish(v, data.ActReplicate, d)
	if err == nil && len(d.Created) > 1 && sameQuote(d.Created) {
		s.Subject = fmt.Sprintf("%s × %d", short(d.Created[0].Quote), len(d.Created))
	}
	return s, err
}

func sameQuote(list []data.Annotation) bool {
	return !slices.ContainsFunc(list, func(a data.Annotation) bool { return a.Quote != list[0].Quote })
}
