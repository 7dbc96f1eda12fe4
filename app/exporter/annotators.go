package exporter

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"nomina/app/modal"
	"nomina/app/say"
)

// titledBy returns a choice of annotators, everybody when there are none.
func titledBy(names []string) titled[[]string] {
	if len(names) == 0 {
		return titled[[]string]{say.T("export.everybody"), nil}
	}
	shown := make([]string, len(names))
	for i, n := range names {
		shown[i] = titledName(n)
	}
	return titled[[]string]{strings.Join(shown, ", "), names}
}

// titledName returns the name of an annotator, who may have none.
func titledName(name string) string {
	if name == "" {
		return say.T("export.unnamed")
	}
	return name
}

// offerAnnotators adds those who annotated to the choices, each alone, and has
// several chosen of more than two.
func (f *form) offerAnnotators(names []string) {
	f.everyone = names
	for _, n := range names {
		if !slices.ContainsFunc(f.bys, func(by titled[[]string]) bool { return slices.Equal(by.what, []string{n}) }) {
			f.bys = append(f.bys, titledBy([]string{n}))
		}
	}
	f.offer(f.by, titles(f.bys), f.by.SelectedIndex())
	if len(names) > 2 {
		f.several.Show()
	}
}

// chooseAnnotators asks whose annotations are written.
func (f *form) chooseAnnotators() {
	d := f.h.Modals.New(say.T("button.cancel"), say.T("button.ok"))
	now := at(f.bys, f.by).what
	checks := make([]*modal.Check, len(f.everyone))
	ready := func(bool) {
		d.Ready(slices.ContainsFunc(checks, func(c *modal.Check) bool { return c.Checked }), say.T("button.ok"))
	}
	rows := container.NewVBox()
	for i, n := range f.everyone {
		checks[i] = d.NewCheck(titledName(n), len(now) == 0 || slices.Contains(now, n), ready)
		rows.Add(checks[i])
	}
	ready(false)
	d.OnConfirm = func() {
		d.Close()
		f.takeAnnotators(checks)
	}
	d.Show(say.T("export.by_title"), d.NewScroll(rows), fyne.NewSize(380, 360), checks[0])
}

// takeAnnotators chooses those that are ticked; all of them are everybody.
func (f *form) takeAnnotators(checks []*modal.Check) {
	var names []string
	for i, c := range checks {
		if c.Checked {
			names = append(names, f.everyone[i])
		}
	}
	if len(names) == len(f.everyone) {
		names = nil
	}
	pick(f, f.by, &f.bys, titledBy(names), func(by []string) bool { return slices.Equal(by, names) })
	f.changed()
}
