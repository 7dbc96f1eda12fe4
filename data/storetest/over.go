package storetest

import (
	"context"
	"strings"
	"testing"

	"nomina/data"
)

// testAnnotationsOver asks for parts of an article and compares with what all of
// its annotations say. Some reach over most of the article, from far ahead of
// the part, since engines look for those apart.
func testAnnotationsOver(t *testing.T, s data.Store) {
	ctx := context.Background()
	p := NewProject(t, s)
	p.Annotate(t, 0, 11) // in another article
	body := strings.Repeat("à Kursk ", 4000)
	a := p.Import(t, "long", body)
	spans := []data.Span{{Start: 0, End: 32_000}, {Start: 1, End: 4097}, {Start: 1, End: 4098}, {Start: 1, End: 4099}, {Start: 3000, End: 9000},
		{Start: 5000, End: 5001}, {Start: 5000, End: 9096}, {Start: 5000, End: 9097}, {Start: 31_999, End: 32_000}}
	for start := 2; start < 32_000; start += 97 {
		spans = append(spans, data.Span{Start: start, End: min(start+1+start%40, 32_000)})
	}
	var made []data.Annotation
	for i, span := range spans {
		made = append(made, NewAnnotation(a, body, span.Start, span.End, p.Labels[i%4].ID))
	}
	p.Apply(t, Do(Created(made...)))
	all, err := s.Annotations(ctx, a.ID)
	if err != nil || len(all) != len(made) {
		t.Fatalf("Annotations: got %d, %v, want %d", len(all), err, len(made))
	}
	wantCount(t, s, a.ID, len(made))
	wantCount(t, s, NewID(), 0)
	for _, part := range []data.Span{{Start: 0, End: 1}, {Start: 0, End: 32_000}, {Start: -5, End: 99_999}, {Start: 4096, End: 4097}, {Start: 4097, End: 4098},
		{Start: 4098, End: 4099}, {Start: 5000, End: 5001}, {Start: 9096, End: 9097}, {Start: 9095, End: 9096}, {Start: 20_000, End: 21_000},
		{Start: 31_999, End: 32_000}, {Start: 40_000, End: 50_000}, {Start: 700, End: 700}, {Start: 800, End: 700}} {
		var want []data.Annotation
		for _, x := range all {
			if !part.Empty() && x.Span().Overlaps(part) {
				want = append(want, x)
			}
		}
		got, err := s.AnnotationsOver(ctx, a.ID, part)
		if err != nil {
			t.Fatalf("AnnotationsOver(%v): %v", part, err)
		}
		wantSame(t, "annotations over "+part.String(), got, want)
	}
	if got, err := s.AnnotationsOver(ctx, NewID(), data.Span{End: 9}); len(got) != 0 || err != nil {
		t.Errorf("AnnotationsOver in an unknown article: got %v, %v, want none", got, err)
	}
}

func wantCount(t *testing.T, s data.Store, article data.ID, want int) {
	t.Helper()
	if n, err := s.AnnotationCount(context.Background(), article); err != nil || n != want {
		t.Errorf("AnnotationCount: got %d, %v, want %d", n, err, want)
	}
}
