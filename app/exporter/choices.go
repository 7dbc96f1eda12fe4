package exporter

import (
	"fmt"
	"slices"

	"nomina/app/say"
	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/choice"
)

// articles are the choices of articles, in the order of the list.
func (f *form) articles() []func(*choice.Choice) {
	statuses := func(all ...data.Status) func(*choice.Choice) {
		return func(c *choice.Choice) { c.Statuses = all }
	}
	return []func(*choice.Choice){
		func(*choice.Choice) {},
		statuses(data.StatusDone),
		statuses(data.StatusDone, data.StatusFlagged),
		statuses(data.StatusDone, data.StatusFlagged, data.StatusInProgress),
		func(c *choice.Choice) { c.Articles = append([]data.ID{}, f.h.Listed...) },
		func(c *choice.Choice) { c.Articles = []data.ID{f.h.Open} },
	}
}

func (f *form) articleChoices() []string {
	return []string{
		say.T("export.which_all"), say.T("export.which_done"), say.T("export.which_flagged"), say.T("export.which_begun"),
		say.N("export.which_listed", len(f.h.Listed)), say.T("export.which_open"),
	}
}

// The places of the choices that belong to the moment.
const whichListed = 4

// splits are the divisions to choose from.
func splits() []choice.Split {
	return []choice.Split{{}, {Train: 80, Dev: 10, Test: 10}, {Train: 70, Dev: 15, Test: 15}, {Train: 90, Dev: 10}, {Train: 80, Test: 20}}
}

func splitNames() []string {
	var out []string
	for _, s := range splits() {
		switch {
		case s.IsZero():
			out = append(out, say.T("export.undivided"))
		case s.Test == 0:
			out = append(out, fmt.Sprintf("train %d %%, dev %d %%", s.Train, s.Dev))
		case s.Dev == 0:
			out = append(out, fmt.Sprintf("train %d %%, test %d %%", s.Train, s.Test))
		default:
			out = append(out, fmt.Sprintf("train %d %%, dev %d %%, test %d %%", s.Train, s.Dev, s.Test))
		}
	}
	return out
}

// chosenPreset returns what the parts of the form say.
func (f *form) chosenPreset() choice.Preset {
	c := choice.Choice{Labels: f.choice.Labels, Names: f.choice.Names, Search: f.choice.Search}
	f.articles()[max(f.which.SelectedIndex(), 0)](&c)
	if i := f.by.SelectedIndex(); i > 0 {
		c.Annotators = []string{f.annotators[i-1]}
	}
	c.Overlaps = format.AllOverlaps()[max(f.overlaps.SelectedIndex(), 0)]
	c.Split = splits()[max(f.split.SelectedIndex(), 0)]
	return choice.Preset{
		Format: f.chosen().Name(), Unit: at(f.units, f.unit), Scheme: at(f.schemes, f.scheme), Suggestions: f.too.Checked, Choice: c,
	}
}

// set puts a preset into the parts of the form. What belongs to a moment, such as
// the articles listed, is not in presets.
func (f *form) set(p choice.Preset) {
	f.setting = true
	if i := slices.IndexFunc(f.w, func(w format.Writer) bool { return w.Name() == p.Format }); i >= 0 {
		f.format.SetSelectedIndex(i)
	}
	f.choseFormat()
	f.unit.SetSelectedIndex(max(slices.Index(f.units, p.Unit), 0))
	f.scheme.SetSelectedIndex(max(slices.Index(f.schemes, p.Scheme), 0))
	f.overlaps.SetSelectedIndex(max(slices.Index(format.AllOverlaps(), p.Choice.Overlaps), 0))
	f.split.SetSelectedIndex(max(slices.Index(splits(), p.Choice.Split), 0))
	f.too.SetChecked(p.Suggestions)
	f.choice = p.Choice
	f.which.SetSelectedIndex(f.whichOf(p.Choice))
	f.by.SetSelectedIndex(0)
	if len(p.Choice.Annotators) > 0 {
		f.by.SetSelectedIndex(1 + max(slices.Index(f.annotators, p.Choice.Annotators[0]), -1))
	}
	f.setting = false
	f.showLabels()
	f.changed()
}

// whichOf returns the place of a choice of articles.
func (f *form) whichOf(c choice.Choice) int {
	for i, set := range f.articles()[:whichListed] {
		var d choice.Choice
		if set(&d); slices.Equal(d.Statuses, c.Statuses) {
			return i
		}
	}
	return 0
}
