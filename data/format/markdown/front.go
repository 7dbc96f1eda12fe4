package markdown

import (
	"fmt"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v3"

	"nomina/data/format/prose"
)

// maxFront is the longest front matter that is read, in bytes.
const maxFront = 64 << 10

// front is what stands before the text, between lines of three signs: YAML after
// ---, TOML after +++, as programs that make sites have it.
type front struct {
	raw  string
	toml bool
}

// split takes the front matter off. A line of three signs at the beginning that
// has no other is a rule of the text.
func split(source string) (front, string) {
	for _, sign := range []string{"---", "+++"} {
		rest, ok := strings.CutPrefix(source, sign+"\n")
		if !ok {
			continue
		}
		at := strings.Index("\n"+rest, "\n"+sign+"\n")
		if at < 0 && strings.HasSuffix("\n"+rest, "\n"+sign) {
			at = len(rest) - len(sign)
		}
		if at < 0 || at > maxFront {
			return front{}, source
		}
		return front{rest[:at], sign == "+++"}, rest[min(at+len(sign)+1, len(rest)):]
	}
	return front{}, source
}

// head returns what the front matter says of the article. Keys that are not of a
// head are kept as metadata.
func (f front) head() (prose.Head, error) {
	m := map[string]any{}
	var err error
	if f.toml {
		err = toml.Unmarshal([]byte(f.raw), &m)
	} else {
		err = yaml.Unmarshal([]byte(f.raw), &m)
	}
	if err != nil {
		return prose.Head{}, err
	}
	take := func(keys ...string) string {
		for _, k := range keys {
			if s := said(m[k]); s != "" {
				delete(m, k)
				return s
			}
		}
		return ""
	}
	h := prose.Head{
		Title: take("title", "titre"), Byline: take("author", "authors", "auteur", "byline"), Date: prose.Date(take("date", "published")),
		Lang: take("lang", "language", "langue"), URL: take("url", "canonical", "canonical_url", "source"), Site: take("site", "publisher"),
	}
	for k, v := range m {
		m[k] = plainly(v)
	}
	h.More = m
	return h, nil
}

// said returns a value of the front matter as one line.
func said(v any) string {
	switch v := v.(type) {
	case string:
		return strings.Join(strings.Fields(v), " ")
	case time.Time:
		return day(v)
	case []any:
		var all []string
		for _, x := range v {
			all = append(all, said(x))
		}
		return strings.Join(all, ", ")
	case map[string]any:
		return said(v["name"])
	case nil:
		return ""
	}
	return fmt.Sprint(v)
}

// day writes a time as it stood there: a date alone has no hour.
func day(t time.Time) string {
	if t.Equal(t.Truncate(24 * time.Hour)) {
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}

// plainly returns what JSON can hold of a value.
func plainly(v any) any {
	switch v := v.(type) {
	case string, bool, int, int64, uint64, nil:
		return v
	case []any:
		all := make([]any, len(v))
		for i, x := range v {
			all[i] = plainly(x)
		}
		return all
	case map[string]any:
		for k, x := range v {
			v[k] = plainly(x)
		}
		return v
	case time.Time:
		return day(v)
	}
	return fmt.Sprint(v)
}
