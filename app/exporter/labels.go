package exporter

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"nomina/app/modal"
	"nomina/app/say"
	"nomina/data"
)

// showLabels says on the button which labels are written, and under which names.
func (f *form) showLabels() {
	var parts []string
	for _, l := range f.all {
		if len(f.choice.Labels) > 0 && !slices.Contains(f.choice.Labels, l.Key) {
			continue
		}
		part := l.Key
		if name := f.choice.Names[l.Key]; name != "" {
			part += " = " + name
		}
		parts = append(parts, part)
	}
	parts = append(parts, f.gone()...)
	if len(f.choice.Labels) == 0 && len(f.choice.Names) == 0 {
		f.labels.SetText(say.T("export.all_labels"))
		return
	}
	f.labels.SetText(strings.Join(parts, ", "))
}

// gone returns the labels of a preset that the project does not have any more.
func (f *form) gone() []string {
	return slices.DeleteFunc(slices.Clone(f.choice.Labels), func(key string) bool {
		return slices.ContainsFunc(f.all, func(l data.Label) bool { return l.Key == key })
	})
}

// chooseLabels asks which labels are written, and under which names.
func (f *form) chooseLabels() {
	d := f.h.Modals.New(say.T("button.cancel"), say.T("button.ok"))
	rows := container.NewVBox()
	checks, entries := make([]*modal.Check, len(f.all)), make([]*modal.Entry, len(f.all))
	ready := func() {
		d.Ready(slices.ContainsFunc(checks, func(c *modal.Check) bool { return c.Checked }), say.T("button.ok"))
	}
	for i, l := range f.all {
		on := len(f.choice.Labels) == 0 || slices.Contains(f.choice.Labels, l.Key)
		checks[i] = d.NewCheck(l.Name, on, func(bool) { ready() })
		entries[i] = d.NewEntry(cmp.Or(f.choice.Names[l.Key], l.Key))
		rows.Add(container.NewGridWithColumns(2, checks[i], entries[i]))
	}
	d.OnConfirm = func() {
		d.Close()
		f.takeLabels(checks, entries)
	}
	d.Show(say.T("export.labels_title"), d.NewScroll(rows), fyne.NewSize(460, 420), nil)
}

// takeLabels takes over what was chosen.
func (f *form) takeLabels(checks []*modal.Check, entries []*modal.Entry) {
	f.choice.Labels, f.choice.Names = nil, map[string]string{}
	for i, l := range f.all {
		if checks[i].Checked {
			f.choice.Labels = append(f.choice.Labels, l.Key)
		}
		if name := strings.TrimSpace(entries[i].Text); name != "" && name != l.Key {
			f.choice.Names[l.Key] = name
		}
	}
	if len(f.choice.Labels) == len(f.all) {
		f.choice.Labels = nil
	}
	maps.DeleteFunc(f.choice.Names, func(key, _ string) bool { return len(f.choice.Labels) > 0 && !slices.Contains(f.choice.Labels, key) })
	f.showLabels()
	f.changed()
}
