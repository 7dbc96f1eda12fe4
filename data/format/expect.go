package format

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"nomina/data"
)

// comparer knows what a file should hold.
type comparer struct {
	ch       Checker
	carrier  Carrier // nil when the format holds everything
	o        WriteOptions
	resolver Resolver
	checked  int
}

func newComparer(ch Checker, c Corpus, o WriteOptions) *comparer {
	carrier, _ := ch.(Carrier)
	return &comparer{ch: ch, carrier: carrier, o: o, resolver: c.Resolver()}
}

// next returns the next article that the file should hold, nil when there is none,
// and how many articles and annotations of the corpus were passed on the way.
func (c *comparer) next(pull func() (data.Document, error, bool)) (*Document, int64, error) {
	var n int64
	for {
		d, err, ok := pull()
		if err != nil || !ok {
			return nil, n, err
		}
		n += 1 + int64(len(d.Annotations))
		doc, skip, err := c.expect(d)
		if err != nil {
			return nil, n, err
		}
		if !skip {
			return &doc, n, nil
		}
	}
}

// expect returns an article as the file should hold it, or that it holds none.
func (c *comparer) expect(d data.Document) (doc Document, skip bool, err error) {
	if doc, err = c.resolver.Document(d); err != nil {
		return doc, false, err
	}
	if c.carrier == nil {
		return c.carried(doc), false, nil
	}
	carried, lost := c.carrier.Carry(doc, c.o)
	out, skip := left(lost)
	if skip {
		return carried, true, nil
	}
	return carried, false, c.account(doc, carried, out)
}

// account checks that a Carrier neither hides nor invents spans: those it
// carries and those it says are left out are all, and each covers the text of one
// of the article's, but for blanks.
func (c *comparer) account(whole, carried Document, out int) error {
	id := whole.Article.ID
	if len(carried.Spans)+out != len(whole.Spans) {
		return fmt.Errorf("%w: article %s: %d spans and %d left out, not %d", ErrDiffers, id, len(carried.Spans), out, len(whole.Spans))
	}
	known := make(map[string]int, len(whole.Spans))
	for _, s := range whole.Spans {
		known[bare(s.Text)]++
	}
	for _, s := range carried.Spans {
		key := bare(s.Text)
		if known[key]--; known[key] < 0 {
			return fmt.Errorf("%w: article %s: no span covers %q", ErrDiffers, id, s.Text)
		}
	}
	return nil
}

// bare returns s without blanks, line ends and what a format may have to replace
// by U+FFFD.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200b' || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
}

// carried returns a document as a format holds it that only has no way to write
// some characters.
func (c *comparer) carried(d Document) Document {
	d.Text = c.ch.Carried(d.Text)
	for i, s := range d.Spans {
		s.Label, s.Text = c.ch.Carried(s.Label), c.ch.Carried(s.Text)
		s.Entity.Name, s.Entity.External = c.ch.Carried(s.Entity.Name), c.ch.Carried(s.Entity.External)
		d.Spans[i] = s
	}
	return d
}
