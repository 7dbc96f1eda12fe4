package brat

import (
	"strings"

	"nomina/data"
	"nomina/data/format"
)

// definitions returns the labels that brat's configuration beside a file
// defines, nested ones after those that hold them.
func definitions(in format.Input) []data.Label {
	if in.Beside == nil {
		return nil
	}
	names, colors := looks(in)
	var out []data.Label
	seen := map[string]bool{}
	for line := range section(in, confFile, "entities") {
		key := firstWord(strings.ReplaceAll(line, "\t", " "))
		if seen[key] || strings.HasPrefix(key, "!") || strings.HasPrefix(key, "<") || strings.Trim(key, "-") == "" {
			continue // a heading, a macro, a line between
		}
		seen[key] = true
		l := data.Label{Key: key, Name: names[key], Color: colors[key]}
		if l.Name == "" {
			l.Name = key
		}
		out = append(out, l)
	}
	return out
}

// looks returns the names and colours of labels.
func looks(in format.Input) (names, colors map[string]string) {
	names, colors = map[string]string{}, map[string]string{}
	for line := range section(in, lookFile, "labels") {
		if key, name, ok := strings.Cut(line, "|"); ok {
			name, _, _ = strings.Cut(name, "|")
			names[strings.TrimSpace(key)] = strings.TrimSpace(name)
		}
	}
	for line := range section(in, lookFile, "drawing") {
		key, rest, _ := strings.Cut(strings.ReplaceAll(line, "\t", " "), " ")
		if _, color, ok := strings.Cut(rest, "bgColor:"); ok && len(color) >= 7 && isColor(color[:7]) {
			colors[key] = strings.ToUpper(color[:7])
		}
	}
	return names, colors
}

// section yields the lines of a section of a configuration that say something.
func section(in format.Input, file, name string) func(func(string) bool) {
	return func(yield func(string) bool) {
		conf, ok := in.Beside(file)
		if !ok {
			return
		}
		b, err := conf.Bytes(maxConf)
		if err != nil {
			return
		}
		within := false
		for line := range strings.Lines(strings.ToValidUTF8(string(b), "\ufffd")) {
			line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
			switch {
			case line == "" || line[0] == '#':
			case line[0] == '[':
				within = strings.HasPrefix(line, "["+name+"]")
			case within && !yield(line):
				return
			}
		}
	}
}

func isColor(s string) bool {
	return len(s) == 7 && s[0] == '#' && strings.Trim(s[1:], "0123456789abcdefABCDEF") == ""
}

// configuration returns annotation.conf and visual.conf for labels.
func configuration(labels []data.Label) (conf, look string) {
	var c, l, d strings.Builder
	c.WriteString("[entities]\n")
	l.WriteString("[labels]\n")
	d.WriteString("[drawing]\nSPAN_DEFAULT\tfgColor:black, bgColor:lightgrey, borderColor:darken\n")
	for _, x := range labels {
		key := safeLabel(x.Key)
		c.WriteString(key + "\n")
		if name := strings.ReplaceAll(flat(x.Name, " "), "|", "/"); name != "" {
			l.WriteString(key + " | " + name + "\n")
		}
		if isColor(x.Color) {
			d.WriteString(key + "\tbgColor:" + x.Color + "\n")
		}
	}
	c.WriteString("\n[relations]\n\n[events]\n\n[attributes]\n")
	return c.String(), l.String() + "\n" + d.String()
}
