package sqlite

import (
	"context"

	"nomina/data"
	"nomina/data/text"
)

// keptTexts is how many prepared texts are kept for the next act.
const keptTexts = 4

// texts keeps the last few texts prepared for slicing. A text never changes
// under its hash, so what is kept stays right whatever becomes of an act.
type texts struct {
	src  source
	last []indexed // newest first
}

type indexed struct {
	hash  data.Hash
	index *text.Index
}

// index returns the text stored under hash, or standing in bodies.
func (c *texts) index(ctx context.Context, hash data.Hash, bodies map[data.Hash]string) (*text.Index, error) {
	for i, t := range c.last {
		if t.hash == hash {
			copy(c.last[1:i+1], c.last[:i])
			c.last[0] = t
			return t.index, nil
		}
	}
	body, ok := bodies[hash]
	if !ok {
		var err error
		if body, err = (reader{c.src}).Text(ctx, hash); err != nil {
			return nil, err
		}
	}
	x := text.New(body)
	c.last = append([]indexed{{hash, x}}, c.last[:min(len(c.last), keptTexts-1)]...)
	return x, nil
}
