package corrections

import (
	"nomina/app/look"
	"nomina/app/say"
	"nomina/data"
	"nomina/data/review"
	"nomina/widgets/reviewlist"
)

// rows are the changes of a review with their ticks: what reviewlist.List shows.
type rows struct {
	review   review.Review
	ticked   []bool
	possible int // that can be applied
	on       int
	label    func(key string) data.Label
}

var _ reviewlist.Source = (*rows)(nil)

func newRows(r review.Review, label func(string) data.Label) *rows {
	s := &rows{review: r, ticked: make([]bool, len(r.Changes)), label: label}
	for i, c := range r.Changes {
		if c.Reason == "" {
			s.possible++
		}
		if c.Accept {
			s.ticked[i] = true
			s.on++
		}
	}
	return s
}

// Len implements reviewlist.Source.
func (s *rows) Len() int { return len(s.review.Changes) }

// Row implements reviewlist.Source.
func (s *rows) Row(i int) reviewlist.Row {
	c := s.review.Changes[i]
	r := reviewlist.Row{Text: c.Quote, Title: c.Title, Note: s.says(c), Color: look.ParseColor(s.label(c.Label).Color), Tick: reviewlist.Off}
	if c.Quote == "" {
		r.Text = c.Title
	}
	switch {
	case c.Reason != "":
		r.Tick, r.Over = reviewlist.NoTick, true
	case s.ticked[i]:
		r.Tick = reviewlist.On
	}
	return r
}

// says tells what a change is, and why it cannot be applied.
func (s *rows) says(c review.Change) string {
	what := say.T("review.kind." + string(c.Kind))
	switch c.Kind {
	case review.KindAdd, review.KindRemove:
		what += " · " + c.Label
	case review.KindStatus:
		what += " · " + s.change(status(c.Old), status(c.New))
	default:
		what += " · " + s.change(c.Old, c.New)
	}
	if c.Reason == "" {
		return what
	}
	return what + " — " + say.T("review.reason."+string(c.Reason), say.Data{
		"Count": c.Count, "Found": c.Found, "New": c.New, "Exported": c.Exported,
	})
}

func (s *rows) change(before, after string) string {
	return say.T("review.change", say.Data{"Old": orNothing(before), "New": orNothing(after)})
}

func orNothing(s string) string {
	if s == "" {
		return say.T("review.nothing")
	}
	return say.T("review.quoted", say.Data{"Text": s})
}

// status returns the name of a status on the screen.
func status(s string) string {
	if data.Status(s).Valid() {
		return say.T("review.status." + s)
	}
	return s
}

// toggle ticks a change that can be applied, or takes its tick away.
func (s *rows) toggle(i int) {
	if i < 0 || i >= s.Len() || s.review.Changes[i].Reason != "" {
		return
	}
	s.ticked[i] = !s.ticked[i]
	if s.ticked[i] {
		s.on++
	} else {
		s.on--
	}
}

// setAll ticks all changes that can be applied, or none.
func (s *rows) setAll(on bool) {
	s.on = 0
	for i, c := range s.review.Changes {
		if s.ticked[i] = on && c.Reason == ""; s.ticked[i] {
			s.on++
		}
	}
}
