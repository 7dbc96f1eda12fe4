package uitest

import (
	"testing"
	"time"

	"nomina/app/apptest"
	"nomina/data/sqlite"
)

// BenchmarkBulk measures one act on some fourteen thousand places of a book with
// 20,000 spans, its undo and its redo, from the key to widgets that show it.
func BenchmarkBulk(b *testing.B) {
	path, _ := book(b, 1_000_000)
	d := apptest.New(b, apptest.Options{Open: sqlite.Open})
	d.App.Start(path, nil)
	d.Settle()
	d.Press("Alt+Down")
	d.Select("KCNA", 0).Press("4")
	d.Select("KCNA", 0).Press("R")
	start := time.Now()
	d.Press("Return")
	act := time.Since(start)
	var undo, redo []time.Duration
	for b.Loop() {
		undo = append(undo, since(func() { d.Press("Ctrl+Z") }))
		redo = append(redo, since(func() { d.Press("Ctrl+Shift+Z") }))
	}
	b.ReportMetric(float64(act.Milliseconds()), "act-ms")
	report(b, "undo-ms", undo)
	report(b, "redo-ms", redo)
}

func since(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}
