package html

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// linked is what a page says of its article in JSON-LD with the words of
// schema.org.
type linked struct {
	Headline, Author, Published, Publisher, Language, URL string
}

// maxLevels is how deep the article may lie in the JSON.
const maxLevels = 6

// read looks for the first article in a script. Scripts that are no JSON, which
// is not rare, say nothing.
func (l *linked) read(script string) {
	var v any
	if l.Headline == "" && json.Unmarshal([]byte(strings.TrimSpace(script)), &v) == nil {
		l.find(v, maxLevels)
	}
}

func (l *linked) find(v any, levels int) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			if levels > 0 && l.Headline == "" {
				l.find(x, levels-1)
			}
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			l.take(v)
			return
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if levels > 0 && l.Headline == "" {
				l.find(v[key], levels-1)
			}
		}
	}
}

// isArticle reports whether a type, or one of several, is a kind of article.
func isArticle(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "BlogPosting")
	case []any:
		for _, x := range v {
			if s, ok := x.(string); ok && isArticle(s) {
				return true
			}
		}
	}
	return false
}

func (l *linked) take(m map[string]any) {
	l.Headline, l.Author, l.Published = names(m["headline"]), names(m["author"]), names(m["datePublished"])
	l.Publisher, l.Language, l.URL = names(m["publisher"]), names(m["inLanguage"]), names(m["url"])
	if l.Headline == "" {
		l.Headline = names(m["name"])
	}
}

// names returns a text, the name of an object, or those of a list.
func names(v any) string {
	switch v := v.(type) {
	case string:
		return even(html.UnescapeString(v))
	case map[string]any:
		if s, ok := v["name"].(string); ok {
			return names(s)
		}
	case []any:
		var all []string
		for _, x := range v {
			if _, list := x.([]any); list {
				continue
			}
			if s := names(x); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}
