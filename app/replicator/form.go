package replicator

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"nomina/app/say"
	"nomina/app/settings"
	"nomina/widgets/press"
	"nomina/widgets/reviewlist"
)

// switches are the letters that change what is looked for. The words on the
// screen begin with them.
func (p *page) switches() []choice {
	c := &p.choices
	return []choice{
		{'W', "spread.words", func() *bool { return &c.Words }, false},
		{'C', "replicate.any_case", func() *bool { return &c.Case }, true},
		{'A', "replicate.any_accents", func() *bool { return &c.Accents }, true},
		{'E', "spread.elisions", func() *bool { return &c.Elisions }, false},
		{'V', "spread.with_variants", func() *bool { return &c.Variants }, false},
		{'D', "spread.done_too", func() *bool { return &c.done }, false},
	}
}

// choice is one switch.
type choice struct {
	key   rune
	words string
	value func() *bool
	turns bool // it is on when the value is not
}

func (c choice) on() bool { return *c.value() != c.turns }

func (p *page) build() fyne.CanvasObject {
	p.list = reviewlist.New(false)
	rows := p.list.Rows
	rows.OnTap = p.toggle
	rows.OnEnter = func(int) { p.dialog.Confirm() }
	rows.OnLeave = p.dialog.Close
	rows.OnRune = p.typed
	p.told, p.warning = widget.NewLabel(""), widget.NewLabel("")
	p.told.Truncation, p.warning.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	p.warning.Importance = widget.WarningImportance
	bar := container.New(layout.NewRowWrapLayoutWithCustomPadding(6, 4))
	for _, c := range p.switches() {
		b := press.NewButton(say.T(c.words), press.Framed, func() { p.turn(c) })
		p.buttons = append(p.buttons, b)
		bar.Add(b)
	}
	head := container.New(layout.NewCustomPaddedVBoxLayout(-theme.InnerPadding()/2), bar, p.told, p.warning)
	return container.NewBorder(head, hint(), nil, nil, p.list)
}

// hint says which keys there are.
func hint() fyne.CanvasObject {
	l := widget.NewLabel(say.T("spread.hint"))
	l.Importance = widget.LowImportance
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// typed does what a letter means.
func (p *page) typed(r rune) {
	switch r = unicode.ToUpper(r); r {
	case 'X':
		p.toggle(p.list.Rows.At())
	case 'T':
		on := p.found.ticked() < len(p.found.exact.list)+len(p.found.variants.list)
		p.found.exact.set(on)
		p.found.variants.set(on)
		p.ticked()
	case 'G':
		p.found.variants.set(p.found.variants.on < len(p.found.variants.list))
		p.ticked()
	default:
		for _, c := range p.switches() {
			if c.key == r {
				p.turn(c)
			}
		}
	}
}

func (p *page) toggle(i int) {
	if i >= 0 && i < p.found.Len() {
		p.found.toggle(i)
		p.ticked()
	}
}

func (p *page) ticked() {
	p.list.Rows.Reload()
	p.show()
}

// turn changes what is looked for. Capitals and accents are kept, as they are for
// one article.
func (p *page) turn(c choice) {
	v := c.value()
	*v = !*v
	p.h.Settings.Change(func(s *settings.Settings) {
		s.Replicate.AnyCase, s.Replicate.AnyAccents = !p.choices.Case, !p.choices.Accents
	})
	p.search()
}

// show brings everything but the rows up to date.
func (p *page) show() {
	for i, c := range p.switches() {
		p.buttons[i].SetOn(c.on())
	}
	f := p.found
	n := f.ticked()
	p.dialog.Ready(p.done && n > 0, say.N("spread.button", n, say.Data{"N": say.Number(n)}))
	p.told.SetText(p.sentence())
	warning := p.ambiguity()
	if f.full {
		warning = say.T("spread.full", say.Data{"N": say.Number(most)})
	}
	p.warning.SetText(warning)
	p.warning.Hidden = warning == ""
}

// sentence says how far the search is and what it found.
func (p *page) sentence() string {
	f, read := p.found, say.Number(p.found.articles)
	told := say.Data{"Read": read, "All": say.Number(max(p.w.Articles, f.articles))}
	parts := []string{say.T("spread.reading", told)}
	if p.done {
		parts[0] = say.N("spread.read", f.articles, told)
	}
	count := func(key string, n int) {
		parts = append(parts, say.N(key, n, say.Data{"N": say.Number(n)}))
	}
	count("spread.found", len(f.exact.list)+len(f.variants.list))
	if f.marked > 0 {
		count("spread.marked", f.marked)
	}
	if f.alone > 0 {
		count("spread.alone", f.alone)
	}
	return strings.Join(parts, " · ")
}

// ambiguity warns of the other labels that the text has.
func (p *page) ambiguity() string {
	var parts []string
	for id, n := range p.found.also {
		parts = append(parts, say.N("spread.also_label", n, say.Data{"Label": p.h.Label(id).Name, "N": say.Number(n)}))
	}
	if len(parts) == 0 {
		return ""
	}
	slices.Sort(parts)
	return say.T("spread.also", say.Data{"Text": short(p.w.Text), "Labels": strings.Join(parts, ", ")})
}

// short cuts a text for a sentence.
func short(s string) string {
	const longest = 40
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= longest {
		return s
	}
	return string([]rune(s)[:longest-1]) + "…"
}
