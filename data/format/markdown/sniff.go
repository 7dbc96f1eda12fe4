package markdown

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"nomina/data/format"
	"nomina/data/format/plain"
)

// marks are the beginnings of lines, and what stands in them, that texts without
// marks rarely have.
var marks = regexp.MustCompile("(?m)^(---|\\+\\+\\+|#{1,6} .+|```.*|> .+|[-*+] .+)$|\\[[^]\n]+\\]\\([^)\n]+\\)|\\*\\*[^*\n]+\\*\\*")

// Sniff finds Markdown by its name, and its marks. Without the name no mark is
// enough: a text may have them all.
func (Format) Sniff(s format.Sample) format.Guess {
	if !slices.Contains(Format{}.Extensions(), strings.ToLower(filepath.Ext(s.Name))) {
		return format.Guess{}
	}
	if guess := plain.Detect(s.Head); guess.Encoding != "" && marks.Match(s.Head) {
		return format.Recognise(format.Likely, CodeIs, "it has the marks of Markdown")
	}
	return format.Guess{Fit: format.Perhaps}
}
