package edit

import (
	"fmt"
	"slices"
	"strings"

	"nomina/data"
)

// Alike does to the annotations of a text that have one label, in many articles,
// what was done to one of them: they get another label, or go. It is one act.
// Where the other label stands already the annotation stays as it is.
type Alike struct {
	Articles []data.ID // in which they are looked for; others are left alone
	Quote    string    // texts that differ by blanks and line ends alone are the same
	Label    data.ID   // that they have
	To       data.ID   // that they get; empty when they are to go
}

// Plan implements Command.
func (c Alike) Plan(v View) (Step, error) {
	s := Step{Act: data.ActRelabel}
	if c.To == "" {
		s.Act = data.ActRemove
	}
	for _, article := range c.Articles {
		list, err := c.in(v, article)
		if err != nil {
			return Step{}, err
		}
		part, err := c.command(list).Plan(v)
		if err != nil {
			return Step{}, err
		}
		s.join(part)
	}
	n := s.Changes.Annotations.Len()
	s.Subject = fmt.Sprintf("%s × %d", short(c.Quote), n)
	if n == 1 {
		s.Subject = short(c.Quote)
	}
	return s, nil
}

// in returns the annotations of an article that are meant.
func (c Alike) in(v View, article data.ID) ([]data.ID, error) {
	all, err := v.Annotations(article)
	if err != nil {
		return nil, err
	}
	var out []data.ID
	for _, a := range all {
		if a.Label != c.Label || !sameWords(a.Quote, c.Quote) {
			continue
		}
		there, err := v.At(article, a.Span())
		if err != nil {
			return nil, err
		}
		if c.To == "" || !slices.ContainsFunc(there, func(o data.Annotation) bool { return o.Label == c.To }) {
			out = append(out, a.ID)
		}
	}
	return out, nil
}

func (c Alike) command(list []data.ID) Command {
	if c.To == "" {
		return Remove{Annotations: list}
	}
	return Relabel{Annotations: list, Label: c.To}
}

// sameWords reports whether two texts differ by blanks and line ends alone.
func sameWords(a, b string) bool {
	return a == b || slices.Equal(strings.Fields(a), strings.Fields(b))
}
