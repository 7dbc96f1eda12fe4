package labelstudio

import (
	"strings"

	"golang.org/x/net/html"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// findText takes the text out of a task's data and returns its key, or reports
// that there is none.
func (t *task) findText(fields jsonpart.Object, groups []group) (string, bool) {
	to, hyper := target(groups)
	key := t.textKey(fields, to)
	text, ok := jsonpart.String(fields.Get(key))
	if !ok {
		keys := make([]string, len(fields))
		for i, m := range fields {
			keys[i] = m.Key
		}
		t.log.Refuse(t.line, CodeNoTaskText, "has no text; its data are: {keys}", "keys", format.Short(strings.Join(keys, ", ")))
		return "", false
	}
	t.text = text
	if (hyper || t.config.hyper[key] || key == "html") && strings.ContainsAny(text, "<&") {
		t.text = rendered(text)
		t.log.Convert(t.line, CodeHTML, "the web page became text; its markup is not kept")
	}
	return key, true
}

// target returns what the regions in texts are regions of, and whether that is a
// web page.
func target(groups []group) (to string, hyper bool) {
	for _, g := range groups {
		for r := range g.regions() {
			value, _ := r.value()
			if !r.inText(value) {
				continue
			}
			return r.to, r.kind == "hypertextlabels" || r.kind == "hypertext" || value.Get("globalOffsets") != nil
		}
	}
	return "", false
}

// textKey returns the key of the text: what the configuration says, the name of
// what was annotated, "text", or the longest string that is no address.
func (t *task) textKey(fields jsonpart.Object, to string) string {
	isText := func(key string) bool { return jsonpart.Kind(fields.Get(key)) == '"' }
	for _, key := range append(t.config.variables(to), to, "text", "html") {
		if key != "" && isText(key) {
			return key
		}
	}
	best, longest := "", 0
	for _, m := range fields {
		if s, ok := jsonpart.String(m.Value); ok && len(s) > longest && !isAddress(s) && !jsonpart.IsArticle(m.Key) {
			best, longest = m.Key, len(s)
		}
	}
	return best
}

// isAddress reports whether s says where something lies, as of a picture.
func isAddress(s string) bool {
	return !strings.ContainsAny(s, " \n") && strings.Contains(s, "/") || strings.HasPrefix(s, "data:")
}

// rendered returns the text of a web page as offsets into it count: the contents
// of its text nodes, one after the other.
func rendered(page string) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(page))
	hidden := false // within a script or style
	for {
		switch z.Next() {
		case html.ErrorToken:
			return out.String()
		case html.TextToken:
			if !hidden {
				out.Write(z.Text())
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			hidden = string(name) == "script" || string(name) == "style"
		case html.EndTagToken:
			hidden = false
		}
	}
}
