package ink

import (
	"image"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"nomina/widgets/textview/layout"
)

// BenchmarkLine paints a line of 90 letters whose glyphs are there.
func BenchmarkLine(b *testing.B) {
	p, runs, st := NewPen(1<<20), []layout.Run{latin(b)}, Style{Points: 18, Scale: 1, Color: black}
	img := image.NewRGBA(p.Bounds(runs, st))
	b.ReportAllocs()
	for b.Loop() {
		clear(img.Pix)
		p.Paint(img, runs, st)
	}
}

// BenchmarkLine_Cold makes every glyph.
func BenchmarkLine_Cold(b *testing.B) {
	runs, st := []layout.Run{latin(b)}, Style{Points: 18, Scale: 1, Color: black}
	b.ReportAllocs()
	for b.Loop() {
		picture(NewPen(1<<20), runs, st)
	}
}

// BenchmarkPage paints 35 lines with their bounds.
func BenchmarkPage(b *testing.B) {
	p, runs, st := NewPen(1<<20), []layout.Run{latin(b)}, Style{Points: 18, Scale: 1, Color: black}
	img := image.NewRGBA(p.Bounds(runs, st))
	b.ReportAllocs()
	for b.Loop() {
		for range 35 {
			clear(img.Pix)
			p.Bounds(runs, st)
			p.Paint(img, runs, st)
		}
	}
}

// BenchmarkToolkit paints the same line with the toolkit.
func BenchmarkToolkit(b *testing.B) {
	test.NewTempApp(b)
	line := canvas.NewText(sentence, black)
	line.TextSize = 18
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(line)
	c.Resize(line.MinSize())
	b.ReportAllocs()
	for b.Loop() {
		c.Capture()
	}
}
