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

// Compare reads a written file back and compares it with the corpus that it was
// written from with the options o: every article's text, every span's range,
// label, text and entity, in order, and the register. What a Carrier says it
// cannot hold is left out of account, but not that any other span is missing. It
// returns how many spans agree, and ErrDiffers with the first difference.
func Compare(ctx context.Context, ch Checker, r io.ReaderAt, size int64, c Corpus, o WriteOptions, p Progress) (int, error) {
	next, stop := iter.Pull2(c.Documents)
	defer stop()
	cmp := newComparer(ch, c, o)
	total, done := c.Total(), int64(0)
	err := ch.ReadBack(ctx, r, size, o, func(got Document) error {
		want, n, err := cmp.next(next)
		switch {
		case err != nil:
			return err
		case want == nil:
			return fmt.Errorf("%w: article %s is not in the project", ErrDiffers, got.Article.ID)
		}
		if err := cmp.document(got, *want); err != nil {
			return err
		}
		if done == 0 && cmp.carrier == nil {
			if err := cmp.register(got.Entities, c.Entities); err != nil {
				return err
			}
		}
		if done += n; p != nil {
			p(done, total)
		}
		return nil
	})
	if err != nil {
		return cmp.checked, err
	}
	missing, n, err := cmp.next(next)
	switch {
	case err != nil:
		return cmp.checked, err
	case missing != nil:
		return cmp.checked, fmt.Errorf("%w: article %s is missing", ErrDiffers, missing.Article.ID)
	case n > 0 && p != nil:
		p(done+n, total)
	}
	return cmp.checked, nil
}

func (c *comparer) document(got, want Document) error {
	id := want.Article.ID
	switch {
	case got.Article.ID != id:
		return fmt.Errorf("%w: article %s stands where %s belongs", ErrDiffers, got.Article.ID, id)
	case got.Text != want.Text:
		return fmt.Errorf("%w: article %s: the text differs", ErrDiffers, id)
	case len(got.Spans) != len(want.Spans):
		return fmt.Errorf("%w: article %s: %d spans, not %d", ErrDiffers, id, len(got.Spans), len(want.Spans))
	}
	at := cursor{text: got.Text}
	for i, s := range got.Spans {
		g, w := essence(s), essence(want.Spans[i])
		if g != w {
			return fmt.Errorf("%w: article %s: span %+v, not %+v", ErrDiffers, id, g, w)
		}
		// A file without texts is compared by what the spans say they cover.
		if covered := at.slice(s.Start, s.End); covered != s.Text && want.Text != "" {
			return fmt.Errorf("%w: article %s: %d–%d covers %q, not %q", ErrDiffers, id, s.Start, s.End, covered, s.Text)
		}
		c.checked++
	}
	return nil
}

// essence returns what of a span is compared.
func essence(s Span) Span {
	return Span{
		ID: s.ID, Start: s.Start, End: s.End, Label: s.Label, Text: s.Text,
		Entity: Entity{ID: s.Entity.ID, Name: s.Entity.Name, External: s.Entity.External},
	}
}

// register compares the entries that stood beside the first article.
func (c *comparer) register(got []Entity, want []data.Entity) error {
	if len(got) != len(want) {
		return fmt.Errorf("%w: %d entities, not %d", ErrDiffers, len(got), len(want))
	}
	for i, g := range got {
		e := c.resolver.entities[want[i].ID]
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
