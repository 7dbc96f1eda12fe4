package format

import (
	"fmt"
	"strings"
)

// Severity says what a line of a report means for the data.
type Severity int

// The severities, from harmless to loss.
const (
	Info      Severity = iota // worth knowing, e.g. which encoding was taken
	Converted                 // came through in another form
	Lost                      // came through without something
	Refused                   // did not come through
)

// String returns the severity's name.
func (s Severity) String() string {
	switch s {
	case Info:
		return "info"
	case Converted:
		return "converted"
	case Lost:
		return "lost"
	case Refused:
		return "refused"
	}
	return fmt.Sprintf("Severity(%d)", int(s))
}

// Code names the reason of a line independent of the language on the screen.
type Code string

// Line is one thing to tell about a file.
type Line struct {
	File     string // the file's path, or its name when it has no path
	Line     int    // from 1; 0 when it concerns the whole file
	Severity Severity
	Code     Code
	Args     map[string]string // what a translation of Code fills in
	Text     string            // the same in English, without file and line
}

// String returns "file:line: text", as compilers write it.
func (l Line) String() string {
	if l.Line == 0 {
		return fmt.Sprintf("%s: %s", l.File, l.Text)
	}
	return fmt.Sprintf("%s:%d: %s", l.File, l.Line, l.Text)
}

// Count is how many articles and spans something happened to.
type Count struct{ Articles, Spans int }

// MaxLines is how many lines a report keeps. More are counted in More: a file
// with a million faults needs no million lines.
const MaxLines = 10_000

// Report is what happened to a file's contents.
type Report struct {
	Kept      Count // came through
	Converted Count // of those kept: in another form
	Lost      Count // of those kept: without something
	Refused   Count // did not come through; a line that cannot be read is one article
	Lines     []Line
	More      int // lines beyond MaxLines
	Checked   int // spans that were read back and compared with the project
	Encoding  string
	// Columns are the titles of a table's columns, to choose from, and Chosen is
	// what was taken. Empty when the file is no table.
	Columns []string
	Chosen  Columns
}

// Add appends a line, or only counts it when there are MaxLines already.
func (r *Report) Add(l Line) {
	if len(r.Lines) >= MaxLines {
		r.More++
		return
	}
	r.Lines = append(r.Lines, l)
}

// Merge adds what o reports, for an import of several files.
func (r *Report) Merge(o Report) {
	r.Kept = r.Kept.plus(o.Kept)
	r.Converted = r.Converted.plus(o.Converted)
	r.Lost = r.Lost.plus(o.Lost)
	r.Refused = r.Refused.plus(o.Refused)
	r.Checked += o.Checked
	r.More += o.More
	for _, l := range o.Lines {
		r.Add(l)
	}
}

func (c Count) plus(o Count) Count {
	return Count{Articles: c.Articles + o.Articles, Spans: c.Spans + o.Spans}
}

// NewLine returns a line whose Text is template with every {name} replaced by
// args, given as name, value pairs.
func NewLine(s Severity, code Code, template string, args ...string) Line {
	l := Line{Severity: s, Code: code, Text: template}
	if len(args) == 0 {
		return l
	}
	l.Args = make(map[string]string, len(args)/2)
	filled := make([]string, 0, len(args))
	for i := 0; i+1 < len(args); i += 2 {
		l.Args[args[i]] = args[i+1]
		filled = append(filled, "{"+args[i]+"}", args[i+1])
	}
	l.Text = strings.NewReplacer(filled...).Replace(template)
	return l
}
