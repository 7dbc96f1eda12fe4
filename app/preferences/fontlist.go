package preferences

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"github.com/go-text/typesetting/font"

	"nomina/app/modal"
	"nomina/app/say"
	"nomina/data/text"
	"nomina/widgets/textview"
)

// fontList is the dialog in which a font is chosen: a list of the families that
// match what was typed, and beside it some of the article in the one at hand.
type fontList struct {
	p       *page
	d       *modal.Dialog
	find    *modal.Entry
	list    *modal.List
	none    *widget.Label
	view    *textview.View
	shown   []string // the families listed; "" is the program's own
	at      string   // the one at hand
	sample  string   // what the view shows
	told    func(family string)
	before  func() // what the fonts told before
	putting bool   // the list is being put right, nobody chose
}

// chooseFont opens the list. told hears the family that was chosen, "" for the
// program's own.
func (p *page) chooseFont(told func(family string)) {
	l := &fontList{
		p: p, d: p.h.Modals.New(say.T("button.cancel"), say.T("font.use")), told: told,
		at: p.h.Settings.Get().Font, none: widget.NewLabel(""), view: textview.New(), before: p.h.Fonts.OnFace,
	}
	l.d.OnConfirm, l.d.OnClosed = l.confirm, l.closed
	l.find = l.d.NewEntry("")
	l.find.SetPlaceHolder(say.T("font.find"))
	l.find.OnChanged = func(string) { l.fill() }
	l.find.OnKey = l.key
	l.list = l.d.NewList(func() int { return len(l.shown) }, func() fyne.CanvasObject { return widget.NewLabel("") }, l.row)
	l.list.OnSelected = func(i int) { l.pick(i) }
	l.none.Wrapping = fyne.TextWrapWord
	p.h.Fonts.OnFace = l.refresh
	p.h.Fonts.Start()
	l.fill()
	l.preview()
	side := container.NewBorder(l.find, nil, nil, nil, container.NewStack(l.list, l.none))
	both := container.NewHSplit(side, l.view)
	both.Offset = 0.36
	l.d.Show(say.T("prefs.font"), both, fyne.NewSize(860, 560), l.find)
}

func (l *fontList) row(i int, o fyne.CanvasObject) {
	name := l.shown[i]
	if name == "" {
		name = say.T("font.own")
	}
	o.(*widget.Label).SetText(name)
}

// refresh follows the fonts: the list of families, or one more face, is there.
func (l *fontList) refresh() {
	if l.before != nil {
		l.before()
	}
	l.fill()
	l.preview()
}

// fill lists the families whose names have all the words typed.
func (l *fontList) fill() {
	l.shown = l.shown[:0]
	for _, name := range append([]string{""}, l.p.h.Fonts.Families()...) {
		if matches(name, l.find.Text) {
			l.shown = append(l.shown, name)
		}
	}
	switch {
	case len(l.shown) == 0:
		l.none.SetText(say.T("font.none"))
	case len(l.shown) == 1 && l.p.h.Fonts.Waiting():
		l.none.SetText("\n\n" + say.T("font.looking"))
	default:
		l.none.SetText("")
	}
	l.list.Refresh()
	l.putting = true
	l.list.UnselectAll()
	for i, name := range l.shown {
		if name == l.at {
			l.list.Select(i)
		}
	}
	l.putting = false
}

func matches(name, typed string) bool {
	name = strings.ToLower(name)
	if name == "" {
		name = strings.ToLower(say.T("font.own"))
	}
	for _, word := range strings.Fields(strings.ToLower(typed)) {
		if !strings.Contains(name, word) {
			return false
		}
	}
	return true
}

// key moves in the list while the keyboard is in the field.
func (l *fontList) key(k *fyne.KeyEvent) bool {
	by := 0
	switch k.Name {
	case fyne.KeyDown:
		by = 1
	case fyne.KeyUp:
		by = -1
	default:
		return false
	}
	at := -1
	for i, name := range l.shown {
		if name == l.at {
			at = i
		}
	}
	if at += by; len(l.shown) > 0 {
		l.list.Select(min(max(at, 0), len(l.shown)-1))
	}
	return true
}

func (l *fontList) pick(i int) {
	if l.putting || i >= len(l.shown) {
		return
	}
	l.at = l.shown[i]
	l.preview()
}

// preview shows some of the article in the family at hand.
func (l *fontList) preview() {
	s := l.p.h.Settings.Get()
	sample := ""
	if l.p.h.Sample != nil {
		sample = l.p.h.Sample()
	}
	if strings.TrimSpace(sample) == "" {
		sample = say.T("font.sample")
	}
	if l.sample != sample {
		l.sample = sample
		l.view.SetText(text.New(sample))
	}
	l.view.SetTextSize(s.TextSize)
	if s.Leading > 0 {
		l.view.SetLeading(s.Leading)
	}
	var main []*font.Face
	if f, ok := l.p.h.Fonts.Family(l.at); ok && l.at != "" {
		main = []*font.Face{f}
	}
	l.view.SetTypeface(main, l.p.h.Fonts)
}

func (l *fontList) confirm() {
	l.told(l.at)
	l.d.Close()
}

func (l *fontList) closed() { l.p.h.Fonts.OnFace = l.before }
