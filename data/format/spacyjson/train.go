package spacyjson

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/spacy"
	"nomina/data/format/tokens"
)

// paragraph is a paragraph of spaCy 2's files for training.
type paragraph struct {
	Raw       *string `json:"raw"`
	Sentences []struct {
		Tokens []struct {
			Orth string  `json:"orth"`
			NER  *string `json:"ner"`
		} `json:"tokens"`
	} `json:"sentences"`
}

// between stands between paragraphs, which the files do not say.
const between = "\n\n"

// train returns the article that paragraphs make.
func (rec record) train(log *format.Log, line int) (format.Document, bool) {
	var body strings.Builder
	var spans []format.Span
	length := 0
	for i, raw := range rec.paragraphs {
		var p paragraph
		if err := json.Unmarshal(raw, &p); err != nil {
			log.Refuse(line, spacy.CodeWrongType, `"{key}" is not {want}`, "key", "paragraphs", "want", "an array of paragraphs")
			return format.Document{}, false
		}
		if i > 0 {
			body.WriteString(between)
			length += len(between)
		}
		s, found := p.read(log, line)
		for _, one := range found {
			one.Start, one.End, one.Line = one.Start+length, one.End+length, line
			spans = append(spans, one)
		}
		body.WriteString(s)
		length += utf8.RuneCountInString(s)
	}
	if len(rec.paragraphs) > 1 {
		log.Convert(line, CodeParagraphs, "{count} paragraphs make one article, with a blank line between them", "count", strconv.Itoa(len(rec.paragraphs)))
	}
	rec.text = body.String()
	d := rec.document(line)
	d.Spans = spans
	return d, true
}

// read returns the text of a paragraph and its names.
func (p paragraph) read(log *format.Log, line int) (string, []format.Span) {
	var words, tags []string
	for _, s := range p.Sentences {
		for _, t := range s.Tokens {
			tag := ""
			if t.NER != nil {
				tag = *t.NER
			}
			words, tags = append(words, t.Orth), append(tags, tag)
		}
	}
	body, at := p.align(log, line, words)
	ranges, broken := tokens.Ranges(tags, tokens.Detect(tags))
	if broken > 0 {
		log.Convert(line, CodeTags, "{count} names begin or end as their tags do not allow", "count", strconv.Itoa(broken))
	}
	var spans []format.Span
	c := place{s: body}
	for _, r := range ranges {
		from, to := at[r.First], at[r.End-1]+len(words[r.End-1])
		start, end := c.codePoint(from), c.codePoint(to)
		if start < end {
			spans = append(spans, format.Span{Start: start, End: end, Label: r.Label, Text: body[from:to]})
		}
	}
	return body, spans
}

// align returns the text and the byte at which each token begins: the raw text
// where the tokens are found in it, else the tokens with blanks between them.
func (p paragraph) align(log *format.Log, line int, words []string) (string, []int) {
	at := make([]int, len(words))
	if p.Raw == nil {
		if len(words) > 0 {
			log.Convert(line, CodeNoRaw, "has no raw text: blanks stand between its tokens")
		}
		return join(words, at)
	}
	from := 0
	for i, w := range words {
		k := strings.Index((*p.Raw)[from:], w)
		if k < 0 || strings.TrimSpace((*p.Raw)[from:from+k]) != "" {
			log.Convert(line, CodeRaw, `its raw text does not agree with the token "{token}": blanks stand between its tokens`, "token", format.Short(w))
			return join(words, at)
		}
		at[i] = from + k
		from += k + len(w)
	}
	return *p.Raw, at
}

func join(words []string, at []int) (string, []int) {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		at[i] = b.Len()
		b.WriteString(w)
	}
	return b.String(), at
}

// place counts code points up to bytes that are asked for in order.
type place struct {
	s      string
	at, cp int
}

func (c *place) codePoint(at int) int {
	c.cp += utf8.RuneCountInString(c.s[c.at:at])
	c.at = at
	return c.cp
}
