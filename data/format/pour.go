package format

import (
	"context"
	"fmt"

	"nomina/data"
)

// Pour calls write with every article as f carries it, in order, and reports what
// is lost. It stops at the first error and at the end of ctx. Writers whose
// articles do not depend on each other are faster with Parts or Encode.
func Pour(ctx context.Context, c Corpus, f Carrier, o WriteOptions, p Progress, write func(Document) error) (Report, error) {
	t := newTally(c, p)
	carry := carrying{c.Resolver(), f, o}
	for d, err := range c.Documents {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return t.rep, fmt.Errorf("read article: %w", err)
		}
		one, err := carry.pass(d, new([]Span), write)
		if err != nil {
			return t.rep, err
		}
		t.add(one)
	}
	return t.report(), nil
}

// Forecast returns what writing the corpus would lose, without writing. A Writer
// that is no Carrier loses nothing.
func Forecast(ctx context.Context, w Writer, c Corpus, o WriteOptions, p Progress) (Report, error) {
	f, ok := w.(Carrier)
	if !ok {
		return Report{Kept: Count{c.Articles, c.Annotations}}, nil
	}
	type none struct{}
	return Parts[none]{
		New:   func(bool) none { return none{} },
		Write: func(none, Document) error { return nil },
		Take:  func(none) error { return nil },
	}.Pour(ctx, c, f, Heeded(w, o), p)
}

// carrying makes of articles what a format holds. It never changes.
type carrying struct {
	resolver Resolver
	f        Carrier
	o        WriteOptions
}

// pass calls write with an article as the format carries it, if it does. The memory
// of spans is used, and serves the next article.
func (c carrying) pass(d data.Document, spans *[]Span, write func(Document) error) (passed, error) {
	doc, err := c.resolver.document(d, *spans)
	if err != nil {
		return passed{}, err
	}
	*spans = doc.Spans
	doc, lost := c.f.Carry(doc, c.o)
	one := passed{lost: lost, steps: 1 + int64(len(d.Annotations))}
	if _, skip := left(lost); skip {
		return one, nil
	}
	if err := write(doc); err != nil {
		return one, fmt.Errorf("write article %s: %w", d.Article.ID, err)
	}
	one.kept = Count{1, len(doc.Spans)}
	return one, nil
}

// passed is what became of an article.
type passed struct {
	kept  Count
	lost  []Loss
	steps int64 // of progress
}

// tally sums up what became of articles.
type tally struct {
	rep         Report
	losses      Losses
	p           Progress
	done, total int64
}

func newTally(c Corpus, p Progress) tally { return tally{p: p, total: c.Total()} }

func (t *tally) add(one passed) {
	t.losses.Add(one.lost...)
	t.rep.Kept = t.rep.Kept.plus(one.kept)
	if t.done += one.steps; t.p != nil {
		t.p(t.done, t.total)
	}
}

// report returns the report when all articles are through.
func (t *tally) report() Report {
	t.rep.count(t.losses)
	return t.rep
}
