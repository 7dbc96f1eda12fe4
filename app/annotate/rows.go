package annotate

import (
	"strings"

	"nomina/app/look"
	"nomina/data"
	"nomina/widgets/mentions"
)

// rows is the list of mentions grouped by label: what mentions.List shows.
type rows struct {
	list   []mentions.Row
	index  map[string]int
	folded map[data.ID]bool
	filter string
	counts map[data.ID]int // by label, unfiltered
}

var _ mentions.Source = (*rows)(nil)

func newRows() *rows {
	return &rows{folded: map[data.ID]bool{}, index: map[string]int{}, counts: map[data.ID]int{}}
}

// Len implements mentions.Source.
func (r *rows) Len() int { return len(r.list) }

// Row implements mentions.Source.
func (r *rows) Row(i int) mentions.Row { return r.list[i] }

// IndexOf implements mentions.Source.
func (r *rows) IndexOf(id string) int {
	if i, ok := r.index[id]; ok {
		return i
	}
	return -1
}

// build makes the list anew: one pass over the annotations, one over the labels.
func (r *rows) build(annotations []data.Annotation, l *labels) {
	groups := map[data.ID][]mentions.Row{}
	clear(r.counts)
	needle := strings.ToLower(r.filter)
	for _, a := range annotations {
		r.counts[a.Label]++
		if needle != "" && !strings.Contains(strings.ToLower(a.Quote), needle) && !strings.Contains(strings.ToLower(a.Note), needle) {
			continue
		}
		groups[a.Label] = append(groups[a.Label], mentions.Row{ID: string(a.ID), Text: oneLine(a.Quote), Note: a.Note != ""})
	}
	r.list = r.list[:0]
	for _, label := range l.list {
		if len(groups[label.ID]) > 0 {
			r.group(label, groups[label.ID])
		}
	}
	clear(r.index)
	for i := range r.list {
		r.index[r.list[i].ID] = i
	}
}

func (r *rows) group(label data.Label, members []mentions.Row) {
	folded := r.folded[label.ID]
	color := look.ParseColor(label.Color)
	r.list = append(r.list, mentions.Row{
		ID: string(label.ID), Text: label.Name, Header: true, Folded: folded,
		Count: len(members), Color: color, Key: SlotKey(label.Slot),
	})
	if folded {
		return
	}
	for _, m := range members {
		m.Color = color
		r.list = append(r.list, m)
	}
}

// oneLine shows line ends inside a mention as blanks.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\r\n\t\u2028\u2029") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
