package xlsx

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/offsets"
	"nomina/data/text"
)

// maxFile is how large a workbook is that is read, in bytes.
const maxFile = 2 << 30

// Read yields the articles of a workbook that Write has written, edited since or
// not. What is wrong with a row is reported with its number, and the rest comes
// in.
func (f Format) Read(ctx context.Context, in format.Input, o format.ReadOptions, yield func(format.Document) error) (format.Report, error) {
	log := format.NewLog(in)
	if err := ctx.Err(); err != nil {
		return log.Report, err
	}
	at, err := in.At(maxFile)
	if err != nil {
		log.RefuseFile(err, maxFile)
		return log.Report, ctx.Err()
	}
	defer func() { _ = at.Close() }()
	r := reader{log: log, yield: yield, spans: map[data.ID][]Mention{}}
	err = r.read(ctx, at, o)
	var stop stopped
	switch {
	case errors.As(err, &stop):
		return log.Report, stop.error
	case ctx.Err() != nil:
		return log.Report, ctx.Err()
	case errors.Is(err, ErrForeign):
		log.Refuse(0, CodeForeign, "no workbook of Nomina: no sheet has the columns annotation_id, label and text")
	case err != nil:
		log.Refuse(0, format.CodeUnreadable, "cannot be read: {error}", "error", err.Error())
	}
	return log.Report, nil
}

// stopped is the error of whoever takes the articles.
type stopped struct{ error }

type reader struct {
	log   *format.Log
	yield func(format.Document) error
	book  *Book
	unit  format.Unit
	spans map[data.ID][]Mention // by their articles, which may stand in any order
	first format.Document       // what the first article brings along
	any   bool
}

func (r *reader) read(ctx context.Context, at format.At, o format.ReadOptions) (err error) {
	if r.book, err = OpenBook(at, at.Size); err != nil {
		return err
	}
	r.unit = r.book.Unit
	if o.Unit != nil {
		r.unit = *o.Unit
	}
	if r.first.Labels, err = r.book.Labels(ctx); err != nil {
		return err
	}
	if r.first.Entities, err = r.book.Entities(ctx); err != nil {
		return err
	}
	err = r.book.Mentions(ctx, func(m Mention) error {
		r.spans[m.Article] = append(r.spans[m.Article], m)
		return nil
	})
	if err != nil {
		return err
	}
	if err := r.book.Articles(ctx, r.article); err != nil {
		return err
	}
	r.orphans()
	if !r.any {
		r.log.Say(0, CodeEmpty, "holds no articles")
	}
	return nil
}

func (r *reader) article(a Article) error {
	a.Text = r.text(a)
	a.TextHash, a.Length = data.HashText(a.Text), utf8.RuneCountInString(a.Text)
	for _, o := range a.Odd {
		r.log.Lose(a.Row, CodeBadArticleCell, `{column} cannot be "{cell}"`, "column", o.Column, "cell", format.Short(o.Cell))
	}
	d := format.Document{Article: a.Article, Text: a.Text, Line: a.Row}
	d.Labels, d.Entities, r.first = r.first.Labels, r.first.Entities, format.Document{}
	x := text.New(a.Text)
	for i, m := range r.spans[a.ID] {
		if s, ok := r.span(x, i, m); ok {
			d.Spans = append(d.Spans, s)
		}
	}
	delete(r.spans, a.ID)
	slices.SortStableFunc(d.Spans, func(a, b format.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.ID, b.ID))
	})
	if err := r.yield(d); err != nil {
		return stopped{err}
	}
	r.any = true
	r.log.Keep(d)
	return nil
}

// text returns an article's text as it was exported, or reports that it is not.
func (r *reader) text(a Article) string {
	s := restore(a.Text, a.Length)
	if n := utf8.RuneCountInString(s); n != a.Length && a.Length > 0 {
		r.log.Convert(a.Row, CodeLengthDiffers, "the text has {got} characters, not the {want} that it had when it was exported",
			"got", strconv.Itoa(n), "want", strconv.Itoa(a.Length))
	}
	return s
}

// span returns a mention where it says that it stands, or reports why not.
func (r *reader) span(x *text.Index, i int, m Mention) (s format.Span, ok bool) {
	switch {
	case m.Label == "":
		r.log.RefuseSpan(m.Row, i, format.CodeNoLabel, "there is no label")
		return s, false
	case !m.Start.Valid || !m.End.Valid:
		r.log.RefuseSpan(m.Row, i, format.CodeNoOffsets, "start and end are no positions")
		return s, false
	}
	raw := offsets.Raw{Start: m.Start.N, End: m.End.N, Text: m.Text, HasText: true}
	if start, okStart := r.unit.CodePoint(x, raw.Start); okStart {
		if end, okEnd := r.unit.CodePoint(x, raw.End); okEnd && start < end && Same(x.Slice(text.Range{Start: start, End: end}), m.Text) {
			raw.HasText = false // line ends may differ
		}
	}
	for _, o := range m.Odd {
		r.log.LoseSpan(m.Row, i, CodeBadCell, `{column} cannot be "{cell}"`, "column", o.Column, "cell", format.Short(o.Cell))
	}
	at, covered, ok := offsets.Resolve(r.log, m.Row, i, x, r.unit, raw)
	return format.Span{
		ID: m.ID, Start: at.Start, End: at.End, Label: m.Label, Text: covered, Annotator: m.Annotator, Note: m.Note,
		Origin: m.Origin, Score: m.Score, Entity: m.Entity, Created: m.Created, Modified: m.Modified, Line: m.Row,
	}, ok
}

// orphans reports the mentions whose article is not there.
func (r *reader) orphans() {
	var rows []Mention
	for _, list := range r.spans {
		rows = append(rows, list...)
	}
	slices.SortFunc(rows, func(a, b Mention) int { return cmp.Or(cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Row, b.Row)) })
	for i, m := range rows {
		r.log.RefuseSpan(m.Row, i, CodeNoArticle, `article "{article}" is not in the workbook`, "article", format.Short(string(m.Article)))
	}
}
