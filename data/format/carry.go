package format

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"nomina/data"
)

// Carrier is a Writer of a format that cannot hold everything. It says so
// beforehand, article by article; the same is what its file is compared with.
type Carrier interface {
	// Carry returns d as the file holds it: what the format has no place for is
	// the zero value, texts and offsets are what ReadBack will find, and the spans
	// are in the order in which it will find them. It returns what becomes of the
	// rest. Every span of d is in the result or counted in a Loss of severity
	// Refused. An article that cannot be held at all is a Loss of that severity
	// with Articles set, and is not written.
	Carry(d Document, o WriteOptions) (Document, []Loss)
}

// Loss is what a format cannot hold, and how much of it there is.
type Loss struct {
	Code     Code     // names the reason; a line of a report has it, with the argument count
	Severity Severity // Converted: in another form; Lost: without something; Refused: left out
	Text     string   // in English, with {count} for the number of spans, or of articles when there are no spans
	Articles int
	Spans    int
}

// line returns the loss as a line of a report.
func (l Loss) line() Line {
	n := l.Spans
	if n == 0 {
		n = l.Articles
	}
	return NewLine(l.Severity, l.Code, l.Text, "count", strconv.Itoa(n))
}

// Losses sums up losses of the same code.
type Losses []Loss

// Add adds what one article loses.
func (l *Losses) Add(all ...Loss) {
	for _, x := range all {
		i := slices.IndexFunc(*l, func(k Loss) bool { return k.Code == x.Code && k.Severity == x.Severity })
		if i < 0 {
			*l = append(*l, x)
			continue
		}
		(*l)[i].Articles += x.Articles
		(*l)[i].Spans += x.Spans
	}
}

// Lines returns a line for each loss, the worst first.
func (l Losses) Lines() []Line {
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, func(a, b Loss) int { return cmp.Compare(b.Severity, a.Severity) })
	var out []Line
	for _, x := range sorted {
		out = append(out, x.line())
	}
	return out
}

// count adds the losses to a report's sums.
func (r *Report) count(l Losses) {
	for _, x := range l {
		n := Count{x.Articles, x.Spans}
		switch x.Severity {
		case Refused:
			r.Refused = r.Refused.plus(n)
		case Lost:
			r.Lost = r.Lost.plus(n)
		case Converted:
			r.Converted = r.Converted.plus(n)
		}
	}
	for _, line := range l.Lines() {
		r.Add(line)
	}
}

// left returns how many spans are left out, and whether the article is.
func left(all []Loss) (spans int, article bool) {
	for _, l := range all {
		if l.Severity == Refused {
			spans += l.Spans
			article = article || l.Articles > 0
		}
	}
	return spans, article
}

// Document returns d as formats see it: labels and entities by what stands in
// files.
func (r Resolver) Document(d data.Document) (Document, error) { return r.document(d, nil) }

// document does what Document does, with its spans in the memory of spans.
func (r Resolver) document(d data.Document, spans []Span) (Document, error) {
	out := Document{Article: d.Article, Text: d.Text, Spans: slices.Grow(spans[:0], len(d.Annotations))}
	for i := range d.Annotations {
		a := &d.Annotations[i]
		key, ok := r.keys[a.Label]
		if !ok {
			return out, fmt.Errorf("annotation %s: label %s: %w", a.ID, a.Label, data.ErrNotFound)
		}
		s := Span{
			ID: a.ID, Start: a.Start, End: a.End, Label: key, Text: a.Quote, Annotator: a.Annotator, Note: a.Note,
			Origin: a.Origin, Score: a.Score, Created: a.Created, Modified: a.Modified,
		}
		if e, ok := r.entities[a.Entity]; ok {
			s.Entity = Entity{ID: e.ID, Name: e.Name, External: e.External}
		}
		out.Spans = append(out.Spans, s)
	}
	return out, nil
}

// Resolver knows the labels and entities of a corpus by their IDs. It never
// changes.
type Resolver struct {
	keys     map[data.ID]string
	entities map[data.ID]Entity
}

// Resolver returns one for the corpus.
func (c Corpus) Resolver() Resolver {
	r := Resolver{keys: make(map[data.ID]string, len(c.Labels)), entities: c.Register()}
	for _, l := range c.Labels {
		r.keys[l.ID] = l.Key
	}
	return r
}
