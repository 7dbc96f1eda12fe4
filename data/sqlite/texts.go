package sqlite

import (
	"context"
	"sync"

	"nomina/data"
	"nomina/data/text"
)

// keptTexts is how many prepared texts are kept for the next act.
const keptTexts = 4

// texts keeps the last few texts prepared for slicing. A text never changes
// under its hash, so what is kept stays right whatever becomes of an act.
type texts struct {
	src  source
	read *lastText // which the act is probably about
	last []indexed // newest first
}

// lastText is the text that was read last. Whoever annotates in it has it in
// memory as well; a long one need neither be read nor be kept twice.
type lastText struct {
	mu   sync.Mutex
	hash data.Hash
	body string
}

func (l *lastText) set(hash data.Hash, body string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.hash, l.body = hash, body
}

func (l *lastText) get(hash data.Hash) (string, bool) {
	if l == nil {
		return "", false
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.body, l.hash == hash && hash != ""
}

// Text returns the body stored under hash.
func (db *DB) Text(ctx context.Context, hash data.Hash) (string, error) {
	body, err := db.reader.Text(ctx, hash)
	if err == nil {
		db.read.set(hash, body)
	}
	return body, err
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
		body, ok = c.read.get(hash)
	}
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
