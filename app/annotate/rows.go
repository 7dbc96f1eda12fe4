package annotate

import (
	"strings"

	"nomina/app/look"
	"nomina/data"
	"nomina/widgets/mentions"
)

// rows is the list of mentions grouped by label: what mentions.List shows. A
// row is made when it is asked for.
type rows struct {
	spans  *spans // nil when there is nothing to list
	labels *labels
	called func(entity data.ID, text string) string // what a text means, for its row
	folded map[data.ID]bool

	filter  string    // what is typed
	found   *findings // what is shown of the spans; nil shows all
	asked   int       // how many filterings were asked for
	waiting bool      // for the last of them
	missed  []change  // meanwhile
}

// findings are the spans that a filter leaves.
type findings struct {
	groups
	needle string
}

var _ mentions.Source = (*rows)(nil)

func newRows() *rows {
	return &rows{folded: map[data.ID]bool{}, labels: newLabels(nil), called: func(data.ID, string) string { return "" }}
}

// groups returns what is listed.
func (r *rows) groups() groups {
	switch {
	case r.found != nil:
		return r.found.groups
	case r.spans != nil:
		return r.spans.by
	}
	return nil
}

// size returns how many rows a label has, its header among them.
func (r *rows) size(label data.ID, g groups) int {
	switch n := g[label].len(); {
	case n == 0:
		return 0
	case r.folded[label]:
		return 1
	default:
		return 1 + n
	}
}

// Len implements mentions.Source.
func (r *rows) Len() int {
	n, g := 0, r.groups()
	for i := range r.labels.list {
		n += r.size(r.labels.list[i].ID, g)
	}
	return n
}

// Row implements mentions.Source.
func (r *rows) Row(i int) mentions.Row {
	g := r.groups()
	for _, label := range r.labels.list {
		n := r.size(label.ID, g)
		switch {
		case i >= n:
			i -= n
		case i == 0:
			return r.header(label, g[label.ID].len())
		default:
			a := g[label.ID].at(i - 1)
			return mentions.Row{ID: string(a.ID), Text: oneLine(cutShort(a.Quote)), Detail: r.called(a.Entity, a.Quote), Note: a.Note != "", Color: look.ParseColor(label.Color)}
		}
	}
	return mentions.Row{}
}

func (r *rows) header(label data.Label, members int) mentions.Row {
	return mentions.Row{
		ID: string(label.ID), Text: label.Name, Header: true, Folded: r.folded[label.ID],
		Count: members, Color: look.ParseColor(label.Color), Key: SlotKey(label.Slot),
	}
}

// IndexOf implements mentions.Source.
func (r *rows) IndexOf(id string) int {
	var a *data.Annotation
	if r.spans != nil {
		a = r.spans.byID[data.ID(id)]
	}
	first, g := 0, r.groups()
	for i := range r.labels.list {
		label := r.labels.list[i].ID
		n := r.size(label, g)
		switch {
		case n == 0:
		case string(label) == id:
			return first
		case n > 1 && a != nil && a.Label == label:
			if at, ok := g[label].rank(a); ok {
				return first + 1 + at
			}
		}
		first += n
	}
	return -1
}

// counts returns how many spans each label has, whatever the filter leaves.
func (r *rows) counts() map[data.ID]int {
	out := map[data.ID]int{}
	if r.spans != nil {
		for label, o := range r.spans.by {
			out[label] = o.len()
		}
	}
	return out
}

// longest is how many bytes of a mention a row shows at most.
const longest = 300

// cutShort cuts a mention that no row could show, between two characters.
func cutShort(s string) string {
	if len(s) <= longest {
		return s
	}
	return strings.ToValidUTF8(s[:longest], "") + "…"
}

// oneLine shows line ends inside a mention as blanks.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\r\n\t\u2028\u2029") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
