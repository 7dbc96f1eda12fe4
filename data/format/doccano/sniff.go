package doccano

import (
	"bytes"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// Sniff recognises records by a text beside labels with offsets.
func (Format) Sniff(s format.Sample) format.Guess {
	o := jsonpart.OutlineOf(s.Head)
	if len(o["text"]) == 0 && !o.Has("data", '"') || foreign(o) {
		return format.Guess{}
	}
	for _, key := range labelKeys() {
		switch {
		case o.Has(key+"[].start_offset", '0'), o.Has(key+"[].user", '0') && len(o[key+"[].label"]) > 0:
			return recognise(format.Certain, key)
		case key != "entities" && o.Has(key+"[][]", '0'):
			return recognise(format.Certain, key)
		}
	}
	switch {
	case o.Has("label", '['), o.Has("labels", '['), bytes.HasPrefix(bytes.TrimLeft(s.Head, "\ufeff \t\r\n"), []byte("[")) && o.Has("text", '"') && len(o["background_color"]) == 0:
		return format.Guess{Fit: format.Perhaps}
	case o.Has("entities[][]", '0'):
		return recognise(format.Perhaps, "entities")
	}
	return format.Guess{}
}

// foreign reports whether there is something that only other formats have.
func foreign(o jsonpart.Outline) bool {
	for _, key := range []string{"offset_unit", "spans", "tokens", "_input_hash", "predictions", "completions", "annotations[].result"} {
		if len(o[key]) > 0 {
			return true
		}
	}
	return o.Has("data", '{')
}

func recognise(fit format.Fit, key string) format.Guess {
	return format.Recognise(fit, "is_doccano", `doccano: texts with offsets under "{key}"`, "key", key)
}
