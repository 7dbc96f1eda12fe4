package layout_test

import (
	"fmt"
	"testing"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

const megabyte = 1 << 20

func BenchmarkOpen1MB_FirstLines(b *testing.B) {
	s, face := article(megabyte), typeface()
	for b.Loop() {
		p := layout.NewPage(s, face, format(690))
		pl, ok := p.First(), true
		for i := 0; i < 35 && ok; i++ {
			p.Pieces(nil, pl)
			pl, ok = p.Next(pl)
		}
	}
}

func BenchmarkWhole1MB(b *testing.B) {
	s, face := article(megabyte), typeface()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		p := layout.NewPage(s, face, format(690))
		for range places(p) {
		}
	}
}

func BenchmarkRewrapInSight(b *testing.B) {
	p := layout.NewPage(article(megabyte), typeface(), format(690))
	width := float32(690)
	for b.Loop() {
		width = 1290 - width
		p.SetFormat(format(width))
		pl := p.At(500_000)
		for range 35 {
			pl, _ = p.Next(pl)
		}
	}
}

func BenchmarkHit(b *testing.B) {
	p := layout.NewPage(article(megabyte), typeface(), format(690))
	pl := p.At(500_000)
	for b.Loop() {
		p.Hit(pl, 333)
	}
}

func spans(n int) []layout.Span {
	out := make([]layout.Span, n)
	for i := range out {
		start := i * 50
		out[i] = layout.Span{ID: fmt.Sprint(i), Range: text.Range{Start: start, End: start + 10 + i%7*20}}
	}
	return out
}

func BenchmarkSpans_Reset20k(b *testing.B) {
	in := spans(20_000)
	for b.Loop() {
		var s layout.Spans
		s.Reset(in)
	}
}

func BenchmarkSpans_Set1Of20k(b *testing.B) {
	var s layout.Spans
	s.Reset(spans(20_000))
	i := 0
	for b.Loop() {
		i++
		s.Set(layout.Span{ID: "one", Range: text.Range{Start: 500_000 + i%40, End: 500_090}})
	}
}
