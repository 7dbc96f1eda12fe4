package importer

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"nomina/app/ingest"
	"nomina/app/modal"
	"nomina/app/say"
)

// letters are the choices of how a PDF's letters are read, which only PDF has.
type letters struct {
	hyphens, ligatures *modal.Check
	row                *fyne.Container
}

func (p *sheet) buildLetters() {
	l := &p.letters
	l.hyphens = p.dialog.NewCheck(say.T("import.join_hyphens"), true, func(on bool) {
		p.reread(func(c *ingest.Choice) { c.KeepHyphens = !on })
	})
	l.ligatures = p.dialog.NewCheck(say.T("import.part_ligatures"), true, func(on bool) {
		p.reread(func(c *ingest.Choice) { c.KeepLigatures = !on })
	})
	l.row = container.NewHBox(l.hyphens, l.ligatures)
}

// showLetters shows how the file selected was read, if it is a PDF.
func (p *sheet) showLetters(f ingest.File) {
	p.letters.hyphens.SetChecked(!f.Choice.KeepHyphens)
	p.letters.ligatures.SetChecked(!f.Choice.KeepLigatures)
	show(p.letters.row, f.Format == "pdf")
}
