package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"nomina/data/format"
)

// report writes the lines to standard error, one each, as compilers do.
func (s *shell) report(lines []format.Line, more int) {
	for _, l := range lines {
		l.File = s.asTyped(l.File)
		switch l.Severity {
		case format.Info, format.Converted:
			l.Text = "note: " + l.Text
		case format.Lost:
			l.Text = "warning: " + l.Text
		}
		s.errorf("%s\n", oneLine(l.String()))
	}
	if more > 0 {
		s.errorf("and %s\n", count(more, "more line"))
	}
}

// asTyped returns path as it was given in the command, or as a path below what
// was given.
func (s *shell) asTyped(path string) string {
	for _, t := range s.typed {
		abs, err := filepath.Abs(t)
		if err != nil {
			continue
		}
		if path == abs {
			return t
		}
		if rel, ok := strings.CutPrefix(path, strings.TrimSuffix(abs, string(filepath.Separator))+string(filepath.Separator)); ok {
			return filepath.Join(t, rel)
		}
	}
	return path
}

// oneLine keeps what a file holds from breaking a line of the report in two.
func oneLine(s string) string {
	return strings.NewReplacer("\r\n", "↵", "\n", "↵", "\r", "↵", "\u2028", "↵", "\u2029", "↵").Replace(s)
}

// count returns "1 thing" or "2 things".
func count[N int | int64](n N, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}

// both returns "2 articles and 3 spans", without what there is none of.
func both(c format.Count) string {
	switch {
	case c.Spans == 0:
		return count(c.Articles, "article")
	case c.Articles == 0:
		return count(c.Spans, "span")
	}
	return count(c.Articles, "article") + " and " + count(c.Spans, "span")
}
