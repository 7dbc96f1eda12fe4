package annotate

import "nomina/data"

// Article returns the open article's ID, empty when there is none.
func (p *Page) Article() data.ID {
	if p.doc == nil {
		return ""
	}
	return p.doc.article.ID
}

// SettingsChanged puts changed settings into effect.
func (p *Page) SettingsChanged() {
	p.applySettings()
	p.showStatus()
}
