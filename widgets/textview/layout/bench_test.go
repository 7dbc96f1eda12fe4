package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"nomina/data/text"
	"nomina/widgets/textview/layout"
)

const megabyte = 1 << 20

func BenchmarkOpen1MB_FirstLines(b *testing.B) {
	s, face := article(megabyte), typeface()
	var runs []layout.Run
	b.ReportAllocs()
	for b.Loop() {
		p := layout.NewPage(s, face, format(690))
		pl, ok := p.First(), true
		for i := 0; i < 35 && ok; i++ {
			runs = p.Runs(runs[:0], pl)
			pl, ok = p.Next(pl)
		}
	}
}

// BenchmarkShape shapes one paragraph that is as long as what is shaped at once
// may be, and wraps it.
func BenchmarkShape(b *testing.B) {
	for _, bb := range []struct{ name, in string }{
		{"latin", "Le leader nord-coréen Kim Jong-un a promis « soutenir » l’Ukraine. "},
		{"arabic", "قال الرئيس (Kim Jong-un) في 24 نوفمبر 2026، «نعم». "},
		{"hebrew", "הנשיא אמר ב-24 בנובמבר 2026 \"כן\" (Kim Jong-un). "},
		{"japanese", "大統領は2026年11月24日に「はい」と述べた。"},
		{"devanagari", "राष्ट्रपति ने 24 नवंबर को «हाँ» कहा। "},
	} {
		b.Run(bb.name, func(b *testing.B) {
			s := strings.Repeat(bb.in, 10<<10/len(bb.in))
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				p := layout.NewPage(s, world, format(690))
				p.Line(p.Last())
			}
		})
	}
}

func BenchmarkWhole1MB(b *testing.B) {
	s, face := article(megabyte), typeface()
	b.ReportAllocs()
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

// BenchmarkSetFormat10MB sets a long text of short paragraphs anew, as a change
// of the window does, up to the lines in sight.
func BenchmarkSetFormat10MB(b *testing.B) {
	s := strings.Repeat("A short line of about forty letters.\n", 10*megabyte/37)
	p := layout.NewPage(s, typeface(), format(690))
	width := float32(690)
	b.ReportAllocs()
	for b.Loop() {
		width = 1290 - width
		p.SetFormat(format(width))
		pl := p.At(5_000_000)
		for range 35 {
			pl, _ = p.Next(pl)
		}
	}
}

// BenchmarkScreen asks for all that a frame of 35 lines needs.
func BenchmarkScreen(b *testing.B) {
	for _, bb := range []struct{ name, in string }{{"latin", article(8000)}, {"mixed", strings.Repeat("ab אבג cd (12) דה. ", 400)}} {
		b.Run(bb.name, func(b *testing.B) {
			p := layout.NewPage(bb.in, world, format(690))
			var runs []layout.Run
			var extents []layout.Extent
			b.ReportAllocs()
			for b.Loop() {
				pl := p.First()
				for range 35 {
					l := p.Line(pl)
					runs = p.Runs(runs[:0], pl)
					extents = p.Extents(extents[:0], pl, text.Range{Start: l.Start + 5, End: l.End - 5})
					pl, _ = p.Next(pl)
				}
			}
		})
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
