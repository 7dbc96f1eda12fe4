package exporter

import (
	"context"

	"nomina/app/export"
	"nomina/data"
	"nomina/data/format/choice"
)

// loaded is what the form needs of the project at first.
type loaded struct {
	labels  []data.Label
	presets []string
	kept    map[string]choice.Preset
}

// load reads the project's labels and presets, then its annotators, for which all
// of it is read.
func (f *form) load() {
	f.h.Bridge.Go(func() {
		l, err := load(f.ctx, f.s.Store())
		f.h.Bridge.Post(func() {
			f.failed(err)
			f.all, f.presets, f.kept = l.labels, l.presets, l.kept
			f.showPresets("")
			f.showLabels()
		})
		names, err := export.Annotators(f.ctx, f.s.Store())
		f.h.Bridge.Post(func() {
			f.failed(err)
			f.offerAnnotators(names)
		})
	})
}

// load returns what there is besides an error.
func load(ctx context.Context, r data.Reader) (l loaded, err error) {
	if l.labels, err = r.Labels(ctx); err != nil {
		return l, err
	}
	l.presets, l.kept, err = export.Presets(ctx, r)
	return l, err
}
