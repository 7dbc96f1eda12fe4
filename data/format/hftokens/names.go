package hftokens

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"nomina/data/format"
)

// Names are the tags that numbers stand for, and the file that says so.
type Names struct {
	File string
	Tags []string
}

// Named returns the tags that numbers stand for, and how many stand for none.
// Without names, 0 is no label and another number a label by itself.
func Named(numbers []int64, names []string) (tags []string, bad int) {
	tags = make([]string, len(numbers))
	for i, n := range numbers {
		switch {
		case 0 <= n && n < int64(len(names)):
			tags[i] = names[n]
		case n == 0 || n == -100: // what training passes over
			tags[i] = "O"
		case len(names) > 0:
			tags[i] = "O"
			bad++
		default:
			tags[i] = strconv.FormatInt(n, 10)
		}
	}
	return tags, bad
}

// FindNames looks for the names of a column's tags in the files of the data set.
func FindNames(in format.Input, column string) Names {
	const most = 16 << 20
	if in.Beside == nil {
		return Names{}
	}
	for _, name := range []string{"dataset_infos.json", "dataset_info.json", "features.json", "README.md", "config.json"} {
		other, ok := in.Beside(name)
		if !ok {
			continue
		}
		b, err := other.Bytes(most)
		if err != nil {
			continue
		}
		tags := FromJSON(b, column)
		if name == "README.md" {
			tags = fromCard(string(b), column)
		}
		if len(tags) > 0 {
			return Names{name, tags}
		}
	}
	return Names{}
}

// FromJSON returns the names that JSON gives the tags of a column: in the features
// of a data set, whether their lists are called Sequence, List or nothing, or in
// the id2label of a model.
func FromJSON(b []byte, column string) []string {
	var v any
	if json.Unmarshal(b, &v) != nil {
		return nil
	}
	if m, ok := v.(map[string]any); ok {
		if labels, ok := m["id2label"].(map[string]any); ok {
			return numbered(labels)
		}
	}
	return named(find(v, column))
}

// find returns the value of a key, at any depth, the first in the order of keys.
func find(v any, key string) any {
	switch v := v.(type) {
	case map[string]any:
		if x, ok := v[key]; ok && named(x) != nil {
			return x
		}
		for _, k := range sortedKeys(v) {
			if x := find(v[k], key); x != nil {
				return x
			}
		}
	case []any:
		for _, e := range v {
			if m, ok := e.(map[string]any); ok && m["name"] == key && named(e) != nil {
				return e
			}
			if x := find(e, key); x != nil {
				return x
			}
		}
	}
	return nil
}

// named returns the list of names that stands in a feature, at any depth.
func named(v any) []string {
	switch v := v.(type) {
	case map[string]any:
		if list, ok := v["names"].([]any); ok {
			return stringsOf(list)
		}
		if labels, ok := v["names"].(map[string]any); ok {
			return numbered(labels)
		}
		for _, k := range sortedKeys(v) {
			if names := named(v[k]); names != nil {
				return names
			}
		}
	case []any:
		for _, e := range v {
			if names := named(e); names != nil {
				return names
			}
		}
	}
	return nil
}

func sortedKeys(m map[string]any) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func stringsOf(list []any) []string {
	var out []string
	for _, e := range list {
		s, ok := e.(string)
		if !ok {
			return nil
		}
		out = append(out, s)
	}
	return out
}

// numbered returns the values whose keys are 0, 1, 2 …
func numbered(m map[string]any) []string {
	var out []string
	for i := range len(m) {
		s, ok := m[strconv.Itoa(i)].(string)
		if !ok {
			return nil
		}
		out = append(out, s)
	}
	return out
}

// fromCard returns the names in the YAML at the head of a data set's card:
//
//   - name: ner_tags
//     sequence:
//     class_label:
//     names:
//     '0': O
//     '1': B-PER
func fromCard(card, column string) []string {
	var names []string
	current, within := "", false
	for line := range strings.Lines(card) {
		s := strings.TrimSpace(line)
		switch name, isName := strings.CutPrefix(s, "- name:"); {
		case isName && len(names) > 0:
			return names
		case isName:
			current, within = unquote(name), false
		case s == "names:":
			within = current == column
		case within:
			tag, ok := cardName(s, len(names))
			if !ok {
				return names
			}
			names = append(names, tag)
		}
	}
	return names
}

// cardName returns the i-th name of a list.
func cardName(s string, i int) (string, bool) {
	if name, ok := strings.CutPrefix(s, "- "); ok {
		return unquote(name), true
	}
	key, name, ok := strings.Cut(s, ":")
	return unquote(name), ok && unquote(key) == strconv.Itoa(i)
}

func unquote(s string) string {
	s = strings.TrimSpace(s)
	if len(s) >= 2 && (s[0] == '\'' || s[0] == '"') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}
