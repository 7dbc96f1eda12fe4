package edit_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/memory"
	"nomina/data/storetest"
)

// large returns an editor of a project whose article has n annotations, and
// what they are.
func large(b *testing.B, n int) (*edit.Editor, data.ID, []data.Annotation, []data.Label) {
	b.Helper()
	ctx := context.Background()
	s := memory.New(storetest.Template())
	e := edit.New(s, edit.Options{NewID: ident.New, Now: ident.Now})
	d := edit.Imported{Text: strings.Repeat("Kursk ", n+1000), Spans: make([]edit.ImportedSpan, n)}
	for i := range d.Spans {
		d.Spans[i] = edit.ImportedSpan{Start: 6 * i, End: 6*i + 5, LabelKey: "PERSON"}
	}
	c, err := e.Do(ctx, edit.Import{Documents: []edit.Imported{d}})
	if err != nil {
		b.Fatal(err)
	}
	labels, err := s.Labels(ctx)
	if err != nil {
		b.Fatal(err)
	}
	article := c.Changes.Articles.Created[0].ID
	if _, err := e.Open(ctx, article); err != nil {
		b.Fatal(err)
	}
	return e, article, c.Changes.Annotations.Created, labels
}

func BenchmarkAnnotate(b *testing.B) {
	for _, n := range []int{20, 20_000, 200_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			e, article, all, labels := large(b, n)
			b.ReportAllocs()
			b.ResetTimer()
			for i := range b.N {
				at := all[i*7919%n].Start // all over the article; widths differ, so that none comes twice
				span := data.Span{Start: at, End: at + 1 + i/n%5000}
				if _, err := e.Do(context.Background(), edit.Annotate{Article: article, Span: span, Label: labels[1+i/n/5000%3].ID}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkOpen200000(b *testing.B) {
	e, article, _, _ := large(b, 200_000)
	b.ResetTimer()
	for b.Loop() {
		if _, err := e.Open(context.Background(), article); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBulk10000(b *testing.B) {
	ctx := context.Background()
	e, _, all, labels := large(b, 10_000)
	var bulk edit.Bulk
	for _, a := range all {
		bulk.Commands = append(bulk.Commands, edit.Relabel{Annotations: []data.ID{a.ID}, Label: labels[1].ID})
	}
	for b.Loop() {
		if _, err := e.Do(ctx, bulk); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if _, err := e.Undo(ctx); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

func BenchmarkUndo10000(b *testing.B) {
	ctx := context.Background()
	e, _, all, labels := large(b, 10_000)
	ids := make([]data.ID, len(all))
	for i, a := range all {
		ids[i] = a.ID
	}
	if _, err := e.Do(ctx, edit.Relabel{Annotations: ids, Label: labels[1].ID}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := e.Undo(ctx); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if _, err := e.Redo(ctx); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

func BenchmarkImportPlan(b *testing.B) {
	e := edit.New(memory.New(storetest.Template()), edit.Options{NewID: ident.New, Now: ident.Now})
	var c edit.Import
	size := 0
	for i := range 2000 {
		d := edit.Imported{Text: fmt.Sprint(i, strings.Repeat(" Guerre en Ukraine à Kursk.", 110))}
		for j := range 20 {
			d.Spans = append(d.Spans, edit.ImportedSpan{Start: 10 * j, End: 10*j + 5, LabelKey: "PLACE"})
		}
		size += len(d.Text)
		c.Documents = append(c.Documents, d)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		if _, report, err := c.Examine(e.View()); err != nil || report.Articles != len(c.Documents) {
			b.Fatal(report.Articles, err)
		}
	}
}
