package register

import "strings"

// splitter divides a text into rows and cells. A cell may be quoted as in
// RFC 4180 and then hold line ends; a quote anywhere else is a character.
type splitter struct {
	text  string
	comma byte // 0: a row is one cell
	at    int  // the next byte
	line  int  // its line, from 1
}

// fault is why a row cannot be read.
type fault int

const (
	sound fault = iota
	openQuote
	tooLong
)

// next returns the next row and the line on which it begins, false at the end.
// After a fault the following row begins on the next line.
func (s *splitter) next() (row []string, line int, f fault, ok bool) {
	if s.at >= len(s.text) {
		return nil, 0, sound, false
	}
	start := s.at
	line = s.line
	for {
		cell, last, f := s.cell()
		if f == sound && s.at-start > MaxLine {
			f = tooLong
		}
		if f != sound {
			s.at, s.line = start, line
			s.skipLine()
			return nil, line, f, true
		}
		row = append(row, cell)
		if last {
			return row, line, sound, true
		}
	}
}

// cell reads one cell with what ends it, and whether that ends the row.
func (s *splitter) cell() (string, bool, fault) {
	rest := s.text[s.at:]
	if s.comma != 0 && strings.HasPrefix(rest, `"`) {
		end := closing(rest[:min(len(rest), MaxLine)])
		if end < 0 {
			return "", false, openQuote
		}
		if n, last := s.ended(rest[end+1:]); n >= 0 {
			s.line += strings.Count(rest[:end], "\n")
			cell := strings.ReplaceAll(rest[1:end], `""`, `"`)
			return cell, s.pass(end+1+n, last), sound
		}
		if strings.Contains(rest[:end], "\n") {
			return "", false, openQuote
		}
	}
	end := strings.IndexByte(rest, '\n')
	if end < 0 {
		end = len(rest)
	}
	if end > MaxLine {
		return "", false, tooLong
	}
	if i := strings.IndexByte(rest[:end], s.comma); i >= 0 && s.comma != 0 {
		return rest[:i], s.pass(i+1, false), sound
	}
	return strings.TrimSuffix(rest[:end], "\r"), s.pass(min(end+1, len(rest)), true), sound
}

// closing returns the place of the quote that closes the one s begins with, or
// -1.
func closing(s string) int {
	for i := 1; i < len(s); i++ {
		if s[i] != '"' {
			continue
		}
		if i+1 == len(s) || s[i+1] != '"' {
			return i
		}
		i++
	}
	return -1
}

// ended returns how many bytes of rest end a cell, and whether they end the row;
// -1 when rest goes on with something else.
func (s *splitter) ended(rest string) (int, bool) {
	switch {
	case rest == "":
		return 0, true
	case rest[0] == s.comma:
		return 1, false
	case rest[0] == '\n':
		return 1, true
	case strings.HasPrefix(rest, "\r\n"):
		return 2, true
	}
	return -1, false
}

// pass goes n bytes on, over the end of a line if last.
func (s *splitter) pass(n int, last bool) bool {
	s.at += n
	if last {
		s.line++
	}
	return last
}

// skipLine goes to the next line.
func (s *splitter) skipLine() {
	if i := strings.IndexByte(s.text[s.at:], '\n'); i >= 0 {
		s.at += i + 1
	} else {
		s.at = len(s.text)
	}
	s.line++
}
