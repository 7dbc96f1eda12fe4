package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"nomina/app/say"
	"nomina/widgets/fit"
	"nomina/widgets/press"
)

// foot says below everything which version this is, and lets another language be
// chosen by one who cannot read the menus.
type foot struct {
	p       *Page
	about   *canvas.Text
	buttons []*press.Button
}

func newFoot(p *Page) *foot {
	f := &foot{p: p, about: fit.NewText(lowSize)}
	for _, language := range say.Languages() {
		b := press.NewButton(say.T("language."+language), press.Quiet, nil)
		b.SetOn(language == p.h.Language)
		b.SetTap(func() { p.h.Speak(language) })
		f.buttons = append(f.buttons, b)
	}
	return f
}

func (f *foot) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{f.about}
	for _, b := range f.buttons {
		out = append(out, b)
	}
	return out
}

// height is how high the foot is, in pixels.
func (f *foot) height() float32 { return f.buttons[0].MinSize().Height }

func (f *foot) put(at fyne.Position, width float32) {
	l, end := f.p.look, at.X+width
	for i := len(f.buttons) - 1; i >= 0; i-- {
		b := f.buttons[i]
		b.Resize(b.MinSize())
		end -= b.MinSize().Width
		b.Move(fyne.NewPos(end, at.Y))
		end -= 4
	}
	text := l.low.Cut(say.T("welcome.version", say.Data{"Version": f.p.h.Version}), end-at.X-between)
	put(f.about, text, l.quiet, at.X, at.Y+(f.height()-l.low.Height())/2)
}
