package labelstudio

import (
	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// Carry returns an article with its spans by annotator, in the order in which each
// comes first: every one has an annotation of their own in the task. Only metadata
// that are no JSON object cannot be held.
func (Format) Carry(d format.Document, _ format.WriteOptions) (format.Document, []format.Loss) {
	var lost []format.Loss
	if d.Article.Meta != "" {
		if _, ok := jsonpart.CompactObject([]byte(d.Article.Meta)); !ok {
			d.Article.Meta = ""
			lost = append(lost, format.Loss{Code: LossMeta, Severity: format.Lost, Text: "{count} lose some of their metadata", Articles: 1})
		}
	}
	d.Spans = byAnnotator(d.Spans)
	return d, lost
}

// byAnnotator returns the spans with those of each annotator together.
func byAnnotator(spans []format.Span) []format.Span {
	place := map[string]int{}
	var groups [][]format.Span
	for _, s := range spans {
		i, ok := place[s.Annotator]
		if !ok {
			i = len(groups)
			place[s.Annotator] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], s)
	}
	if len(groups) < 2 {
		return spans
	}
	out := make([]format.Span, 0, len(spans))
	for _, g := range groups {
		out = append(out, g...)
	}
	return out
}
