package entities

import (
	"unicode"

	"fyne.io/fyne/v2"

	"nomina/data"
)

// at returns the entity that the keyboard is or was on.
func (p *page) at() (data.Entity, bool) {
	i := p.table.Rows().At()
	if i < 0 || i >= len(p.rows) {
		return data.Entity{}, false
	}
	return *p.rows[i], true
}

// subject returns what an act is done to: the ticked entities, else the one that
// the keyboard is on.
func (p *page) subject() []data.Entity {
	var out []data.Entity
	for id := range p.ticked {
		out = append(out, p.h.Register.Entity(id))
	}
	if e, ok := p.at(); ok && len(out) == 0 {
		out = append(out, e)
	}
	return out
}

// tick ticks a row, or takes the tick off.
func (p *page) tick(i int) {
	id := p.rows[i].ID
	if p.ticked[id] = !p.ticked[id]; !p.ticked[id] {
		delete(p.ticked, id)
	}
	p.table.Rows().RefreshRow(i)
}

// searchKey goes from the search into the rows, and empties it on Esc before
// that closes the page.
func (p *page) searchKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		if len(p.rows) > 0 {
			p.table.Rows().FocusRow(0)
		}
	case fyne.KeyEscape:
		if p.search.Text == "" {
			return false
		}
		p.search.SetText("")
	default:
		return false
	}
	return true
}

// key does what a key means in the rows.
func (p *page) key(_ int, name fyne.KeyName) {
	if (name == fyne.KeyDelete || name == fyne.KeyBackspace) && p.writable() {
		p.remove()
	}
}

// rune does what a letter means in the rows; a digit sorts by that column.
func (p *page) rune(r rune) {
	if n := int(r - '1'); n >= 0 && n < len(columns()) {
		p.sortBy(n)
		return
	}
	switch unicode.ToUpper(r) {
	case 'L':
		p.mentions()
	case '/':
		p.focus(p.search)
	}
	if !p.writable() {
		return
	}
	switch unicode.ToUpper(r) {
	case 'N':
		p.create()
	case 'M':
		p.merge()
	case 'D':
		p.twins()
	}
}
