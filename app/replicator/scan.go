package replicator

import (
	"context"
	"errors"
	"iter"
	"time"

	"nomina/data"
	"nomina/data/replicate"
)

// most is how many places are listed: more than anybody goes through, and no more
// than memory is good for.
const most = 100_000

// pace is how often what was found is told.
const pace = 50 * time.Millisecond

// choices are what counts as the same text, and whether articles that are done
// are gone through as well.
type choices struct {
	replicate.Choices
	done bool
}

// place is one that may be marked.
type place struct {
	article           data.ID
	title             string
	span              data.Span
	text, left, right string
	off               bool // it is not ticked
}

// batch is what was found since the last one.
type batch struct {
	exact, variants []place
	marked          int                 // places with the label already
	alone           int                 // places with another label, or crossed by a mark
	also            replicate.Ambiguity // the other labels
	articles        int                 // gone through since the search began
	done            bool
	full            bool // there are more than most
	err             error
}

// scanner collects batches.
type scanner struct {
	w    Wanted
	now  batch
	n    int       // places found
	told int       // places told
	due  time.Time // when the next batch is
	tell func(batch)
	busy func() bool // the batch before is not shown yet
}

// scan goes through the project and tells what it finds: the first places at
// once, then some times a second unless it is busy showing what it was told, and
// at the end. When ctx ends it tells nothing more.
func scan(ctx context.Context, r data.Reader, w Wanted, c choices, busy func() bool, tell func(batch)) {
	s := &scanner{w: w, tell: tell, busy: busy}
	err := s.run(ctx, r, c)
	if ctx.Err() != nil {
		return
	}
	s.now.err, s.now.done = err, true
	s.flush()
}

func (s *scanner) run(ctx context.Context, r data.Reader, c choices) error {
	search, err := replicate.Compile(s.w.Text, c.Choices)
	if err != nil {
		return err
	}
	for row, err := range search.Scan(ctx, s.documents(ctx, r, c)) {
		if err != nil {
			return err
		}
		s.add(row)
		if s.n == most {
			s.now.full = true
			return nil
		}
		s.hurry()
	}
	return nil
}

// documents yields the open article, then the others.
func (s *scanner) documents(ctx context.Context, r data.Reader, c choices) iter.Seq2[data.Document, error] {
	return func(yield func(data.Document, error) bool) {
		first, err := document(ctx, r, s.w.Article)
		if err == nil {
			s.now.articles++
			if !yield(first, nil) {
				return
			}
		} else if !errors.Is(err, data.ErrNotFound) {
			yield(data.Document{}, err)
			return
		}
		for d, err := range r.Documents(ctx) {
			if err == nil && d.Article.ID == first.Article.ID {
				continue
			}
			s.now.articles++
			s.hurry()
			if err == nil && d.Article.Status == data.StatusDone && !c.done {
				continue
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

func document(ctx context.Context, r data.Reader, id data.ID) (d data.Document, err error) {
	if d.Article, err = r.Article(ctx, id); err != nil {
		return d, err
	}
	if d.Text, err = r.Text(ctx, d.Article.TextHash); err != nil {
		return d, err
	}
	d.Annotations, err = r.Annotations(ctx, id)
	return d, err
}

// add sorts a row: what is marked already is counted, the rest is listed.
func (s *scanner) add(row replicate.Row) {
	switch {
	case has(row.Same, s.w.Label):
		s.now.marked++
	case len(row.Same) > 0:
		s.now.alone++
		if s.now.also == nil {
			s.now.also = replicate.Ambiguity{}
		}
		s.now.also.Add(row)
	case crossed(row):
		s.now.alone++
	default:
		s.n++
		p := place{article: row.Article, title: row.Title, span: row.Span, text: row.Text, left: row.Left, right: row.Right}
		if row.Group.Variant() {
			s.now.variants = append(s.now.variants, p)
		} else {
			s.now.exact = append(s.now.exact, p)
		}
	}
}

func has(list []data.Annotation, label data.ID) bool {
	for _, a := range list {
		if a.Label == label {
			return true
		}
	}
	return false
}

// crossed reports whether a mark has a part of the place and something beside it.
// That one lies in the other is how names are, so it hinders nothing.
func crossed(row replicate.Row) bool {
	for _, a := range row.Over {
		if s := a.Span(); !s.Contains(row.Span) && !row.Span.Contains(s) {
			return true
		}
	}
	return false
}

// hurry tells what there is, if it is time.
func (s *scanner) hurry() {
	first := s.told == 0 && s.n > 0
	if now := time.Now(); first || now.After(s.due) && !s.busy() {
		s.due = now.Add(pace)
		s.flush()
	}
}

func (s *scanner) flush() {
	s.told = s.n
	s.tell(s.now)
	s.now = batch{articles: s.now.articles}
}
