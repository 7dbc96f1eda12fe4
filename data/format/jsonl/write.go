package jsonl

import (
	"context"
	"fmt"
	"io"
	"strconv"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/text"
)

// flushAt is how many bytes are gathered before they are written.
const flushAt = 256 << 10

// Write writes the corpus, one article a line. The same corpus gives the same
// bytes. The definitions of the labels and the register follow the first article.
func (Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	e := encoder{w: w, unit: o.Unit, keys: make(map[data.ID]string, len(c.Labels)), entities: c.Register()}
	if o.Suggestions {
		e.suggestions = c.Suggestions
	}
	for _, l := range c.Labels {
		e.keys[l.ID] = l.Key
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
	if e.rep.Kept.Articles == 0 {
		e.homeless("labels", CodeNoArticles, len(c.Labels))
		e.homeless("entities", CodeNoArticlesEntities, len(c.Entities))
	}
	return e.rep, e.flush()
}

// homeless reports what has no article to be written with.
func (e *encoder) homeless(what string, code format.Code, n int) {
	if n == 0 {
		return
	}
	l := format.NewLine(format.Lost, code, "{count} "+what+" were not written: there is no article to write them with",
		"count", strconv.Itoa(n))
	l.File = what
	e.rep.Add(l)
}

// encoder gathers lines and passes them on in large pieces.
type encoder struct {
	w    io.Writer
	buf  []byte
	unit format.Unit
	keys map[data.ID]string // labels' keys by their IDs
	rep  format.Report

	entities    map[data.ID]format.Entity
	suggestions func(context.Context, data.ID) ([]data.Suggestion, error) // nil when nobody asked
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
	if e.unit != format.CodePoints && (len(doc.Annotations) > 0 || e.suggestions != nil) {
		x = text.New(doc.Text)
	}
	for i, a := range doc.Annotations {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		if err := e.span(a, x); err != nil {
			return err
		}
		if err := e.flushPart(ctx); err != nil {
			return err
		}
	}
	if err := e.tail(ctx, doc.Article, c, x); err != nil {
		return err
	}
	e.rep.Kept.Articles++
	e.rep.Kept.Spans += len(doc.Annotations)
	return e.flushPart(ctx)
}

// flushPart passes on what was gathered when it is enough, a part of a line too,
// so that an article with very many spans neither fills the memory nor delays a
// cancel.
func (e *encoder) flushPart(ctx context.Context) error {
	if len(e.buf) < flushAt {
		return nil
	}
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
	if a.Score != 0 {
		e.float(`,"score":`, a.Score)
	}
	if err := e.meant(a); err != nil {
		return err
	}
	e.raw(`}`)
	return nil
}

// tail appends what follows an article's spans.
func (e *encoder) tail(ctx context.Context, a data.Article, c format.Corpus, x *text.Index) error {
	e.raw(`]`)
	e.time(`,"created":`, a.Created)
	if a.File != (data.File{}) {
		e.string(`,"file":{"name":`, a.File.Name)
		e.string(`,"path":`, a.File.Path)
		e.string(`,"sha256":`, a.File.SHA256)
		e.string(`,"encoding":`, a.File.Encoding)
		e.raw(`}`)
	}
	if err := e.proposed(ctx, a.ID, x); err != nil {
		return err
	}
	if e.rep.Kept.Articles == 0 {
		if len(c.Labels) > 0 {
			e.labels(c.Labels)
		}
		if err := e.register(ctx, c.Entities); err != nil {
			return err
		}
	}
	e.raw("}\n")
	return nil
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
	e.buf = jsonpart.AppendString(e.buf, value)
}

func (e *encoder) int(key string, n int) {
	e.raw(key)
	e.buf = appendInt(e.buf, int64(n))
}

func (e *encoder) float(key string, v float64) {
	e.raw(key)
	e.buf = strconv.AppendFloat(e.buf, v, 'g', -1, 64)
}

// time appends a time, unless it is not known.
func (e *encoder) time(key string, t data.Time) {
	if t == 0 {
		return
	}
	e.raw(key)
	e.buf = appendTime(e.buf, t)
}

func appendInt(dst []byte, n int64) []byte { return strconv.AppendInt(dst, n, 10) }
