package conll

import (
	"bytes"
	"slices"

	"nomina/data/format/tokens"
)

// layout says what the columns of a file are.
type layout struct {
	tabs     bool // between columns; else any blanks
	inline   bool // a sentence a line, each word with its tag behind bars: word|POS|TAG
	brackets bool // as in CoNLL-2012: (PERSON* … *)
	columns  int  // most lines have as many
	word     int
	tags     []int  // none in files without annotations
	titles   bool   // the first line holds those of the columns
	glue     int    // the column that says NoSpaceAfter; 0 is none
	style    style  // how tags are spelled
	mark     string // stands before every word and belongs to none, such as "fr:"

	seen  tokens.Evidence
	named int // lines of the beginning whose tag is not O
}

// docStart begins the line before an article. In Polish corpora it is shorter, as in
// "-DOCSTART FILE a.xml".
const (
	docStart      = "-DOCSTART-"
	docStartShort = "-DOCSTART"
)

// fields appends the columns of a line to dst.
func (l *layout) fields(dst [][]byte, line []byte) [][]byte {
	if l.tabs {
		for {
			i := bytes.IndexByte(line, '\t')
			if i < 0 {
				return append(dst, trim(line))
			}
			dst, line = append(dst, trim(line[:i])), line[i+1:]
		}
	}
	for i := 0; i < len(line); {
		for i < len(line) && isBlank(line[i]) {
			i++
		}
		start := i
		for i < len(line) && !isBlank(line[i]) {
			i++
		}
		if i > start {
			dst = append(dst, line[start:i])
		}
	}
	return dst
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\r' }

func trim(b []byte) []byte { return bytes.Trim(b, " \r") }

// detect finds the layout by the beginning of a file; it is false for a file
// without tags. all says that it is the whole file.
func detect(head []byte, all bool) (layout, bool) {
	lines := sampled(head, all)
	if len(lines) == 0 {
		return layout{columns: 4, tags: []int{3}}, startsArticle(head)
	}
	if isInline(lines) {
		return inlineLayout(lines), true
	}
	l := layout{tabs: mostly(lines, func(b []byte) bool { return bytes.IndexByte(b, '\t') > 0 })}
	titles := l.fields(nil, lines[0])
	if l.titles = areTitles(titles); l.titles {
		lines = lines[1:]
	}
	rows := l.rows(lines)
	if len(rows) == 0 || l.columns < 2 {
		return l, false
	}
	l.mark = wordMark(lines)
	if bytes.HasPrefix(head, []byte("#begin document")) && l.columns > 10 {
		l.brackets, l.word, l.tags, l.named = true, 3, []int{10}, 1
		return l, true
	}
	ok := len(rows)*2 >= len(lines) && l.choose(rows)
	if l.titles && len(titles) == l.columns {
		l.obey(titles, rows)
	}
	return l, ok
}

func startsArticle(head []byte) bool { return bytes.HasPrefix(head, []byte(docStartShort)) }

// isTable reports whether commas stand between columns: another reader takes it.
func isTable(head []byte) bool { return bytes.HasPrefix(head, []byte(docStart+",")) }

// sampled returns the lines with words.
func sampled(head []byte, all bool) [][]byte {
	var out [][]byte
	for line := range bytes.Lines(head) {
		if !all && line[len(line)-1] != '\n' && len(out) > 0 {
			break // it may go on
		}
		line = bytes.TrimRight(line, "\r\n")
		if len(bytes.TrimSpace(line)) > 0 && line[0] != '#' && !startsArticle(line) {
			out = append(out, line)
		}
	}
	return out
}

// mostly reports whether more than half of the lines are so.
func mostly(lines [][]byte, is func([]byte) bool) bool {
	n := 0
	for _, l := range lines {
		if is(l) {
			n++
		}
	}
	return n*2 > len(lines)
}

// rows sets the number of columns that most lines have, and returns those lines.
func (l *layout) rows(lines [][]byte) [][][]byte {
	all := make([][][]byte, len(lines))
	count := map[int]int{}
	for i, line := range lines {
		all[i] = l.fields(nil, line)
		count[len(all[i])]++
		if n := len(all[i]); count[n] > count[l.columns] {
			l.columns = n
		}
	}
	return slices.DeleteFunc(all, func(f [][]byte) bool { return len(f) != l.columns })
}
