//go:build realwindow

package windowbench

import (
	"context"
	"testing"
	"time"

	"nomina/data"
	"nomina/data/storetest"
)

// BenchmarkStart measures from the start of the process to the first frame and
// to the text, in a project of 10,000 articles with 200,000 annotations.
func BenchmarkStart(b *testing.B) {
	s, bin, path, config := newScreen(b), binary(b), large(b), b.TempDir()
	var frames, texts []time.Duration
	var now, peak float64
	for b.Loop() {
		p, frame, text := run(b, s, bin, path, config)
		frames, texts = append(frames, frame), append(texts, text)
		now, peak = p.rss()
		p.kill()
	}
	report(b, "frame", frames)
	report(b, "text", texts)
	b.ReportMetric(now, "rss-MiB")
	b.ReportMetric(peak, "peak-rss-MiB")
}

func large(b testing.TB) string {
	return project(b, "large.nomina", func(s data.Store) error { return storetest.Fill(context.Background(), s, 10_000, 20, 3_000) })
}

// BenchmarkAct measures from a label's key to the span on the screen, in the
// same project; every act is committed to the disk before it shows.
func BenchmarkAct(b *testing.B) {
	s := newScreen(b)
	p, _, _ := run(b, s, binary(b), large(b), b.TempDir())
	defer p.kill()
	var times []time.Duration
	for b.Loop() {
		s.press(keyEscape) // a word that has the label already was chosen
		s.press(keyRight, keyCtrl)
		s.settle(page())
		times = append(times, s.change(func() { s.press(keyTwo) }))
	}
	report(b, "key-to-screen", times)
	now, peak := p.rss()
	b.ReportMetric(now, "rss-MiB")
	b.ReportMetric(peak, "peak-rss-MiB")
}

// change measures from a key to the next picture of the page that differs.
func (s *screen) change(do func()) time.Duration {
	before := s.hash(page())
	start := time.Now()
	do()
	return s.until(start, "a change", func() bool { return s.hash(page()) != before })
}

// BenchmarkOpen measures from the key to the first picture of an article of
// 1 MB with 20,000 spans.
func BenchmarkOpen(b *testing.B) {
	s := newScreen(b)
	path := library(b, mB)
	var times []time.Duration
	bin := binary(b)
	for b.Loop() {
		p, _, _ := run(b, s, bin, path, b.TempDir())
		times = append(times, s.change(func() { s.press(keyDown, keyAlt) }))
		s.settle(page())
		p.kill()
	}
	report(b, "open", times)
}
