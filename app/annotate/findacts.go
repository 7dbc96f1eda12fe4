package annotate

import (
	"fyne.io/fyne/v2"

	"nomina/app/action"
	"nomina/app/say"
	"nomina/widgets/findbar"
)

// addFind adds what is done with the find bar. All of it works from the bar's
// entry as well.
func (p *Page) addFind() {
	p.add("edit", "find.open", p.openFind, p.opened, action.Key(fyne.KeyF, action.Ctrl)).Text = true
	p.add("edit", "find.next", p.findNext, p.opened, action.Key(fyne.KeyF3)).Text = true
	p.add("edit", "find.previous", p.findPrevious, p.opened, action.Key(fyne.KeyF3, action.Shift)).Text = true
	p.add("edit", "find.label", p.labelAll, p.openedWritable, action.Key(fyne.KeyReturn, action.Alt)).Text = true
	for i, id := range switchIDs() {
		what := findbar.Switch(i)
		key := [...]fyne.KeyName{fyne.KeyC, fyne.KeyA, fyne.KeyW, fyne.KeyR}[i]
		a := p.add("edit", id, func() { p.seeker.bar.Toggle(what) }, p.findOpen, action.Key(key, action.Alt))
		a.Text, a.Checked = true, func() bool { return p.seeker.bar.Query().On[what] }
	}
}

// switchIDs are the actions of the bar's switches, in their order.
func switchIDs() [4]string {
	return [...]string{"find.case", "find.accents", "find.words", "find.regexp"}
}

func (p *Page) findOpen() string {
	if !p.seeker.bar.Visible() {
		return say.T("why.find_closed")
	}
	return ""
}

// showFindWords puts the sentences and the keys of now into the find bar.
func (p *Page) showFindWords() {
	t := findbar.Texts{
		Prompt: say.T("find.prompt"), LabelAll: say.T("find.label_all"), Close: say.T("find.close"),
		Next: p.item("find.next").Label, Previous: p.item("find.previous").Label, All: p.item("find.label").Label,
	}
	for i, id := range switchIDs() {
		t.Tips[i] = p.item(id).Label
	}
	p.seeker.bar.SetTexts(t)
}
