package tokens

import (
	"slices"
	"strings"
	"unicode"

	"nomina/data/format"
	"nomina/data/text"
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
	Before string        // the blank before the first token
	Tokens []Token       // no sentence ends within a span
	Spans  []format.Span // sorted, without overlaps, from token to token
	Ranges []Range       // the tokens of each of Spans
}

// Hold cuts an article into tokens, and says what of its spans tags cannot hold.
// An article without any token is a loss by itself. Control characters belong to
// the blanks between tokens: what reads tables of tokens takes them for such.
func Hold(d format.Document, o format.Overlaps) (Held, []format.Loss) {
	flat, losses := format.Flatten(d.Spans, o)
	h := Held{}
	h.Before, h.Tokens = Split(d.Text, flat)
	h.passControls()
	if len(h.Tokens) == 0 {
		losses = []format.Loss{{Code: LossEmpty, Severity: format.Refused, Text: "{count} articles without text are left out", Articles: 1}}
		if n := len(d.Spans); n > 0 {
			losses = append(losses, blankLoss(n))
		}
		return h, losses
	}
	var x *text.Index // only when it is asked
	h.Spans, h.Ranges = make([]format.Span, 0, len(flat)), make([]Range, 0, len(flat))
	var blank, trimmed, cut int
	for _, s := range flat {
		r := Find(h.Tokens, s)
		if r.First == r.End {
			blank++
			continue
		}
		start, end := h.Tokens[r.First].Start, h.Tokens[r.End-1].End
		if start != s.Start || end != s.End {
			trimmed++
			if x == nil {
				x = text.New(d.Text)
			}
			s.Start, s.End, s.Text = start, end, x.Slice(text.Range{Start: start, End: end})
		}
		if h.Tokens[r.First].Cut || r.End < len(h.Tokens) && h.Tokens[r.End].Cut {
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

// passControls gives tokens of control characters to the blanks.
func (h *Held) passControls() {
	first := slices.IndexFunc(h.Tokens, control)
	if first < 0 {
		return
	}
	kept := h.Tokens[:first]
	for _, t := range h.Tokens[first:] {
		switch {
		case !control(t):
			kept = append(kept, t)
		case len(kept) == 0:
			h.Before += t.Text + t.Blank
		default:
			kept[len(kept)-1].Blank += t.Text + t.Blank
		}
	}
	h.Tokens = kept
}

// control reports whether a token is of control characters only.
func control(t Token) bool {
	if c := t.Text[0]; ' ' <= c && c < 0x7f {
		return false
	}
	return strings.IndexFunc(t.Text, func(r rune) bool { return !unicode.IsControl(r) }) < 0
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

// Joined returns an article whose tokens have a blank between them, and end
// between sentences, with its spans where they are then.
func (h Held) Joined(d format.Document, end string) (format.Document, []format.Loss) {
	m := mover{spans: slices.Clone(h.Spans), ranges: h.Ranges}
	m.b.Grow(len(d.Text) + len(h.Tokens)/4)
	for i, t := range h.Tokens {
		if i > 0 {
			between := " "
			if h.Tokens[i-1].Sentence != t.Sentence {
				between = end
			}
			m.b.WriteString(between)
			m.cp++
		}
		m.token(i, t)
	}
	joined := m.b.String()
	var losses []format.Loss
	if joined != d.Text {
		losses = append(losses, format.Loss{Code: LossSpace, Severity: format.Converted, Text: "in {count} articles the words stand apart by single blanks", Articles: 1})
	}
	if n := h.lineEnds(); n > 0 {
		losses = append(losses, format.Loss{Code: LossNewline, Severity: format.Converted, Text: "in {count} annotations a line end becomes a blank", Spans: n})
	}
	d.Text, d.Spans = joined, m.spans
	return d, losses
}

// mover puts spans at the places of their tokens in a text that is put together.
type mover struct {
	b      strings.Builder
	cp     int // code points so far
	spans  []format.Span
	ranges []Range // the tokens of each of spans
	k, at  int     // the next span that ends, and the byte where it begins
}

// token adds the i-th token.
func (m *mover) token(i int, t Token) {
	inside := m.k < len(m.ranges)
	if inside && m.ranges[m.k].First == i {
		m.spans[m.k].Start, m.at = m.cp, m.b.Len()
	}
	m.b.WriteString(t.Text)
	m.cp += t.End - t.Start
	if inside && m.ranges[m.k].End == i+1 {
		m.spans[m.k].End, m.spans[m.k].Text = m.cp, m.b.String()[m.at:]
		m.k++
	}
}

func (h Held) lineEnds() (n int) {
	for _, s := range h.Spans {
		if strings.ContainsAny(s.Text, "\n\r\u0085\u2028\u2029") {
			n++
		}
	}
	return n
}
