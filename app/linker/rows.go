package linker

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"nomina/app/look"
	"nomina/app/say"
	"nomina/data/names"
	panel "nomina/widgets/palette"
)

// row is an answer that can be chosen.
type row struct {
	answer Answer
	found  names.Candidate // of an entity
}

// list returns what is offered: what was found, then no entity when there is one
// now, then a new one.
func (p *picker) list(found []names.Candidate) []row {
	p.likelierFirst(found)
	var rows []row
	for _, c := range found {
		rows = append(rows, row{Answer{Entity: c.ID}, c})
	}
	if p.q.Current != "" {
		rows = append(rows, row{})
	}
	if name := named(p.typed); name != "" {
		rows = append(rows, row{answer: Answer{New: name}})
	}
	return rows
}

// likelierFirst orders the entities that are called exactly so: first those that
// are written so to the letter, and of these the ones with the label asked for.
func (p *picker) likelierFirst(found []names.Candidate) {
	rank := func(c names.Candidate) (n int) {
		if c.Why != names.Exact {
			return 4
		}
		if c.Text != p.typed {
			n += 2
		}
		if c.Label != p.q.Label {
			n++
		}
		return n
	}
	slices.SortStableFunc(found, func(a, b names.Candidate) int { return cmp.Compare(rank(a), rank(b)) })
}

// named is the name of an entity as it was typed.
func named(typed string) string { return strings.Join(strings.Fields(typed), " ") }

// source is what the panel lists.
type source struct{ p *picker }

// Len implements panel.Source.
func (s source) Len() int { return len(s.p.rows) }

// Row implements panel.Source.
func (s source) Row(i int) panel.Row {
	switch r := s.p.rows[i]; {
	case r.answer.New != "":
		return panel.Row{Title: say.T("link.create", say.Data{"Name": r.answer.New}), Kind: say.T("link.new"), Detail: s.p.h.Label(s.p.q.Label).Name}
	case r.answer.Entity == "":
		return panel.Row{Title: say.T("link.none"), Kind: say.T("link.unlink")}
	default:
		return s.p.entityRow(r.found)
	}
}

func (p *picker) entityRow(c names.Candidate) panel.Row {
	e := p.h.Register.Entity(c.ID)
	out := panel.Row{Title: e.Name, Matched: matched(e.Name, p.typed), Kind: say.T("link." + string(c.Why))}
	if c.ID == p.q.Current {
		out.Kind = say.T("link.now")
	}
	var parts []string
	if l := p.h.Label(e.Label); l.ID != "" {
		out.Color = look.ParseColor(l.Color)
		parts = append(parts, l.Name)
	}
	if c.Text != "" && c.Text != e.Name {
		parts = append(parts, say.T("link.also", say.Data{"Name": c.Text}))
	}
	if e.External != "" {
		parts = append(parts, e.External)
	}
	if n := p.h.Register.Uses()[c.ID].Mentions; n > 0 {
		parts = append(parts, say.N("entities.mentions_n", n))
	}
	out.Detail = strings.Join(parts, " · ")
	return out
}

// matched returns the runes of a name that are what was typed, but for case.
func matched(name, typed string) []int {
	typed = strings.TrimSpace(typed)
	n := utf8.RuneCountInString(typed)
	r := []rune(name)
	for from := 0; n > 0 && from+n <= len(r); from++ {
		if strings.EqualFold(string(r[from:from+n]), typed) {
			out := make([]int, n)
			for i := range out {
				out[i] = from + i
			}
			return out
		}
	}
	return nil
}
