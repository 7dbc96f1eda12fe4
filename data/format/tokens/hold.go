package tokens

import (
	"strings"

	"nomina/data/format"
)

// The codes of what tagged tokens cannot hold.
const (
	LossEmpty   format.Code = "loss_empty"     // articles without a word
	LossBlank   format.Code = "loss_blank"     // spans that cover blanks only
	LossTrim    format.Code = "loss_trim"      // spans come without the blanks at their ends
	LossCut     format.Code = "loss_cut_token" // words are cut in two at the ends of spans
	LossSpace   format.Code = "loss_space"     // blanks and line ends in texts become other ones
	LossNewline format.Code = "loss_newline"   // line ends in spans become blanks
)

// Held is an article in tagged tokens.
type Held struct {
	Text   string
	Tokens []Token       // no sentence ends within a span
	Spans  []format.Span // sorted, without overlaps, from token to token
	Ranges []Range       // the tokens of each of Spans
}

// Hold cuts an article into tokens, and says what of its spans tags cannot hold.
// An article without any token is a loss by itself.
func Hold(d format.Document, o format.Overlaps) (Held, []format.Loss) {
	flat, losses := format.Flatten(d.Spans, o)
	h := Held{Text: d.Text, Tokens: Split(d.Text, flat)}
	if len(h.Tokens) == 0 {
		losses = []format.Loss{{Code: LossEmpty, Severity: format.Refused, Text: "{count} articles without text are left out", Articles: 1}}
		if n := len(d.Spans); n > 0 {
			losses = append(losses, blankLoss(n))
		}
		return h, losses
	}
	h.Spans, h.Ranges = make([]format.Span, 0, len(flat)), make([]Range, 0, len(flat))
	var blank, trimmed, cut int
	for _, s := range flat {
		r := Find(h.Tokens, s)
		if r.First == r.End {
			blank++
			continue
		}
		first, last := &h.Tokens[r.First], &h.Tokens[r.End-1]
		if first.Start != s.Start || last.End != s.End {
			trimmed++
			s.Start, s.End, s.Text = first.Start, last.End, d.Text[first.From:last.To]
		}
		if first.Cut || r.End < len(h.Tokens) && h.Tokens[r.End].Cut {
			cut++
		}
		h.Spans, h.Ranges = append(h.Spans, s), append(h.Ranges, r)
	}
	h.joinSentences()
	for _, l := range []format.Loss{
		blankLoss(blank),
		{Code: LossTrim, Severity: format.Converted, Text: "{count} annotations come without the blanks at their ends", Spans: trimmed},
		{Code: LossCut, Severity: format.Converted, Text: "{count} annotations begin or end within a word, which becomes two", Spans: cut},
	} {
		if l.Spans > 0 {
			losses = append(losses, l)
		}
	}
	return h, losses
}

func blankLoss(n int) format.Loss {
	return format.Loss{Code: LossBlank, Severity: format.Refused, Text: "{count} annotations that cover blanks only are left out", Spans: n}
}

// joinSentences numbers the sentences anew, so that none ends within a span.
func (h *Held) joinSentences() {
	n, before, k := -1, -1, 0
	for i := range h.Tokens {
		for k < len(h.Ranges) && h.Ranges[k].End <= i {
			k++
		}
		within := k < len(h.Ranges) && h.Ranges[k].First < i
		if t := &h.Tokens[i]; t.Sentence != before && !within {
			n++
			before, t.Sentence = t.Sentence, n
		} else {
			before, t.Sentence = t.Sentence, n
		}
	}
}

// Word returns the i-th token as it stands in the text.
func (h Held) Word(i int) string { return h.Text[h.Tokens[i].From:h.Tokens[i].To] }

// Blank returns what stands before the i-th token, or behind the last.
func (h Held) Blank(i int) string {
	from, to := 0, len(h.Text)
	if i > 0 {
		from = h.Tokens[i-1].To
	}
	if i < len(h.Tokens) {
		to = h.Tokens[i].From
	}
	return h.Text[from:to]
}

// Joined returns d with a blank between its tokens, and end between sentences. Its
// spans are those of h, which are moved to where they are then.
func (h Held) Joined(d format.Document, end string) (format.Document, []format.Loss) {
	n := h.lineEnds()
	joined := h.join(end)
	var losses []format.Loss
	if joined != d.Text {
		losses = append(losses, format.Loss{Code: LossSpace, Severity: format.Converted, Text: "in {count} articles the words stand apart by single blanks", Articles: 1})
	}
	if n > 0 {
		losses = append(losses, format.Loss{Code: LossNewline, Severity: format.Converted, Text: "in {count} annotations a line end becomes a blank", Spans: n})
	}
	d.Text, d.Spans = joined, h.Spans
	return d, losses
}

// join puts the tokens together and moves the spans.
func (h Held) join(end string) string {
	var b strings.Builder
	b.Grow(len(h.Text) + len(h.Tokens)/4)
	cp, from, k := 0, 0, 0 // k is the next span that ends, from the byte where it begins
	for i := range h.Tokens {
		t := &h.Tokens[i]
		if i > 0 {
			if cp++; h.Tokens[i-1].Sentence == t.Sentence {
				b.WriteByte(' ')
			} else {
				b.WriteString(end)
			}
		}
		if k < len(h.Ranges) && h.Ranges[k].First == i {
			h.Spans[k].Start, from = cp, b.Len()
		}
		b.WriteString(h.Text[t.From:t.To])
		cp += t.End - t.Start
		if k < len(h.Ranges) && h.Ranges[k].End == i+1 {
			h.Spans[k].End, h.Spans[k].Text = cp, b.String()[from:]
			k++
		}
	}
	return b.String()
}

func (h Held) lineEnds() (n int) {
	for _, s := range h.Spans {
		if strings.ContainsAny(s.Text, "\n\r\u0085\u2028\u2029") {
			n++
		}
	}
	return n
}
