// Package cells divides text into the rows and cells of a table.
//
// It stands apart because files with commas, semicolons or tabs are of several
// formats, and because encoding/csv changes line ends within a cell, which are
// part of a text. Readers import it.
package cells

import (
	"slices"
	"strings"
)

// Fault is why a row cannot be read.
type Fault int

// The faults of a row.
const (
	Sound     Fault = iota
	OpenQuote       // a quotation mark is not closed
	TooLong         // a row is longer than Most
)

// MaxRow is the longest row that is read unless Most says otherwise, in bytes.
const MaxRow = 64 << 20

// Splitter divides a text into rows and cells. A cell may be quoted as in RFC
// 4180 and then hold line ends, which stay as they are; a quote anywhere else is
// a character.
type Splitter struct {
	Most int // bytes of a row

	text  string
	comma byte // 0: a row is one cell
	at    int  // the next byte
	line  int  // its line, from 1
}

// New returns one for text, whose cells are divided by comma; with 0 each line is
// one cell, quotes and all.
func New(text string, comma byte) *Splitter {
	return &Splitter{Most: MaxRow, text: text, comma: comma, line: 1}
}

// Next appends the cells of the next row to row, which may be nil, and returns
// the line on which it begins; false at the end. After a fault the following row
// begins on the next line.
func (s *Splitter) Next(row []string) (_ []string, line int, f Fault, ok bool) {
	if s.at >= len(s.text) {
		return row, 0, Sound, false
	}
	start := s.at
	line = s.line
	for {
		cell, last, f := s.cell()
		if f == Sound && s.at-start > s.Most {
			f = TooLong
		}
		if f != Sound {
			s.at, s.line = start, line
			s.skipLine()
			return row, line, f, true
		}
		row = append(row, cell)
		if last {
			return row, line, Sound, true
		}
	}
}

// cell reads one cell with what ends it, and whether that ends the row.
func (s *Splitter) cell() (string, bool, Fault) {
	rest := s.text[s.at:]
	if s.comma != 0 && strings.HasPrefix(rest, `"`) {
		end := closing(rest[:min(len(rest), s.Most)])
		if end < 0 {
			return "", false, OpenQuote
		}
		if n, last := s.ended(rest[end+1:]); n >= 0 {
			s.line += strings.Count(rest[:end], "\n")
			cell := rest[1:end]
			if strings.Contains(cell, `"`) {
				cell = strings.ReplaceAll(cell, `""`, `"`)
			}
			return cell, s.pass(end+1+n, last), Sound
		}
		if strings.Contains(rest[:end], "\n") {
			return "", false, OpenQuote
		}
	}
	end := 0
	for end < len(rest) && end <= s.Most && !s.ends(rest[end]) {
		end++ // to the nearer of the two, so that a row of empty cells is not searched for each
	}
	switch {
	case end > s.Most:
		return "", false, TooLong
	case end < len(rest) && rest[end] != '\n':
		return rest[:end], s.pass(end+1, false), Sound
	}
	return strings.TrimSuffix(rest[:end], "\r"), s.pass(min(end+1, len(rest)), true), Sound
}

// ends reports whether a cell without quotes ends before b.
func (s *Splitter) ends(b byte) bool { return b == '\n' || b == s.comma && b != 0 }

// closing returns the place of the quote that closes the one s begins with, or
// -1.
func closing(s string) int {
	for i := 1; i < len(s); i++ {
		n := strings.IndexByte(s[i:], '"')
		if n < 0 {
			return -1
		}
		if i += n; i+1 == len(s) || s[i+1] != '"' {
			return i
		}
		i++
	}
	return -1
}

// ended returns how many bytes of rest end a cell, and whether they end the row;
// -1 when rest goes on with something else.
func (s *Splitter) ended(rest string) (int, bool) {
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
func (s *Splitter) pass(n int, last bool) bool {
	s.at += n
	if last {
		s.line++
	}
	return last
}

// skipLine goes to the next line.
func (s *Splitter) skipLine() {
	if i := strings.IndexByte(s.text[s.at:], '\n'); i >= 0 {
		s.at += i + 1
	} else {
		s.at = len(s.text)
	}
	s.line++
}

// sampled is how many rows are looked at to find out what stands between cells.
const sampled = 50

// Comma returns what stands between the cells of a table, of comma, semicolon,
// tab and bar the one that divides most rows at the beginning into equally many
// cells, and how many cells that are: 1 when none does.
func Comma(text string) (comma byte, columns int) {
	best := 0.0
	comma, columns = ',', 1
	for _, c := range []byte{',', ';', '\t', '|'} {
		n, share := regular(text, c)
		if score := share * float64(min(n, 8)); n > 1 && share > 0.5 && score > best {
			best, comma, columns = score, c, n
		}
	}
	return comma, columns
}

// regular returns how many cells most rows have, and the share of those rows.
func regular(text string, comma byte) (int, float64) {
	s := New(text, comma)
	counts := map[int]int{}
	rows, most := 0, 0
	var row []string
	for rows < sampled {
		var f Fault
		var ok bool
		if row, _, f, ok = s.Next(row[:0]); !ok {
			break
		}
		if f == Sound && Blank(row) {
			continue
		}
		rows++
		if f == Sound {
			counts[len(row)]++
			most = max(most, counts[len(row)])
		}
	}
	var best []int
	for n, k := range counts {
		if k == most {
			best = append(best, n)
		}
	}
	if len(best) == 0 {
		return 1, 0
	}
	return slices.Max(best), float64(most) / float64(rows)
}

// Blank reports whether a row has nothing in it.
func Blank(row []string) bool {
	return !slices.ContainsFunc(row, func(s string) bool { return strings.TrimSpace(s) != "" })
}
