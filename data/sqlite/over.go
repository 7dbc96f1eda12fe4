package sqlite

import (
	"context"

	"nomina/data"
)

// overQuery finds the annotations of article ?1 that share a code point with
// [?2, ?3). Those that begin far ahead of it are longer than what the schema
// calls long, which is what its second index is for.
const overQuery = annotationQuery + "r.id = ?1 AND a.start >= ?2 - 4096 AND a.start < ?3 AND a.end > ?2" +
	" UNION ALL " + annotationQuery + "r.id = ?1 AND a.start < ?2 - 4096 AND a.end > ?2 AND a.end - a.start > 4096"

// AnnotationsOver returns the annotations of a part of an article in order.
func (r reader) AnnotationsOver(ctx context.Context, article data.ID, span data.Span) ([]data.Annotation, error) {
	if span.Empty() {
		return nil, ctx.Err()
	}
	all, err := r.annotations(ctx, article, overQuery, string(article), span.Start, span.End)
	return all, wrap("read annotations of "+string(article), err)
}

// annotations reads what a query that begins like annotationQuery finds in an
// article. The ids that many of them have are kept once.
func (r reader) annotations(ctx context.Context, article data.ID, query string, args ...any) ([]data.Annotation, error) {
	var a data.Annotation
	var all []data.Annotation
	same := interned{}
	err := each(ctx, r.src, query, args, annotationDest(&a), func() error {
		a.Article, a.Label = article, data.ID(same.of(string(a.Label)))
		a.Annotator, a.Origin = same.of(a.Annotator), data.Origin(same.of(string(a.Origin)))
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
