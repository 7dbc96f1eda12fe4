package xlsx

import (
	"strings"

	"nomina/data"
	"nomina/data/text"
)

// The most code points that are shown of a mention and on either side of it.
const (
	maxMention = 300
	maxContext = 200
)

// sentences finds the sentences of one text around mentions that come sorted.
type sentences struct {
	x    *text.Index
	last text.Range
}

// around returns the sentence or sentences that a mention stands in, divided at
// the mention and shortened, on one line.
func (s *sentences) around(m data.Span) (before, mention, after string) {
	start, end := s.at(m.Start).Start, s.at(max(m.Start, m.End-1)).End
	before = s.line(max(start, m.Start-maxContext), m.Start)
	after = s.line(m.End, min(end, m.End+maxContext))
	mention = s.line(m.Start, min(m.End, m.Start+maxMention))
	before = strings.TrimLeft(before, " ")
	after = strings.TrimRight(after, " ")
	if start < m.Start-maxContext {
		before = "… " + before
	}
	if end > m.End+maxContext {
		after += " …"
	}
	if m.End > m.Start+maxMention {
		mention += " …"
	}
	return before, mention, after
}

// at returns the sentence at a code point. Mentions are often neighbours.
func (s *sentences) at(cp int) text.Range {
	if cp < s.last.Start || cp >= s.last.End {
		s.last = s.x.Sentence(cp)
	}
	return s.last
}

func (s *sentences) line(start, end int) string {
	if start >= end {
		return ""
	}
	return oneLine(s.x.Slice(text.Range{Start: start, End: end}))
}

// oneLine returns s with every line break as a blank.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\r\t\u2028\u2029") {
		return s
	}
	return strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ", "\u2028", " ", "\u2029", " ").Replace(s)
}
