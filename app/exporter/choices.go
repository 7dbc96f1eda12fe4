package exporter

import (
	"fmt"
	"slices"
	"strings"

	"nomina/app/modal"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/choice"
)

// titled is a choice under the title in its list.
type titled[T any] struct {
	title string
	what  T
}

// which says of what articles an export is made.
type which struct {
	statuses []data.Status
	search   string
	articles []data.ID // nil means all; they belong to the moment and are in no preset
}

// articleChoices are the choices of articles.
func articleChoices(h Host) []titled[which] {
	done, flagged, begun := data.StatusDone, data.StatusFlagged, data.StatusInProgress
	return []titled[which]{
		{say.T("export.which_all"), which{}},
		{say.T("export.which_done"), which{statuses: []data.Status{done}}},
		{say.T("export.which_flagged"), which{statuses: []data.Status{done, flagged}}},
		{say.T("export.which_begun"), which{statuses: []data.Status{done, flagged, begun}}},
		{say.N("export.which_listed", len(h.Listed)), which{articles: append([]data.ID{}, h.Listed...)}},
		{say.T("export.which_open"), which{articles: []data.ID{h.Open}}},
	}
}

// whichOf returns a choice of articles that a preset has, which may be none of the
// list.
func whichOf(c choice.Choice) titled[which] {
	var parts []string
	for _, s := range c.Statuses {
		parts = append(parts, say.T("review.status."+string(s)))
	}
	if c.Search != "" {
		parts = append(parts, say.T("export.which_found", say.Data{"Search": c.Search}))
	}
	return titled[which]{strings.Join(parts, ", "), which{statuses: c.Statuses, search: c.Search}}
}

func (w which) is(o which) bool {
	return w.articles == nil && o.articles == nil && w.search == o.search && slices.Equal(w.statuses, o.statuses)
}

// splitChoices are the divisions to choose from.
func splitChoices() []titled[choice.Split] {
	var out []titled[choice.Split]
	for _, s := range []choice.Split{{}, {Train: 80, Dev: 10, Test: 10}, {Train: 70, Dev: 15, Test: 15}, {Train: 90, Dev: 10}, {Train: 80, Test: 20}} {
		out = append(out, titledSplit(s))
	}
	return out
}

func titledSplit(s choice.Split) titled[choice.Split] {
	if s.IsZero() {
		return titled[choice.Split]{say.T("export.undivided"), s}
	}
	var parts []string
	for i, share := range []int{s.Train, s.Dev, s.Test} {
		if share > 0 {
			parts = append(parts, fmt.Sprintf("%s %d\u00a0%%", []string{"train", "dev", "test"}[i], share*100/(s.Train+s.Dev+s.Test)))
		}
	}
	return titled[choice.Split]{strings.Join(parts, ", "), s}
}

// chosenPreset returns what the parts of the form say.
func (f *form) chosenPreset() choice.Preset {
	w := at(f.whiches, f.which).what
	c := choice.Choice{
		Labels: f.choice.Labels, Names: f.choice.Names, Statuses: w.statuses, Search: w.search, Articles: w.articles,
		Annotators: at(f.bys, f.by).what, Split: at(f.splits, f.split).what,
	}
	c.Overlaps = format.AllOverlaps()[max(f.overlaps.SelectedIndex(), 0)]
	return choice.Preset{
		Format: f.chosen().Name(), Unit: at(f.units, f.unit), Scheme: at(f.schemes, f.scheme), Suggestions: f.too.Checked, Choice: c,
	}
}

// set puts a preset into the parts of the form; what it has that none of them
// offers is offered then. What belongs to a moment, such as the articles listed, is
// not in presets.
func (f *form) set(p choice.Preset) {
	f.setting = true
	if i := slices.IndexFunc(f.w, func(w format.Writer) bool { return w.Name() == p.Format }); i >= 0 {
		f.format.SetSelectedIndex(i)
	}
	f.choseFormat()
	f.unit.SetSelectedIndex(max(slices.Index(f.units, p.Unit), 0))
	f.scheme.SetSelectedIndex(max(slices.Index(f.schemes, p.Scheme), 0))
	f.overlaps.SetSelectedIndex(max(slices.Index(format.AllOverlaps(), p.Choice.Overlaps), 0))
	f.too.SetChecked(p.Suggestions)
	f.choice = choice.Choice{Labels: p.Choice.Labels, Names: p.Choice.Names}
	articles := whichOf(p.Choice)
	pick(f, f.which, &f.whiches, articles, articles.what.is)
	pick(f, f.split, &f.splits, titledSplit(p.Choice.Split), func(s choice.Split) bool { return s == p.Choice.Split })
	pick(f, f.by, &f.bys, titledBy(p.Choice.Annotators), func(by []string) bool { return slices.Equal(by, p.Choice.Annotators) })
	f.setting = false
	f.showLabels()
	f.changed()
}

// pick chooses what is one of a list, or adds it.
func pick[T any](f *form, s *modal.Select, all *[]titled[T], one titled[T], is func(T) bool) {
	i := slices.IndexFunc(*all, func(x titled[T]) bool { return is(x.what) })
	if i < 0 {
		i = len(*all)
		*all = append(*all, one)
	}
	f.offer(s, titles(*all), i)
}

func titles[T any](all []titled[T]) []string {
	var out []string
	for _, x := range all {
		out = append(out, x.title)
	}
	return out
}
