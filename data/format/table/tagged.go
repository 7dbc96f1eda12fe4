package table

import (
	"slices"
	"strconv"
	"strings"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/tokens"
)

// tagged returns the article of a row whose text has a tag for each of its words,
// as in "O O B-LOC" or "['O', 'O', 'B-LOC']". It is false for other rows.
func (r *reader) tagged(x row, body, tags string) (format.Document, bool) {
	list := items(tags)
	if !slices.ContainsFunc(list, tokens.IsTag) || slices.ContainsFunc(list, func(s string) bool { return s != "0" && !tokens.IsTag(s) }) {
		return format.Document{}, false
	}
	var t tokens.Text
	if !tag(&t, x.line, body, list) {
		if slices.ContainsFunc(list, func(s string) bool { return s != "0" && s != tokens.Outside }) {
			r.log.Lose(x.line, CodeTags, "has {tags} tags, but not as many words: they are kept as metadata only", "tags", strconv.Itoa(len(list)))
		}
		return format.Document{}, false
	}
	d := t.Document()
	out := r.document(x, d.Text, r.more(x.cells, fieldText, fieldTitle, fieldDate, fieldID, fieldSource, fieldLang, fieldLabel))
	out.Spans = d.Spans
	out.Article.TextHash = data.HashText(d.Text)
	return out, true
}

// tag appends the words of a text, or of a list of words, with their tags; it is
// false when there are not as many.
func tag(t *tokens.Text, line int, body string, tags []string) bool {
	if words := items(body); strings.HasPrefix(strings.TrimSpace(body), "[") && len(words) == len(tags) {
		for i, w := range words {
			if i > 0 {
				t.Blank(" ")
			}
			t.Token(w, line, tags[i])
		}
		return true
	}
	words := strings.Fields(body)
	if len(words) != len(tags) {
		return false
	}
	for i, w := range words {
		at := strings.Index(body, w)
		t.Blank(body[:at])
		t.Token(w, line, tags[i])
		body = body[at+len(w):]
	}
	t.Blank(body)
	return true
}

// items returns the items of a list as Python or NumPy print it, or the words of
// a text.
func items(s string) []string {
	s = strings.TrimSpace(s)
	if len(s) < 2 || s[0] != '[' || s[len(s)-1] != ']' {
		return strings.Fields(s)
	}
	var all []string
	inner := s[1 : len(s)-1]
	for inner = strings.TrimLeft(inner, " ,\r\n"); inner != ""; inner = strings.TrimLeft(inner, " ,\r\n") {
		var one string
		one, inner = item(inner)
		all = append(all, one)
	}
	return all
}

// item returns the first item of a list and the rest behind it.
func item(s string) (one, rest string) {
	quote := s[0]
	if quote != '\'' && quote != '"' {
		i := strings.IndexAny(s, " ,\r\n")
		if i < 0 {
			i = len(s)
		}
		return s[:i], s[i:]
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == quote:
			return b.String(), s[i+1:]
		case s[i] == '\\' && i+1 < len(s):
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String(), ""
}
