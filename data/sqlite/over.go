package sqlite

import (
	"context"

	"nomina/data"
)

// partQuery is annotationQuery without the article, which is known.
const partQuery = "SELECT a.id, '', l.id, a.start, a.end, a.quote, a.annotator, a.note, a.origin, a.score, coalesce(e.id, ''), a.created, a.modified" + annotationTables

// overQuery finds the annotations of article ?1 that share a code point with
// [?2, ?3). Those that begin far ahead of it are longer than what the schema
// calls long, which is what its second index is for.
const overQuery = partQuery + "r.id = ?1 AND a.start >= ?2 - 4096 AND a.start < ?3 AND a.end > ?2" +
	" UNION ALL " + partQuery + "r.id = ?1 AND a.start < ?2 - 4096 AND a.end > ?2 AND a.end - a.start > 4096"

// AnnotationsOver returns the annotations of a part of an article in order.
func (r reader) AnnotationsOver(ctx context.Context, article data.ID, span data.Span) ([]data.Annotation, error) {
	if span.Empty() {
		return nil, ctx.Err()
	}
	all, err := r.annotations(ctx, article, 0, overQuery, string(article), span.Start, span.End)
	return all, wrap("read annotations of "+string(article), err)
}

// Annotations returns an article's annotations in order.
func (r reader) Annotations(ctx context.Context, article data.ID) ([]data.Annotation, error) {
	// How many there will be may have changed when they are read. It only saves
	// moving very many of them as their list grows.
	expected, err := r.AnnotationCount(ctx, article)
	if err != nil {
		return nil, err
	}
	all, err := r.annotations(ctx, article, expected, partQuery+"r.id = ?", string(article))
	return all, wrap("read the annotations of "+string(article), err)
}

// AnnotationCount returns how many annotations an article has.
func (r reader) AnnotationCount(ctx context.Context, article data.ID) (n int, err error) {
	err = one(ctx, r.src, "SELECT count(*) FROM annotation WHERE article = (SELECT n FROM article WHERE id = ?)", []any{string(article)},
		[]any{(*whole)(&n)})
	return n, wrap("count the annotations of "+string(article), err)
}

// annotations reads what a query that begins like partQuery finds in an article,
// making room for as many as are expected. What many of them have in common is
// kept once.
func (r reader) annotations(ctx context.Context, article data.ID, expected int, query string, args ...any) ([]data.Annotation, error) {
	var a data.Annotation
	var all []data.Annotation
	if expected > 0 {
		all = make([]data.Annotation, 0, expected)
	}
	same := interned{}
	err := each(ctx, r.src, query, args, annotationDest(&a), func() error {
		a.Article, a.Label = article, data.ID(same.of(string(a.Label)))
		a.Annotator, a.Origin, a.Entity = same.of(a.Annotator), data.Origin(same.of(string(a.Origin))), data.ID(same.of(string(a.Entity)))
		all = append(all, a)
		return nil
	})
	sortAnnotations(all)
	return all, err
}

// interned keeps one of many equal strings.
type interned map[string]string

func (m interned) of(s string) string {
	if kept, ok := m[s]; ok {
		return kept
	}
	m[s] = s
	return s
}
