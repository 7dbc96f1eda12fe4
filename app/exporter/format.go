package exporter

import (
	"slices"

	"nomina/app/modal"
	"nomina/app/say"
	"nomina/data/format"
)

// start is the format used last, else the first.
func (f *form) start() int {
	last := f.h.Settings.Get().Folders["format"]
	return max(slices.IndexFunc(f.w, func(w format.Writer) bool { return w.Name() == last }), 0)
}

func (f *form) title(w format.Writer) string { return say.T("format." + w.Name()) }

func (f *form) chosen() format.Writer { return f.w[max(f.format.SelectedIndex(), 0)] }

// choseFormat keeps the folder and the name typed, and changes the ending and
// what there is to choose.
func (f *form) choseFormat() {
	w := f.chosen()
	if f.path.Text == "" {
		f.path.SetText(proposal(f.h, f.s, w))
	} else {
		f.path.SetText(f.bare() + w.Extensions()[0])
	}
	unit, scheme := at(f.units, f.unit), at(f.schemes, f.scheme)
	offer := format.OfferOf(w)
	f.units, f.schemes = orFirst(offer.Units, format.Units()), orFirst(offer.Schemes, format.Schemes())
	f.offer(f.unit, names("unit.", f.units), slices.Index(f.units, unit))
	f.offer(f.scheme, names("scheme.", f.schemes), slices.Index(f.schemes, scheme))
	if offer.Suggestions {
		f.too.Enable()
	} else {
		f.too.SetChecked(false)
		f.too.Disable()
	}
	f.check()
	f.changed()
}

// offer lets one choose among options when there are several.
func (f *form) offer(s *modal.Select, options []string, at int) {
	was := f.setting
	f.setting = true
	s.Options = options
	s.SetSelectedIndex(max(at, 0))
	f.setting = was
	if len(options) > 1 {
		s.Enable()
	} else {
		s.Disable()
	}
}

// orFirst returns what is offered, or only the first of all.
func orFirst[T any](offered, all []T) []T {
	if len(offered) > 0 {
		return offered
	}
	return all[:1]
}

// at returns what is chosen of all, the first when nothing is.
func at[T any](all []T, s *modal.Select) T {
	return all[max(min(s.SelectedIndex(), len(all)-1), 0)]
}
