package edit_test

import (
	"context"
	"testing"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/storetest"
)

// TestEditor_OpenAround opens an article for its first screen and acts on spans
// that the editor was never told of.
func TestEditor_OpenAround(t *testing.T) {
	ctx := context.Background()
	p := newProject(t)
	var spans []data.Span
	for i := range 20 {
		spans = append(spans, data.Span{Start: i, End: i + 3}, data.Span{Start: i, End: i + 4})
	}
	p.do(edit.Replicate{Article: p.article, Spans: spans, Label: p.labels[0].ID})
	part := data.Span{Start: 5, End: 7}
	d, err := p.OpenAround(ctx, p.article, part)
	if err != nil {
		t.Fatal(err)
	}
	want, err := p.store.AnnotationsOver(ctx, p.article, part)
	if err != nil || len(want) == 0 || len(want) == len(spans) {
		t.Fatalf("got %d annotations over %v, %v, want some of %d", len(want), part, err, len(spans))
	}
	if diff := storetest.Diff(d.Annotations, want); diff != "" {
		t.Errorf("annotations (-want +got):\n%s", diff)
	}
	there, err := p.store.AnnotationsOver(ctx, p.article, spans[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range there {
		if a.Span() == spans[0] {
			p.duplicate(edit.Annotate{Article: p.article, Span: spans[0], Label: p.labels[0].ID}, a.ID)
		}
	}
	again := append([]data.Span{{Start: 30, End: 33}}, spans...)
	for range 3 { // past what is asked for one by one
		again = append(again, again...)
	}
	c := p.do(edit.Replicate{Article: p.article, Spans: again, Label: p.labels[0].ID})
	if got := len(c.Changes.Annotations.Created); got != 1 {
		t.Errorf("replicated: got %d new spans, want 1", got)
	}
	for _, a := range c.Changes.Annotations.Created {
		p.do(edit.Relabel{Annotations: []data.ID{a.ID}, Label: p.labels[1].ID})
		twin := p.do(edit.Annotate{Article: p.article, Span: a.Span(), Label: p.labels[0].ID}).Changes.Annotations.Created[0]
		p.duplicate(edit.Relabel{Annotations: []data.ID{a.ID}, Label: p.labels[0].ID}, twin.ID)
	}
	all, err := p.View().Annotations(p.article)
	if err != nil || len(all) != len(spans)+2 {
		t.Errorf("got %d annotations, %v, want %d", len(all), err, len(spans)+2)
	}
	if n, err := p.View().Count(p.article); err != nil || n != len(all) {
		t.Errorf("counted: got %d, %v, want %d", n, err, len(all))
	}
	if d, err = p.Open(ctx, p.article); err != nil || len(d.Annotations) != len(all) {
		t.Errorf("opened whole: got %d annotations, %v, want %d", len(d.Annotations), err, len(all))
	}
	if _, err := p.OpenAround(ctx, "nothing", part); err == nil {
		t.Error("opened what is not there")
	}
}

// counting is a command that does nothing but count.
type counting struct {
	article data.ID
	n       *int
}

func (c counting) Plan(v edit.View) (s edit.Step, err error) {
	*c.n, err = v.Count(c.article)
	return s, err
}

// TestView_CountsWhatIsPlanned counts after an act that is not done yet.
func TestView_CountsWhatIsPlanned(t *testing.T) {
	p := newProject(t)
	p.do(edit.Annotate{Article: p.article, Span: data.Span{Start: 0, End: 3}, Label: p.labels[0].ID})
	n := 0
	p.do(edit.Bulk{Commands: []edit.Command{
		edit.Annotate{Article: p.article, Span: data.Span{Start: 4, End: 7}, Label: p.labels[0].ID}, counting{p.article, &n},
	}})
	if n != 2 {
		t.Errorf("got %d annotations, want 2", n)
	}
}
