package parquet

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/hftokens"
	"nomina/data/format/offsets"
	"nomina/data/format/tokens"
	"nomina/data/text"
)

// maxText is the longest text that is taken, in bytes.
const maxText = tokens.MaxText

// article passes on the article of a row, or reports why there is none.
func (r *reader) article(one row) error {
	build := r.fromText
	if r.words != nil {
		build = r.fromWords
	}
	d, ok := build(one)
	if !ok {
		return nil
	}
	id, _ := one.one(r.id)
	d.Article.ID, d.Line = data.ID(id), one.n
	d.Article.Title, _ = one.one(r.title)
	if err := r.yield(d); err != nil {
		return stop{err}
	}
	r.log.Keep(d)
	return nil
}

// fromWords puts an article together from words and tags.
func (r *reader) fromWords(one row) (format.Document, bool) {
	words := textsOf(one.values[r.words])
	tags := one.values[r.tags]
	if len(words) != len(tags) {
		r.log.Refuse(one.n, CodeLengths, "has {words} words and {tags} tags", "words", strconv.Itoa(len(words)), "tags", strconv.Itoa(len(tags)))
		return format.Document{}, false
	}
	names := r.tagsOf(one.n, tags)
	blanks := r.blanks(one, words)
	for i, w := range words {
		r.text.Blank(blanks(i))
		r.text.Token(w, one.n, names[i])
		if r.text.Full() {
			r.text.Drop()
			r.tooLarge(one.n)
			return format.Document{}, false
		}
	}
	r.text.Blank(blanks(len(words)))
	return r.text.Document(), true
}

func (r *reader) tooLarge(n int) {
	r.log.Refuse(n, format.CodeTooLarge, "larger than {limit} MiB", "limit", strconv.Itoa(maxText>>20))
}

// blanks returns what stands before the i-th word, and after the last: as in the
// text, if the row has one, else single blanks between words.
func (r *reader) blanks(one row, words []string) func(i int) string {
	if s, ok := one.one(r.shape.text); ok {
		if found, ok := tokens.Align(s, words); ok {
			return func(i int) string { return found[i] }
		}
		r.log.Convert(one.n, CodeText, `"text" differs from the words; they are taken`)
	}
	return func(i int) string {
		if i == 0 || i == len(words) {
			return ""
		}
		return " "
	}
}

// tagsOf returns the tags of a row, by their names where they are numbers.
func (r *reader) tagsOf(n int, values []value) []string {
	if len(values) == 0 || values[0].isText {
		return textsOf(values)
	}
	numbers := make([]int64, len(values))
	for i, v := range values {
		numbers[i] = v.number
	}
	tags, bad := hftokens.Named(numbers, r.names)
	if bad > 0 {
		r.log.Lose(n, CodeRange, "{count} tags are numbers without a name and are taken for no label", "count", strconv.Itoa(bad))
	}
	r.numbers = r.numbers || len(r.names) == 0
	return tags
}

func textsOf(values []value) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = strings.ToValidUTF8(v.text, "\ufffd")
	}
	return out
}

// fromText returns a text with its spans.
func (r *reader) fromText(one row) (format.Document, bool) {
	s, ok := one.one(r.shape.text)
	switch {
	case !ok || s == "":
		r.log.Refuse(one.n, CodeNoText, "has no text")
		return format.Document{}, false
	case len(s) > maxText:
		r.tooLarge(one.n)
		return format.Document{}, false
	}
	x := text.New(s)
	d := format.Document{Text: s, Article: data.Article{TextHash: data.HashText(s), Length: x.Len()}}
	raws, labels, ok := spansOf(one, r.shape)
	if !ok {
		n := max(len(one.values[r.start]), len(one.values[r.end]), len(one.values[r.label]))
		r.log.Lose(one.n, CodeSpans, "the columns of its {spans} spans have different lengths; none of them comes in", "spans", strconv.Itoa(n))
		r.log.Report.Refused.Spans += n
		return d, true
	}
	for i, raw := range raws {
		label := r.labelOf(labels[i])
		if label == "" {
			r.log.RefuseSpan(one.n, i, format.CodeNoLabel, "has no label")
			continue
		}
		if place, covered, ok := offsets.Resolve(r.log, one.n, i, x, r.unit, raw); ok {
			d.Spans = append(d.Spans, format.Span{Start: place.Start, End: place.End, Label: label, Text: covered, Line: one.n})
		}
	}
	slices.SortStableFunc(d.Spans, func(a, b format.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return d, true
}

// labelOf returns a label by its name or its number.
func (r *reader) labelOf(v value) string {
	switch {
	case v.null:
		return ""
	case !v.isText && 0 <= v.number && v.number < int64(len(r.names)):
		return r.names[v.number]
	}
	return strings.ToValidUTF8(v.text, "\ufffd")
}

// spansOf returns the spans of a row as it has them; it is false when some lack an
// end or a label.
func spansOf(one row, s shape) (raws []offsets.Raw, labels []value, ok bool) {
	if s.start == nil {
		return nil, nil, true
	}
	starts, ends, labels := one.values[s.start], one.values[s.end], one.values[s.label]
	if len(starts) != len(ends) || len(starts) != len(labels) {
		return nil, nil, false
	}
	for i := range starts {
		raw := offsets.Raw{Start: int(starts[i].number), End: int(ends[i].number)}
		if starts[i].null || ends[i].null {
			raw.Start, raw.End = -1, -1
		}
		raws = append(raws, raw)
	}
	return raws, labels, true
}

// addVotes lets the spans of a row say what offsets count.
func addVotes(votes *offsets.Votes, s string, one row, columns shape) {
	raws, _, ok := spansOf(one, columns)
	if !ok || len(raws) == 0 {
		return
	}
	x := text.New(s)
	for _, raw := range raws {
		votes.Add(x, raw)
	}
}
