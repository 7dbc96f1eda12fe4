package doccano

import (
	"bytes"
	"errors"
	"strconv"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// configLimit is how large a label_config.json may be, in bytes.
const configLimit = 4 << 20

// companion is how the name of a file of labels ends that stands beside one file.
const companion = ".label_config.json"

// definitions are the labels that a file beside the records defines.
type definitions struct {
	names  map[string]string // by id
	labels []data.Label
}

// readLabels reads the definitions of labels that stand beside a file, if any.
func readLabels(log *format.Log, in format.Input) definitions {
	var d definitions
	if in.Beside == nil {
		return d
	}
	for _, name := range []string{format.CompanionName(in.Name, companion), "label_config.json", "labels.json", "label.json"} {
		beside, ok := in.Beside(name)
		if !ok || name == in.Name {
			continue
		}
		b, err := beside.Bytes(configLimit)
		if err == nil {
			d, err = parseLabels(b)
		}
		if err != nil {
			log.Say(0, CodeBadLabelsBeside, "{file} beside it is not read: {error}", "file", name, "error", err.Error())
			continue
		}
		log.Say(0, CodeLabelsBeside, "{count} labels are defined in {file} beside it", "file", name, "count", strconv.Itoa(len(d.labels)))
		return d
	}
	return d
}

var errNoDefinitions = errors.New("it defines no labels")

func parseLabels(b []byte) (definitions, error) {
	d := definitions{names: map[string]string{}}
	if err := jsonpart.Valid(b); err != nil {
		return definitions{}, err
	}
	for _, item := range jsonpart.Array(bytes.TrimSpace(b)) {
		o, _ := jsonpart.ParseObject(item)
		name, ok := jsonpart.String(o.Get("text"))
		if !ok || name == "" || otherTask(o) {
			continue
		}
		if id, ok := jsonpart.Text(o.Get("id")); ok {
			d.names[id] = name
		}
		color, _ := jsonpart.String(o.Get("background_color"))
		if !isColor(color) {
			color = ""
		}
		d.labels = append(d.labels, data.Label{Key: name, Name: name, Color: color})
	}
	if len(d.labels) == 0 {
		return definitions{}, errNoDefinitions
	}
	return d, nil
}

// otherTask reports whether a label is not one of spans.
func otherTask(o jsonpart.Object) bool {
	task, ok := jsonpart.String(o.Get("task_type"))
	return ok && task != "Span"
}

// Companions implements format.Companions: the labels, which doccano imports from a
// file of their own.
func (Format) Companions(c format.Corpus) []format.Companion {
	return []format.Companion{{Suffix: companion, Bytes: LabelConfig(c.Labels)}}
}

// LabelConfig returns the labels as doccano imports them from a file of their own:
// Settings, Labels, Import Labels. Each has its key as text, the colour, and the
// key on the keyboard that applies it.
func LabelConfig(labels []data.Label) []byte {
	out := []byte("[")
	for i, l := range labels {
		if i > 0 {
			out = append(out, ',')
		}
		color := l.Color
		if !isColor(color) {
			color = data.NextColor(i)
		}
		out = jsonpart.AppendString(append(out, "\n{\"text\":"...), l.Key)
		out = append(append(out, `,"prefix_key":`...), prefixKey(l.Slot)...)
		out = append(append(out, `,"suffix_key":`...), suffixKey(l.Slot)...)
		out = jsonpart.AppendString(append(out, `,"background_color":`...), color)
		out = jsonpart.AppendString(append(out, `,"text_color":`...), ink(color))
		out = append(out, '}')
	}
	return append(out, "\n]\n"...)
}

// prefixKey returns what is held down for a slot, as JSON.
func prefixKey(slot int) string {
	if slot > data.MaxSlot/2 && slot <= data.MaxSlot {
		return `"shift"`
	}
	return "null"
}

// suffixKey returns the digit of a slot, as JSON.
func suffixKey(slot int) string {
	if slot < 1 || slot > data.MaxSlot {
		return "null"
	}
	return `"` + strconv.Itoa(slot%10) + `"`
}

// isColor reports whether s is a colour as "#0072B2".
func isColor(s string) bool {
	if len(s) != len("#rrggbb") || s[0] != '#' {
		return false
	}
	_, err := strconv.ParseUint(s[1:], 16, 32)
	return err == nil
}

// ink returns black or white, whichever is read better on a colour: its luma is
// that of ITU-R BT.601.
func ink(color string) string {
	v, _ := strconv.ParseUint(color[1:], 16, 32) // isColor
	r, g, b := v>>16, v>>8&0xff, v&0xff
	if 299*r+587*g+114*b > 150_000 {
		return "#000000"
	}
	return "#ffffff"
}
