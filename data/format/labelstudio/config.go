package labelstudio

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"golang.org/x/image/colornames"

	"nomina/data"
	"nomina/data/format"
)

// configLimit is how large a label_config.xml may be, in bytes.
const configLimit = 4 << 20

// companion is how the name of a configuration ends that stands beside one file.
const companion = ".label_config.xml"

// config is what the configuration of a project says of texts and labels.
type config struct {
	texts  []textTag
	hyper  map[string]bool // the variables that hold web pages
	labels []data.Label
}

// textTag is a text that is annotated, and the key of the data it shows.
type textTag struct{ name, variable string }

// variables returns the keys that may hold the text, that of the tag called to
// first.
func (c config) variables(to string) []string {
	var out []string
	for _, t := range c.texts {
		if t.name == to {
			out = append([]string{t.variable}, out...)
		} else {
			out = append(out, t.variable)
		}
	}
	return out
}

// readConfig reads the configuration that stands beside a file, if any.
func readConfig(log *format.Log, in format.Input) config {
	if in.Beside == nil {
		return config{}
	}
	for _, name := range []string{format.CompanionName(in.Name, companion), "label_config.xml", "config.xml"} {
		beside, ok := in.Beside(name)
		if !ok {
			continue
		}
		var c config
		b, err := beside.Bytes(configLimit)
		if err == nil {
			c, err = parseConfig(b)
		}
		if err != nil {
			log.Say(0, CodeBadLabelsBeside, "{file} beside it is not read: {error}", "file", name, "error", err.Error())
			continue
		}
		log.Say(0, CodeLabelsBeside, "{count} labels are defined in {file} beside it", "file", name, "count", strconv.Itoa(len(c.labels)))
		return c
	}
	return config{}
}

func parseConfig(b []byte) (config, error) {
	c := config{hyper: map[string]bool{}}
	dec := xml.NewDecoder(bytes.NewReader(b))
	inLabels := false
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return c, nil
		}
		if err != nil {
			return config{}, fmt.Errorf("parse XML: %w", err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			inLabels = c.element(e, inLabels)
		case xml.EndElement:
			inLabels = inLabels && e.Name.Local == "Label"
		}
	}
}

// element takes a tag and returns whether labels of texts may follow.
func (c *config) element(e xml.StartElement, inLabels bool) bool {
	attr := map[string]string{}
	for _, a := range e.Attr {
		attr[a.Name.Local] = a.Value
	}
	switch e.Name.Local {
	case "Labels", "HyperTextLabels":
		return true
	case "Text", "HyperText":
		if v := strings.TrimPrefix(attr["value"], "$"); v != "" {
			c.texts = append(c.texts, textTag{attr["name"], v})
			c.hyper[v] = e.Name.Local == "HyperText"
		}
	case "Label":
		if inLabels {
			c.label(attr)
		}
		return inLabels
	}
	return false
}

// label keeps the definition of a label. Its alias is what stands in exports.
func (c *config) label(attr map[string]string) {
	l := data.Label{Key: attr["value"], Name: attr["value"], Color: color(attr["background"])}
	if attr["alias"] != "" {
		l.Key = attr["alias"]
	}
	if l.Key != "" {
		c.labels = append(c.labels, l)
	}
}

// color returns a colour as "#0072B2", whether it stands so or by its name in CSS;
// any other is none.
func color(s string) string {
	if named, ok := colornames.Map[strings.ToLower(s)]; ok {
		return fmt.Sprintf("#%02X%02X%02X", named.R, named.G, named.B)
	}
	if _, err := strconv.ParseUint(strings.TrimPrefix(s, "#"), 16, 32); err != nil || len(s) != len("#rrggbb") {
		return ""
	}
	return s
}

// Companions implements format.Companions: the configuration of a project that
// takes the tasks.
func (Format) Companions(c format.Corpus) []format.Companion {
	return []format.Companion{{Suffix: companion, Bytes: LabelConfig(c.Labels)}}
}

// LabelConfig returns the configuration of a project in Label Studio that takes the
// tasks which Write writes: Settings, Labeling Interface, Code. Each label has its
// key as value, its colour, and the digit that applies it.
func LabelConfig(labels []data.Label) []byte {
	var out bytes.Buffer
	out.WriteString("<View>\n  <Labels name=\"label\" toName=\"text\">\n")
	for i, l := range labels {
		background := color(l.Color)
		if background == "" {
			background = data.NextColor(i)
		}
		fmt.Fprintf(&out, "    <Label value=\"%s\" background=\"%s\"", escaped(l.Key), background)
		if 1 <= l.Slot && l.Slot <= data.MaxSlot/2 {
			fmt.Fprintf(&out, " hotkey=\"%d\"", l.Slot%10)
		}
		out.WriteString("/>\n")
	}
	out.WriteString("  </Labels>\n  <Text name=\"text\" value=\"$text\"/>\n</View>\n")
	return out.Bytes()
}

func escaped(s string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(s)) // memory takes everything
	return out.String()
}
