package jsonl

import (
	"fmt"
	"strconv"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/text"
)

// suggestions ends the spans and appends what nobody has accepted yet, in a list of
// its own.
func (e *encoder) suggestions(list []data.Suggestion, body string, x *text.Index) error {
	if e.unit != format.CodePoints && x == nil {
		x = text.New(body)
	}
	e.raw(`],"suggestions":[`)
	for i, s := range list {
		key, ok := e.keys[s.Label]
		if !ok {
			return fmt.Errorf("suggestion: label %s: %w", s.Label, data.ErrNotFound)
		}
		if i > 0 {
			e.raw(`,`)
		}
		e.int(`{"start":`, e.unit.Of(x, s.Start))
		e.int(`,"end":`, e.unit.Of(x, s.End))
		e.string(`,"label":`, key)
		e.string(`,"text":`, s.Quote)
		e.raw(`,"score":`)
		e.buf = strconv.AppendFloat(e.buf, s.Score, 'g', 4, 64)
		e.string(`,"source":`, string(s.Source))
		e.raw(`}`)
	}
	e.raw(`]`)
	return nil
}
