package review_test

import (
	"fmt"
	"strings"
	"testing"

	"nomina/data/edit"
)

// BenchmarkDiff compares a workbook of 20,000 mentions in which every tenth was
// relabelled.
func BenchmarkDiff(b *testing.B) {
	var docs []edit.Imported
	for i := range 200 {
		docs = append(docs, imported(fmt.Sprint("Article ", i), fmt.Sprint(i)+strings.Repeat(" in Kursk and Kyiv", 50), "Kursk", "PLACE", "Kyiv", "PLACE"))
	}
	p := newProject(b, docs...)
	s := opened(b, p.export())
	for row := 2; row < 20_000; row += 10 {
		s.set(row, "label", "EVENT")
	}
	book := s.bytes()
	for b.Loop() {
		if r := p.diff(book); len(r.Changes) != 2000 {
			b.Fatalf("got %d changes, want 2,000", len(r.Changes))
		}
	}
	b.ReportMetric(20_000*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}
