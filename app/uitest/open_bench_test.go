package uitest

import (
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"

	"nomina/app/apptest"
	"nomina/data/sqlite"
)

// sizes are those of a report, a book and a library, in bytes.
func sizes() []int { return []int{10_000, 1_000_000, 10_000_000} }

// BenchmarkOpen measures from the key to widgets that show the first screen of
// an article with 20 spans per kB, storage included and the graphics card not,
// and to when all its spans are there. The editor may have the text still.
func BenchmarkOpen(b *testing.B) {
	for _, size := range sizes() {
		b.Run(fmt.Sprintf("%d kB", size/1000), func(b *testing.B) {
			path, spans := book(b, size)
			d := apptest.New(b, apptest.Options{Open: sqlite.Open})
			d.App.Start(path, nil)
			d.Settle()
			var first, whole []time.Duration
			for b.Loop() {
				start, short := time.Now(), d.App.Page().Article()
				d.Until(func() bool { return d.App.Page().Article() != short }, "Alt+Down")
				first = append(first, time.Since(start))
				d.Until(func() bool { return !d.App.Page().Reading() })
				whole = append(whole, time.Since(start))
				b.StopTimer()
				d.Settle()
				d.Press("Alt+Up")
				b.StartTimer()
			}
			b.ReportMetric(float64(spans), "spans")
			report(b, "first-ms", first)
			report(b, "whole-ms", whole)
			d.Press("Alt+Down")
			live(b)
		})
	}
}

// BenchmarkAnnotate measures from the key to widgets that show one more span,
// saved, in articles of all sizes.
func BenchmarkAnnotate(b *testing.B) {
	for _, size := range sizes() {
		b.Run(fmt.Sprintf("%d kB", size/1000), func(b *testing.B) {
			path, _ := book(b, size)
			d := apptest.New(b, apptest.Options{Open: sqlite.Open})
			d.App.Start(path, nil)
			d.Settle()
			d.Press("Alt+Down")
			b.ReportAllocs()
			var times []time.Duration
			for b.Loop() {
				d.Press("Escape", "Ctrl+Right", "Shift+Right", "Shift+Right")
				start := time.Now()
				d.Press("4")
				times = append(times, time.Since(start))
			}
			report(b, "median-ms", times)
		})
	}
}

// live reports what is kept in memory when a large article is open.
func live(b *testing.B) {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapAlloc)/(1<<20), "MB-live")
}

// report adds the median of times to a benchmark's figures.
func report(b *testing.B, unit string, times []time.Duration) {
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, unit)
}
