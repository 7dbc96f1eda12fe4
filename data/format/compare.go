package format

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"nomina/data"
)

// ErrDiffers is returned when a written file does not hold what the project
// holds.
var ErrDiffers = errors.New("written file differs from the project")

// Compare reads a written file back and compares it with the corpus it was
// written from: every article's text, every span's range, label, text and
// entity, in order, and the register. It returns how many spans agree, and ErrDiffers with the first
// difference.
func Compare(ctx context.Context, ch Checker, r io.ReaderAt, size int64, c Corpus, p Progress) (int, error) {
	next, stop := iter.Pull2(c.Documents)
	defer stop()
	cmp := comparer{ch: ch, keys: make(map[data.ID]string, len(c.Labels)), entities: c.Register()}
	for _, l := range c.Labels {
		cmp.keys[l.ID] = l.Key
	}
	total, done := c.Total(), int64(0)
	err := ch.ReadBack(ctx, r, size, func(got Document) error {
		want, err, ok := next()
		switch {
		case err != nil:
			return err
		case !ok:
			return fmt.Errorf("%w: article %s is not in the project", ErrDiffers, got.Article.ID)
		}
		if err := cmp.document(got, want); err != nil {
			return err
		}
		if done == 0 {
			if err := cmp.register(got.Entities, c.Entities); err != nil {
				return err
			}
		}
		if done += 1 + int64(len(got.Spans)); p != nil {
			p(done, total)
		}
		return nil
	})
	if err != nil {
		return cmp.checked, err
	}
	if missing, err, ok := next(); ok {
		if err != nil {
			return cmp.checked, err
		}
		return cmp.checked, fmt.Errorf("%w: article %s is missing", ErrDiffers, missing.Article.ID)
	}
	return cmp.checked, nil
}

type comparer struct {
	ch       Checker
	keys     map[data.ID]string
	entities map[data.ID]Entity
	checked  int
}

func (c *comparer) document(got Document, want data.Document) error {
	id := want.Article.ID
	switch {
	case got.Article.ID != id:
		return fmt.Errorf("%w: article %s stands where %s belongs", ErrDiffers, got.Article.ID, id)
	case got.Text != c.ch.Carried(want.Text):
		return fmt.Errorf("%w: article %s: the text differs", ErrDiffers, id)
	case len(got.Spans) != len(want.Annotations):
		return fmt.Errorf("%w: article %s: %d spans, not %d", ErrDiffers, id, len(got.Spans), len(want.Annotations))
	}
	at := cursor{text: got.Text}
	for i, s := range got.Spans {
		a := want.Annotations[i]
		w := Span{ID: a.ID, Start: a.Start, End: a.End, Label: c.ch.Carried(c.keys[a.Label]), Text: c.ch.Carried(a.Quote)}
		g := Span{ID: s.ID, Start: s.Start, End: s.End, Label: s.Label, Text: s.Text, Entity: s.Entity}
		if a.Entity != "" {
			e := c.entities[a.Entity]
			w.Entity = Entity{ID: a.Entity, Name: c.ch.Carried(e.Name), External: c.ch.Carried(e.External)}
		}
		if g != w {
			return fmt.Errorf("%w: article %s: span %+v, not %+v", ErrDiffers, id, g, w)
		}
		if covered := at.slice(s.Start, s.End); covered != s.Text {
			return fmt.Errorf("%w: article %s: %d–%d covers %q, not %q", ErrDiffers, id, s.Start, s.End, covered, s.Text)
		}
		c.checked++
	}
	return nil
}

// register compares the entries that stood beside the first article.
func (c *comparer) register(got []Entity, want []data.Entity) error {
	if len(got) != len(want) {
		return fmt.Errorf("%w: %d entities, not %d", ErrDiffers, len(got), len(want))
	}
	for i, g := range got {
		e := c.entities[want[i].ID]
		w := Entity{
			ID: e.ID, Label: c.ch.Carried(e.Label), Name: c.ch.Carried(e.Name), Aliases: c.ch.Carried(e.Aliases),
			Note: c.ch.Carried(e.Note), External: c.ch.Carried(e.External), Created: g.Created, Modified: g.Modified,
		}
		if g != w {
			return fmt.Errorf("%w: entity %+v, not %+v", ErrDiffers, g, w)
		}
	}
	return nil
}

// cursor finds the text of spans that come sorted by their start. It counts
// code points by itself, so that a fault in data/text would show here.
type cursor struct {
	text   string
	cp, at int // a code point and its byte
}

func (c *cursor) slice(start, end int) string {
	if start < c.cp {
		c.cp, c.at = 0, 0
	}
	c.at += skip(c.text[c.at:], start-c.cp)
	c.cp = start
	return c.text[c.at : c.at+skip(c.text[c.at:], end-start)]
}

// skip returns how many bytes the first n code points of s have, or all.
func skip(s string, n int) int {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return at
}
