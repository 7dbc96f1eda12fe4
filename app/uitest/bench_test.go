package uitest

import (
	"context"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"nomina/app/apptest"
	"nomina/data"
	"nomina/data/ident"
	"nomina/data/sqlite"
	"nomina/data/storetest"
)

// BenchmarkAct measures one act in a project of 10,000 articles with 200,000
// annotations, from the key to the durable commit and to widgets that show it;
// what the graphics card does then is not in it.
func BenchmarkAct(b *testing.B) {
	path := filepath.Join(b.TempDir(), "large.nomina")
	t := data.Template{Project: data.Project{ID: ident.New(), Created: ident.Now()}, Labels: data.DefaultLabels(ident.New)}
	store, err := sqlite.Open(context.Background(), path, data.OpenCreate, t)
	if err != nil {
		b.Fatal(err)
	}
	if err := storetest.Fill(context.Background(), store, 10_000, 20, 3_000); err != nil {
		b.Fatal(err)
	}
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
	d := apptest.New(b, apptest.Options{Open: sqlite.Open})
	d.App.Start(path, nil)
	d.Settle()
	var times []time.Duration
	for b.Loop() {
		d.Press("Escape", "Ctrl+Right")
		start := time.Now()
		d.Press("4")
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "median-ms")
	b.ReportMetric(float64(times[len(times)*99/100].Microseconds())/1000, "p99-ms")
}
