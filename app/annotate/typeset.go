package annotate

// typeset sets the article in the program's fonts, and what they lack in those
// of the machine. It does so again whenever one more of those was read.
func (p *Page) typeset() {
	if p.h.Fonts == nil {
		return
	}
	p.h.Fonts.OnFace = p.typeset
	p.view.SetTypeface(nil, p.h.Fonts)
}
