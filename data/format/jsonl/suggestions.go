package jsonl

import (
	"context"
	"fmt"

	"nomina/data"
	"nomina/data/text"
)

// proposed appends the suggestions of an article, apart from its spans, when
// they were asked for.
func (e *encoder) proposed(ctx context.Context, article data.ID, x *text.Index) error {
	if e.suggestions == nil {
		return nil
	}
	list, err := e.suggestions(ctx, article)
	if err != nil {
		return fmt.Errorf("read suggestions: %w", err)
	}
	e.raw(`,"suggestions":[`)
	for i, s := range list {
		if i > 0 {
			e.raw(`,`)
		}
		key, ok := e.keys[s.Label]
		if !ok {
			return fmt.Errorf("suggestion %v: label %s: %w", s.Span(), s.Label, data.ErrNotFound)
		}
		e.string(`{"label":`, key)
		e.int(`,"start":`, e.unit.Of(x, s.Start))
		e.int(`,"end":`, e.unit.Of(x, s.End))
		e.string(`,"text":`, s.Quote)
		e.float(`,"score":`, s.Score)
		e.string(`,"source":`, string(s.Source))
		e.raw(`}`)
		if err := e.flushPart(ctx); err != nil {
			return err
		}
	}
	e.raw(`]`)
	return nil
}
