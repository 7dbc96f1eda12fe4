package annotate

import (
	"slices"
	"strings"

	"nomina/data"
)

// atOnce is how many spans are filtered while the annotator types.
const atOnce = 2000

// matches reports whether a filter in lower case leaves an annotation.
func matches(a *data.Annotation, needle string) bool {
	return strings.Contains(strings.ToLower(a.Quote), needle) || strings.Contains(strings.ToLower(a.Note), needle)
}

// filtered returns those of the annotations that the filter leaves, on any
// goroutine.
func filtered(sorted []*data.Annotation, needle string) *findings {
	var out []*data.Annotation
	for _, a := range sorted {
		if matches(a, needle) {
			out = append(out, a)
		}
	}
	return &findings{groups: group(out), needle: needle}
}

// follow brings the findings up to changes of the spans.
func (f *findings) follow(changes []change) {
	var gone, added []*data.Annotation
	for _, c := range changes {
		if c.was != nil {
			gone = append(gone, c.was)
		}
		if c.is != nil && matches(c.is, f.needle) {
			added = append(added, c.is)
		}
	}
	f.groups.follow(gone, added)
}

// listSpans shows spans from now on; nil shows none.
func (p *Page) listSpans(s *spans) {
	p.rows.spans, p.rows.found = s, nil
	if p.rows.filter != "" {
		p.rows.found = &findings{groups: groups{}} // until it is known what is left
	}
	p.filter(p.rows.filter)
}

// filter shows the mentions that have what was typed in their text or note. What
// was shown before stays until that is known.
func (p *Page) filter(what string) {
	r := p.rows
	r.asked++
	r.filter, r.waiting, r.missed = what, false, nil
	needle := strings.ToLower(what)
	switch {
	case what == "" || r.spans == nil:
		r.found = nil
	case r.spans.all.len() <= atOnce:
		r.found = filtered(slices.Collect(r.spans.all.each()), needle)
	default:
		p.filterAside(needle)
		return
	}
	p.showMentions()
}

// filterAside filters on a goroutine of its own.
func (p *Page) filterAside(needle string) {
	p.rows.waiting = true
	now, all := p.rows.asked, slices.Concat(p.rows.spans.all.chunks...)
	p.h.Bridge.Go(func() {
		found := filtered(all, needle)
		p.h.Bridge.Post(func() {
			if p.rows.asked == now {
				found.follow(p.rows.missed)
				p.rows.found, p.rows.waiting, p.rows.missed = found, false, nil
				p.showMentions()
			}
		})
	})
}

// follow brings the list up to changes of its spans.
func (r *rows) follow(changes []change) {
	if r.found != nil {
		r.found.follow(changes)
	}
	if r.waiting {
		r.missed = append(r.missed, changes...)
	}
}
