package annotate

import (
	"cmp"

	"github.com/go-text/typesetting/font"

	"nomina/app/say"
	"nomina/widgets/textview"
)

// typeset sets the article in the chosen family, then in the program's fonts,
// and what those lack in those of the machine. It does so again whenever one
// more of those was read.
func (p *Page) typeset() {
	if p.h.Fonts == nil {
		return
	}
	var main []*font.Face
	if p.family = p.h.Settings.Get().Font; p.family != "" {
		f, ok := p.h.Fonts.Family(p.family)
		switch {
		case ok:
			main = []*font.Face{f}
		case len(p.h.Fonts.Families()) > 0 && p.missing != p.family: // another computer had it
			p.missing = p.family
			p.warn(say.T("status.no_font", say.Data{"Font": p.family}))
		}
	}
	p.view.SetTypeface(main, p.h.Fonts)
}

// setLook puts the settings of the article's look into effect.
func (p *Page) setLook() {
	s := p.h.Settings.Get()
	p.view.SetTextSize(s.TextSize)
	p.view.SetColumn(cmp.Or(s.Column, textview.DefaultColumn))
	p.view.SetLeading(cmp.Or(s.Leading, textview.DefaultLeading))
	p.view.SetHighContrast(s.Contrast)
	if p.family != s.Font {
		p.typeset()
	}
	if p.captions != s.Captions {
		p.captions = s.Captions
		p.view.SetStyles(p.labels.styles(p.captions))
		p.showChips()
	}
}

// InSight returns some of the text that is on the screen, empty when there is
// none.
func (p *Page) InSight() string {
	const enough = 600 // code points
	if p.doc == nil {
		return ""
	}
	x := p.doc.text
	r := x.Paragraph(p.view.Place().CodePoint)
	for next := r; r.Len() < enough; r.End = next.End {
		if next = x.Paragraph(min(r.End+1, x.Len())); next.End <= r.End {
			break
		}
	}
	r.End = min(r.End, r.Start+4*enough)
	return x.Slice(r)
}
