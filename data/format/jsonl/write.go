package jsonl

import (
	"context"
	"fmt"
	"io"
	"strconv"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/text"
)

// flushAt is how many bytes are gathered before they are written.
const flushAt = 256 << 10

// Write writes the corpus, one article a line. The same corpus gives the same
// bytes. The definitions of the labels follow the first article.
func (Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	e := encoder{w: w, unit: o.Unit, keys: make(map[data.ID]string, len(c.Labels)), entities: make(map[data.ID]data.Entity, len(c.EntityUses))}
	for _, l := range c.Labels {
		e.keys[l.ID] = l.Key
	}
	for _, n := range c.Entities {
		if c.EntityUses[n.ID].Mentions > 0 {
			e.entities[n.ID] = n
		}
	}
	total := c.Total()
	var done int64
	for doc, err := range c.Documents {
		if err != nil {
			return e.rep, fmt.Errorf("read article: %w", err)
		}
		if err := e.document(ctx, doc, c); err != nil {
			return e.rep, fmt.Errorf("write article %s: %w", doc.Article.ID, err)
		}
		if done += 1 + int64(len(doc.Annotations)); p != nil {
			p(done, total)
		}
	}
	if e.rep.Kept.Articles == 0 && len(c.Labels) > 0 {
		l := format.NewLine(format.Lost, CodeNoArticles, "{count} labels were not written: there is no article to write them with",
			"count", strconv.Itoa(len(c.Labels)))
		l.File = "labels"
		e.rep.Add(l)
	}
	return e.rep, e.flush()
}

// encoder gathers lines and passes them on in large pieces.
type encoder struct {
	w    io.Writer
	buf  []byte
	unit format.Unit
	keys map[data.ID]string // labels' keys by their IDs
	// entities are those that are meant; whose particulars are written is in told.
	entities map[data.ID]data.Entity
	told     map[data.ID]bool
	rep      format.Report
}

func (e *encoder) flush() error {
	if len(e.buf) == 0 {
		return nil
	}
	_, err := e.w.Write(e.buf)
	e.buf = e.buf[:0]
	return err
}

func (e *encoder) document(ctx context.Context, doc data.Document, c format.Corpus) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	e.head(doc)
	var x *text.Index
	if e.unit != format.CodePoints && len(doc.Annotations) > 0 {
		x = text.New(doc.Text)
	}
	for i, a := range doc.Annotations {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		if err := e.span(a, x); err != nil {
			return err
		}
		if len(e.buf) >= flushAt {
			if err := e.flushSpans(ctx); err != nil {
				return err
			}
		}
	}
	if list := c.Suggestions[doc.Article.ID]; len(list) > 0 {
		if err := e.suggestions(list, doc.Text, x); err != nil {
			return err
		}
	} else {
		e.raw(`]`)
	}
	e.tail(doc.Article, c.Labels)
	e.rep.Kept.Articles++
	e.rep.Kept.Spans += len(doc.Annotations)
	if len(e.buf) >= flushAt {
		return e.flush()
	}
	return nil
}

// flushSpans passes on a part of a line, so that an article with very many
// spans neither fills the memory nor delays a cancel.
func (e *encoder) flushSpans(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return e.flush()
}

// head appends an article's line up to its spans.
func (e *encoder) head(doc data.Document) {
	a := doc.Article
	e.string(`{"id":`, string(a.ID))
	e.string(`,"title":`, a.Title)
	e.string(`,"text":`, doc.Text)
	e.string(`,"source":`, a.Source)
	e.string(`,"lang":`, a.Lang)
	e.string(`,"status":`, string(a.Status))
	e.raw(`,"meta":`)
	e.meta(a)
	e.string(`,"offset_unit":`, e.unit.String())
	e.raw(`,"spans":[`)
}

// span appends one annotation.
func (e *encoder) span(a data.Annotation, x *text.Index) error {
	key, ok := e.keys[a.Label]
	if !ok {
		return fmt.Errorf("annotation %s: label %s: %w", a.ID, a.Label, data.ErrNotFound)
	}
	e.string(`{"id":`, string(a.ID))
	e.int(`,"start":`, e.unit.Of(x, a.Start))
	e.int(`,"end":`, e.unit.Of(x, a.End))
	e.string(`,"label":`, key)
	e.string(`,"text":`, a.Quote)
	e.string(`,"annotator":`, a.Annotator)
	e.string(`,"note":`, a.Note)
	e.string(`,"origin":`, string(a.Origin))
	e.time(`,"created":`, a.Created)
	e.time(`,"modified":`, a.Modified)
	if a.Entity != "" {
		if err := e.entity(a); err != nil {
			return err
		}
	}
	e.raw(`}`)
	return nil
}

// entity appends whom or what an annotation means: what it is called every time,
// the particulars with the first mention.
func (e *encoder) entity(a data.Annotation) error {
	n, ok := e.entities[a.Entity]
	if !ok {
		return fmt.Errorf("annotation %s: entity %s: %w", a.ID, a.Entity, data.ErrNotFound)
	}
	e.string(`,"entity":{"id":`, string(n.ID))
	e.string(`,"name":`, n.Name)
	e.string(`,"external":`, n.External)
	if !e.told[n.ID] {
		if e.told == nil {
			e.told = map[data.ID]bool{}
		}
		e.told[n.ID] = true
		e.string(`,"label":`, e.keys[n.Label])
		e.string(`,"note":`, n.Note)
		e.raw(`,"aliases":[`)
		for i, alias := range n.AliasList() {
			if i > 0 {
				e.raw(`,`)
			}
			e.buf = appendString(e.buf, alias)
		}
		e.raw(`]`)
	}
	e.raw(`}`)
	return nil
}

// tail appends what follows an article's spans.
func (e *encoder) tail(a data.Article, labels []data.Label) {
	e.time(`,"created":`, a.Created)
	if a.File != (data.File{}) {
		e.string(`,"file":{"name":`, a.File.Name)
		e.string(`,"path":`, a.File.Path)
		e.string(`,"sha256":`, a.File.SHA256)
		e.string(`,"encoding":`, a.File.Encoding)
		e.raw(`}`)
	}
	if e.rep.Kept.Articles == 0 && len(labels) > 0 {
		e.labels(labels)
	}
	e.raw("}\n")
}

func (e *encoder) labels(labels []data.Label) {
	e.raw(`,"labels":[`)
	for i, l := range labels {
		if i > 0 {
			e.raw(`,`)
		}
		e.string(`{"id":`, string(l.ID))
		e.string(`,"key":`, l.Key)
		e.string(`,"name":`, l.Name)
		e.string(`,"color":`, l.Color)
		e.int(`,"slot":`, l.Slot)
		e.string(`,"guideline":`, l.Guideline)
		e.raw(`}`)
	}
	e.raw(`]`)
}

func (e *encoder) raw(s string) { e.buf = append(e.buf, s...) }

func (e *encoder) string(key, value string) {
	e.raw(key)
	e.buf = appendString(e.buf, value)
}

func (e *encoder) int(key string, n int) {
	e.raw(key)
	e.buf = appendInt(e.buf, int64(n))
}

func (e *encoder) time(key string, t data.Time) {
	e.raw(key)
	e.buf = appendTime(e.buf, t)
}

func appendInt(dst []byte, n int64) []byte { return strconv.AppendInt(dst, n, 10) }
